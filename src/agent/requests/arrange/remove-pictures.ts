import * as z from 'zod';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { refuse, type Refusal } from '../../../timeline/refusal.ts';
import { namePictures } from '../../name-pictures.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { isFound } from '../../work.ts';
import { holdFilmLength } from '../length/hold-film-length.ts';
import { filmSeconds, tenth } from '../length/tell-length.ts';

export const removePictures = defineRequest({
  kind: 'remove-pictures',
  purpose:
    'Takes pictures out of the film; the rest closes up, each as long as before. "Keep only X" is all except X.',
  args: z.strictObject({ photos: referenceSchema }),
  says: ({ photos }) =>
    photos.of === 'except'
      ? wording('keep only some pictures', '只保留部分画面')
      : wording('take pictures out', '去掉画面'),
  brief: ({ photos }) => (isDuplicates(photos) ? { keepDuplicates: false } : null),
  plan({ photos }, work): Outcome {
    const found = work.find(photos);
    if (!isFound(found) && isRepetition(photos)) return { told: shownOnce };
    if (!isFound(found)) return isDuplicates(photos) ? noDuplicates : found;
    const { timeline } = work;
    const all = mainTrack(timeline)!.clips.length;
    if (found.length === all) return nothingLeft(all);
    const named = namePictures(timeline, found);
    const refusal = work.edit({ kind: 'remove-clip', clipIds: [...found] }) ?? holdFilmLength(work);
    if (refusal !== null) return refusal;
    return {
      done: tell(named, all - found.length, tenth(filmSeconds(work.timeline))),
      // "It" means what is gone, and not the whole film.
      clips: found,
      brief: isDuplicates(photos) ? { keepDuplicates: false } : {},
    };
  },
});

/** All of a picture but its first turn. */
function isRepetition(photos: z.output<typeof referenceSchema>): boolean {
  return photos.of === 'except' && photos.but.of === 'among';
}

const shownOnce = wording('It is shown only once already.', '它本来就只出现一次。');

function isDuplicates(photos: z.output<typeof referenceSchema>): boolean {
  return photos.of === 'sort' && photos.sort === 'duplicate';
}

const noDuplicates = {
  done: wording('There are no near-duplicates in the film', '影片里没有重复的照片'),
  brief: { keepDuplicates: false },
} as const;

function nothingLeft(pictureCount: number): Refusal {
  return refuse(
    'no-room',
    `Those are all ${pictureCount} pictures: nothing would be left of the film`,
    `这是全部 ${pictureCount} 个画面，去掉后影片就空了`,
  );
}

function tell(named: Wording, left: number, seconds: string): Wording {
  return wording(
    `Took out ${named.en}; ${left} ${left === 1 ? 'picture' : 'pictures'} and ${seconds} s are left`,
    `已去掉${named.zh}；还剩 ${left} 个画面，${seconds} 秒`,
  );
}
