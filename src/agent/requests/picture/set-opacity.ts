import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { namePictures } from '../../name-pictures.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { isFound } from '../../work.ts';

export const setOpacity = defineRequest({
  kind: 'set-opacity',
  purpose: 'Makes pictures of the film see-through: 1 is solid, 0 invisible. Not for a logo.',
  args: z.strictObject({ photos: referenceSchema, opacity: z.number().min(0).max(1) }),
  says: ({ opacity }) => wording(`opacity ${percent(opacity)}`, `不透明度 ${percent(opacity)}`),
  plan({ photos, opacity }, work): Outcome {
    const found = work.find(photos);
    if (!isFound(found)) return found;
    const clipIds = [...found];
    const refusal = work.edit({ kind: 'set-opacity', clipIds, opacity });
    if (refusal !== null) return refusal;
    const { en, zh } = namePictures(work.timeline, clipIds);
    const done = wording(
      `Set the opacity of ${en} to ${percent(opacity)}`,
      `已将${zh}的不透明度设为 ${percent(opacity)}`,
    );
    return { done, clips: clipIds };
  },
});

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
