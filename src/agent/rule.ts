import type { Brief } from '../director/brief.ts';
import type { Wording } from '../language/wording.ts';
import type { Situation } from './situation.ts';

/** What a stretch of a message asks for. */
export interface Meaning {
  /** Empty for what Kinora does anyway. */
  readonly wish: Partial<Brief>;
  /** The same in Kinora's words. */
  readonly wording: Wording;
  /**
   * Of two statements about one thing the stronger counts, of equals the later. 0 unless told; less
   * for what is only implied by a word about something else.
   */
  readonly strength?: number;
}

/** One way to say one thing. */
export interface Rule {
  /** Matched against normal text (see `normalize`). */
  readonly pattern: RegExp;
  /** The meaning of a match; null where it means nothing after all. */
  readonly read: (found: Found) => Meaning | null;
  /** Against overlapping matches the higher wins, and of equals the longer. 0 unless told. */
  readonly priority?: number;
  /**
   * Keeps other rules away even where it means nothing: from what is about a part of the film, or
   * about a film that is not there yet. That stays not understood.
   */
  readonly blocks?: boolean;
  /** "No music or transitions": takes over the "no" of the thing named just before. */
  readonly sharesNegation?: boolean;
}

export interface Found {
  /** Groups of the pattern in normal form; an absent one is `undefined`. */
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The same groups as the person typed them. */
  readonly originals: Readonly<Record<string, string | undefined>>;
  /** Whether a "no", "without" or 不要 stands before it. */
  readonly negated: boolean;
  readonly situation: Situation;
}
