import { keyName, parseChord, type Chord, type Key } from './harmony.ts';
import type { SectionKind, Style } from './moods/mood.ts';
import { styles, type Mood } from './moods/moods.ts';
import { createRandom, type Random } from './random.ts';
import { sampleRate } from './sound.ts';

export interface MusicRequest {
  readonly mood: Mood;
  /** One second to ten minutes. */
  readonly durationSamples: number;
  /** Any integer. */
  readonly seed: number;
}

/** What a piece will be, known before a note of it sounds. */
export interface MusicPlan {
  readonly tempoBpm: number;
  /** Every beat from sample 0 on; the last ones fall into the last chord's ringing. */
  readonly beatSamples: readonly number[];
  /** The first beat of each bar; on the last of them the last chord is struck. */
  readonly barSamples: readonly number[];
  /** `D minor` */
  readonly key: string;
  readonly sections: readonly PlannedSection[];
}

export interface PlannedSection {
  readonly kind: SectionKind;
  readonly startSample: number;
  readonly endSample: number;
}

export function planMusic(request: MusicRequest): MusicPlan {
  const outline = outlinePiece(request);
  const sampleAt = (beat: number) => Math.round(beat * outline.samplesPerBeat);
  return {
    tempoBpm: outline.tempoBpm,
    beatSamples: Array.from({ length: outline.beatCount }, (_, beat) => sampleAt(beat)),
    barSamples: outline.bars.map((bar) => sampleAt(bar.startBeat)),
    key: keyName(outline.key),
    sections: outline.sections.map((section) => ({
      kind: section.kind,
      startSample: sampleAt(outline.bars[section.firstBar]!.startBeat),
      endSample: sampleAt(
        outline.bars[section.firstBar + section.barCount]?.startBeat ?? outline.beatCount,
      ),
    })),
  };
}

