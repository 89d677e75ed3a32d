import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { frame } from '../../grammar/frame.ts';
import { number } from '../../grammar/number.ts';
import { either, inOrder, maybe, meaning, words } from '../../grammar/reader.ts';
import { defineRequest, type Outcome } from '../../request.ts';

export const setFrameRate = defineRequest({
  kind: 'set-frame-rate',
  purpose: 'How many frames per second the film has, 1–120; its length stays.',
  args: z.strictObject({ fps: z.number().min(1).max(120) }),
  says: ({ fps }) => wording(`${fps} frames per second`, `每秒 ${fps} 帧`),
  brief: ({ fps }) => ({ fps }),
  plan({ fps }, work): Outcome {
    const whole = Math.round(fps);
    const refusal = work.edit({ kind: 'set-fps', fps: whole });
    if (refusal !== null) return refusal;
    return {
      done: wording(`The film has ${whole} frames per second now`, `影片现在每秒 ${whole} 帧`),
      brief: { fps },
    };
  },
});

const rate = either(
  meaning(
    inOrder(
      number,
      words('fps', 'frames per second', 'frames a second', 'frames/second', 'frames', 'hz', '帧'),
      maybe(words('每秒', '率', '/', '秒')),
    ),
    ([fps]) => fps,
  ),
  meaning(
    inOrder(
      words('fps', 'frame rate', 'framerate', 'frame rate of', '每秒', '帧率', '帧数', '帧速率'),
      maybe(
        words(
          ...['is', 'of', 'to', 'at', ':', '=', '为', '改成', '改为', '设为', '是', '到', '设成'],
          ...['调到', '改', '设', '调', '用', '要', '换成', '调成', '改到', '上', '做成'],
        ),
      ),
      number,
      maybe(words('帧', 'fps')),
    ),
    ([, , fps]) => fps,
  ),
);

const insteadOf = inOrder(
  words('not', 'instead of', 'rather than', '而不是', '不是', '不要'),
  rate,
);
const insteadOfNumber = inOrder(words('not', 'instead of', 'rather than', '而不是'), number);

export const frameRateFrames = [
  frame({
    name: 'frame rate',
    needs: { rate },
    may: {
      verb: words('increase', 'raise', 'reduce', 'lower', 'decrease', 'bring', 'limit'),
      insteadOf: either(insteadOf, insteadOfNumber),
    },
    means: (found) =>
      found.rate >= 1 && found.rate <= 120 ? setFrameRate.of({ fps: found.rate }) : null,
  }),
];
