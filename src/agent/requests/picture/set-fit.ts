import * as z from 'zod';
import { fitInto } from '../../../director/fit-into.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { fits, type Timeline } from '../../../timeline/timeline.ts';
import { namePictures } from '../../name-pictures.ts';
import { referenceSchema, type Reference } from '../../reference.ts';
import { defineRequest, type Outcome, type Request } from '../../request.ts';
import { areWholeFilm, meansWholeFilm } from '../whole-film.ts';
import { isFound } from '../../work.ts';

const wishes = [...fits, 'auto'] as const;
type FitWish = (typeof wishes)[number];

export const setFit = defineRequest({
  kind: 'set-fit',
  purpose:
    'How pictures meet the frame: "crop" fills it and loses the edges, "blur" shows the whole picture over its own ' +
    'blur, "contain" over bars in the background colour, "auto" crops only where nothing that matters is lost.',
  args: z.strictObject({ photos: referenceSchema, fit: z.enum(wishes) }),
  says: ({ fit }) => says[fit],
  brief: ({ photos, fit }, brief) => {
    if (!meansWholeFilm(photos)) return null;
    // "No bars" says nothing against a fit that is named.
    return fit === 'auto' && (brief.fit ?? 'auto') !== 'auto' ? {} : { fit };
  },
  plan({ photos, fit }, work): Outcome {
    const others = work.asked.filter((each) => isSame(each, photos) && each['fit'] !== 'auto');
    if (fit === 'auto' && others.length > 0) return { done: null };
    // "Yes, whole pictures, but with bars": bars are one way to show all of it.
    if (fit === 'blur' && others.some((each) => each['fit'] === 'contain')) return { done: null };
    const clipIds = work.find(photos);
    if (!isFound(clipIds)) return clipIds;
    const { timeline: before, project } = work;
    const refusal = work.edits(
      fitInto({ timeline: before, pictures: project.pictures, fit, clipIds }),
    );
    if (refusal !== null) return refusal;
    const brief: Partial<typeof work.brief> = areWholeFilm(clipIds, work) ? { fit } : {};
    const named = namePictures(work.timeline, clipIds);
    const isChanged = fitsOf(before, clipIds) !== fitsOf(work.timeline, clipIds);
    const unchanged = others.length > 1 ? null : alreadySo(named, fit);
    const done = isChanged ? doneWording(named, fit) : unchanged;
    return { done, clips: clipIds, brief };
  },
});

/** Another wish of the message for the same pictures. */
function isSame(request: Request, photos: Reference): boolean {
  return request.kind === 'set-fit' && JSON.stringify(request['photos']) === JSON.stringify(photos);
}

function fitsOf(timeline: Timeline, clipIds: readonly string[]): string {
  const clips = mainTrack(timeline)?.clips ?? [];
  return clips
    .filter(({ id }) => clipIds.includes(id))
    .map(({ fit }) => fit)
    .join();
}

const says: Readonly<Record<FitWish, Wording>> = {
  crop: wording('pictures fill the frame', '画面铺满'),
  blur: wording('whole pictures over a blurred fill', '完整显示，模糊背景填充'),
  contain: wording('whole pictures over bars', '完整显示，留边'),
  auto: wording('no bars', '不要黑边'),
};

function doneWording({ en, zh }: Wording, fit: FitWish): Wording {
  switch (fit) {
    case 'crop':
      return wording(
        `The frame is filled with ${en} now; what sticks out is cropped`,
        `${zh}现在铺满画面，超出的部分被裁掉`,
      );
    case 'blur':
      return wording(
        `The film shows ${en} whole now, over a blurred fill`,
        `${zh}现在完整显示，四周用模糊背景填充`,
      );
    case 'contain':
      return wording(
        `The film shows ${en} whole now, with bars at the sides`,
        `${zh}现在完整显示，四周留边`,
      );
    case 'auto':
      return wording(
        `No bars beside ${en} any more: cropped where little is lost, else over a blurred fill`,
        `${zh}不再有黑边：损失不大的裁剪铺满，其余用模糊背景填充`,
      );
  }
}

function alreadySo({ en, zh }: Wording, fit: FitWish): Wording {
  if (fit === 'crop') {
    return wording(`The frame was filled with ${en} already`, `${zh}本来就是铺满的`);
  }
  if (fit === 'auto') return wording(`There were no bars beside ${en}`, `${zh}本来就没有黑边`);
  return wording(`The film showed ${en} whole already`, `${zh}本来就是完整显示的`);
}
