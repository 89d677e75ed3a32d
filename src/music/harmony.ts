/** Pitches are MIDI numbers (60 is middle C); pitch classes are 0 (C) to 11 (B). */
export type Mode = 'major' | 'minor' | 'dorian' | 'mixolydian' | 'lydian';

export interface Key {
  readonly tonic: number;
  readonly mode: Mode;
}

export interface Chord {
  readonly root: number;
  /** Semitones over the root: third, fifth, seventh and so on. */
  readonly intervals: readonly number[];
  /** Pitch class of the lowest note. */
  readonly bass: number;
}

const scales: Readonly<Record<Mode, readonly number[]>> = {
  major: [0, 2, 4, 5, 7, 9, 11],
  minor: [0, 2, 3, 5, 7, 8, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  lydian: [0, 2, 4, 6, 7, 9, 11],
};

const noteNames = ['C', 'D♭', 'D', 'E♭', 'E', 'F', 'F♯', 'G', 'A♭', 'A', 'B♭', 'B'] as const;

export function keyName(key: Key): string {
  return `${noteNames[key.tonic]!} ${key.mode}`;
}

const degrees = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'];
const qualities: Readonly<Record<string, readonly number[]>> = {
  M: [4, 7],
  m: [3, 7],
  M7: [4, 7, 10],
  m7: [3, 7, 10],
  Mmaj7: [4, 7, 11],
  Mmaj9: [4, 7, 11, 14],
  m9: [3, 7, 10, 14],
  m11: [3, 7, 10, 14, 17],
  M9: [4, 7, 10, 14],
  M13: [4, 7, 10, 14, 21],
  M7b9: [4, 7, 10, 13],
  M7alt: [4, 10, 13, 20],
  M6: [4, 7, 9],
  m6: [3, 7, 9],
  M69: [4, 7, 9, 14],
  Madd9: [4, 7, 14],
  madd9: [3, 7, 14],
  Msus2: [2, 7],
  Msus4: [5, 7],
  M7sus4: [5, 7, 10],
  M9sus4: [5, 7, 10, 14],
  mø7: [3, 6, 10],
  mo7: [3, 6, 9],
};

/**
 * A Roman numeral over the major scale of the tonic: `IVmaj7`, `ii9`, `bVII`, `V7b9`, `I/3` (its
 * third in the bass). Capital numerals are major chords, small ones minor.
 */
export function parseChord(symbol: string, tonic: number): Chord {
  const match = /^(b|#)?([IViv]+)([^/]*)(?:\/([357]))?$/.exec(symbol);
  const [, accidental, numeral = '', suffix = '', inversion] = match ?? [];
  const degree = degrees.indexOf(numeral.toLowerCase());
  const intervals = qualities[(numeral === numeral.toLowerCase() ? 'm' : 'M') + suffix];
  if (degree < 0 || !intervals) {
    throw new TypeError(`Expected a chord like "IVmaj7" for \`symbol\`, got "${symbol}"`);
  }
  const shift = accidental === 'b' ? -1 : accidental === '#' ? 1 : 0;
  const root = (tonic + scales.major[degree]! + shift + 12) % 12;
  const overRoot = inversion ? (intervals[(Number(inversion) - 3) / 2] ?? 0) : 0;
  return { root, intervals, bass: (root + overRoot) % 12 };
}

export function chordPitchClasses(chord: Chord): number[] {
  return [0, ...chord.intervals].map((interval) => (chord.root + interval) % 12);
}

/** The key's scale, bent to the chord: a scale note a semitone beside a strange chord note gives way. */
export function scaleUnder(chord: Chord, key: Key): number[] {
  const tones = chordPitchClasses(chord).slice(0, 4);
  const own = scales[key.mode].map((step) => (key.tonic + step) % 12);
  const strange = tones.filter((tone) => !own.includes(tone));
  const kept = own.filter((step) => {
    if (tones.includes(step)) return true;
    return !strange.some((tone) => distanceBetweenClasses(tone, step) === 1);
  });
  return [...kept, ...strange].toSorted((a, b) => a - b);
}

/** Five notes without semitones between them: nothing in it clashes with the key's chords. */
export function pentatonic(key: Key): number[] {
  const minor = key.mode === 'minor' || key.mode === 'dorian';
  return (minor ? [0, 3, 5, 7, 10] : [0, 2, 4, 7, 9]).map((step) => (key.tonic + step) % 12);
}

function distanceBetweenClasses(a: number, b: number): number {
  const up = (((a - b) % 12) + 12) % 12;
  return Math.min(up, 12 - up);
}

/** All pitches of the given classes from `low` to `high`, rising. */
export function pitchesWithin(
  classes: readonly number[],
  [low, high]: readonly [number, number],
): number[] {
  return Array.from({ length: high - low + 1 }, (_, index) => low + index).filter((pitch) =>
    classes.includes(pitch % 12),
  );
}

/**
 * Sets a chord for `voices` voices within a range, rising. Of all ways the one whose voices move
 * least from the chord before, which keeps clear of clusters and mud, and to the middle. A poor
 * chord doubles notes; where the range has no room for a double it has fewer voices.
 */
export function voiceChord(
  chord: Chord,
  previous: readonly number[] | null,
  { voices, range }: { voices: number; range: readonly [number, number] },
): number[] {
  const classes = chooseVoices(chord, voices);
  const doubles = pitchesWithin(chordPitchClasses(chord).slice(0, 3), range);
  const middle = (range[0] + range[1]) / 2;
  let best: number[] = [];
  let bestCost = Infinity;
  const place = (pitches: readonly number[]) => {
    const index = pitches.length;
    const isDouble = index >= classes.length;
    if (isDouble && index >= best.length) {
      const sorted = pitches.toSorted((a, b) => a - b);
      const cost = voicingCost(sorted, previous, middle);
      if (index > best.length || cost < bestCost) [best, bestCost] = [sorted, cost];
    }
    if (index === voices) return;
    const last = index > classes.length ? pitches.at(-1)! : -Infinity;
    const options = isDouble
      ? doubles.filter((pitch) => pitch > last)
      : pitchesWithin([classes[index]!], range);
    for (const pitch of options) {
      if (!pitches.includes(pitch)) place([...pitches, pitch]);
    }
  };
  place([]);
  return best;
}

/**
 * The notes that must be there. The bass has the root: a rich chord leaves it out, then the
 * fifth. A single voice has the root itself.
 */
function chooseVoices(chord: Chord, voices: number): number[] {
  const third = chord.intervals[0]!;
  const fifth = chord.intervals[1]!;
  const colours = chord.intervals.slice(2);
  const order = colours.length >= 2 ? [third, ...colours, fifth, 0] : [third, ...colours, 0, fifth];
  const chosen = voices === 1 ? [0] : order.slice(0, voices);
  return chosen.map((interval) => (chord.root + interval) % 12);
}

function voicingCost(
  pitches: readonly number[],
  previous: readonly number[] | null,
  middle: number,
): number {
  let cost = 0;
  for (let index = 1; index < pitches.length; index++) {
    const gap = pitches[index]! - pitches[index - 1]!;
    if (gap < 2) cost += 6;
    if (gap < 3 && pitches[index - 1]! < 54) cost += 4;
    if (gap > 9) cost += gap - 9;
  }
  const centre = pitches.reduce((sum, pitch) => sum + pitch, 0) / pitches.length;
  cost += 0.35 * Math.abs(centre - middle);
  if (!previous || previous.length !== pitches.length) return cost;
  for (let index = 0; index < pitches.length; index++) {
    cost += Math.abs(pitches[index]! - previous[index]!);
  }
  return cost;
}
