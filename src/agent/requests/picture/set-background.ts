import * as z from 'zod';
import { fitInto } from '../../../director/fit-into.ts';
import { wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import type { Color } from '../../../timeline/timeline.ts';
import { namePictures } from '../../name-pictures.ts';
import { defineRequest, type Outcome } from '../../request.ts';

export const setBackground = defineRequest({
  kind: 'set-background',
  purpose:
    'The colour behind pictures that do not fill the frame (their bars). Pictures over a blurred fill stand on it instead; ' +
    'where all fill the frame, all are shown whole on it.',
  args: z.strictObject({
    color: z
      .string()
      .regex(/^#[0-9a-f]{6}$/)
      .describe('#rrggbb'),
  }),
  says: ({ color }) => wording(`background ${color}`, `背景颜色 ${color}`),
  plan({ color }, work): Outcome {
    const { timeline: before, project } = work;
    const clips = mainTrack(before)?.clips ?? [];
    // Where nothing of it would be seen, the pictures are shown whole upon it.
    const shows = clips.some(
      ({ fit, place, opacity }) => fit === 'contain' || place !== null || opacity < 1,
    );
    const covering = clips.filter(
      ({ fit, place }) => place === null && (fit === 'blur' || (!shows && fit === 'crop')),
    );
    const refusal = work.edit({ kind: 'set-background', color: color as Color });
    if (refusal !== null) return refusal;
    const clipIds = covering.map(({ id }) => id);
    if (clipIds.length > 0) {
      const refused = work.edits(
        fitInto({ timeline: work.timeline, pictures: project.pictures, fit: 'contain', clipIds }),
      );
      if (refused !== null) return refused;
    }
    const done = wording(`The background is ${color} now`, `背景现在是 ${color}`);
    if (clipIds.length === 0) return { done };
    const { en, zh } = namePictures(work.timeline, clipIds);
    return {
      done: wording(`${done.en}, behind ${en}, shown whole`, `${done.zh}，${zh}完整显示在上面`),
    };
  },
});
