import * as z from 'zod';
import { wording, type Wording } from '../../language/wording.ts';
import { clipName } from '../clip-name.ts';
import { carryCaptions } from './carry-captions.ts';
import { findClip, findTrack, mainTrack, unknownClip } from './find.ts';
import { followMain } from './follow.ts';
import { keepEndFades } from './keep-end-fades.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { idSchema } from '../schema.ts';
import { settleTransitions } from './settle.ts';
import type { AudioClip, Clip, TextClip, Timeline, Track, VideoClip } from '../timeline.ts';

/** One clip, the clips of one track, or all clips of the film for which the edit makes sense. */
export const targetArgs = {
  clipId: idSchema.optional().describe('One clip; without any of these: every fitting clip'),
  clipIds: z.array(idSchema).min(1).optional().describe('Several clips at once'),
  trackId: idSchema.optional().describe('All clips of one track'),
};
const targetSchema = z.object(targetArgs);
export type Target = z.infer<typeof targetSchema>;

interface ClipOfKind {
  readonly video: VideoClip;
  readonly audio: AudioClip;
  readonly text: TextClip;
}
type TrackKind = Track['kind'];

/** The target's clips changed one by one; refused when it names nothing of the given kinds. */
export function changeClips<K extends TrackKind>(
  timeline: Timeline,
  target: Target,
  kinds: readonly K[],
  change: (clip: ClipOfKind[K]) => ClipOfKind[K],
): Timeline | Refusal {
  const chosen = choose(timeline, target, kinds);
  if (isRefusal(chosen)) return chosen;
  const tracks = timeline.tracks.map((track) => {
    if (!track.clips.some(({ id }) => chosen.has(id))) return track;
    const clips = track.clips.map((clip) =>
      chosen.has(clip.id) ? change(clip as ClipOfKind[K]) : clip,
    );
    return { ...track, clips } as Track;
  });
  return { ...timeline, tracks };
}

/** The target as the object of a sentence. */
export function nameTarget(timeline: Timeline, target: Target): Wording {
  const ids = namedClips(target);
  if (ids !== null) return nameClips(timeline, ids);
  const found = target.trackId === undefined ? null : findTrack(timeline, target.trackId);
  if (found === null || isRefusal(found)) return wording('every clip', '所有片段');
  return wording(`every clip of "${found.track.name}"`, `“${found.track.name}”的所有片段`);
}

/** The clips that a target names one by one; null where it means a track or the whole film. */
export function namedClips({ clipId, clipIds }: Target): readonly string[] | null {
  if (clipIds === undefined) return clipId === undefined ? null : [clipId];
  return [...new Set(clipId === undefined ? clipIds : [clipId, ...clipIds])];
}

/** Puts changed clips into a track and settles what depends on their places. */
export function withTrackClips(
  timeline: Timeline,
  trackId: string,
  clips: readonly Clip[],
): Timeline {
  const isMain = mainTrack(timeline)?.id === trackId;
  const tracks = timeline.tracks.map((track) => {
    if (track.id !== trackId) return track;
    const placed = isMain ? keepEndFades(track, clips as readonly VideoClip[]) : clips;
    return settleTransitions({ ...track, clips: placed } as Track);
  });
  return { ...timeline, tracks };
}

/** The same where clips changed places: captions of the main track's pictures go with them. */
export function withReorderedClips(
  timeline: Timeline,
  trackId: string,
  clips: readonly Clip[],
): Timeline {
  const after = withTrackClips(timeline, trackId, clips);
  return mainTrack(timeline)?.id === trackId ? carryCaptions(timeline, after) : after;
}

/** The same where clips moved in time: if it is the main track, the other tracks follow it. */
export function withRippledClips(
  timeline: Timeline,
  trackId: string,
  clips: readonly Clip[],
): Timeline | Refusal {
  const after = withTrackClips(timeline, trackId, clips);
  return mainTrack(timeline)?.id === trackId ? followMain(timeline, after) : after;
}

/** More clips than these are counted, not named. */
const mostNamed = 2;

function nameClips(timeline: Timeline, ids: readonly string[]): Wording {
  if (ids.length > mostNamed) return wording(`${ids.length} clips`, ` ${ids.length} 个片段`);
  const names = ids.map((id) => {
    const found = findClip(timeline, id);
    return isRefusal(found) ? id : clipName(timeline, found.clip);
  });
  return wording(
    names.map((name) => `"${name}"`).join(' and '),
    names.map((name) => `“${name}”`).join('和'),
  );
}

function choose(
  timeline: Timeline,
  target: Target,
  kinds: readonly TrackKind[],
): ReadonlySet<string> | Refusal {
  const named = namedClips(target);
  if (named !== null) return chooseNamed(timeline, named, kinds);
  const tracks = tracksOf(timeline, target);
  if (isRefusal(tracks)) return tracks;
  const ids = tracks
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ clips }) => clips.map(({ id }) => id));
  return ids.length > 0 ? new Set(ids) : noneFits(kinds);
}

function chooseNamed(
  timeline: Timeline,
  ids: readonly string[],
  kinds: readonly TrackKind[],
): ReadonlySet<string> | Refusal {
  const kindOf = new Map(
    timeline.tracks.flatMap(({ kind, clips }) => clips.map(({ id }) => [id, kind] as const)),
  );
  for (const id of ids) {
    const kind = kindOf.get(id);
    if (kind === undefined) return unknownClip(id);
    if (!kinds.includes(kind)) return noneFits(kinds);
  }
  return new Set(ids);
}

function noneFits(kinds: readonly TrackKind[]): Refusal {
  return refuse(
    'wrong-kind',
    `There is no ${kinds.join(' or ')} clip there`,
    `那里没有可以这样修改的片段（${kinds.join('、')}）`,
  );
}

function tracksOf(timeline: Timeline, target: Target): readonly Track[] | Refusal {
  if (target.trackId === undefined) return timeline.tracks;
  const found = findTrack(timeline, target.trackId);
  return isRefusal(found) ? found : [found.track];
}
