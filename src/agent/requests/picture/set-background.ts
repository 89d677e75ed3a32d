import * as z from 'zod';
import { fitInto } from '../../../director/fit-into.ts';
import { wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { refuse } from '../../../timeline/refusal.ts';
import type { Color } from '../../../timeline/timeline.ts';
import { namePictures } from '../../name-pictures.ts';
import { defineRequest, type Outcome } from '../../request.ts';

export const setBackground = defineRequest({
  kind: 'set-background',
  purpose:
    'The colour behind pictures that do not fill the frame (their bars). Pictures over a blurred fill stand on it instead.',
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
    const blurred = clips.filter(({ fit, place }) => fit === 'blur' && place === null);
    const shows = clips.some(
      ({ fit, place, opacity }) => fit === 'contain' || place !== null || opacity < 1,
    );
    if (!shows && blurred.length === 0) {
      return refuse(
        'no-change',
        'No background is seen: every picture fills the frame. Ask for whole pictures first, then for a colour',
        '看不到背景：所有画面都铺满了。请先改成完整显示，再设置颜色',
      );
    }
    const refusal = work.edit({ kind: 'set-background', color: color as Color });
    if (refusal !== null) return refusal;
    const clipIds = blurred.map(({ id }) => id);
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
      done: wording(
        `${done.en}, instead of the blur around ${en}`,
        `${done.zh}，代替${zh}的模糊填充`,
      ),
    };
  },
});
