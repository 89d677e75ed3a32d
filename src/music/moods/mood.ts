import type { Mode } from '../harmony.ts';
import type { Instrument } from '../instruments/instrument.ts';

/**
 * A mood is a style of music as data: what tempi and chords it draws from, which layers play,
 * and how they are mixed. Patterns are written as one bar of sixteen steps; `.` rests and `-`
 * holds the note before.
 */
export interface Style {
  readonly tempoBpm: readonly [number, number];
  readonly modes: readonly Mode[];
  /** Pitch classes of the tonic; where the instruments sound best. */
  readonly tonics: readonly number[];
  /**
   * Four bars each, bars parted by spaces, two chords in a bar by `_`. A piece draws one for its
   * A sections and one for its B sections, from the mode it is in.
   */
  readonly progressions: Readonly<Partial<Record<Mode, Progressions>>>;
  /** What the last bar rests on, by mode. */
  readonly finalChord: Readonly<Partial<Record<Mode, string>>>;
  /** 0 even, 1 the long-short of a triplet; `unit` says which notes go in such pairs. */
  readonly swing: {
    readonly unit: 'eighths' | 'sixteenths';
    readonly amount: readonly [number, number];
  };
  /** How far players stray from the grid, one standard deviation. */
  readonly looseness: { readonly timingMs: number; readonly velocity: number };
  readonly layers: readonly Layer[];
  readonly room: Room;
}

export interface Progressions {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

export type SectionKind = 'intro' | 'a' | 'b' | 'break' | 'outro' | 'ending';

export type Layer = ChordLayer | ArpeggioLayer | BassLayer | MelodyLayer | DrumLayer;

interface LayerBase {
  /** Also the name of its stream of random numbers. */
  readonly name: string;
  /** A piece draws one of them. */
  readonly instruments: readonly Instrument[];
  /** Where it plays. In `ending` it strikes the last chord. */
  readonly sections: readonly SectionKind[];
  /** Whether a piece has this layer at all; 1 where absent. */
  readonly probability?: number;
  readonly channel: Channel;
}

/** Its place in the mix. */
export interface Channel {
  readonly gainDb: number;
  /** −1 left, 1 right; 0 where absent. */
  readonly pan?: number;
  /** Sent to the reverb and to the echo, as factors; 0 where absent. */
  readonly reverb?: number;
  readonly delay?: number;
  /** Depth of the doubling, 0–1; 0 where absent. */
  readonly chorus?: number;
  /** How far it steps back under each kick, 0–1; 0 where absent. */
  readonly pump?: number;
}

export interface ChordLayer extends LayerBase {
  readonly kind: 'chords';
  /** `1`–`9` strike at that strength; a piece draws one for A and one for B. */
  readonly patterns: readonly string[];
  readonly range: readonly [number, number];
  readonly voices: number;
  /** The notes of a chord follow each other at this distance; 0 where absent. */
  readonly strumMs?: number;
}

export interface ArpeggioLayer extends LayerBase {
  readonly kind: 'arpeggio';
  /** `0`–`9` are the notes of the chord from below, going on into the octaves above. */
  readonly patterns: readonly string[];
  readonly range: readonly [number, number];
  readonly voices: number;
  readonly velocity: number;
}

export interface BassLayer extends LayerBase {
  readonly kind: 'bass';
  /**
   * `R` root, `r` softly, `5` fifth, `8` octave, `3` third, `a` the step before the next chord's
   * root. The one word `walk` makes a line of quarter notes.
   */
  readonly patterns: readonly string[];
  readonly range: readonly [number, number];
}

export interface MelodyLayer extends LayerBase {
  readonly kind: 'melody';
  /** Rhythms of one bar: `x` begins a note. */
  readonly cells: readonly string[];
  /** For the last bar of a phrase. */
  readonly cadences: readonly string[];
  readonly range: readonly [number, number];
  readonly scale: 'pentatonic' | 'full';
  readonly velocity: number;
  /** How likely a bar in mid phrase is left to rest. */
  readonly restProbability: number;
  /** How often it plays what another melody layer plays, as a share of phrases; 1 where absent. */
  readonly phraseProbability?: number;
}

export interface DrumLayer extends LayerBase {
  readonly kind: 'drum';
  /** `1`–`9` strike at that strength. */
  readonly patterns: readonly string[];
  /** Played instead in the last bar of a section. */
  readonly fills?: readonly string[];
  /** How likely a strike of 4 or less is left out; 0 where absent. */
  readonly ghostDropProbability?: number;
  /** Others step back under it. */
  readonly isKick?: boolean;
  /** Only on the first step of a section; then `patterns` is ignored. */
  readonly onSectionStart?: boolean;
}

export interface Room {
  readonly reverbSeconds: number;
  /** 0 bright, 1 dark. */
  readonly reverbDamping: number;
  readonly reverbLevel: number;
  /** In sixteenths of the bar. */
  readonly delaySteps: number;
  readonly delayFeedback: number;
  /** By how much the highs above 5 kHz are raised. */
  readonly airDb: number;
  /** Softens the loudest moments of the whole; 0 none, 1 firmly. */
  readonly compression: number;
  /** Worn tape: waver of pitch, hiss and crackle, dull highs; 0 none. */
  readonly tape: number;
}
