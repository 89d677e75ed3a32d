import type { Wording } from '../../language/wording.ts';
import type { Diff } from '../../timeline/diff.ts';
import type { Draft } from '../../timeline/draft/draft-schema.ts';
import type { Json, Timeline } from '../../timeline/timeline.ts';

export type Author = 'user' | 'agent' | 'api';

/** One state of a session's film, and how it came about. Revisions are only ever added. */
export interface Revision {
  /** 1, 2, 3, …; 0 stands for the session before its first. */
  readonly number: number;
  readonly kind: 'edit' | 'undo' | 'redo' | 'restore';
  readonly author: Author;
  /** What the person wrote that led to it. */
  readonly message: string | null;
  readonly invocationId: string | null;
  /** What changed. */
  readonly description: Wording;
  /** The revision whose film this is: itself, or for undo and redo an earlier one (0: no film). */
  readonly shows: number;
  /** What was shown before it. */
  readonly previousShows: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly createdAtMs: number;
}

export interface WholeRevision extends Revision {
  /** Null while there is no film. */
  readonly timeline: Timeline | null;
  /** The same as it travels; null while there is no film. */
  readonly draft: Draft | null;
  /** Between the drafts of the revision before and of this one. */
  readonly diff: Diff;
  /** What the agent keeps of the wishes that this film is made after; follows the film through undo and restore. */
  readonly wish: Json;
}
