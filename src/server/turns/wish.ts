import type { Brief } from '../../director/brief.ts';
import type { Decision } from '../../director/decision.ts';
import type { AssetId, Timeline } from '../../timeline/timeline.ts';
import { usedAssets } from '../../timeline/used-assets.ts';
import type { MediaItem } from '../media/media-item.ts';

/** Kept beside a film that was made or changed by a message. */
export interface Wish {
  readonly brief: Partial<Brief>;
  /** What there was to choose from, and when each had been uploaded last. */
  readonly files: Readonly<Record<AssetId, number>>;
  /** What the film shows. */
  readonly shown: readonly AssetId[];
  /** Pictures that were taken out, and are not to come back by themselves. */
  readonly leftOut: readonly AssetId[];
  /** What the director decided when the film was made, and why. */
  readonly decisions?: readonly Decision[];
}

/** The wish beside a film that comes of `before` by a message. */
export function nextWish(change: {
  readonly before: Wish | null;
  readonly leftOut: readonly AssetId[];
  readonly brief: Partial<Brief>;
  readonly decisions: readonly Decision[];
  readonly timeline: Timeline;
  readonly media: readonly MediaItem[];
}): Wish {
  const { before, brief, decisions, timeline, media } = change;
  const shown = usedAssets(timeline);
  const out = new Set([...change.leftOut, ...(before?.shown ?? [])]);
  return {
    brief,
    files: Object.fromEntries(media.map(({ sha256, addedAtMs }) => [sha256, addedAtMs])),
    shown: [...shown],
    leftOut: [...out].filter((id) => !shown.has(id)),
    decisions: decisions.length > 0 ? decisions : (before?.decisions ?? []),
  };
}

/** The files that came after this wish, or once more although the film lacks them. */
export function newFilesSince(
  wish: Wish | null,
  film: Timeline | null,
  media: readonly MediaItem[],
): MediaItem[] {
  if (wish === null) return [...media];
  const now = film === null ? new Set<AssetId>() : usedAssets(film);
  return media.filter(
    (item) =>
      !Object.hasOwn(wish.files, item.sha256) || (cameAgain(wish, item) && !now.has(item.sha256)),
  );
}

/**
 * The pictures that somebody took out of the film since it was made after this wish, and those that
 * were out before, until they are put into it again or uploaded again.
 */
export function leftOutSince(
  wish: Wish | null,
  film: Timeline | null,
  media: readonly MediaItem[],
): AssetId[] {
  if (wish === null || film === null) return [];
  const now = usedAssets(film);
  const gone = new Set([...wish.shown, ...wish.leftOut].filter((id) => !now.has(id)));
  return media
    .filter(
      (item) => item.facts.kind !== 'audio' && gone.has(item.sha256) && !cameAgain(wish, item),
    )
    .map(({ sha256 }) => sha256);
}

function cameAgain(wish: Wish, { sha256, addedAtMs }: MediaItem): boolean {
  return wish.files[sha256] !== addedAtMs;
}
