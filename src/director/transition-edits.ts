import type { Edit } from '../timeline/edit.ts';
import { equal } from '../timeline/equal.ts';
import type { Transition, VideoClip } from '../timeline/timeline.ts';

interface Wanted {
  readonly clip: VideoClip;
  readonly transition: Transition | null;
}

/** The transitions that lead into clips as few edits; none where all of them have theirs already. */
export function transitionEdits(wanted: readonly Wanted[]): Edit[] {
  const changes = wanted.filter(({ clip, transition }) => !equal(clip.transitionIn, transition));
  return [...removed(changes), ...setTogether(changes)];
}

/** First, so that what is there takes no room from what comes. */
function removed(changes: readonly Wanted[]): Edit[] {
  const clipIds = changes.flatMap(({ clip }) => (clip.transitionIn === null ? [] : [clip.id]));
  return clipIds.length === 0 ? [] : [{ kind: 'remove-transition', clipIds }];
}

/** One edit for all cuts that get the same. */
function setTogether(changes: readonly Wanted[]): Edit[] {
  const groups = Map.groupBy(changes, ({ transition }) => JSON.stringify(transition));
  return [...groups.values()].flatMap((group): Edit[] => {
    const { transition } = group[0]!;
    if (transition === null) return [];
    return [{ kind: 'set-transition', clipIds: group.map(({ clip }) => clip.id), ...transition }];
  });
}
