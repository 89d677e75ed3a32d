import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainTrack } from '../timeline/editing/find.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { orderClips } from './order-clips.ts';
import { edited, sampleFilm, samplePictures } from './testing/sample-film.ts';

/** Taken in the opposite order of their names. */
const pictures = samplePictures.map((picture, index) => ({
  ...picture,
  capturedAtMs: 1e12 - index,
}));

function names(timeline: Timeline): string {
  return mainTrack(timeline)!
    .clips.map(({ assetId }) => assetId)
    .join('');
}

function ordered(
  timeline: Timeline,
  order: 'captured' | 'name' | 'shuffled' | 'given',
  reversed = false,
) {
  return names(edited(timeline, orderClips({ timeline, pictures, order, reversed })));
}

test('pictures are put in order by time, by name or as they came, forwards or backwards', () => {
  const timeline = sampleFilm();
  assert.equal(names(timeline), 'abcdefghij');
  assert.equal(ordered(timeline, 'captured'), 'jihgfedcba');
  assert.equal(ordered(timeline, 'name', true), 'jihgfedcba');
  assert.deepEqual(orderClips({ timeline, pictures, order: 'name' }), []);
  const given = pictures.toReversed();
  const edits = orderClips({ timeline, pictures: given, order: 'given' });
  assert.equal(names(edited(timeline, edits)), 'jihgfedcba');
});

test('a shuffle always changes something', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    let timeline = sampleFilm();
    const { id: trackId, clips } = mainTrack(timeline)!;
    const clipIds = clips.slice(2).map(({ id }) => id);
    timeline = edited(timeline, [{ kind: 'remove-clip', clipIds }]);
    assert.equal(mainTrack(timeline)!.id, trackId);
    const edits = orderClips({ timeline, pictures, order: 'shuffled', seed });
    assert.equal(names(edited(timeline, edits)), 'ba');
  }
});
