import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { refuse } from '../../../timeline/refusal.ts';
import { defineRequest, type Outcome } from '../../request.ts';

export const putBack = defineRequest({
  kind: 'put-back',
  purpose: 'What was undone just now comes back; where nothing was, the last change is taken back.',
  args: z.strictObject({}),
  says: () => wording('put it back', '恢复'),
  free: true,
  talk: true,
  async plan(_, { project: { past }, goTo }): Promise<Outcome> {
    const undone = await past.redo(1);
    const film = undone ?? (await past.undo(1));
    if (film === null || film.timeline === null) return nothingToPutBack;
    goTo(film);
    return {
      done:
        undone === null
          ? wording('Took back the last change', '已撤销上一步')
          : wording('Did again what was undone', '已恢复刚才撤销的修改'),
    };
  },
});

const nothingToPutBack = refuse(
  'no-change',
  'There is nothing to put back: the film is as it was made',
  '没有可以恢复的内容：影片还是最初的样子',
);
