import * as z from 'zod';
import { canvasFor } from '../../../director/canvas.ts';
import { reframe } from '../../../director/reframe.ts';
import { wording } from '../../../language/wording.ts';
import { reducedAspect } from '../../../timeline/reduced-aspect.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { platformNames } from './platforms.ts';
import { aspectOf, shapeFilm } from './shape-film.ts';

export const addVersion = defineRequest({
  kind: 'add-version',
  purpose:
    'Wants the same film in another shape too, beside the one it has; later changes hold for both.',
  args: z.strictObject({
    aspect: shapeFilm.args.shape.aspect,
    platform: z.enum(platformNames).optional().describe('Instead of the aspect'),
  }),
  says: (args) => {
    const aspect = aspectOf(args) ?? '';
    return wording(`a ${aspect} version too`, `另外再要一个 ${aspect} 版本`);
  },
  plan(args, work): Outcome {
    const { timeline, project, brief } = work;
    const canvas = canvasFor(aspectOf(args) ?? '9:16', timeline);
    const aspect = reducedAspect(canvas);
    const size = `${canvas.widthPx}×${canvas.heightPx}`;
    if (aspect === reducedAspect(timeline)) {
      return { told: wording(`The film itself is ${aspect}`, `影片本身就是 ${aspect}`) };
    }
    if (timeline.variants?.some((variant) => reducedAspect(variant) === aspect)) {
      return {
        told: wording(`There is a ${aspect} version already`, `已经有 ${aspect} 版本了`),
      };
    }
    const refusal = work.edits([
      ...reframe({ timeline, pictures: project.pictures, canvas, brief }),
      { kind: 'add-variant', name: aspect, ...canvas },
    ]);
    if (refusal !== null) return refusal;
    const done = wording(
      `Added a ${aspect} version (${size}); the film itself stays ${reducedAspect(timeline)}`,
      `已添加 ${aspect} 版本（${size}）；影片本身仍是 ${reducedAspect(timeline)}`,
    );
    return { done };
  },
});
