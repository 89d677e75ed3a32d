import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { sampleVideoClip, timelineOf } from './testing/timeline-of.ts';
import {
  durationFrames,
  endFrame,
  type TextClip,
  type Timeline,
  transitionNames,
  type VideoClip,
} from '../timeline/timeline.ts';
import { longestTransitionFrames } from '../timeline/transition-room.ts';
import { defaultEncoderSettings } from './engine.ts';
import { planChunks } from './plan-chunks.ts';

const settings = defaultEncoderSettings;
const keysOf = (timeline: Timeline) => planChunks(timeline, settings).map((chunk) => chunk.key);

const films: fc.Arbitrary<Timeline> = fc
  .record({
    fps: fc.constantFrom(1, 24, 30, 60),
    shots: fc.array(
      fc.record({
        durationFrames: fc.integer({ min: 1, max: 200 }),
        gapFrames: fc.constantFrom(0, 0, 0, 1, 40),
        transitionFrames: fc.integer({ min: 0, max: 60 }),
        name: fc.constantFrom(...transitionNames),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ fps, shots }) => {
    const clips: VideoClip[] = [];
    for (const [index, shot] of shots.entries()) {
      const startFrame = (clips.length > 0 ? endFrame(clips.at(-1)!) : 0) + shot.gapFrames;
      const { durationFrames } = shot;
      clips.push(sampleVideoClip(index, { startFrame, durationFrames }));
      const frames = Math.min(shot.transitionFrames, longestTransitionFrames(clips, index));
      if (frames > 0) {
        const transitionIn = { name: shot.name, durationFrames: frames, easing: 'linear' } as const;
        clips[index] = { ...clips[index]!, transitionIn };
      }
    }
    return { ...timelineOf(clips), fps };
  });

test('chunks tile the film from its first frame to its last, none longer than two seconds', () => {
  fc.assert(
    fc.property(films, (timeline) => {
      let next = 0;
      for (const { firstFrame, frameCount, key } of planChunks(timeline, settings)) {
        assert.equal(firstFrame, next);
        assert.ok(frameCount >= 1 && frameCount <= 2 * timeline.fps, `${frameCount} frames`);
        assert.match(key, /^[0-9a-f]{64}$/);
        next += frameCount;
      }
      assert.equal(next, durationFrames(timeline));
    }),
    { numRuns: 40 },
  );
});

test('the same film has the same keys, and chunks of different pictures never share one', () => {
  fc.assert(
    fc.property(films, (timeline) => {
      const keys = keysOf(timeline);
      assert.deepEqual(keysOf(structuredClone(timeline)), keys);
    }),
    { numRuns: 10 },
  );
  const keys = keysOf(film());
  assert.equal(new Set(keys).size, keys.length);
});

test('a clip put in front changes only what is seen of it and of the cut behind it', () => {
  const before = film();
  const [first] = before.tracks;
  assert.ok(first?.kind === 'video');
  const added = sampleVideoClip(9, { startFrame: 0, durationFrames: 77 });
  const moved = first.clips.map((clip) => ({ ...clip, startFrame: clip.startFrame + 77 }));
  const after = timelineOf([added, ...moved]);
  const known = new Set(keysOf(before));
  const [fresh, kept] = divide(planChunks(after, settings), (chunk) => !known.has(chunk.key));
  assert.ok(fresh.every((chunk) => chunk.firstFrame < 77));
  assert.equal(kept.length, known.size);
});

test('a clip that grows longer leaves the chunks behind its neighbourhood as they are', () => {
  const before = film();
  const clips = (before.tracks[0]!.clips as VideoClip[]).map((clip, index) =>
    index === 1
      ? { ...clip, durationFrames: clip.durationFrames + 13 }
      : { ...clip, startFrame: clip.startFrame + (index > 1 ? 13 : 0) },
  );
  const known = new Set(keysOf(before));
  const fresh = planChunks(timelineOf(clips), settings).filter((chunk) => !known.has(chunk.key));
  // The camera of clip 1 moves through its two transitions and the frames between them.
  const seenFrom = clips[1]!.startFrame - 10;
  const seenTo = clips[2]!.startFrame + 10;
  assert.ok(fresh.length > 0);
  for (const { firstFrame, frameCount } of fresh)
    assert.ok(firstFrame >= seenFrom && firstFrame + frameCount <= seenTo);
});

test('another photo in its place changes only the chunks in which it is seen', () => {
  const before = film();
  const clips = (before.tracks[0]!.clips as VideoClip[]).map((clip, index) =>
    index === 2 ? sampleVideoClip(7, { ...clip, assetId: sampleVideoClip(7).assetId }) : clip,
  );
  const known = new Set(keysOf(before));
  const after = planChunks(timelineOf(clips), settings);
  const fresh = after.filter((chunk) => !known.has(chunk.key));
  const clip = clips[2]!;
  for (const { firstFrame, frameCount } of fresh)
    assert.ok(firstFrame >= clip.startFrame - 10 && firstFrame + frameCount <= endFrame(clip) + 10);
  assert.ok(fresh.length > 0 && fresh.length < after.length);
});

const title: TextClip = {
  id: 'title',
  startFrame: 0,
  durationFrames: 20,
  text: 'Summer',
  style: {
    role: 'title',
    font: 'sans',
    size: 0.1,
    color: '#ffffff',
    align: 'center',
    place: 'middle',
    plate: 'none',
    animation: 'none',
  },
};

for (const [what, change] of Object.entries<(timeline: Timeline) => Timeline>({
  'a title': (timeline) => ({
    ...timeline,
    tracks: [
      ...timeline.tracks,
      { id: 'text', kind: 'text', name: 'Text', muted: false, clips: [title] },
    ],
  }),
  'a filter': (timeline) =>
    withFirstClip(timeline, { filters: [{ name: 'sepia', strength: 0.5 }] }),
  'the fit': (timeline) => withFirstClip(timeline, { fit: 'blur' }),
  'the camera': (timeline) => withFirstClip(timeline, { motion: null }),
  'the opacity': (timeline) => withFirstClip(timeline, { opacity: 0.5 }),
  'a fade': (timeline) => withFirstClip(timeline, { fadeInFrames: 5 }),
  'the frame rate': (timeline) => ({ ...timeline, fps: 25 }),
  'the size': (timeline) => ({ ...timeline, widthPx: 642 }),
  'the background': (timeline) => ({ ...timeline, background: '#123456' }),
})) {
  test(`${what} enters the key of the chunk that shows it`, () => {
    assert.notEqual(keysOf(change(film()))[0], keysOf(film())[0]);
  });
}

test('the encoder’s settings enter every key', () => {
  const known = new Set(keysOf(film()));
  for (const changed of [
    { ...settings, crf: settings.crf + 1 },
    { ...settings, preset: 'slow' },
    { ...settings, parameters: `${settings.parameters}:ref=1` },
  ]) {
    for (const { key } of planChunks(film(), changed)) assert.ok(!known.has(key));
  }
});

test('names, titles, ids, volumes and sound leave every key as it is', () => {
  const before = film();
  const video = before.tracks[0]!;
  assert.ok(video.kind === 'video');
  const after: Timeline = {
    ...before,
    title: 'Another',
    assets: Object.fromEntries(
      Object.entries(before.assets).map(([id, asset]) => [id, { ...asset, name: `${id}.jpg` }]),
    ),
    tracks: [
      {
        ...video,
        id: 'v',
        name: 'Pictures',
        clips: video.clips.map((clip) => ({
          ...clip,
          id: `${clip.id}-again`,
          volume: [{ frame: 0, gain: 0.3 }],
        })),
      },
      { id: 'audio', kind: 'audio', name: 'Audio', muted: false, clips: [] },
    ],
  };
  assert.deepEqual(keysOf(after), keysOf(before));
});

test('the same stretch shown twice has one key', () => {
  const still = { motion: null, durationFrames: 60 };
  const clips = [0, 60, 120].map((startFrame, index) =>
    sampleVideoClip(index === 1 ? 1 : 0, { ...still, startFrame }),
  );
  const [first, second, third] = keysOf(timelineOf(clips));
  assert.equal(first, third);
  assert.notEqual(first, second);
});

/** Five photos with a moving camera and a transition of 20 frames at each cut, 30 fps. */
function film(): Timeline {
  return timelineOf(
    Array.from({ length: 5 }, (_, index) =>
      sampleVideoClip(index, {
        startFrame: index * 75,
        durationFrames: 75,
        transitionIn:
          index === 0 ? null : { name: 'fade', durationFrames: 20, easing: 'ease-in-out' },
      }),
    ),
  );
}

function withFirstClip(timeline: Timeline, change: Partial<VideoClip>): Timeline {
  const [first, ...others] = timeline.tracks[0]!.clips as VideoClip[];
  return timelineOf([{ ...first!, ...change }, ...others]);
}

function divide<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
