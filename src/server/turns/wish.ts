import type { Brief } from '../../director/brief.ts';
import type { AssetId, Timeline } from '../../timeline/timeline.ts';
import { usedAssets } from '../../timeline/used-assets.ts';
import type { MediaItem } from '../media/media-item.ts';

/** Kept beside a film that was made after wishes. */
export interface Wish {
  readonly brief: Partial<Brief>;
  /** What there was to choose from, and when each had been uploaded last. */
  readonly files: Readonly<Record<AssetId, number>>;
  /** Of these the film was made. */
  readonly shown: readonly AssetId[];
  /** These it was made without, because somebody had taken them out by hand. */
  readonly leftOut: readonly AssetId[];
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
 * The pictures that somebody took out of the film by hand since it was made after this wish, and
 * those that were out before: another film is to do without them too, until they are put into it by
 * hand or uploaded again. None when nothing else is left to show.
 */
export function leftOutByHand(
  wish: Wish | null,
  film: Timeline | null,
  media: readonly MediaItem[],
): AssetId[] {
  if (wish === null || film === null) return [];
  const now = usedAssets(film);
  const gone = new Set([...wish.shown, ...wish.leftOut].filter((id) => !now.has(id)));
  const pictures = media.filter(({ facts }) => facts.kind !== 'audio');
  const out = pictures.filter((item) => gone.has(item.sha256) && !cameAgain(wish, item));
  return out.length === pictures.length ? [] : out.map(({ sha256 }) => sha256);
}

function cameAgain(wish: Wish, { sha256, addedAtMs }: MediaItem): boolean {
  return wish.files[sha256] !== addedAtMs;
}
