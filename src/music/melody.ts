import {
  chordPitchClasses,
  pentatonic,
  pitchesWithin,
  scaleUnder,
  type Chord,
  type Key,
} from './harmony.ts';
import type { MelodyLayer } from './moods/mood.ts';
import type { Bar, Outline, Section } from './plan.ts';
import type { Random } from './random.ts';

/** A note by its place in the bar, in sixteenths. */
export interface MelodyNote {
  readonly bar: Bar;
  readonly step: number;
  readonly lengthSteps: number;
  readonly pitch: number;
  readonly velocity: number;
}

/** A rhythm and a shape: what makes a tune know itself again over other chords. */
interface Motif {
  readonly notes: readonly { step: number; lengthSteps: number }[];
  /** Scale steps from the first note. */
  readonly contour: readonly number[];
}

/** Bars of a phrase: the motif, its answer, the motif again or something new, a close. */
const phraseForms = ['mamc', 'mmac', 'manc', 'mnmc'] as const;

/** How far the phrase's bars stand above its first, in scale steps: up to a peak and home. */
const arcs = [
  [0, 1, 2, 0],
  [0, 2, 3, 1],
  [0, -1, 2, 0],
  [2, 1, 3, 0],
  [0, 0, 2, -1],
] as const;

/**
 * A tune: each kind of section has its own motifs, a phrase of four bars puts them in a form and
 * an arc, and a section that comes again is played with small changes.
 */
export function writeMelody(outline: Outline, layer: MelodyLayer, random: Random): MelodyNote[] {
  const themes = new Map<string, Theme>();
  const themeOf = (kind: string) => {
    const known = themes.get(kind) ?? inventTheme(layer, random);
    themes.set(kind, known);
    return known;
  };
  const notes: MelodyNote[] = [];
  let last: number | null = null;
  for (const section of outline.sections) {
    if (!layer.sections.includes(section.kind)) continue;
    const bars = outline.bars.filter((bar) => bar.section === section);
    if (section.kind === 'ending') {
      notes.push(...closeMelody(outline, layer, bars[0]!, last));
      continue;
    }
    const theme = themeOf(section.kind === 'b' ? 'b' : 'a');
    const written = writeSection({ outline, layer, section, bars, theme, random, last });
    notes.push(...written);
    last = written.at(-1)?.pitch ?? last;
  }
  return notes;
}

interface Theme {
  readonly form: string;
  readonly arc: readonly number[];
  readonly motifs: Readonly<Record<string, Motif>>;
  readonly close: Motif;
  /** Where in the range the tune lies, 0–1. */
  readonly height: number;
}

function inventTheme(layer: MelodyLayer, random: Random): Theme {
  const motif = inventMotif(random.pick(layer.cells), random);
  return {
    form: random.pick(phraseForms),
    arc: random.pick(arcs),
    motifs: {
      m: motif,
      // The answer keeps the rhythm and turns the shape over.
      a: { notes: motif.notes, contour: motif.contour.map((step) => -step) },
      n: inventMotif(random.pick(layer.cells), random),
    },
    close: inventMotif(random.pick(layer.cadences), random),
    height: random.between(0.38, 0.6),
  };
}

/** Mostly steps, now and then a leap, which is answered by a step back. */
function inventMotif(cell: string, random: Random): Motif {
  const notes = readCell(cell);
  const contour = [0];
  let leapt = 0;
  for (let index = 1; index < notes.length; index++) {
    const direction = random.chance(0.5) ? 1 : -1;
    let move = random.pick([0, 1, 1, 1, 1, 2, 2, 3]) * direction;
    if (leapt !== 0) move = -Math.sign(leapt);
    const reached = contour[index - 1]! + move;
    if (reached > 4 || reached < -4) move = -Math.sign(reached);
    leapt = Math.abs(move) >= 3 ? move : 0;
    contour.push(contour[index - 1]! + move);
  }
  return { notes, contour };
}

function readCell(cell: string): { step: number; lengthSteps: number }[] {
  const notes: { step: number; lengthSteps: number }[] = [];
  for (let step = 0; step < cell.length; step++) {
    if (cell[step] !== 'x') continue;
    let end = step + 1;
    while (cell[end] === '-') end++;
    notes.push({ step, lengthSteps: end - step });
  }
  return notes;
}

function writeSection(work: {
  outline: Outline;
  layer: MelodyLayer;
  section: Section;
  bars: readonly Bar[];
  theme: Theme;
  random: Random;
  last: number | null;
}): MelodyNote[] {
  const { outline, layer, bars, section, theme, random } = work;
  const notes: MelodyNote[] = [];
  let last = work.last;
  let resting = false;
  for (const bar of bars) {
    const inPhrase = bar.index % 4;
    if (inPhrase === 0) resting = !random.chance(layer.phraseProbability ?? 1);
    const isClose = inPhrase === 3 || bar.index === bars.length - 1;
    const mayRest = !isClose && inPhrase !== 0;
    if (resting || (mayRest && random.chance(layer.restProbability))) continue;
    const motif = isClose ? theme.close : theme.motifs[theme.form[inPhrase]!]!;
    const written = writeBar({
      key: outline.key,
      layer,
      bar,
      motif,
      anchor: anchorPitch(layer, theme) + 2 * theme.arc[inPhrase]!,
      isClose,
      last,
    });
    const varied =
      section.repeat > 0 || bar.index >= 4 ? vary(written, outline.key, random) : written;
    notes.push(...varied.map((note) => accent(note, random)));
    last = varied.at(-1)?.pitch ?? last;
  }
  return notes;
}

