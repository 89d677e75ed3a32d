import { voiceChord, type Chord } from './harmony.ts';
import { chordAt, writeMelody } from './melody.ts';
import type {
  ArpeggioLayer,
  BassLayer,
  ChordLayer,
  DrumLayer,
  Layer,
  MelodyLayer,
} from './moods/mood.ts';
import { beatsPerBar, type Bar, type Outline } from './plan.ts';
import { createRandom, type Random } from './random.ts';
import type { Note, Score, Track } from './score.ts';
import { sampleRate } from './sound.ts';

const stepsPerBar = 16;

/** Writes every player's part. */
export function arrange(outline: Outline, durationSamples: number, seed: number): Score {
  const feel = createFeel(outline, durationSamples, seed);
  const layers = outline.style.layers.filter((layer) => {
    const random = createRandom(seed, `${layer.name}/present`);
    return random.chance(layer.probability ?? 1);
  });
  const tracks = layers.map((layer): Track => {
    const random = createRandom(seed, layer.name);
    const instrument = random.pick(layer.instruments);
    const notes = writeLayer(outline, layer, feel, random);
    return {
      instrument,
      channel: layer.channel,
      notes: notes.filter((note) => note.durationSamples > 0),
    };
  });
  const kicks = layers.findIndex((layer) => layer.kind === 'drum' && layer.isKick);
  return {
    durationSamples,
    samplesPerBeat: outline.samplesPerBeat,
    tracks,
    kickSamples: (tracks[kicks]?.notes ?? []).map((note) => note.startSample),
  };
}

/** How the players keep time. */
interface Feel {
  /** A place in the bar, in sixteenths, swung but exact. */
  sampleAt(bar: Bar, step: number): number;
  /** Strays a little, as hands do; never before the piece begins. */
  loosen(note: Note, random: Random): Note;
}

function createFeel(outline: Outline, durationSamples: number, seed: number): Feel {
  const { swing, looseness } = outline.style;
  const amount = createRandom(seed, 'swing').between(...swing.amount);
  const pairBeats = swing.unit === 'eighths' ? 1 : 0.5;
  return {
    sampleAt: (bar, step) => {
      const beats = bar.startBeat + swingBeats(step / 4, pairBeats, amount);
      return Math.min(durationSamples, Math.round(beats * outline.samplesPerBeat));
    },
    loosen: (note, random) => {
      const strayMs = looseness.timingMs * bell(random);
      const startSample = note.startSample + Math.round((strayMs * sampleRate) / 1000);
      const velocity = note.velocity * (1 + looseness.velocity * bell(random));
      return {
        ...note,
        startSample: Math.max(0, startSample),
        velocity: Math.min(1, Math.max(0.05, velocity)),
      };
    },
  };
}

/** Of each pair of notes the first grows to two thirds at full swing, the second shrinks. */
function swingBeats(beats: number, pairBeats: number, amount: number): number {
  const pair = Math.floor(beats / pairBeats + 1e-9);
  const share = beats / pairBeats - pair;
  const middle = 0.5 + amount / 6;
  const swung =
    share < 0.5 ? (share / 0.5) * middle : middle + ((share - 0.5) / 0.5) * (1 - middle);
  return (pair + swung) * pairBeats;
}

/** Near a normal distribution of deviation 1, and never beyond ±2.5. */
function bell(random: Random): number {
  return (random.next() + random.next() + random.next() - 1.5) * 1.65;
}

function writeLayer(outline: Outline, layer: Layer, feel: Feel, random: Random): Note[] {
  if (layer.kind === 'chords') return writeChords(outline, layer, feel, random);
  if (layer.kind === 'arpeggio') return writeArpeggio(outline, layer, feel, random);
  if (layer.kind === 'bass') return writeBass(outline, layer, feel, random);
  if (layer.kind === 'melody') return playMelody(outline, layer, feel, random);
  return writeDrum(outline, layer, feel, random);
}

/** One pattern for A and what belongs to it, one for B; where there is a choice they differ. */
function drawPatterns(patterns: readonly string[], random: Random): (bar: Bar) => string {
  const forA = random.pick(patterns);
  const others = patterns.filter((pattern) => pattern !== forA);
  const forB = others.length > 0 ? random.pick(others) : forA;
  return (bar) => (bar.section.kind === 'b' ? forB : forA);
}

interface Stroke {
  readonly step: number;
  readonly lengthSteps: number;
  readonly sign: string;
}

