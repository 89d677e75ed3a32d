import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainTrack } from '../timeline/editing/find.ts';
import { fits } from '../timeline/timeline.ts';
import { fitInto } from './fit-into.ts';
import { moveOf } from './move-of.ts';
import { edited, sampleFilm, samplePictures as pictures } from './testing/sample-film.ts';

test('every picture gets the wished fit, and back to the choice of a fresh film', () => {
  const timeline = sampleFilm();
  const fresh = mainTrack(timeline)!.clips;
  for (const fit of fits) {
    const film = edited(timeline, fitInto({ timeline, pictures, fit }));
    assert.ok(mainTrack(film)!.clips.every((clip) => clip.fit === fit));
    const back = edited(film, fitInto({ timeline: film, pictures, fit: 'auto' }));
    assert.deepEqual(
      mainTrack(back)!.clips.map((clip) => clip.fit),
      fresh.map((clip) => clip.fit),
    );
  }
});

test('a zoom keeps its sense over a blurred fill', () => {
  const timeline = sampleFilm({ fit: 'crop' });
  const film = edited(timeline, fitInto({ timeline, pictures, fit: 'blur' }));
  for (const [index, { motion }] of mainTrack(timeline)!.clips.entries()) {
    const [before, after] = [moveOf(motion), moveOf(mainTrack(film)!.clips[index]!.motion)];
    if (before.startsWith('zoom')) assert.equal(after, before);
  }
});

test('what is shown whole may stand over a colour', () => {
  const timeline = sampleFilm();
  const edits = fitInto({
    timeline,
    pictures,
    fit: 'contain',
    color: '#ffffff',
    clipIds: ['shot-2'],
  });
  const film = edited(timeline, edits);
  assert.equal(film.background, '#ffffff');
  const changed = mainTrack(film)!.clips.filter(({ fit }) => fit === 'contain');
  assert.deepEqual(
    changed.map(({ id }) => id),
    ['shot-2'],
  );
});
