import * as z from 'zod';
import { count } from '../../../director/decision.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { refuse } from '../../../timeline/refusal.ts';
import type { PastFilm } from '../../project.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import type { Work } from '../../work.ts';

/** So many steps are taken at once. */
export const mostSteps = 50;

export const undo = defineRequest({
  kind: 'undo',
  purpose: 'Takes back the last change of the film, or the last few. One message was one change.',
  args: z.strictObject({ steps: z.int().min(1).max(mostSteps) }),
  says: ({ steps }) =>
    wording(
      steps === 1 ? 'undo the last change' : `undo ${steps} changes`,
      steps === 1 ? '撤销上一步' : `撤销 ${steps} 步`,
    ),
  free: true,
  async plan({ steps }, work): Promise<Outcome> {
    const film = await work.project.past.undo(steps);
    if (film === null) return nothingToUndo;
    work.goTo(film);
    return { done: tell(film, steps, work) };
  },
});

const nothingToUndo = refuse(
  'no-change',
  'There is nothing to undo: this is how the film began',
  '没有可以撤销的步骤：影片还是最初的样子',
);

function tell({ timeline, revision }: PastFilm, steps: number, work: Work): Wording {
  if (timeline === null)
    return wording('Took the film back; its pictures are still here', '已撤销整部影片，素材都还在');
  const { changes } = work.conversation;
  const known = changes[steps - 1]?.from === revision;
  if (steps === 1 || !known) return wording('Took back the last change', '已撤销上一步');
  return wording(`Took back ${count(steps, 'change')}`, `已撤销 ${steps} 步`);
}
