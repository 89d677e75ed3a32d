import type { Edit } from '../timeline/edit.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import { refuse, type Refusal } from '../timeline/refusal.ts';
import { isStill, longestDurationFrames } from '../timeline/source.ts';
import { abutsPrevious } from '../timeline/transition-room.ts';
import { durationFrames, type Timeline, type VideoClip } from '../timeline/timeline.ts';
import { layCuts } from './cuts.ts';
import { seconds } from './decision.ts';
import { filmBeats } from './film-beats.ts';
import { shortestFrames, shortestShotSeconds, type ShotLength } from './length.ts';
import type { BeatsFor } from './soundtrack.ts';

export type LengthWish =
  /** Of the whole film, exactly. */
  | { readonly filmSeconds: number }
  /** Of each photo, exactly; clips keep their length. */
  | { readonly photoSeconds: number }
  /** Of each picture, against what it has: 0.8 makes a faster film. */
  | { readonly factor: number };

/**
 * Other lengths for the pictures of a film: clips within what material they have, cuts on the beats
 * of the music where `beatsFor` knows them (not where each photo has an exact length). Refused where
 * the pictures cannot be that short or that long.
 */
export function retime(request: {
  readonly timeline: Timeline;
  readonly wish: LengthWish;
  /** The pictures that give way; by default all. */
  readonly clipIds?: readonly string[];
  readonly beatsFor?: BeatsFor;
}): readonly Edit[] | Refusal {
  const { timeline, wish, clipIds, beatsFor } = request;
  const main = mainTrack(timeline);
  if (main === null) return refuse('no-room', 'The film is still empty', '影片还是空的');
  const given = new Set(clipIds ?? main.clips.map(({ id }) => id));
  if ('photoSeconds' in wish) return exactPhotos(timeline, main.clips, { given, wish });
  const shots = main.clips.map((clip) => {
    if (!given.has(clip.id)) return fixed(clip);
    return flexible(timeline, clip, 'factor' in wish ? wish.factor : 1);
  });
  const around = durationFrames(timeline) - totalFrames(main.clips);
  const total =
    'factor' in wish
      ? shots.reduce((sum, shot) => sum + bounded(shot), 0)
      : Math.round(wish.filmSeconds * timeline.fps) - around;
  const refusal = outOfReach(shots, { total, around, fps: timeline.fps });
  return refusal ?? setLengths(timeline, main.clips, { shots, total, beatsFor });
}

/**
 * The cuts on the beats of the film's music, the film as long as before. No edits where they are,
 * or where no beats are known.
 */
export function snapToBeats(timeline: Timeline, beatsFor: BeatsFor): readonly Edit[] {
  const clips = mainTrack(timeline)?.clips ?? [];
  const shots = clips.map((clip) => flexible(timeline, clip, 1));
  return setLengths(timeline, clips, { shots, total: totalFrames(clips), beatsFor });
}

/** The cuts off the beats: every photo as long as the others, the film as long as before. */
export function offBeats(timeline: Timeline): readonly Edit[] {
  const clips = mainTrack(timeline)?.clips ?? [];
  const photos = clips.filter((clip) => isPhoto(timeline, clip));
  const evenFrames = totalFrames(photos) / Math.max(1, photos.length);
  const shots = clips.map((clip) =>
    isPhoto(timeline, clip)
      ? { wishedFrames: evenFrames, minFrames: 1, maxFrames: Infinity }
      : fixed(clip),
  );
  return setLengths(timeline, clips, { shots, total: totalFrames(clips), beatsFor: undefined });
}

function exactPhotos(
  timeline: Timeline,
  clips: readonly VideoClip[],
  { given, wish }: { given: ReadonlySet<string>; wish: { readonly photoSeconds: number } },
): readonly Edit[] | Refusal {
  const frames = Math.round(wish.photoSeconds * timeline.fps);
  if (frames < shortestFrames(timeline.fps)) return tooShort(wish.photoSeconds);
  const photos = clips.filter((clip) => given.has(clip.id) && isPhoto(timeline, clip));
  return lengthEdits(
    photos,
    photos.map(() => frames),
  );
}

function tooShort(photoSeconds: number): Refusal {
  return refuse(
    'no-room',
    `A photo needs at least ${shortestShotSeconds} s, not ${seconds(photoSeconds)} s`,
    `每张照片至少需要 ${shortestShotSeconds} 秒，不能是 ${seconds(photoSeconds)} 秒`,
  );
}

function isPhoto({ assets }: Timeline, { assetId }: VideoClip): boolean {
  const asset = assets[assetId];
  return asset !== undefined && isStill(asset);
}

function totalFrames(clips: readonly VideoClip[]): number {
  return clips.reduce((sum, clip) => sum + clip.durationFrames, 0);
}

function fixed({ durationFrames: frames }: VideoClip): ShotLength {
  return { wishedFrames: frames, minFrames: frames, maxFrames: frames };
}

/** What is shorter or longer than it should be already may stay so. */
function flexible(timeline: Timeline, clip: VideoClip, factor: number): ShotLength {
  return {
    wishedFrames: clip.durationFrames * factor,
    minFrames: Math.min(shortestFrames(timeline.fps), clip.durationFrames),
    maxFrames: Math.max(longestDurationFrames(timeline, clip), clip.durationFrames),
  };
}

function bounded({ wishedFrames, minFrames, maxFrames }: ShotLength): number {
  return Math.round(Math.min(maxFrames, Math.max(minFrames, wishedFrames)));
}

function outOfReach(
  shots: readonly ShotLength[],
  { total, around, fps }: { total: number; around: number; fps: number },
): Refusal | null {
  const sum = (of: (shot: ShotLength) => number) =>
    shots.reduce((all, shot) => all + of(shot), 0) + around;
  const [least, most] = [sum(({ minFrames }) => minFrames), sum(({ maxFrames }) => maxFrames)];
  if (total + around < least) {
    const shortest = seconds(least / fps);
    return refuse(
      'no-room',
      `These ${shots.length} pictures take at least ${shortest} s; for a shorter film, take some out`,
      `这 ${shots.length} 个素材至少需要 ${shortest} 秒；想要更短，请先去掉一些`,
    );
  }
  if (total + around <= most) return null;
  const longest = seconds(most / fps);
  return refuse(
    'no-room',
    `There is material for ${longest} s at most; for a longer film, add some`,
    `现有素材最长只够 ${longest} 秒；想要更长，请先添加素材`,
  );
}

function setLengths(
  timeline: Timeline,
  clips: readonly VideoClip[],
  options: {
    readonly shots: readonly ShotLength[];
    readonly total: number;
    readonly beatsFor: BeatsFor | undefined;
  },
): readonly Edit[] {
  const { shots, total, beatsFor } = options;
  const runs =
    clips[0]?.startFrame === 0 && clips.slice(1).every((_, at) => abutsPrevious(clips, at + 1));
  const newLength = durationFrames(timeline) - totalFrames(clips) + total;
  const grid =
    beatsFor && runs ? filmBeats(timeline, { durationFrames: newLength, beatsFor }) : null;
  const cuts = layCuts({ shots, durationFrames: total, grid });
  return lengthEdits(
    clips,
    clips.map((_, index) => cuts[index + 1]! - cuts[index]!),
  );
}

function lengthEdits(clips: readonly VideoClip[], lengths: readonly number[]): readonly Edit[] {
  const durations = clips.flatMap((clip, index) =>
    clip.durationFrames === lengths[index]
      ? []
      : [{ clipId: clip.id, durationFrames: lengths[index]! }],
  );
  return durations.length === 0 ? [] : [{ kind: 'set-durations', durations }];
}
