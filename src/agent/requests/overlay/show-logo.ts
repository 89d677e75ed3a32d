import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { isRefusal } from '../../../timeline/refusal.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { movePictures } from '../arrange/move-pictures.ts';
import { nameOverlay, overlaysOf } from './find-overlays.ts';
import { findOverlayFile } from './overlay-file.ts';

export const showLogo = defineRequest({
  kind: 'show-logo',
  purpose:
    'Shows the logo as a picture of its own, the first or the last of the film, and no longer over the film.',
  args: z.strictObject({ at: z.enum(['first', 'last']) }),
  says: ({ at }) =>
    at === 'first'
      ? wording('the logo as the first picture', 'logo 作为第一个画面')
      : wording('the logo as the last picture', 'logo 作为最后一个画面'),
  async plan({ at }, work): Promise<Outcome> {
    const file = findOverlayFile(null, work);
    if (isRefusal(file) || 'ask' in file) return file;
    const { timeline: before } = work;
    const over = overlaysOf(before).filter(({ assetId }) => assetId === file.assetId);
    const refusal = work.edits(
      over.map(({ id }) => ({ kind: 'remove-clip', clipId: id }) as const),
    );
    if (refusal !== null) return refusal;
    const to = { to: 'place', index: at === 'first' ? 1 : -1 } as const;
    const outcome = await movePictures.plan(
      { photos: { of: 'ids', ids: [file.assetId] }, to },
      work,
    );
    const [clip] = over;
    if (clip === undefined || !('done' in outcome) || outcome.done === null) return outcome;
    const { en, zh } = nameOverlay(before, clip);
    const done = wording(
      `Took ${en} off the film. ${outcome.done.en}`,
      `已去掉叠加的${zh}；${outcome.done.zh}`,
    );
    return { ...outcome, done };
  },
});