/** Reads a bar of a pattern; a note is held through the `-` after it. */
function readPattern(pattern: string): Stroke[] {
  const strokes: Stroke[] = [];
  for (let step = 0; step < pattern.length; step++) {
    const sign = pattern[step]!;
    if (sign === '.' || sign === '-') continue;
    let end = step + 1;
    while (pattern[end] === '-') end++;
    strokes.push({ step, lengthSteps: end - step, sign });
  }
  return strokes;
}

function barsOf(outline: Outline, layer: Layer): Bar[] {
  return outline.bars.filter((bar) => layer.sections.includes(bar.section.kind));
}

function span(
  feel: Feel,
  bar: Bar,
  from: number,
  to: number,
): { startSample: number; durationSamples: number } {
  const startSample = feel.sampleAt(bar, from);
  return { startSample, durationSamples: feel.sampleAt(bar, to) - startSample };
}

function lastSteps(bar: Bar): number {
  return bar.beatCount * (stepsPerBar / beatsPerBar);
}

/** Each layer leads its own voices from chord to chord. */
function createVoicing(layer: { voices: number; range: readonly [number, number] }) {
  let previous: number[] | null = null;
  let previousChord: Chord | null = null;
  return (chord: Chord): readonly number[] => {
    if (!previous || chord !== previousChord) previous = voiceChord(chord, previous, layer);
    previousChord = chord;
    return previous;
  };
}

function writeChords(outline: Outline, layer: ChordLayer, feel: Feel, random: Random): Note[] {
  const patternOf = drawPatterns(layer.patterns, random);
  const voicing = createVoicing(layer);
  const strumSamples = ((layer.strumMs ?? 0) * sampleRate) / 1000;
  const strike = (bar: Bar, stroke: Stroke, velocity: number): Note[] => {
    const pitches = voicing(chordAt(bar, stroke.step));
    const time = span(feel, bar, stroke.step, stroke.step + stroke.lengthSteps);
    // Hands go down on the beat and up between beats.
    const down = stroke.step % 4 === 0 || strumSamples === 0;
    return pitches.map((pitch, index) => {
      const order = down ? index : pitches.length - 1 - index;
      return feel.loosen(
        {
          startSample: time.startSample + Math.round(order * strumSamples),
          durationSamples: time.durationSamples,
          pitch,
          // The highest note is heard as the chord's tune.
          velocity: index === pitches.length - 1 ? velocity : velocity * 0.88,
        },
        random,
      );
    });
  };
  return barsOf(outline, layer).flatMap((bar) => {
    if (bar.section.kind === 'ending') {
      return strike(bar, { step: 0, lengthSteps: lastSteps(bar), sign: '8' }, 0.75);
    }
    return splitAtChords(bar, openOnBeat(bar, readPattern(patternOf(bar)))).flatMap((stroke) =>
      strike(bar, stroke, Number(stroke.sign) / 9),
    );
  });
}

/** The piece begins with its first frame: the first bar has a stroke on its first beat. */
function openOnBeat(bar: Bar, strokes: readonly Stroke[]): readonly Stroke[] {
  const first = strokes[0];
  if (bar.startBeat > 0 || !first || first.step === 0) return strokes;
  return [{ step: 0, lengthSteps: Math.min(4, first.step), sign: '7' }, ...strokes];
}

/** A stroke held over the change of a chord is struck again with the new one. */
function splitAtChords(bar: Bar, strokes: readonly Stroke[]): Stroke[] {
  if (bar.chords.length < 2) return [...strokes];
  return strokes.flatMap((stroke) => {
    const end = stroke.step + stroke.lengthSteps;
    if (stroke.step >= 8 || end <= 8) return [stroke];
    return [
      { ...stroke, lengthSteps: 8 - stroke.step },
      { ...stroke, step: 8, lengthSteps: end - 8 },
    ];
  });
}

function writeArpeggio(outline: Outline, layer: ArpeggioLayer, feel: Feel, random: Random): Note[] {
  const patternOf = drawPatterns(layer.patterns, random);
  const voicing = createVoicing(layer);
  return barsOf(outline, layer).flatMap((bar) => {
    const isEnding = bar.section.kind === 'ending';
    const strokes = isEnding ? rollUp(layer, bar) : readPattern(patternOf(bar));
    return strokes.map((stroke) => {
      const pitches = voicing(chordAt(bar, stroke.step));
      const index = Number(stroke.sign);
      const octave = Math.floor(index / pitches.length);
      const accent = stroke.step % 4 === 0 ? 0.06 : -0.04;
      return feel.loosen(
        {
          ...span(feel, bar, stroke.step, stroke.step + stroke.lengthSteps),
          pitch: pitches[index % pitches.length]! + 12 * octave,
          velocity: layer.velocity + accent,
        },
        random,
      );
    });
  });
}

