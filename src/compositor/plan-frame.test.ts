import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  durationFrames,
  easings,
  fits,
  type TextClip,
  type Timeline,
  type VideoClip,
} from '../timeline/timeline.ts';
import type { FramePlan, Layer, Shot } from './frame-plan.ts';
import { planFrame } from './plan-frame.ts';

type Size = readonly [widthPx: number, heightPx: number];

const fade = { name: 'fade', durationFrames: 20, easing: 'linear' } as const;

test('the camera moves on evenly through both transitions of its clip', () => {
  const motion = {
    from: { x: 0, y: 0, width: 1, height: 1 },
    to: { x: 0.2, y: 0.2, width: 0.8, height: 0.8 },
    easing: 'linear',
  } as const;
  const timeline = filmOf([
    clip(0, 0, 60),
    clip(1, 60, 60, { motion, transitionIn: fade }),
    clip(2, 120, 60, { transitionIn: fade }),
  ]);
  const seen = frames(timeline).flatMap((plan) => shotsOf(plan, photo(1)));
  assert.equal(seen.length, 10 + 60 + 10);
  const steps = seen.slice(1).map((shot, index) => shot.view.x - seen[index]!.view.x);
  for (const step of steps) assert.ok(Math.abs(step - steps[0]!) < 1e-9, 'even steps');
  const { widthPx } = seen[0]!.picture;
  assert.ok(seen[0]!.view.x < 0.002 * widthPx, 'it begins where the motion begins');
  assert.ok(seen.at(-1)!.view.x > 0.198 * widthPx, 'and ends where it ends');
});

