import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { findOverlays, nameOverlay, noOverlay, overlaysOf } from './find-overlays.ts';

export const removeOverlay = defineRequest({
  kind: 'remove-overlay',
  purpose: 'Takes a logo, watermark or picture-in-picture off the film; the film below stays.',
  args: z.strictObject({
    file: referenceSchema
      .nullable()
      .describe('What it shows; null: the logo, else the only overlay; all: every one'),
  }),
  says: () => wording('no logo or picture over the film', '去掉叠加的 logo 或画面'),
  // A film that is yet to be made has none.
  brief: () => ({}),
  plan({ file }, work): Outcome {
    const { timeline } = work;
    const clips = findOverlays(file, work);
    if (clips === null) {
      return {
        ask: wording(
          'Which of the pictures over the film shall go?',
          '要去掉影片上的哪个叠加画面？',
        ),
        choices: [
          ...overlaysOf(timeline).map((clip) => ({
            label: nameOverlay(timeline, clip),
            requests: [removeOverlay.of({ file: { of: 'ids', ids: [clip.id] } })],
          })),
          {
            label: wording('all of them', '全部'),
            requests: [removeOverlay.of({ file: { of: 'all' } })],
          },
        ],
      };
    }
    if (clips.length === 0) return noOverlay();
    const names = clips.map((clip) => nameOverlay(timeline, clip));
    const refusal = work.edits(
      clips.map(({ id }) => ({ kind: 'remove-clip', clipId: id }) as const),
    );
    if (refusal !== null) return refusal;
    const done = wording(
      `Took ${names.map(({ en }) => en).join(', ')} off the film`,
      `已去掉叠加的${names.map(({ zh }) => zh).join('、')}`,
    );
    return { done };
  },
});
