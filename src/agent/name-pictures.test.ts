import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mainTrack } from '../timeline/editing/find.ts';
import { namePictures } from './name-pictures.ts';
import { holidayProject } from './testing/holiday.ts';

describe('the names of pictures', () => {
  const { timeline } = holidayProject();
  const ids = mainTrack(timeline)!.clips.map(({ id }) => id);
  const named = (...places: number[]) =>
    namePictures(
      timeline,
      places.map((place) => ids[place - 1]!),
    );

  it('say one by its place and file, few by their places, many by their number', () => {
    assert.deepEqual(named(4), { en: 'photo 4 (dog.jpg)', zh: '第 4 张（dog.jpg）' });
    assert.deepEqual(named(7), { en: 'clip 7 (waves.mp4)', zh: '第 7 段（waves.mp4）' });
    assert.deepEqual(named(5, 2), { en: 'photos 2 and 5', zh: '第 2、5 张' });
    assert.deepEqual(named(6, 7, 8), { en: 'pictures 6, 7 and 8', zh: '第 6、7、8 个' });
    assert.deepEqual(named(1, 2, 3, 4), { en: '4 photos', zh: '4 张照片' });
    assert.deepEqual(namePictures(timeline, ids), {
      en: 'all 10 pictures',
      zh: '全部 10 个画面',
    });
  });
});