function anchorPitch(layer: MelodyLayer, theme: Theme): number {
  const [low, high] = layer.range;
  return low + (high - low) * theme.height;
}

/** Long notes and those on strong beats belong to the chord; the others walk the scale. */
function writeBar(work: {
  key: Key;
  layer: MelodyLayer;
  bar: Bar;
  motif: Motif;
  anchor: number;
  isClose: boolean;
  last: number | null;
}): MelodyNote[] {
  const { key, layer, bar, motif, isClose } = work;
  let previous = work.last;
  return motif.notes.map(({ step, lengthSteps }, index) => {
    const chord = chordAt(bar, step);
    const isLast = index === motif.notes.length - 1;
    const ladder = pitchesWithin(melodyScale(layer, chord, key), layer.range);
    const start = nearestIndex(ladder, work.anchor);
    let pitch = ladder[fold(start + motif.contour[index]!, ladder.length)]!;
    const settles = step % 8 === 0 || lengthSteps >= 4 || (isClose && isLast);
    if (settles)
      pitch = nearest(pitchesWithin(settlingNotes(chord, isClose && isLast), layer.range), pitch);
    pitch = tameLeap(pitch, previous, layer.range);
    previous = pitch;
    return { bar, step, lengthSteps, pitch, velocity: layer.velocity };
  });
}

export function chordAt(bar: Bar, step: number): Chord {
  const half = bar.chords.length > 1 && step >= 8 ? 1 : 0;
  return bar.chords[half]!;
}

function melodyScale(layer: MelodyLayer, chord: Chord, key: Key): number[] {
  const full = scaleUnder(chord, key);
  if (layer.scale === 'full') return full;
  // A pentatonic note that the chord forbids is left out; the chord's own notes are always there.
  const five = pentatonic(key).filter((note) => full.includes(note));
  return [...new Set([...five, ...chordPitchClasses(chord).slice(0, 3)])];
}

function settlingNotes(chord: Chord, home: boolean): number[] {
  const tones = chordPitchClasses(chord);
  return home ? tones.slice(0, 3) : tones.slice(0, 5);
}

/** Walks back at the ends of the ladder instead of leaving it. */
function fold(index: number, length: number): number {
  const last = length - 1;
  if (index < 0) return Math.min(last, -index);
  return index > last ? Math.max(0, 2 * last - index) : index;
}

function nearest(pitches: readonly number[], wanted: number): number {
  return pitches[nearestIndex(pitches, wanted)] ?? wanted;
}

function nearestIndex(pitches: readonly number[], wanted: number): number {
  let best = 0;
  pitches.forEach((pitch, index) => {
    if (Math.abs(pitch - wanted) < Math.abs(pitches[best]! - wanted)) best = index;
  });
  return best;
}

/** No leap beyond an octave. */
function tameLeap(
  pitch: number,
  previous: number | null,
  range: readonly [number, number],
): number {
  if (previous === null) return pitch;
  if (pitch - previous > 12 && pitch - 12 >= range[0]) return pitch - 12;
  if (previous - pitch > 12 && pitch + 12 <= range[1]) return pitch + 12;
  return pitch;
}

/** A tune that comes again: a long note gets a neighbour before it, or a short one is left out. */
function vary(notes: readonly MelodyNote[], key: Key, random: Random): MelodyNote[] {
  return notes.flatMap((note, index) => {
    if (index > 0 && note.lengthSteps <= 2 && note.step % 4 !== 0 && random.chance(0.15)) return [];
    if (note.lengthSteps < 4 || !random.chance(0.22)) return [note];
    const scale = pitchesWithin(scaleUnder(chordAt(note.bar, note.step), key), [
      note.pitch - 3,
      note.pitch - 1,
    ]);
    const neighbour = scale.at(-1);
    if (neighbour === undefined) return [note];
    return [
      { ...note, pitch: neighbour, lengthSteps: 1, velocity: note.velocity * 0.85 },
      { ...note, step: note.step + 1, lengthSteps: note.lengthSteps - 1 },
    ];
  });
}

function accent(note: MelodyNote, random: Random): MelodyNote {
  const onBeat = note.step % 8 === 0 ? 0.08 : note.step % 4 === 0 ? 0.03 : -0.05;
  return { ...note, velocity: Math.min(1, note.velocity + onBeat + random.between(-0.06, 0.06)) };
}

/** The last note: the tonic, third or fifth nearest to where the tune was left. */
function closeMelody(
  outline: Outline,
  layer: MelodyLayer,
  bar: Bar,
  last: number | null,
): MelodyNote[] {
  const chord = bar.chords[0]!;
  const tones = pitchesWithin(chordPitchClasses(chord).slice(0, 3), layer.range);
  const pitch = nearest(tones, last ?? (layer.range[0] + layer.range[1]) / 2);
  const lengthSteps = Math.min(12, 4 * bar.beatCount);
  return [{ bar, step: 0, lengthSteps, pitch, velocity: layer.velocity * 0.9 }];
}
