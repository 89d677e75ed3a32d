import type { Edit } from '../timeline/edit.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import { clipIds, firstFreeId } from '../timeline/editing/new-id.ts';
import { refuse, type Refusal } from '../timeline/refusal.ts';
import { longestTransitionFrames } from '../timeline/transition-room.ts';
import { endFrame, type Timeline } from '../timeline/timeline.ts';
import { EditedFilm } from './edited-film.ts';
import { isFlicker } from './transitions.ts';

/** Takes a stretch out of a film, cutting pictures in two where it begins and ends; all that comes later moves up. */
export function cutOut(
  timeline: Timeline,
  { fromFrame, toFrame }: { readonly fromFrame: number; readonly toFrame: number },
): readonly Edit[] | Refusal {
  const film = new EditedFilm(timeline);
  for (const atFrame of [fromFrame, toFrame]) splitAt(film, atFrame);
  const clips = mainTrack(film.timeline)?.clips ?? [];
  const inside = clips.filter((clip) => clip.startFrame >= fromFrame && endFrame(clip) <= toFrame);
  if (inside.length === 0) return refuse('no-room', 'Nothing is there', '那里没有内容');
  if (inside.length === clips.length) {
    return refuse('no-room', 'Nothing would be left of the film', '影片将什么都不剩');
  }
  film.make({ kind: 'remove-clip', clipIds: inside.map(({ id }) => id) });
  if (everyCutIsSoft(timeline)) soften(film, fromFrame);
  return film.refusal ?? film.edits;
}

function splitAt(film: EditedFilm, atFrame: number): void {
  const clip = mainTrack(film.timeline)?.clips.find(
    ({ startFrame, durationFrames }) =>
      startFrame < atFrame && atFrame < startFrame + durationFrames,
  );
  if (clip === undefined) return;
  const newId = firstFreeId(clipIds(film.timeline), 'clip');
  film.make({ kind: 'split-clip', clipId: clip.id, atFrame, newId });
}

/** One hard cut among many soft ones looks like a fault. */
function everyCutIsSoft(timeline: Timeline): boolean {
  const clips = mainTrack(timeline)?.clips ?? [];
  return clips.length > 1 && clips.slice(1).every(({ transitionIn }) => transitionIn !== null);
}

/** The cut where the stretch was gets the transition of the one before it, as long as there is room. */
function soften(film: EditedFilm, frame: number): void {
  const clips = mainTrack(film.timeline)?.clips ?? [];
  const index = clips.findIndex(({ startFrame }) => startFrame === frame);
  if (index < 1 || clips[index]!.transitionIn !== null) return;
  const near =
    clips.slice(0, index).findLast(({ transitionIn }) => transitionIn !== null) ??
    clips.slice(index).find(({ transitionIn }) => transitionIn !== null);
  if (near === undefined) return;
  const { name, easing, durationFrames } = near.transitionIn!;
  const frames = Math.min(durationFrames, longestTransitionFrames(clips, index));
  if (isFlicker(frames, film.timeline.fps)) return;
  const clipId = clips[index]!.id;
  film.make({ kind: 'set-transition', clipId, name, easing, durationFrames: frames });
}
