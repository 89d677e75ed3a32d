import { styleText } from 'node:util';
import * as z from 'zod';
import { failedBy } from '../../client/client-error.ts';
import { tellChanges } from '../../client/project/tell-changes.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { safeText } from '../client/safe-text.ts';
import { onceCommand, type OnceCommand } from './once-command.ts';
import { refuseWords } from './refuse-words.ts';
import { timelineField } from './timeline-line.ts';

/** `kinora undo`: the last change of the film, taken back. */
export const undoCommand = stepCommand(
  'undo',
  wording('Takes the last change of the film back.', '撤销对影片的上一次修改。'),
);

/** `kinora redo`: the change that was taken back, made again. */
export const redoCommand = stepCommand(
  'redo',
  wording('Makes the change again that was taken back.', '恢复刚才撤销的修改。'),
);

export const stepped = {
  undo: wording('Taken back', '已撤销'),
  redo: wording('Made again', '已重做'),
};

function stepCommand(direction: 'undo' | 'redo', what: Wording): OnceCommand {
  return onceCommand(direction, {
    what,
    examples: { en: [`./kinora ${direction}`], zh: [`./kinora ${direction}`] },
    usage: wording('[options]', '[选项]'),
    inProject: true,
    answer: z.object({
      text: z.string(),
      timeline: z.string().nullable(),
      revision: z.number().nullable(),
      canUndo: z.boolean().nullable(),
      canRedo: z.boolean().nullable(),
      sessionId: z.string(),
    }),
    act: async ({ given, language, signal, stdout, open }) => {
      refuseWords(direction, given.inputs);
      const { client } = await open();
      const before = await client.state({ signal });
      // Where a server has no steps of its own, they can be said.
      const said = await client[direction]({ signal }).then(
        () => null,
        async (error: unknown) => {
          if (!failedBy(error, 'notOffered')) throw error;
          return (await client.say(direction, { signal })).text;
        },
      );
      const after = await client.state({ signal });
      const text = safeText(said ?? tellChanges(before, after)[language]);
      const { revision, canUndo, canRedo } = after;
      return {
        json: {
          text,
          timeline: timelineField(after, language),
          revision,
          canUndo,
          canRedo,
          sessionId: await client.sessionId({ signal }),
        },
        lines:
          said === null
            ? [
                `${styleText('green', '✓', { stream: stdout })} ${stepped[direction][language]}`,
                text,
              ]
            : [text],
      };
    },
  });
}
