import type { Track, VideoClip } from '../timeline.ts';

/**
 * The film fades in and out, not a picture: when another clip of the main track comes to stand first
 * or last, it takes over the fade of the one that stood there.
 */
export function keepEndFades(before: Track, clips: readonly VideoClip[]): readonly VideoClip[] {
  if (before.kind !== 'video') return clips;
  const opened = handOver(clips, before.clips[0], clips[0], 'fadeInFrames');
  return handOver(opened, before.clips.at(-1), opened.at(-1), 'fadeOutFrames');
}

function handOver(
  clips: readonly VideoClip[],
  from: VideoClip | undefined,
  to: VideoClip | undefined,
  key: 'fadeInFrames' | 'fadeOutFrames',
): readonly VideoClip[] {
  if (from === undefined || to === undefined || from.id === to.id || from[key] === 0) return clips;
  return clips.map((clip) => {
    if (clip.id === from.id) return { ...clip, [key]: 0 };
    if (clip !== to) return clip;
    const other = key === 'fadeInFrames' ? clip.fadeOutFrames : clip.fadeInFrames;
    return {
      ...clip,
      [key]: Math.max(clip[key], Math.min(from[key], clip.durationFrames - other)),
    };
  });
}
