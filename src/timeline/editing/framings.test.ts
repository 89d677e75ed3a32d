import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit, type Edit } from '../edit.ts';
import { randomEdit, seededRandom } from '../testing/random-edit.ts';
import { sampleTimeline } from '../testing/sample-timeline.ts';
import { mostFramings, type Timeline, type VideoClip } from '../timeline.ts';
import { variantTimeline } from '../variant-timeline.ts';
import { withCanvas } from './framings.ts';

const wide = { widthPx: 1920, heightPx: 1080 };
const upright = { widthPx: 1080, heightPx: 1920 };

function apply(timeline: Timeline, ...edits: readonly Edit[]): Timeline {
  return edits.reduce((film, edit) => {
    const result = applyEdit(film, edit);
    assert.ok(result.ok, JSON.stringify(result));
    return result.timeline;
  }, timeline);
}

function clip(timeline: Timeline, id: string): VideoClip {
  const clips = timeline.tracks.flatMap((track) => (track.kind === 'video' ? track.clips : []));
  return clips.find((one) => one.id === id)!;
}

const toUpright: Edit = { kind: 'set-canvas', ...upright };
const toWide: Edit = { kind: 'set-canvas', ...wide };

test('another shape and back again changes nothing, whatever was framed before', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = seededRandom(seed);
    let film = sampleTimeline();
    for (let count = 0; count < 30; count += 1) {
      const result = applyEdit(film, randomEdit(film, random));
      if (result.ok) film = result.timeline;
    }
    const full = film.tracks.some(
      (track) =>
        track.kind === 'video' &&
        track.clips.some(({ framings = [] }) => framings.length === mostFramings),
    );
    if (full) continue;
    const there = withCanvas(film, { widthPx: 1000, heightPx: 900 });
    assert.deepEqual(withCanvas(there, film), film, `seed ${seed}`);
  }
});

test('each shape keeps the framing that pictures were given there', () => {
  const film = apply(
    sampleTimeline(),
    toUpright,
    { kind: 'set-fit', clipId: 'v1', fit: 'crop' },
    { kind: 'set-motion', clipId: 'v1', motion: null },
    toWide,
    { kind: 'set-fit', clipId: 'v1', fit: 'contain' },
  );
  assert.equal(clip(film, 'v1').fit, 'contain');
  assert.notEqual(clip(film, 'v1').motion, null);
  const again = clip(apply(film, toUpright), 'v1');
  assert.deepEqual([again.fit, again.motion], ['crop', null]);
  assert.equal(clip(apply(film, toUpright, toWide), 'v1').fit, 'contain');
});

test('a picture can be framed for a shape before the film has it', () => {
  const film = apply(sampleTimeline(), {
    kind: 'set-framings',
    aspect: '9:16',
    framings: [{ clipId: 'v0', fit: 'crop' }],
  });
  assert.equal(clip(film, 'v0').fit, 'blur');
  assert.equal(clip(apply(film, toUpright), 'v0').fit, 'crop');
  assert.deepEqual(clip(apply(film, toUpright), 'v0').motion, clip(film, 'v0').motion);
});

test('the same shape in another size is no other shape', () => {
  for (const [widthPx, heightPx] of [
    [1280, 720],
    [854, 480],
    [426, 240],
  ] as const) {
    const film = apply(sampleTimeline(), { kind: 'set-canvas', widthPx, heightPx });
    assert.equal(clip(film, 'v0').framings, undefined);
    const there = apply(film, { kind: 'set-fit', clipId: 'v0', fit: 'contain' });
    assert.equal(clip(apply(there, toUpright, toWide), 'v0').fit, 'contain');
  }
});

test('no more than a few shapes are remembered', () => {
  const film = apply(
    sampleTimeline(),
    ...Array.from({ length: 20 }, (_, index): Edit => ({
      kind: 'set-canvas',
      widthPx: 500 + 2 * index,
      heightPx: 1002,
    })),
  );
  assert.equal(clip(film, 'v0').framings?.length, mostFramings);
});

test('a variant is the film in its size, framed as for its shape', () => {
  const film = apply(
    sampleTimeline(),
    { kind: 'add-variant', name: 'upright', ...upright },
    { kind: 'set-framings', aspect: '9:16', framings: [{ clipId: 'v0', fit: 'crop' }] },
  );
  const variant = variantTimeline(film, 'upright')!;
  assert.deepEqual([variant.widthPx, variant.heightPx], [1080, 1920]);
  assert.equal(clip(variant, 'v0').fit, 'crop');
  assert.equal(variantTimeline(film, 'square'), null);
});

test('both parts of a split picture keep their part of the way in every shape', () => {
  const turned = apply(sampleTimeline(), toUpright, {
    kind: 'split-clip',
    clipId: 'v0',
    atFrame: 30,
    newId: 'rest',
  });
  const back = apply(turned, { kind: 'set-motion', motion: null }, toWide);
  assert.deepEqual(clip(back, 'v0').motion?.to, clip(back, 'rest').motion?.from);
  assert.notEqual(clip(back, 'v0').motion, null);
});

test('another picture in the place of one does not take over its framing for other shapes', () => {
  const film = apply(sampleTimeline(), toUpright, {
    kind: 'replace-asset',
    clipId: 'v0',
    assetId: 'lake',
  });
  assert.equal(clip(film, 'v0').framings, undefined);
});
