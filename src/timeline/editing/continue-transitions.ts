import { abutsPrevious } from '../transition-room.ts';
import type { Clip, Track, VideoClip } from '../timeline.ts';

/**
 * Where every cut of a track had a transition, the cuts that a new clip makes get one too: that of
 * the nearest cut before them, or else after. One hard cut among many soft ones looks like a fault.
 */
export function continueTransitions(before: Track, clips: readonly Clip[]): readonly Clip[] {
  if (before.kind !== 'video' || !everyCutIsSoft(before.clips)) return clips;
  const shown = clips as readonly VideoClip[];
  return shown.map((clip, index) => {
    if (clip.transitionIn !== null || !abutsPrevious(shown, index)) return clip;
    return { ...clip, transitionIn: nearestTransition(shown, index) };
  });
}

function everyCutIsSoft(clips: readonly VideoClip[]): boolean {
  const cuts = clips.filter((_, index) => abutsPrevious(clips, index));
  return cuts.length > 0 && cuts.every(({ transitionIn }) => transitionIn !== null);
}

function nearestTransition(clips: readonly VideoClip[], index: number) {
  const earlier = clips.slice(0, index).findLast(({ transitionIn }) => transitionIn !== null);
  const nearest = earlier ?? clips.slice(index).find(({ transitionIn }) => transitionIn !== null);
  return nearest?.transitionIn ?? null;
}
