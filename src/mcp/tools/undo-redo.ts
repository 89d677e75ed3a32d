import * as z from 'zod';
import { summarizeDraft } from '../../client/project/summarize-draft.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { changesFilm, defineTool, type Tool } from '../tool.ts';

export const undoTools: readonly Tool[] = [
  stepTool('undo', {
    title: wording('Undo the last change', '撤销上一步'),
    description: 'Takes the last change back.',
    done: wording('Undone.', '已撤销。'),
  }),
  stepTool('redo', {
    title: wording('Redo', '重做'),
    description: 'Makes a change again that undo took back.',
    done: wording('Done again.', '已重做。'),
  }),
];

function stepTool(
  direction: 'undo' | 'redo',
  words: { readonly title: Wording; readonly description: string; readonly done: Wording },
): Tool {
  const { title, description, done } = words;
  return defineTool({
    name: direction,
    title,
    description,
    args: z.strictObject({}),
    hints: changesFilm,
    run: async (_, { client, language, signal }) => {
      const { draft } = await client[direction]({ signal });
      return { text: `${done[language]}\n${summarizeDraft(draft)[language]}` };
    },
  });
}
