import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { frame } from '../../grammar/frame.ts';
import { number } from '../../grammar/number.ts';
import { inOrder, maybe, meaning, words } from '../../grammar/reader.ts';
import { defineRequest } from '../../request.ts';

export const setSeed = defineRequest({
  kind: 'set-seed',
  purpose: 'The number from which all chance in a film follows: another one, another film.',
  args: z.strictObject({
    seed: z
      .int()
      .min(0)
      .max(2 ** 31),
  }),
  says: ({ seed }) => wording(`seed ${seed}`, `种子 ${seed}`),
  brief: ({ seed }) => ({ seed }),
  plan: ({ seed }) => ({
    done: wording(
      `Seed ${seed} is kept for when the film is made anew: say “start over”`,
      `已记下种子 ${seed}，重新制作影片时生效：说“重新开始”即可`,
    ),
    brief: { seed },
  }),
});

const seed = meaning(
  inOrder(
    words('seed', 'random seed', 'seed number', '种子', '随机种子'),
    maybe(words('of', 'is', '=', ':', 'number', '为', '是')),
    number,
  ),
  ([, , value]) => (Number.isInteger(value) && value <= 2 ** 31 ? value : null),
);

export const seedFrames = [
  frame({ name: 'seed', needs: { seed }, means: (found) => setSeed.of({ seed: found.seed }) }),
];
