import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { namePictures } from '../../name-pictures.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { isFound } from '../../work.ts';

export const leaveAsIs = defineRequest({
  kind: 'leave-as-is',
  purpose: 'Do not take something out: nothing changes. Photos, where pictures were named.',
  args: z.strictObject({ photos: referenceSchema.optional() }),
  says: () => wording('take nothing out', '什么都不去掉'),
  talk: true,
  answers: true,
  plan({ photos }, work): Outcome {
    if (photos === undefined) return { told: wording('It stays as it is.', '好，保持不变。') };
    const found = work.find(photos);
    if (!isFound(found)) return found;
    const named = namePictures(work.timeline, found);
    const stays = found.length === 1 ? 'stays' : 'stay';
    const text = `${named.en} ${stays} in the film.`;
    return {
      told: wording(
        text.charAt(0).toUpperCase() + text.slice(1),
        `好，${named.zh}${/[a-z0-9]$/i.test(named.zh) ? ' ' : ''}会保留。`,
      ),
    };
  },
});
