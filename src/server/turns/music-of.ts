import type { AssetId, Mood, Timeline } from '../../timeline/timeline.ts';

/** What plays first under the film; null where nothing does. */
export function musicOf({
  tracks,
  assets,
}: Timeline): { readonly mood: Mood } | { readonly assetId: AssetId } | null {
  const track = tracks.find(({ kind, clips }) => kind === 'audio' && clips.length > 0);
  const clip = track?.kind === 'audio' ? track.clips[0] : undefined;
  const asset = clip && assets[clip.assetId];
  if (asset === undefined) return null;
  return asset.kind === 'score' ? { mood: asset.mood } : { assetId: asset.id };
}
