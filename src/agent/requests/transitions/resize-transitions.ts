import type { Edit } from '../../../timeline/edit.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import type { ClipId, Timeline, Transition, VideoClip } from '../../../timeline/timeline.ts';

/** A shorter transition is a flicker. */
const shortestSeconds = 0.15;
/** A transition takes no more of the shorter one of its pictures. */
const mostOfShot = 0.8;

/**
 * The transitions there are, all or those into some clips, with another length, as far as their
 * pictures leave room. No edits where none changes.
 */
export function resizeTransitions(
  timeline: Timeline,
  wish: { readonly seconds: number } | { readonly factor: number },
  into?: readonly ClipId[],
): readonly Edit[] {
  const clips = mainTrack(timeline)?.clips ?? [];
  const changes = clips.flatMap((clip, index) => {
    const { transitionIn } = clip;
    if (transitionIn === null || into?.includes(clip.id) === false) return [];
    const now = transitionIn.durationFrames;
    const wished = 'seconds' in wish ? wish.seconds * timeline.fps : now * wish.factor;
    const durationFrames = within(wished, { now, most: roomFor(clips, index), fps: timeline.fps });
    if (durationFrames === now) return [];
    return [{ clipId: clip.id, transition: { ...transitionIn, durationFrames } }];
  });
  return setTogether(changes);
}

/** Never less room than it has now, never more flicker. */
function within(
  wishedFrames: number,
  { now, most, fps }: { now: number; most: number; fps: number },
): number {
  const least = Math.min(now, Math.ceil(shortestSeconds * fps));
  return Math.round(Math.min(Math.max(now, most), Math.max(least, wishedFrames)));
}

function roomFor(clips: readonly VideoClip[], index: number): number {
  const frames = [clips[index - 1], clips[index]].map((clip) => clip?.durationFrames ?? 0);
  return Math.floor(mostOfShot * Math.min(...frames));
}

/** One edit for all that become alike. */
function setTogether(
  changes: readonly { readonly clipId: ClipId; readonly transition: Transition }[],
): Edit[] {
  const groups = Map.groupBy(changes, ({ transition }) => JSON.stringify(transition));
  return [...groups.values()].map((group) => {
    const { name, durationFrames, easing } = group[0]!.transition;
    const clipIds = group.map(({ clipId }) => clipId);
    return { kind: 'set-transition', clipIds, name, durationFrames, easing };
  });
}
