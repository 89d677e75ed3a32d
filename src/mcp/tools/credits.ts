import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { defineTool, onlyLooks } from '../tool.ts';

export const creditsTool = defineTool({
  name: 'credits',
  title: wording('Look at the credits', '查看积分'),
  description: 'How many credits are left. A Kinora on the person’s own machine needs none.',
  args: z.strictObject({}),
  outputSchema: z.object({ available: z.number(), frozen: z.number(), total: z.number() }),
  hints: onlyLooks,
  run: async (_, { client, language, signal }) => {
    const { available, frozen, total } = await client.credits({ signal });
    const words = wording(
      `${available} credits available, ${frozen} set aside for work under way, ${total} in all.`,
      `可用积分 ${available}，进行中的任务占用 ${frozen}，共 ${total}。`,
    );
    return { text: words[language], data: { available, frozen, total } };
  },
});
