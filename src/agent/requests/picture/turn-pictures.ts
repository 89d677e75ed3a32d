import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { refuse } from '../../../timeline/refusal.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { isFound } from '../../work.ts';

export const turnPictures = defineRequest({
  kind: 'turn-pictures',
  purpose:
    'To be called when pictures should be rotated, flipped or mirrored: tells that this cannot be done.',
  args: z.strictObject({ photos: referenceSchema }),
  says: () => wording('turn pictures', '旋转画面'),
  plan({ photos }, work): Outcome {
    const clipIds = work.find(photos);
    if (!isFound(clipIds)) return clipIds;
    return refuse(
      'no-change',
      'I cannot turn or mirror pictures. Turn the file in a photo program, upload it, and say which picture it replaces',
      '我无法旋转或翻转画面。请先用看图软件旋转文件再上传，然后告诉我替换哪一张',
    );
  },
});
