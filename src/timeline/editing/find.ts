import { refuse, type Refusal } from '../refusal.ts';
import type { Asset, Clip, Timeline, Track, VideoClip, VideoTrack } from '../timeline.ts';

export interface FoundTrack {
  readonly track: Track;
  readonly trackIndex: number;
}

export interface FoundClip extends FoundTrack {
  readonly clip: Clip;
  readonly clipIndex: number;
}

export interface FoundVideoClip extends FoundClip {
  readonly track: VideoTrack;
  readonly clip: VideoClip;
}

export function findTrack(timeline: Timeline, trackId: string): FoundTrack | Refusal {
  const trackIndex = timeline.tracks.findIndex(({ id }) => id === trackId);
  const track = timeline.tracks[trackIndex];
  if (track !== undefined) return { track, trackIndex };
  return refuse(
    'unknown-track',
    `There is no track "${trackId}"; the tracks are ${list(timeline.tracks)}`,
    `没有轨道“${trackId}”；现有轨道：${list(timeline.tracks)}`,
    'trackId',
  );
}

export function findClip(timeline: Timeline, clipId: string): FoundClip | Refusal {
  for (const [trackIndex, track] of timeline.tracks.entries()) {
    const clipIndex = track.clips.findIndex(({ id }) => id === clipId);
    const clip = track.clips[clipIndex];
    if (clip !== undefined) return { track, trackIndex, clip, clipIndex };
  }
  return unknownClip(clipId);
}

export function unknownClip(clipId: string): Refusal {
  return refuse('unknown-clip', `There is no clip "${clipId}"`, `没有片段“${clipId}”`, 'clipId');
}

export function findVideoClip(timeline: Timeline, clipId: string): FoundVideoClip | Refusal {
  const found = findClip(timeline, clipId);
  if (!('clip' in found) || isVideo(found)) return found;
  return refuse(
    'wrong-kind',
    `The clip "${clipId}" is no picture or video`,
    `片段“${clipId}”不是图片或视频`,
    'clipId',
  );
}

function isVideo(found: FoundClip): found is FoundVideoClip {
  return found.track.kind === 'video';
}

export function findAsset(timeline: Timeline, assetId: string): Asset | Refusal {
  if (Object.hasOwn(timeline.assets, assetId)) return timeline.assets[assetId]!;
  return refuse(
    'unknown-asset',
    `There is no asset "${assetId}"; add it first`,
    `没有素材“${assetId}”；请先添加`,
    'assetId',
  );
}

/** The track that carries the film: the lowest video track with clips. The others follow it. */
export function mainTrack(timeline: Timeline): VideoTrack | null {
  for (const track of timeline.tracks) {
    if (track.kind === 'video' && track.clips.length > 0) return track;
  }
  return null;
}

function list(tracks: readonly Track[]): string {
  return tracks.map((track) => `${track.id} (${track.name})`).join(', ') || '–';
}
