import type { Timeline, VideoClip } from '../../timeline/timeline.ts';

/** A clip of photo number `number` (4000 × 3000) under a slow zoom, changed as told. */
export function sampleVideoClip(number: number, change: Partial<VideoClip> = {}): VideoClip {
  return {
    id: `clip-${number}`,
    assetId: photoId(number),
    startFrame: 0,
    durationFrames: 30,
    sourceStartFrame: 0,
    speed: 1,
    fit: 'crop',
    motion: {
      from: { x: 0, y: 0, width: 1, height: 1 },
      to: { x: 0.05, y: 0.05, width: 0.9, height: 0.9 },
      easing: 'ease-in-out',
    },
    place: null,
    opacity: 1,
    fadeInFrames: 0,
    fadeOutFrames: 0,
    filters: [],
    volume: [{ frame: 0, gain: 1 }],
    transitionIn: null,
    ...change,
  };
}

/** A film of 640 × 360 at 30 fps of photo clips in one track. */
export function timelineOf(clips: readonly VideoClip[]): Timeline {
  const ids = [...new Set(clips.map((clip) => clip.assetId))];
  return {
    title: '',
    widthPx: 640,
    heightPx: 360,
    fps: 30,
    background: '#000000',
    assets: Object.fromEntries(
      ids.map((id) => [id, { id, kind: 'image', name: id, widthPx: 4000, heightPx: 3000 }]),
    ),
    tracks: [{ id: 'video', kind: 'video', name: 'Video', muted: false, clips }],
  };
}

function photoId(number: number): string {
  return number.toString(16).padStart(64, '0');
}
