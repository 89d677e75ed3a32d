import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainTrack } from '../timeline/editing/find.ts';
import type { Rect, Timeline } from '../timeline/timeline.ts';
import { variantTimeline } from '../timeline/variant-timeline.ts';
import { moveOf } from './move-of.ts';
import { reframe } from './reframe.ts';
import { edited, photo, sampleFilm, samplePictures as pictures } from './testing/sample-film.ts';

const upright = { widthPx: 1080, heightPx: 1920 };

function turned(timeline: Timeline, canvas = upright): Timeline {
  const framed = edited(timeline, reframe({ timeline, pictures, canvas }));
  return edited(framed, [{ kind: 'set-canvas', ...canvas }]);
}

function clipsOf(timeline: Timeline) {
  return mainTrack(timeline)!.clips;
}

test('a film that is turned is framed as one that was made in that shape', () => {
  const after = clipsOf(turned(sampleFilm()));
  const fresh = clipsOf(sampleFilm({ aspect: '9:16' }));
  assert.deepEqual(
    after.map(({ fit }) => fit),
    fresh.map(({ fit }) => fit),
  );
  assert.deepEqual(
    after.map(({ motion }) => motion),
    fresh.map(({ motion }) => motion),
  );
});

test('turned back, it is as it was; turned again, nothing is left to frame', () => {
  const film = sampleFilm();
  const there = turned(film);
  const back = edited(there, [{ kind: 'set-canvas', widthPx: 1920, heightPx: 1080 }]);
  const frames = (timeline: Timeline) => clipsOf(timeline).map(({ fit, motion }) => [fit, motion]);
  assert.deepEqual(frames(back), frames(film));
  assert.deepEqual(reframe({ timeline: back, pictures, canvas: upright }), []);
  assert.deepEqual(frames(edited(back, [{ kind: 'set-canvas', ...upright }])), frames(there));
});

test('a fit that was asked for stays, for the film or for one picture', () => {
  const contained = turned(sampleFilm({ fit: 'contain' }));
  assert.ok(clipsOf(contained).every(({ fit }) => fit === 'contain'));
  const one = edited(sampleFilm(), [{ kind: 'set-fit', clipId: 'shot-1', fit: 'contain' }]);
  assert.equal(clipsOf(turned(one))[0]!.fit, 'contain');
});

test('a zoom that a person set goes to the same place in the same sense', () => {
  const whole: Rect = { x: 0, y: 0.125, width: 1, height: 0.75 };
  const corner: Rect = { x: 0.5, y: 0.55, width: 0.5, height: 0.375 };
  for (const [from, to, move] of [
    [whole, corner, 'zoom-in'],
    [corner, whole, 'zoom-out'],
  ] as const) {
    const film = edited(sampleFilm(), [
      { kind: 'set-motion', clipId: 'shot-1', motion: { from, to, easing: 'linear' } },
    ]);
    const { motion, fit } = clipsOf(turned(film, { widthPx: 1080, heightPx: 1080 }))[0]!;
    assert.equal(fit, 'crop');
    assert.equal(moveOf(motion), move);
    const near = move === 'zoom-in' ? motion!.to : motion!.from;
    assert.ok(near.x < 0.75 && near.x + near.width > 0.75, JSON.stringify(near));
    assert.ok(near.y < 0.74 && near.y + near.height > 0.74, JSON.stringify(near));
  }
});

test('what was to stand still stands still', () => {
  const film = turned(sampleFilm({ motion: 'none' }));
  assert.ok(clipsOf(film).every(({ motion }) => moveOf(motion) === 'still'));
});

test('a logo keeps its corner, its size and its distance from the edges', () => {
  const logo = photo('logo', [400, 200], null);
  const { assetId: id, name, widthPx, heightPx } = logo;
  const film = edited(sampleFilm(), [
    { kind: 'add-asset', asset: { kind: 'image', id, name, widthPx, heightPx } },
    { kind: 'add-overlay', assetId: id, at: 'bottom-right', scale: 0.1, id: 'over' },
  ]);
  const after = turned(film);
  const clips = after.tracks.flatMap((track) => (track.kind === 'video' ? track.clips : []));
  const { x, y, scale } = clips.find((one) => one.id === 'over')!.place!;
  // 192 × 96 pixels in both; 4 % of 1080 from the edges.
  assert.equal(Math.round(scale * 1080), 192);
  assert.equal(Math.round(1080 - x * 1080 - 96), 43);
  assert.equal(Math.round(1920 - y * 1920 - 48), 43);
});

test('a variant is framed before the film ever has its shape', () => {
  const film = edited(sampleFilm(), [{ kind: 'add-variant', name: 'upright', ...upright }]);
  const framed = edited(film, reframe({ timeline: film, pictures, canvas: upright }));
  const frames = (timeline: Timeline) => clipsOf(timeline).map(({ fit, motion }) => [fit, motion]);
  assert.deepEqual(frames(framed), frames(film));
  assert.deepEqual(frames(variantTimeline(framed, 'upright')!), frames(turned(film)));
});
