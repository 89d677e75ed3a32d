import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainTrack } from '../timeline/editing/find.ts';
import type { Motion, Timeline } from '../timeline/timeline.ts';
import { moveOf, zoomOf } from './move-of.ts';
import { recamera } from './recamera.ts';
import { singleMoves } from './single-move.ts';
import { strengthenMotion } from './strengthen-motion.ts';
import { edited, sampleFilm, samplePictures as pictures } from './testing/sample-film.ts';
import { travel } from './travel.ts';

/** By asset; `e` is a clip. */
function motions(timeline: Timeline): Map<string, Motion | null> {
  return new Map(mainTrack(timeline)!.clips.map((clip) => [clip.assetId, clip.motion]));
}

const photos = pictures.filter(({ kind }) => kind === 'image').map(({ assetId }) => assetId);

test('every picture does the one move that was named, however it meets the frame', () => {
  for (const fit of ['auto', 'crop', 'blur', 'contain'] as const) {
    const timeline = sampleFilm({ fit });
    for (const motion of singleMoves) {
      const after = motions(edited(timeline, recamera({ timeline, pictures, motion })));
      for (const name of photos) assert.equal(moveOf(after.get(name)!), motion, `${fit} ${name}`);
    }
  }
});

test('a named move goes to the named place', () => {
  const timeline = sampleFilm({ fit: 'crop' });
  const towards = 'bottom-right';
  const after = motions(
    edited(timeline, recamera({ timeline, pictures, motion: 'zoom-in', towards })),
  );
  for (const name of photos) {
    const { from, to } = after.get(name)!;
    assert.ok(to.x + to.width > 0.74 && to.y + to.height > 0.74, name);
    assert.ok(to.x - from.x >= from.x + from.width - to.x - to.width - 1e-9, name);
  }
});

test('strong is more than as usual, and gentle less, for named moves and for a whole film', () => {
  const timeline = sampleFilm();
  const sum = (film: Timeline) =>
    [...motions(film).values()].reduce(
      (all, motion) => all + (motion ? travel(motion.from, motion.to) : 0),
      0,
    );
  for (const motion of ['zoom-in', 'pan-left'] as const) {
    const [gentle, auto, strong] = (['gentle', 'auto', 'strong'] as const).map((strength) =>
      sum(edited(timeline, recamera({ timeline, pictures, motion, strength }))),
    );
    assert.ok(gentle! < auto! && auto! < strong!, motion);
  }
  const [gentle, auto, strong] = (['gentle', 'auto', 'strong'] as const).map((motion) =>
    sum(edited(timeline, recamera({ timeline, pictures, motion, pace: 'normal' }))),
  );
  assert.ok(gentle! < auto! && auto! < strong!, `${gentle} ${auto} ${strong}`);
});

test('only the named pictures move otherwise', () => {
  const timeline = sampleFilm();
  const edits = recamera({ timeline, pictures, motion: 'still', clipIds: ['shot-2'] });
  const [before, after] = [motions(timeline), motions(edited(timeline, edits))];
  const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
  assert.deepEqual(changed, [mainTrack(timeline)!.clips[1]!.assetId]);
});

test('a motion grows stronger and weaker in its own sense', () => {
  for (const motion of singleMoves) {
    const start = sampleFilm();
    const timeline = edited(
      start,
      recamera({ timeline: start, pictures, motion, strength: 'gentle' }),
    );
    const stronger = motions(
      edited(timeline, strengthenMotion({ timeline, pictures, factor: 1.5 })),
    );
    const weaker = motions(edited(timeline, strengthenMotion({ timeline, pictures, factor: 0.5 })));
    for (const name of photos) {
      const [before, more, less] = [motions(timeline), stronger, weaker].map((all) =>
        all.get(name)!,
      );
      if (motion === 'still') {
        assert.notEqual(moveOf(more!), 'still', name);
        assert.equal(moveOf(less!), 'still', name);
        continue;
      }
      assert.equal(moveOf(more!), motion, name);
      const far = ({ from, to }: Motion) => travel(from, to);
      assert.ok(far(more!) > far(before!) && far(before!) > far(less!), `${motion} ${name}`);
      if (motion === 'zoom-in') assert.ok(zoomOf(more!) > zoomOf(before!));
    }
  }
});
