import type { Brief } from '../director/brief.ts';
import type { Decision } from '../director/decision.ts';
import type { PictureFacts } from '../director/picture.ts';
import type { BeatsFor, Music } from '../director/soundtrack.ts';
import type { AssetId, AudioAsset, Timeline } from '../timeline/timeline.ts';

/** A state of the film, and the wishes that it was made after. */
export interface Film {
  /** Null before the first. */
  readonly timeline: Timeline | null;
  readonly brief: Partial<Brief>;
}

/** All that a message can be about. */
export interface Project extends Film {
  /** Photos and clips in order of upload, those that are not in the film too. */
  readonly pictures: readonly PictureFacts[];
  readonly songs: readonly AudioAsset[];
  /** What was uploaded since the last message, or came with this one. */
  readonly newAssetIds: readonly AssetId[];
  /** Taken out of the film by hand: not to come back by themselves. */
  readonly leftOutIds: readonly AssetId[];
  /** What the director decided about the film, and why. */
  readonly decisions: readonly Decision[];
  /** Of the revision that is shown; 0 before the first. */
  readonly revision: number;
  readonly past: Past;
  /** Listens to the music that will play; what comes back then knows its beats. Throws `cancelled`. */
  readonly listen: (music: Music | null) => Promise<BeatsFor>;
}

/** The states that the film has been in. */
export interface Past {
  /** Null where there is none. */
  readonly undo: (steps: number) => Promise<PastFilm | null>;
  readonly redo: (steps: number) => Promise<PastFilm | null>;
  readonly revision: (number: number) => Promise<PastFilm | null>;
}

export interface PastFilm extends Film {
  readonly revision: number;
}
