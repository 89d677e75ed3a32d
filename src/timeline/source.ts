import type { Asset, AudioClip, Clip, Timeline, VideoClip } from './timeline.ts';

/** Length of what an asset holds, in frames of the film; endless for what has no end of its own. */
export function sourceFrames(asset: Asset, fps: number): number {
  if (asset.kind !== 'video' && asset.kind !== 'audio') return Infinity;
  return Math.max(1, Math.round((asset.durationMs * fps) / 1000));
}

/** The longest duration for which a clip has something to show or play: endless for pictures. */
export function longestDurationFrames(timeline: Timeline, clip: Clip): number {
  if (!hasAsset(clip)) return Infinity;
  const asset = timeline.assets[clip.assetId];
  if (asset === undefined || ('loop' in clip && clip.loop)) return Infinity;
  const rest = sourceFrames(asset, timeline.fps) - clip.sourceStartFrame;
  return Math.max(1, Math.floor(rest / clipSpeed(clip)));
}

/** Source frames that pass in one frame of the film. */
export function clipSpeed(clip: VideoClip | AudioClip): number {
  return 'speed' in clip ? clip.speed : 1;
}

export function hasAsset(clip: Clip): clip is VideoClip | AudioClip {
  return 'assetId' in clip;
}

/** Whether an asset can stand in a clip of such a track. */
export function assetFits(asset: Asset, trackKind: 'video' | 'audio'): boolean {
  if (trackKind === 'video') return ['image', 'video', 'color'].includes(asset.kind);
  return ['audio', 'score'].includes(asset.kind) || (asset.kind === 'video' && asset.hasSound);
}

/** Pictures have no time of their own: no source range, no speed. */
export function isStill(asset: Asset): boolean {
  return asset.kind === 'image' || asset.kind === 'color';
}
