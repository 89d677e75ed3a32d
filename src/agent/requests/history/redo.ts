import * as z from 'zod';
import { count } from '../../../director/decision.ts';
import { wording } from '../../../language/wording.ts';
import { refuse } from '../../../timeline/refusal.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { mostSteps } from './undo.ts';

export const redo = defineRequest({
  kind: 'redo',
  purpose: 'Does again what was undone last, or the last few steps of it.',
  args: z.strictObject({ steps: z.int().min(1).max(mostSteps) }),
  says: ({ steps }) =>
    wording(
      steps === 1 ? 'redo what was undone' : `redo ${steps} changes`,
      steps === 1 ? '重做' : `重做 ${steps} 步`,
    ),
  free: true,
  async plan({ steps }, work): Promise<Outcome> {
    const film = await work.project.past.redo(steps);
    if (film === null) return nothingToRedo;
    work.goTo(film);
    return {
      done:
        steps === 1
          ? wording('Did again what was undone', '已重做刚才撤销的修改')
          : wording(`Did ${count(steps, 'undone change')} again`, `已重做 ${steps} 步`),
    };
  },
});

const nothingToRedo = refuse(
  'no-change',
  'There is nothing to redo: nothing was undone just now',
  '没有可以重做的步骤：刚才没有撤销过',
);
