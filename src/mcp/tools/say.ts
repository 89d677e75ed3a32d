import * as z from 'zod';
import { isExportable } from '../../client/project/project-state.ts';
import { changesFilm, defineTool } from '../tool.ts';

export const sayTool = defineTool({
  name: 'say',
  title: { en: 'Say what the film should be', zh: '说明影片要求' },
  description:
    'Tells the director in plain English or Chinese what film is wanted or what to change, and answers what was done. May ask back: answer by another say.',
  args: z.strictObject({
    text: z.string().trim().min(1).max(4000).describe('The wish, best in the person’s own words'),
  }),
  hints: changesFilm,
  run: async ({ text }, { client, language, signal, tell }) => {
    let steps = 0;
    const turn = await client.say(text, {
      signal,
      notify: (notice) => {
        const words = 'wording' in notice ? notice.wording[language] : undefined;
        tell({ done: ++steps, ...(words !== undefined && { words }) });
      },
    });
    const state = await client.state({ signal });
    const isTold =
      !isExportable(state) || turn.text.includes('Timeline (') || turn.text.includes('时间线（');
    const lines = [
      turn.text,
      ...(isTold ? [] : [state.summary[language]]),
      ...(turn.route === null ? [] : [insteadOf[turn.route][language]]),
    ];
    return { text: lines.join('\n') };
  },
});

/** What was asked for in words is a tool of its own. */
const insteadOf = {
  export: { en: 'Call export_film for that.', zh: '请调用 export_film。' },
  credits: { en: 'Call credits for that.', zh: '请调用 credits。' },
  status: { en: 'Call timeline for that.', zh: '请调用 timeline。' },
  upload: { en: 'Call upload for that.', zh: '请调用 upload。' },
};
