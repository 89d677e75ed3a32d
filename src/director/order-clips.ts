import type { Edit } from '../timeline/edit.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import type { Timeline, VideoClip } from '../timeline/timeline.ts';
import { openBrief, type Brief } from './brief.ts';
import { orderPictures } from './order.ts';
import type { PictureFacts } from './picture.ts';

/** A shuffle of few pictures may come out as it was; another is tried so many times. */
const mostShuffles = 20;

/** The pictures of a film in another order: by time, by name, shuffled, or as `pictures` are given. */
export function orderClips(request: {
  readonly timeline: Timeline;
  readonly pictures: readonly PictureFacts[];
  readonly order: Exclude<Brief['order'], 'auto'>;
  readonly reversed?: boolean;
  readonly seed?: number;
}): Edit[] {
  const { timeline, pictures, order, reversed = false, seed = 1 } = request;
  const main = mainTrack(timeline);
  if (main === null) return [];
  const rank = new Map(pictures.map(({ assetId }, index) => [assetId, index]));
  const byRank = main.clips.toSorted(
    (a, b) => (rank.get(a.assetId) ?? Infinity) - (rank.get(b.assetId) ?? Infinity) || 0,
  );
  const clips = order === 'given' ? byRank : main.clips;
  const known = new Map(pictures.map((picture) => [picture.assetId, picture]));
  const clipOf = new Map(
    clips.map((clip) => [{ ...(known.get(clip.assetId) ?? bareFacts(timeline, clip)) }, clip.id]),
  );
  const sorted = (trial: number) => {
    const brief = { ...openBrief, order, reversed, seed: seed + trial };
    return orderPictures([...clipOf.keys()], brief).ordered.map((facts) => clipOf.get(facts)!);
  };
  const same = (ids: readonly string[]) => ids.every((id, index) => id === main.clips[index]!.id);
  const trials = order === 'shuffled' ? mostShuffles : 1;
  for (let trial = 0; trial < trials; trial += 1) {
    const ids = sorted(trial);
    if (!same(ids)) return [{ kind: 'reorder-clips', trackId: main.id, order: ids }];
  }
  return [];
}

function bareFacts(timeline: Timeline, { assetId }: VideoClip): PictureFacts {
  const { widthPx, heightPx, assets } = timeline;
  const name = assets[assetId]?.name ?? assetId;
  const unknown = { durationMs: 0, hasSound: false, capturedAtMs: null, look: null };
  return { assetId, name, kind: 'image', widthPx, heightPx, ...unknown };
}
