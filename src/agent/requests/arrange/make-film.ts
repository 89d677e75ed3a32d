import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { filmSeconds, tenth } from '../length/tell-length.ts';
import { addPictures } from './add-pictures.ts';
import { unusedFiles } from './find-files.ts';

export const makeFilm = defineRequest({
  kind: 'make-film',
  purpose:
    'Makes the film of what was uploaded, where there is none; puts what is new into the one there is.',
  args: z.strictObject({}),
  says: () => wording('make a film of the pictures', '把素材做成影片'),
  brief: () => ({}),
  plan(_, work): Outcome | Promise<Outcome> {
    const { project, timeline, asked } = work;
    const fresh = unusedFiles(work).filter(({ assetId }) => project.newAssetIds.includes(assetId));
    if (fresh.length > 0) return addPictures.plan({ files: { of: 'new' } }, work);
    if (asked.length > 1) return { done: null };
    const seconds = tenth(filmSeconds(timeline));
    return {
      told: wording(
        `The film is there, ${seconds} s long: say what should be different.`,
        `影片已经做好，长 ${seconds} 秒：告诉我想改哪里。`,
      ),
    };
  },
});
