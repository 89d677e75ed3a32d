import type { Brief } from '../director/brief.ts';
import type { AssetId, Mood } from '../timeline/timeline.ts';

/** What a message can refer to without saying it: "shorter", "another song", "use beach.mp3". */
export interface Situation {
  /** The film as it is; null before the first, when nothing can be longer or louder than it. */
  readonly film: PresentFilm | null;
  readonly songs: readonly { readonly id: AssetId; readonly name: string }[];
}

export interface PresentFilm {
  readonly durationSeconds: number;
  /** All that was wished for it. */
  readonly brief: Partial<Brief>;
  /** What plays; null for none. */
  readonly music: { readonly mood: Mood } | { readonly assetId: AssetId } | null;
}

/** Of a first message that knows of no files. */
export const nothingYet: Situation = { film: null, songs: [] };