/** The last chord from below to above, each note held. */
function rollUp(layer: ArpeggioLayer, bar: Bar): Stroke[] {
  return Array.from({ length: layer.voices }, (_, index) => ({
    step: index,
    lengthSteps: Math.max(1, lastSteps(bar) - index),
    sign: String(index),
  }));
}

function writeBass(outline: Outline, layer: BassLayer, feel: Feel, random: Random): Note[] {
  const patternOf = drawPatterns(layer.patterns, random);
  const bars = barsOf(outline, layer);
  let last = (layer.range[0] + layer.range[1]) / 2 - 4;
  return bars.flatMap((bar) => {
    const pattern = patternOf(bar);
    const next = outline.bars[outline.bars.indexOf(bar) + 1] ?? bar;
    const isEnding = bar.section.kind === 'ending';
    const written = isEnding
      ? [{ step: 0, lengthSteps: lastSteps(bar), sign: 'R' }]
      : pattern === 'walk'
        ? walkingStrokes
        : readPattern(pattern);
    return written.map((stroke) => {
      const chord = chordAt(bar, stroke.step);
      const root = nearestOctave(chord.bass, last, layer.range);
      const following = stroke.step < 8 && bar.chords.length > 1 ? bar.chords[1]! : next.chords[0]!;
      const target = nearestOctave(following.bass, root, layer.range);
      const pitch = bassPitch(stroke.sign, { chord, root, target, random });
      last = stroke.sign === 'R' ? root : last;
      const note: Note = {
        ...span(feel, bar, stroke.step, stroke.step + stroke.lengthSteps),
        pitch,
        velocity: stroke.sign === 'r' ? 0.55 : stroke.step % 8 === 0 ? 0.82 : 0.72,
      };
      return feel.loosen(note, random);
    });
  });
}

const walkingStrokes: readonly Stroke[] = ['R', 'w', 'v', 'a'].map((sign, beat) => ({
  step: beat * 4,
  lengthSteps: 4,
  sign,
}));

function bassPitch(
  sign: string,
  place: { chord: Chord; root: number; target: number; random: Random },
): number {
  const { chord, root, target, random } = place;
  const fifth = chord.intervals.find((interval) => interval >= 6 && interval <= 8) ?? 7;
  switch (sign) {
    case '5':
      return root + fifth;
    case '8':
      return root + 12;
    case '3':
      return root + chord.intervals[0]!;
    case 'w':
      return root + random.pick([chord.intervals[0]!, 2, fifth]);
    case 'v':
      return root + random.pick([fifth, chord.intervals[0]!, 12 - 5]);
    case 'a':
      // From a half or whole tone below or above, into the next root.
      return target + random.pick([-1, -1, 1, -2, 2]);
    default:
      return root;
  }
}

function nearestOctave(
  pitchClass: number,
  around: number,
  [low, high]: readonly [number, number],
): number {
  let best = low;
  let bestDistance = Infinity;
  for (let pitch = low; pitch <= high; pitch++) {
    const distance = Math.abs(pitch - around);
    if (pitch % 12 === pitchClass % 12 && distance < bestDistance)
      [best, bestDistance] = [pitch, distance];
  }
  return best;
}

function playMelody(outline: Outline, layer: MelodyLayer, feel: Feel, random: Random): Note[] {
  return writeMelody(outline, layer, random).map(({ bar, step, lengthSteps, pitch, velocity }) =>
    feel.loosen({ ...span(feel, bar, step, step + lengthSteps), pitch, velocity }, random),
  );
}

function writeDrum(outline: Outline, layer: DrumLayer, feel: Feel, random: Random): Note[] {
  const patternOf = drawPatterns(layer.patterns, random);
  const fill = layer.fills ? random.pick(layer.fills) : null;
  return barsOf(outline, layer).flatMap((bar) => {
    const isLast = bar.index === bar.section.barCount - 1;
    const pattern =
      bar.section.kind === 'ending' || layer.onSectionStart
        ? bar.index === 0
          ? '8...............'
          : ''
        : fill && isLast && bar.section.barCount > 1
          ? fill
          : patternOf(bar);
    return readPattern(pattern)
      .filter(({ sign }) => Number(sign) > 4 || !random.chance(layer.ghostDropProbability ?? 0))
      .map((stroke) =>
        feel.loosen(
          {
            ...span(feel, bar, stroke.step, stroke.step + 1),
            pitch: 60,
            velocity: Number(stroke.sign) / 9,
          },
          random,
        ),
      );
  });
}
