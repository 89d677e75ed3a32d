import type { Edit } from '../timeline/edit.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import { refuse, type Refusal } from '../timeline/refusal.ts';
import { durationFrames, type Timeline, type VideoClip } from '../timeline/timeline.ts';
import { seconds } from './decision.ts';
import { shortestFrames, shortestShotSeconds, type ShotLength } from './length.ts';
import {
  fixedLength,
  flexibleLength,
  framesOf,
  isPhoto,
  lengthEdits,
  setLengths,
} from './set-lengths.ts';
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
    if (!given.has(clip.id)) return fixedLength(clip);
    return flexibleLength(timeline, clip, 'factor' in wish ? wish.factor : 1);
  });
  const around = durationFrames(timeline) - framesOf(main.clips);
  const total =
    'factor' in wish
      ? shots.reduce((sum, shot) => sum + bounded(shot), 0)
      : Math.round(wish.filmSeconds * timeline.fps) - around;
  const refusal = outOfReach(shots, { total, around, fps: timeline.fps });
  return refusal ?? setLengths(timeline, main.clips, { shots, totalFrames: total, beatsFor });
}

function exactPhotos(
  timeline: Timeline,
  clips: readonly VideoClip[],
  { given, wish }: { given: ReadonlySet<string>; wish: { readonly photoSeconds: number } },
): readonly Edit[] | Refusal {
  const frames = Math.round(wish.photoSeconds * timeline.fps);
  if (frames < shortestFrames(timeline.fps)) return tooShort(wish.photoSeconds);
  const isGiven = (clip: VideoClip) => given.has(clip.id) && isPhoto(timeline, clip);
  return lengthEdits(
    timeline,
    clips,
    clips.map((clip) => (isGiven(clip) ? frames : clip.durationFrames)),
  );
}

function tooShort(photoSeconds: number): Refusal {
  return refuse(
    'no-room',
    `A photo needs at least ${shortestShotSeconds} s, not ${seconds(photoSeconds)} s`,
    `每张照片至少需要 ${shortestShotSeconds} 秒，不能是 ${seconds(photoSeconds)} 秒`,
  );
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
