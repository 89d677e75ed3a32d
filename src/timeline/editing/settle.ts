import { endFrame, type Track, type VideoClip, type VideoTrack } from '../timeline.ts';
import { abutsPrevious, headFrames, longestAcross, tailFrames } from '../transition-room.ts';

/** Shorter than this a transition is a flicker, and is left out. */
const shortestTransitionFrames = 2;

/**
 * Shortens the transitions of a track whose clips have changed to the room that is left, and
 * takes out those that have none. All are measured at once, before any is shortened: where head
 * and tail of a clip compete, neither may take more than half of it from the other.
 */
export function settleTransitions<T extends Track>(track: T): T {
  if (track.kind !== 'video') return track;
  const clips = track.clips.map((clip, index) => settleClip(track, clip, index));
  const unchanged = clips.every((clip, index) => clip === track.clips[index]);
  return unchanged ? track : { ...track, clips };
}

function settleClip(track: VideoTrack, clip: VideoClip, index: number): VideoClip {
  const transition = clip.transitionIn;
  if (transition === null) return clip;
  const room = longestAcross(tailRoom(track.clips, index), headRoom(track.clips, index));
  if (transition.durationFrames <= room) return clip;
  if (room < shortestTransitionFrames) return { ...clip, transitionIn: null };
  return { ...clip, transitionIn: { ...transition, durationFrames: room } };
}

function headRoom(clips: readonly VideoClip[], index: number): number {
  return share(clips[index]!.durationFrames, tailFrames(clips, index));
}

/** Before the cut: within the previous clip, or in the gap where none abuts. */
function tailRoom(clips: readonly VideoClip[], index: number): number {
  const previous = clips[index - 1];
  const start = clips[index]!.startFrame;
  if (previous === undefined) return start;
  if (!abutsPrevious(clips, index)) return start - endFrame(previous);
  return share(previous.durationFrames, headFrames(previous));
}

function share(clipFrames: number, rivalFrames: number): number {
  return Math.max(clipFrames - rivalFrames, Math.floor(clipFrames / 2));
}
