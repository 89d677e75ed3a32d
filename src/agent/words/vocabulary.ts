import type { TransitionFamily, Pace } from '../../director/brief.ts';
import type { FilterName, Mood, TransitionName } from '../../timeline/timeline.ts';

/**
 * The words of one language for what a wish can name. Entries are as in `anyOf`: pieces of regular
 * expressions in which a blank stands for blanks or a hyphen, against normal text.
 */
export interface Vocabulary {
  /** Before a thing that is not wanted; `noNoise` may stand between the two. */
  readonly no: readonly string[];
  /** Before a thing that gives way to another. */
  readonly insteadOf: readonly string[];
  readonly noNoise: readonly string[];
  /** Between two things that share one "no". */
  readonly or: readonly string[];

  readonly photo: readonly string[];
  readonly film: readonly string[];
  readonly music: readonly string[];
  readonly transition: readonly string[];

  readonly aspects: Readonly<Record<string, readonly string[]>>;
  /** Where a film is to be shown, by the aspect that suits it there. */
  readonly platforms: Readonly<Record<string, readonly string[]>>;
  readonly shortSides: Readonly<Record<string, readonly string[]>>;
  readonly paces: Readonly<Record<Pace, readonly string[]>>;
  /** More or less, for paces and the like. */
  readonly degree: readonly string[];

  /** Words that mean a kind of music even alone. */
  readonly genres: Readonly<Partial<Record<Mood, readonly string[]>>>;
  /** Words that mean it only of music. */
  readonly musicAdjectives: Readonly<Partial<Record<Mood, readonly string[]>>>;
  /** Words for the whole film that suggest a music and perhaps a pace. */
  readonly styles: Readonly<Record<StyleName, readonly string[]>>;

  readonly transitions: Readonly<
    Partial<Record<TransitionName | TransitionFamily, readonly string[]>>
  >;
  /** Kinds whose names mean something else when alone: only together with "transition". */
  readonly shyTransitions: Readonly<
    Partial<Record<TransitionName | TransitionFamily, readonly string[]>>
  >;
  readonly directions: Readonly<Record<'left' | 'right' | 'up' | 'down', readonly string[]>>;
  readonly plainTransitions: readonly string[];
  readonly variedTransitions: readonly string[];
  readonly hardCuts: readonly string[];

  readonly filters: Readonly<Partial<Record<FilterName | 'vintage', readonly string[]>>>;
  readonly filter: readonly string[];
  /** Polite and empty words: what is left of a message after them has not been understood. */
  readonly noise: readonly string[];
}

export const styleNames = [
  'romantic',
  'epic',
  'happy',
  'funny',
  'calm',
  'party',
  'touching',
  'sad',
] as const;
export type StyleName = (typeof styleNames)[number];