/** The piece in bars and beats: what the players read. */
export interface Outline {
  readonly style: Style;
  readonly key: Key;
  readonly tempoBpm: number;
  /** Not whole: the beats divide the length evenly. */
  readonly samplesPerBeat: number;
  readonly beatCount: number;
  readonly bars: readonly Bar[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly kind: SectionKind;
  readonly firstBar: number;
  readonly barCount: number;
  /** How many sections of its kind came before. */
  readonly repeat: number;
}

export interface Bar {
  readonly startBeat: number;
  readonly beatCount: number;
  readonly section: Section;
  /** 0 for the section's first. */
  readonly index: number;
  /** One, or two of half a bar each. */
  readonly chords: readonly Chord[];
}

export const beatsPerBar = 4;

export function outlinePiece({ mood, durationSamples, seed }: MusicRequest): Outline {
  if (!(durationSamples >= 1)) {
    throw new TypeError(`Expected at least 1 for \`durationSamples\`, got ${durationSamples}`);
  }
  const style = styles[mood];
  const random = createRandom(seed, `${mood}/outline`);
  const mode = random.pick(style.modes);
  const key: Key = { tonic: random.pick(style.tonics), mode };
  const beatCount = chooseBeatCount(style, durationSamples, random);
  const samplesPerBeat = durationSamples / beatCount;
  const bodyBars = Math.max(0, Math.floor(beatCount / beatsPerBar) - 1);
  const sections = layOutSections(bodyBars, random);
  const progressions = style.progressions[mode]!;
  const drawn = { a: random.pick(progressions.a), b: random.pick(progressions.b) };
  const final = parseChord(style.finalChord[mode]!, key.tonic);
  const bars = sections.flatMap((section) =>
    Array.from({ length: section.barCount }, (_, index): Bar => {
      const number = section.firstBar + index;
      const isFinal = section.kind === 'ending';
      return {
        startBeat: number * beatsPerBar,
        beatCount: isFinal ? beatCount - number * beatsPerBar : beatsPerBar,
        section,
        index,
        chords: isFinal ? [final] : chordsOfBar(section, index, drawn, key),
      };
    }),
  );
  const tempoBpm = (60 * sampleRate) / samplesPerBeat;
  return { style, key, tempoBpm, samplesPerBeat, beatCount, bars, sections };
}

/**
 * As many beats as make whole bars at a tempo of the mood, so that the last bar ends where the
 * piece ends. Where no number of bars fits, the last bar is longer; a piece too short for any
 * tempo of the mood has the beat nearest to it.
 */
function chooseBeatCount(style: Style, durationSamples: number, random: Random): number {
  const [slowest, fastest] = style.tempoBpm;
  const minutes = durationSamples / (60 * sampleRate);
  const least = Math.ceil(slowest * minutes - 1e-9);
  const most = Math.floor(fastest * minutes + 1e-9);
  const counts = Array.from({ length: Math.max(0, most - least + 1) }, (_, step) => least + step);
  const possible = counts.filter((count) => count > 0);
  if (possible.length === 0) {
    return Math.max(1, Math.round(((slowest + fastest) / 2) * minutes));
  }
  const whole = possible.filter((count) => count % beatsPerBar === 0);
  if (whole.length === 0) return random.pick(possible);
  // Before the last bar, phrases of four bars are best, then pairs.
  const likely = whole.flatMap((count) => {
    const bodyBars = count / beatsPerBar - 1;
    const weight = bodyBars % 4 === 0 ? 4 : bodyBars % 2 === 0 ? 3 : 1;
    return Array.from({ length: weight }, () => count);
  });
  return random.pick(likely);
}

type SectionShape = readonly [kind: SectionKind, barCount: number];

/** Phrases of four bars between an opening and a close; the longer the piece the longer its parts. */
function layOutSections(bodyBars: number, random: Random): Section[] {
  const shapes: readonly SectionShape[] = [...shapeBody(bodyBars, random), ['ending', 1]];
  let firstBar = 0;
  return shapes.map(([kind, barCount], index) => {
    const repeat = shapes.slice(0, index).filter(([other]) => other === kind).length;
    const section: Section = { kind, firstBar, barCount, repeat };
    firstBar += barCount;
    return section;
  });
}

function shapeBody(bodyBars: number, random: Random): SectionShape[] {
  if (bodyBars === 0) return [];
  if (bodyBars <= 5) return [['a', bodyBars]];
  if (bodyBars <= 8)
    return [
      ['a', 4],
      ['b', bodyBars - 4],
    ];
  const outro = bodyBars >= 34 ? 4 : 2;
  const wantedIntro = bodyBars >= 34 ? 4 : 2;
  // What does not fill a phrase goes to the opening: 1 to 4 bars, or 2 to 5 in a long piece.
  const spare = (bodyBars - outro) % 4;
  const intro = spare >= wantedIntro - 1 ? spare || 4 : spare + 4;
  const phrases = (bodyBars - outro - intro) / 4;
  return [['intro', intro], ...shapeMiddle(phrases, random), ['outro', outro]];
}

function shapeMiddle(phrases: number, random: Random): SectionShape[] {
  const short: readonly (readonly SectionShape[])[] = [
    [],
    [['a', 4]],
    [
      ['a', 4],
      ['b', 4],
    ],
    [
      ['a', 4],
      ['b', 4],
      ['a', 4],
    ],
    random.chance(0.5)
      ? [
          ['a', 4],
          ['b', 8],
          ['a', 4],
        ]
      : [
          ['a', 8],
          ['b', 8],
        ],
    [
      ['a', 8],
      ['b', 8],
      ['a', 4],
    ],
  ];
  if (phrases < short.length) return [...short[phrases]!];
  const cycle: readonly SectionShape[] = [
    ['a', 8],
    ['b', 8],
    ['break', 4],
    ['b', 8],
    ['a', 8],
  ];
  const shapes: SectionShape[] = [];
  let left = phrases * 4;
  for (let index = 0; left > 0; index++) {
    const [kind, wanted] = cycle[index % cycle.length]!;
    // A break belongs between two sections, not at the end.
    if (kind === 'break' && left < 12) continue;
    const barCount = Math.min(wanted, left);
    shapes.push([kind, barCount]);
    left -= barCount;
  }
  return shapes;
}

function chordsOfBar(
  section: Section,
  index: number,
  drawn: { a: string; b: string },
  key: Key,
): Chord[] {
  const bars = drawn[section.kind === 'b' || section.kind === 'break' ? 'b' : 'a'].split(' ');
  // An opening leads in: it takes the last bars of the progression, so that A begins it anew.
  const shift = section.kind === 'intro' ? bars.length * 8 - section.barCount : 0;
  const symbols = bars[(index + shift) % bars.length]!;
  return symbols.split('_').map((symbol) => parseChord(symbol, key.tonic));
}