const rects = fc
  .tuple(
    fc.double({ min: 0.2, max: 1, noNaN: true }),
    fc.double({ min: 0.2, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([width, height, x, y]) => ({ x: x * (1 - width), y: y * (1 - height), width, height }));

test('no camera ever looks beyond its picture, and what it sees has the frame’s aspect', () => {
  fc.assert(
    fc.property(
      fc.record({
        fit: fc.constantFrom(...fits),
        from: rects,
        to: rects,
        easing: fc.constantFrom(...easings),
        photoPx: fc.constantFrom<Size>([4000, 3000], [3000, 4000], [9000, 2000], [50, 40]),
        framePx: fc.constantFrom<Size>([640, 360], [360, 640], [480, 480], [16, 16]),
      }),
      ({ fit, from, to, easing, photoPx, framePx }) => {
        const timeline = filmOf([clip(0, 0, 12, { fit, motion: { from, to, easing } })], framePx);
        const id = photo(0);
        const [width, height] = photoPx;
        const sized = { id, kind: 'image', name: '', widthPx: width, heightPx: height } as const;
        for (const plan of frames({ ...timeline, assets: { [id]: sized } })) {
          const [shot] = shotsOf(plan, id);
          const { view, picture } = shot!;
          const slack = 1e-6 * Math.max(picture.widthPx, picture.heightPx);
          assert.ok(view.x >= -slack && view.x + view.width <= picture.widthPx + slack);
          assert.ok(view.y >= -slack && view.y + view.height <= picture.heightPx + slack);
          assert.ok(Math.abs(view.width / view.height / (framePx[0] / framePx[1]) - 1) < 1e-9);
          assert.ok(picture.widthPx % 2 === 0 && picture.heightPx % 2 === 0);
          assert.ok(Math.max(picture.widthPx, picture.heightPx) <= 4098);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('a transition’s progress rises from above 0 to below 1, the same both ways', () => {
  const timeline = filmOf([clip(0, 0, 40), clip(1, 40, 40, { transitionIn: fade })]);
  const progress = frames(timeline).flatMap((plan) =>
    plan.layers.flatMap((layer) => (layer.kind === 'transition' ? [layer.progress] : [])),
  );
  assert.equal(progress.length, 20);
  assert.ok(progress[0]! > 0 && progress.at(-1)! < 1);
  for (const [index, value] of progress.entries())
    assert.ok(Math.abs(value + progress[19 - index]! - 1) < 1e-12);
});

test('⌊d/2⌋ frames of a transition lie before its cut, the rest behind it', () => {
  for (const [duration, first, last] of [
    [1, 40, 40],
    [2, 39, 40],
    [7, 37, 43],
    [20, 30, 49],
  ] as const) {
    const transitionIn = { ...fade, durationFrames: duration };
    const timeline = filmOf([clip(0, 0, 40), clip(1, 40, 40, { transitionIn })]);
    const inside = frames(timeline).flatMap((plan, frame) =>
      plan.layers[0]!.kind === 'transition' ? [frame] : [],
    );
    assert.deepEqual([inside[0], inside.at(-1), inside.length], [first, last, duration]);
  }
});

test('where no clip abuts, a transition comes from what lies beneath', () => {
  const timeline = filmOf([clip(0, 0, 20), clip(1, 60, 40, { transitionIn: fade })]);
  const layers = planFrame(timeline, 60).layers;
  assert.equal(layers.length, 1);
  assert.ok(layers[0]!.kind === 'transition' && layers[0]!.from === null);
  assert.deepEqual(planFrame(timeline, 40).layers, [], 'a gap shows the background alone');
});

test('a film may begin with a transition', () => {
  const transitionIn = { ...fade, durationFrames: 1 };
  const [layer] = planFrame(filmOf([clip(0, 0, 20, { transitionIn })]), 0).layers;
  assert.ok(layer?.kind === 'transition' && layer.from === null && layer.progress === 0.5);
});

test('gaps between clips show the background alone', () => {
  const timeline = filmOf([clip(0, 5, 10), clip(1, 25, 10)]);
  const empty = frames(timeline).flatMap((plan, frame) =>
    plan.layers.length === 0 ? [frame] : [],
  );
  assert.deepEqual(empty, [0, 1, 2, 3, 4, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]);
  assert.equal(planFrame(timeline, 0).background, '#204060');
});

test('fades rise to full and fall from it, never touching nothing or jumping', () => {
  const timeline = filmOf([clip(0, 0, 30, { fadeInFrames: 9, fadeOutFrames: 4, opacity: 0.5 })]);
  const opacities = frames(timeline).map((plan) => (plan.layers[0] as Shot).opacity);
  assert.ok(Math.abs(opacities[0]! - 0.05) < 1e-12);
  assert.ok(Math.abs(opacities[29]! - 0.1) < 1e-12);
  assert.equal(Math.max(...opacities), 0.5);
  assert.deepEqual(
    opacities.slice(9, 26),
    Array.from({ length: 17 }, () => 0.5),
  );
  const steps = opacities.slice(1).map((value, index) => Math.abs(value - opacities[index]!));
  assert.ok(Math.max(...steps) <= 0.1 + 1e-12);
});

test('what stands within the frame comes and goes by its opacity, whatever the transition', () => {
  const place = { x: 0.8, y: 0.2, scale: 0.25, rotationDeg: 0 };
  const transitionIn = { ...fade, name: 'wipe-left' } as const;
  const timeline = filmOf([
    clip(0, 0, 40, { place }),
    clip(1, 40, 40, { place, transitionIn, opacity: 0.8 }),
  ]);
  const layers = planFrame(timeline, 35).layers;
  assert.deepEqual(
    layers.map((layer) => layer.kind),
    ['overlay', 'overlay'],
  );
  const [from, to] = layers as [Extract<Layer, { kind: 'overlay' }>, (typeof layers)[1] & Shot];
  const progress = 6 / 21;
  assert.ok(Math.abs(from.opacity - (1 - progress)) < 1e-12);
  assert.ok(Math.abs(to.opacity - 0.8 * progress) < 1e-12);
});

test('tracks are painted in their order; muted and audio tracks are not', () => {
  const title: TextClip = {
    id: 'title',
    startFrame: 10,
    durationFrames: 10,
    text: 'Hi',
    style: {
      role: 'title',
      font: 'sans',
      size: 0.1,
      color: '#ffffff',
      align: 'center',
      place: 'middle',
      plate: 'none',
      animation: 'fade',
    },
  };
  const place = { x: 0.5, y: 0.5, scale: 0.2, rotationDeg: 0 };
  const base = filmOf([clip(0, 0, 30)]);
  const video = (id: string, muted: boolean, clips: VideoClip[]) =>
    ({ id, kind: 'video', name: id, muted, clips }) as const;
  const timeline: Timeline = {
    ...base,
    tracks: [
      ...base.tracks,
      video('hidden', true, [clip(1, 0, 30)]),
      { id: 'music', kind: 'audio', name: 'Music', muted: false, clips: [] },
      video('inset', false, [clip(2, 0, 30, { place })]),
      { id: 'text', kind: 'text', name: 'Text', muted: false, clips: [title] },
    ],
  };
  assert.deepEqual(
    planFrame(timeline, 15).layers.map((layer) => layer.kind),
    ['shot', 'overlay', 'text'],
  );
  const text = planFrame(timeline, 15).layers[2];
  assert.ok(text?.kind === 'text' && text.frame === 5 && text.durationFrames === 10);
  for (const frame of [9, 20]) assert.equal(planFrame(timeline, frame).layers.length, 2);
});

test('a clip plays at its speed from where it begins, and never beyond its end', () => {
  const movie = {
    id: photo(0),
    kind: 'video',
    name: 'movie',
    widthPx: 640,
    heightPx: 360,
    durationMs: 2000,
    hasSound: false,
  } as const;
  const base = filmOf([clip(0, 0, 90, { sourceStartFrame: 15, speed: 2 })]);
  const timeline: Timeline = { ...base, assets: { [movie.id]: movie } };
  const times = frames(timeline).map((plan) => (plan.layers[0] as Shot).picture.timeMs);
  assert.ok(Math.abs(times[0]! - 15.5 * (1000 / 30)) < 1e-9);
  assert.ok(Math.abs(times[10]! - times[0]! - 20 * (1000 / 30)) < 1e-9);
  assert.ok(times.every((time) => time <= 2000));
  assert.equal(times.at(-1), 2000);
});

test('filters without strength are no filters; only grain differs from frame to frame', () => {
  const filters = [
    { name: 'sepia', strength: 0 },
    { name: 'warm', strength: 0.4 },
  ] as const;
  const warm = frames(filmOf([clip(0, 0, 3, { filters, motion: null })]));
  assert.deepEqual((warm[0]!.layers[0] as Shot).filters, [filters[1]]);
  assert.deepEqual(warm[0], warm[2]);
  const grain = [{ name: 'grain', strength: 1 }] as const;
  const grainy = frames(filmOf([clip(0, 0, 3, { filters: grain, motion: null })]));
  assert.notDeepEqual(grainy[0], grainy[2]);
  const later = planFrame(filmOf([clip(0, 50, 3, { filters: grain, motion: null })]), 52);
  assert.deepEqual(later, grainy[2], 'the place in the film does not matter');
});

test('a still picture under no motion is prepared at the frame’s size and shown as it is', () => {
  for (const fit of fits) {
    const timeline = filmOf([clip(0, 0, 1, { fit, motion: null })], [640, 480]);
    const [shot] = shotsOf(planFrame(timeline, 0), photo(0));
    assert.deepEqual(shot!.view, { x: 0, y: 0, width: 640, height: 480 });
    assert.equal(`${shot!.picture.widthPx}x${shot!.picture.heightPx}`, '640x480');
  }
});

function photo(number: number): string {
  return `photo-${number}`;
}

function clip(
  number: number,
  startFrame: number,
  frameCount: number,
  change: Partial<VideoClip> = {},
): VideoClip {
  return {
    id: `clip-${number}`,
    assetId: photo(number),
    startFrame,
    durationFrames: frameCount,
    sourceStartFrame: 0,
    speed: 1,
    fit: 'crop',
    motion: null,
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

/** Of photos of 4000 × 3000, at 30 fps. */
function filmOf(clips: readonly VideoClip[], [widthPx, heightPx]: Size = [640, 360]): Timeline {
  const image = { kind: 'image', name: '', widthPx: 4000, heightPx: 3000 } as const;
  return {
    title: '',
    widthPx,
    heightPx,
    fps: 30,
    background: '#204060',
    assets: Object.fromEntries(
      [0, 1, 2].map((number) => [photo(number), { ...image, id: photo(number) }]),
    ),
    tracks: [{ id: 'video', kind: 'video', name: 'Video', muted: false, clips }],
  };
}

function frames(timeline: Timeline): FramePlan[] {
  return Array.from({ length: durationFrames(timeline) }, (_, frame) => planFrame(timeline, frame));
}

/** The shots of one asset in a plan, those inside transitions included. */
function shotsOf(plan: FramePlan, assetId: string): Shot[] {
  return plan.layers
    .flatMap((layer): (Shot | null)[] =>
      layer.kind === 'shot' ? [layer] : layer.kind === 'transition' ? [layer.from, layer.to] : [],
    )
    .filter((shot) => shot !== null)
    .filter((shot) => shot.picture.assetId === assetId);
}
