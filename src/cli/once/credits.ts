import * as z from 'zod';
import type { Balance } from '../../client/project/credits.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { onceCommand } from './once-command.ts';
import { refuseWords } from './refuse-words.ts';

export const balanceFields = {
  available: z.number(),
  frozen: z.number(),
  total: z.number(),
};

/** `kinora credits`: what is left. */
export const creditsCommand = onceCommand('credits', {
  what: wording('What credits there are.', '查看剩余积分。'),
  examples: { en: ['./kinora credits'], zh: ['./kinora credits'] },
  usage: wording('[options]', '[选项]'),
  inProject: false,
  answer: z.object(balanceFields),
  act: async ({ given, language, signal, open }) => {
    refuseWords('credits', given.inputs);
    const { client } = await open();
    const balance = await client.credits({ signal });
    return { json: balance, lines: [balanceText(balance)[language]] };
  },
});

/** "100 credits", and what is held of them. */
export function balanceText({ available, frozen }: Balance): Wording {
  const held =
    frozen === 0
      ? wording('', '')
      : wording(
          `, and ${frozen} held for work that runs`,
          `，另有 ${frozen} 积分被进行中的工作占用`,
        );
  return wording(
    `${available} ${available === 1 ? 'credit' : 'credits'}${held.en}.`,
    `${available} 积分${held.zh}。`,
  );
}
