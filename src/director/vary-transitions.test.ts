import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainTrack } from '../timeline/editing/find.ts';
import { isRefusal } from '../timeline/refusal.ts';
import { transitionNames, type Timeline } from '../timeline/timeline.ts';
import { transitionFamilies } from './brief.ts';
import { direct } from './direct.ts';
import { edited, sampleFilm, samplePictures as pictures } from './testing/sample-film.ts';
import { varyTransitions } from './vary-transitions.ts';

function names(timeline: Timeline): (string | null)[] {
  return mainTrack(timeline)!
    .clips.slice(1)
    .map(({ transitionIn }) => transitionIn?.name ?? null);
}

test('every wish leads into every picture as in a film that was made with it', () => {
  const families = Object.keys(transitionFamilies) as (keyof typeof transitionFamilies)[];
  for (const wish of ['auto', 'varied', 'none', ...families, ...transitionNames] as const) {
    const timeline = sampleFilm({ transitions: wish === 'fade' ? 'none' : 'fade' });
    const film = edited(timeline, varyTransitions({ timeline, wish, pace: 'normal' }));
    assert.deepEqual(names(film), names(sampleFilm({ transitions: wish, pace: 'normal' })), wish);
  }
});

test('only the named cuts get another transition, of the wished length', () => {
  const timeline = sampleFilm({ transitions: 'fade' });
  const clipIds = ['shot-1', 'shot-3', 'shot-4'];
  const film = edited(timeline, varyTransitions({ timeline, wish: 'iris', seconds: 2, clipIds }));
  const changed = mainTrack(film)!.clips.filter(
    ({ transitionIn }) => transitionIn?.name === 'iris',
  );
  assert.deepEqual(
    changed.map(({ id, transitionIn }) => [id, transitionIn?.durationFrames]),
    [
      ['shot-3', 60],
      ['shot-4', 60],
    ],
  );
  assert.equal(names(film).filter((name) => name === 'fade').length, 7);
});

test('what is there already needs no edit, and a film of one picture has no cut', () => {
  const timeline = sampleFilm({ transitions: 'fade', pace: 'normal' });
  assert.deepEqual(varyTransitions({ timeline, wish: 'fade', pace: 'normal' }), []);
  const one = direct({ pictures: pictures.slice(0, 1) });
  assert.ok(one.ok);
  const refusal = varyTransitions({ timeline: one.timeline, wish: 'fade' });
  assert.ok(isRefusal(refusal));
  assert.equal(refusal.code, 'no-cut');
});
