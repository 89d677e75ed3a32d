import { newAudioClip, newTextClip, newVideoClip } from '../new-clip.ts';
import type { Asset, Timeline, VideoClip } from '../timeline.ts';

/** A small film for tests: five pictures, a clip, music, a title and a caption; ten seconds long. */
export function sampleTimeline(): Timeline {
  return {
    title: 'Holiday',
    widthPx: 1920,
    heightPx: 1080,
    fps: 30,
    background: '#000000',
    assets: Object.fromEntries(sampleAssets.map((asset) => [asset.id, asset])),
    tracks: [
      { id: 'video', kind: 'video', name: 'Video', muted: false, clips: pictures() },
      {
        id: 'music',
        kind: 'audio',
        name: 'Music',
        muted: false,
        clips: [
          {
            ...newAudioClip({
              id: 'song',
              assetId: 'score:lo-fi:7',
              startFrame: 0,
              durationFrames: 300,
            }),
            volume: [{ frame: 0, gain: 0.35 }],
            fadeOutFrames: 30,
          },
        ],
      },
      {
        id: 'words',
        kind: 'text',
        name: 'Title',
        muted: false,
        clips: [
          newTextClip({
            id: 'title',
            text: 'Urban Dreams',
            role: 'title',
            startFrame: 0,
            durationFrames: 90,
          }),
          newTextClip({
            id: 'caption',
            text: 'By the sea',
            role: 'caption',
            startFrame: 130,
            durationFrames: 40,
          }),
        ],
      },
    ],
  };
}

export const sampleAssets: readonly Asset[] = [
  ...['beach', 'city', 'dog', 'tower', 'lake'].map((name): Asset => ({
    id: name,
    kind: 'image',
    name: `${name}.jpg`,
    widthPx: 4000,
    heightPx: 3000,
  })),
  {
    id: 'waves',
    kind: 'video',
    name: 'waves.mp4',
    widthPx: 1920,
    heightPx: 1080,
    durationMs: 4000,
    hasSound: true,
  },
  { id: 'voice', kind: 'audio', name: 'voice.mp3', durationMs: 5000 },
  { id: 'score:lo-fi:7', kind: 'score', name: 'Lo-fi', mood: 'lo-fi', seed: 7 },
  { id: 'color:#204060', kind: 'color', name: 'Blue', color: '#204060' },
];

function pictures(): VideoClip[] {
  return ['beach', 'city', 'waves', 'dog', 'tower'].map((assetId, index) => ({
    ...newVideoClip({ id: `v${index}`, assetId, startFrame: index * 60, durationFrames: 60 }),
    transitionIn:
      index === 0 ? null : { name: 'fade', durationFrames: 20, easing: 'ease-in-out' as const },
    motion: {
      from: { x: 0, y: 0, width: 1, height: 1 },
      to: { x: 0.1, y: 0.1, width: 0.8, height: 0.8 },
      easing: 'ease-in-out' as const,
    },
  }));
}
