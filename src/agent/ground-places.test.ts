import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mainTrack } from '../timeline/editing/find.ts';
import { emptyConversation } from './conversation.ts';
import { groundPlaces } from './ground-places.ts';
import type { Reference } from './reference.ts';
import { removePictures } from './requests/arrange/remove-pictures.ts';
import { setFilters } from './requests/picture/set-filters.ts';
import { holidayProject } from './testing/holiday.ts';
import { beginWork } from './work.ts';

const project = holidayProject();
const work = beginWork(project, emptyConversation, project.timeline);
const clips = mainTrack(project.timeline)!.clips;
const remove = (index: number) => removePictures.of({ photos: { of: 'place', index } });
const grey = (photos: Reference) =>
  setFilters.of({
    photos,
    filters: [{ name: 'black-and-white', strength: 1 }],
    others: 'keep',
  });

describe('places behind a removal', () => {
  it('count in the film before it', () => {
    const [, later] = groundPlaces([remove(3), grey({ of: 'place', index: 5 })], work);
    assert.deepEqual(later!['photos'], { of: 'ids', ids: [clips[4]!.id] });
  });

  it('count so for a second removal too', () => {
    const [, later] = groundPlaces([remove(1), remove(2)], work);
    assert.deepEqual(later!['photos'], { of: 'ids', ids: [clips[1]!.id] });
  });

  for (const photos of [
    { of: 'place', index: 3 },
    { of: 'place', index: -1 },
    { of: 'named', name: 'dog' },
    { of: 'all' },
  ] as const) {
    it(`are left as said: ${JSON.stringify(photos)}`, () => {
      const requests = [remove(3), grey(photos)];
      assert.deepEqual(groundPlaces(requests, work), requests);
    });
  }

  it('are left as said where nothing is removed before', () => {
    const requests = [grey({ of: 'place', index: 5 }), remove(3)];
    assert.deepEqual(groundPlaces(requests, work), requests);
  });
});
