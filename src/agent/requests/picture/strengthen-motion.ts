import * as z from 'zod';
import { strengthenMotion as strengthen } from '../../../director/strengthen-motion.ts';
import { wording } from '../../../language/wording.ts';
import { refuse } from '../../../timeline/refusal.ts';
import { namePictures } from '../../name-pictures.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { areWholeFilm, meansWholeFilm } from '../whole-film.ts';
import { isFound } from '../../work.ts';

export const strengthenMotion = defineRequest({
  kind: 'strengthen-motion',
  purpose:
    'Keeps the camera moves of pictures and makes them go further (faster) or less far (slower, calmer).',
  args: z.strictObject({
    photos: referenceSchema,
    factor: z.number().min(0.1).max(5).describe('1.6 is stronger, 0.6 weaker'),
  }),
  says: ({ factor }) =>
    factor > 1
      ? wording('stronger camera motion', '运镜再强一些')
      : wording('calmer camera motion', '运镜再轻一些'),
  brief: ({ photos, factor }) =>
    meansWholeFilm(photos) ? { motion: factor > 1 ? 'strong' : 'gentle' } : null,
  plan({ photos, factor }, work): Outcome {
    const clipIds = work.find(photos);
    if (!isFound(clipIds)) return clipIds;
    const { timeline: before, project } = work;
    const refusal = work.edits(
      strengthen({ timeline: before, pictures: project.pictures, factor, clipIds }),
    );
    if (refusal !== null) return refusal;
    const { en, zh } = namePictures(work.timeline, clipIds);
    if (work.timeline === before) {
      return factor > 1
        ? refuse('no-change', `The camera over ${en} cannot move more`, `${zh}的运镜已经到顶了`)
        : refuse(
            'no-change',
            `The camera over ${en} stands still already`,
            `${zh}的镜头已经是静止的`,
          );
    }
    const brief: Partial<typeof work.brief> = areWholeFilm(clipIds, work)
      ? { motion: factor > 1 ? 'strong' : 'gentle' }
      : {};
    const done =
      factor > 1
        ? wording(`The camera moves more over ${en} now`, `${zh}的运镜更明显了`)
        : wording(`The camera moves more calmly over ${en} now`, `${zh}的运镜更轻缓了`);
    return { done, clips: clipIds, brief };
  },
});
