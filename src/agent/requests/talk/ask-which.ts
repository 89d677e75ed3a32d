import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { removePictures } from '../arrange/remove-pictures.ts';

export const askWhich = defineRequest({
  kind: 'ask-which',
  purpose: 'Asks which picture shall be taken out, where that was not said.',
  args: z.strictObject({}),
  says: () => wording('take a picture out', '去掉一张'),
  talk: true,
  plan(_, { timeline }): Outcome {
    const count = mainTrack(timeline)?.clips.length ?? 0;
    return {
      ask: wording(
        `Which picture shall I take out? Say its number, 1 to ${count}, or its name`,
        `去掉哪一张？可以说第几张（1 到 ${count}），或者说文件名`,
      ),
      choices: [],
      about: removePictures.of({ photos: { of: 'that' } }),
    };
  },
});
