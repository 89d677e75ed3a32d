import * as z from 'zod';
import { varyTransitions } from '../../../director/vary-transitions.ts';
import { wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal } from '../../../timeline/refusal.ts';
import { abutsPrevious } from '../../../timeline/transition-room.ts';
import type { VideoClip } from '../../../timeline/timeline.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import type { Work } from '../../work.ts';

export const changeTransitionCount = defineRequest({
  kind: 'change-transition-count',
  purpose: 'Fewer transitions (every second one becomes a hard cut) or more (hard cuts get one).',
  args: z.strictObject({ change: z.enum(['fewer', 'more']) }),
  says: ({ change }) =>
    change === 'fewer'
      ? wording('fewer transitions', '转场少一点')
      : wording('more transitions', '转场多一点'),
  plan: ({ change }, work): Outcome => (change === 'fewer' ? takeSome(work) : addSome(work)),
});

function takeSome(work: Work): Outcome {
  const led = cutsOf(work).filter(({ transitionIn }) => transitionIn !== null);
  if (led.length === 0)
    return {
      told: wording('There are no transitions: all cuts are hard.', '影片里没有转场，都是硬切。'),
    };
  const clipIds = led.filter((_, index) => index % 2 === 1 || led.length === 1).map(({ id }) => id);
  const refusal = work.edit({ kind: 'remove-transition', clipIds });
  if (refusal !== null) return refusal;
  const left = led.length - clipIds.length;
  return {
    done: wording(
      `${left} of ${led.length} transitions are left, the other cuts are hard`,
      `转场从 ${led.length} 个减为 ${left} 个，其余为硬切`,
    ),
  };
}

function addSome(work: Work): Outcome {
  const clipIds = cutsOf(work).flatMap(({ id, transitionIn }) =>
    transitionIn === null ? [id] : [],
  );
  if (clipIds.length === 0)
    return { told: wording('Every cut has a transition already.', '每个切换处都已经有转场。') };
  const { timeline, project } = work;
  const edits = varyTransitions({ timeline, wish: 'varied', pictures: project.pictures, clipIds });
  if (isRefusal(edits)) return edits;
  const refusal = work.edits(edits);
  if (refusal !== null) return refusal;
  return {
    done: wording(
      `Transitions at ${clipIds.length} more cuts`,
      `又有 ${clipIds.length} 处加上了转场`,
    ),
  };
}

/** The clips that follow directly on another. */
function cutsOf({ timeline }: Work): readonly VideoClip[] {
  const clips = mainTrack(timeline)?.clips ?? [];
  return clips.filter((_, index) => abutsPrevious(clips, index));
}
