import { wording, type Wording } from '../../language/wording.ts';
import { namedClips, nameTarget, type Target } from './change-clips.ts';
import { trackName } from './track-name.ts';
import { findTrack, findVideoClip } from './find.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { longestTransitionFrames, abutsPrevious } from '../transition-room.ts';
import type { Timeline, Transition, VideoTrack } from '../timeline.ts';

/** The clips of one track that transitions shall lead into; never empty. */
export interface Cuts {
  readonly track: VideoTrack;
  readonly clipIds: ReadonlySet<string>;
}

/** The cuts before some clips, or every cut of a track, or of all video tracks. */
export function findCuts(timeline: Timeline, target: Target): readonly Cuts[] | Refusal {
  const named = namedClips(target);
  if (named !== null) return cutsBefore(timeline, named);
  const found = target.trackId === undefined ? null : findTrack(timeline, target.trackId);
  if (found !== null && isRefusal(found)) return found;
  const tracks = found === null ? timeline.tracks : [found.track];
  const cuts = tracks.flatMap((track) => (track.kind === 'video' ? cutsOf(track) : []));
  if (cuts.length > 0) return cuts;
  return refuse('no-cut', 'No clip there follows directly on another', '那里没有首尾相接的片段');
}

/** Where the cuts are, as it stands after "transition" in a sentence. */
export function nameCuts(timeline: Timeline, target: Target): Wording {
  const { en, zh } = nameTarget(timeline, target);
  if (namedClips(target) !== null) return wording(`into ${en}`, `${zh}之前`);
  if (target.trackId === undefined) return wording('at every cut', '所有切点');
  const track = trackName(timeline, target.trackId);
  return wording(`at every cut of "${track}"`, `“${track}”的所有切点`);
}

/** The longest transition that could stand at all these cuts at once; 0 if none can. */
export function longestAtCuts(cuts: readonly Cuts[]): number {
  return Math.min(...cuts.map(longestInTrack));
}

/** The timeline with the same transition (or none) at all these cuts. */
export function withTransition(
  timeline: Timeline,
  cuts: readonly Cuts[],
  transition: Transition | null,
): Timeline {
  const changed = new Map(cuts.map((cut) => [cut.track.id, applyTo(cut, transition)]));
  return {
    ...timeline,
    tracks: timeline.tracks.map((track) => changed.get(track.id) ?? track),
  };
}

/** A clip before which nothing comes is passed over, if another has a cut. */
function cutsBefore(timeline: Timeline, clipIds: readonly string[]): readonly Cuts[] | Refusal {
  const found = clipIds.map((clipId) => cutBefore(timeline, clipId));
  const refusals = found.filter(isRefusal);
  const cuts = found.flatMap((cut) => (isRefusal(cut) ? [] : cut));
  const serious = refusals.find(({ code }) => code !== 'no-cut') ?? null;
  if (serious !== null || cuts.length === 0) return serious ?? refusals[0]!;
  const tracks = [...new Set(cuts.map(({ track }) => track))];
  return tracks.map((track) => ({
    track,
    clipIds: new Set(cuts.flatMap((cut) => (cut.track === track ? [...cut.clipIds] : []))),
  }));
}

function cutBefore(timeline: Timeline, clipId: string): readonly Cuts[] | Refusal {
  const found = findVideoClip(timeline, clipId);
  if (isRefusal(found)) return found;
  const { track, clipIndex } = found;
  if (clipIndex > 0 || found.clip.startFrame > 0) return [{ track, clipIds: new Set([clipId]) }];
  return refuse(
    'no-cut',
    'Nothing comes before the first clip: fade it in instead',
    '第一个片段之前没有内容：可改用淡入',
    'clipId',
  );
}

function cutsOf(track: VideoTrack): readonly Cuts[] {
  const clips = track.clips.filter((_, index) => abutsPrevious(track.clips, index));
  return clips.length === 0 ? [] : [{ track, clipIds: new Set(clips.map(({ id }) => id)) }];
}

/**
 * Room at a cut depends on the transitions beside it, which are of the same length when they are
 * set together. What is too long stays too long when it grows: so the longest is halved in on.
 */
function longestInTrack(cuts: Cuts): number {
  const bare = applyTo(cuts, null);
  const alone = bare.clips.flatMap((clip, index) =>
    cuts.clipIds.has(clip.id) ? [longestTransitionFrames(bare.clips, index)] : [],
  );
  let [longest, tooLong] = [0, Math.min(...alone) + 1];
  while (tooLong - longest > 1) {
    const middle = Math.floor((longest + tooLong) / 2);
    if (fits(cuts, middle)) longest = middle;
    else tooLong = middle;
  }
  return longest;
}

function fits(cuts: Cuts, durationFrames: number): boolean {
  const { clips } = applyTo(cuts, { name: 'fade', durationFrames, easing: 'linear' });
  return clips.every(
    (clip, index) =>
      (clip.transitionIn?.durationFrames ?? 0) <= longestTransitionFrames(clips, index),
  );
}

function applyTo({ track, clipIds }: Cuts, transitionIn: Transition | null): VideoTrack {
  return {
    ...track,
    clips: track.clips.map((clip) => (clipIds.has(clip.id) ? { ...clip, transitionIn } : clip)),
  };
}
