import { hasAsset } from './source.ts';
import type { AssetId, Clip, Timeline } from './timeline.ts';

/** The assets that have a clip in a film; it may hold others. */
export function usedAssets({ tracks }: Timeline): ReadonlySet<AssetId> {
  const clips = tracks.flatMap((track): readonly Clip[] => track.clips).filter(hasAsset);
  return new Set(clips.map(({ assetId }) => assetId));
}
