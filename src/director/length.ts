import { wording, type Wording } from '../language/wording.ts';
import { framesFromMs } from '../timeline/timeline.ts';
import type { Brief, Pace } from './brief.ts';
import { count, decision, seconds, type Decision } from './decision.ts';
import type { PictureFacts } from './picture.ts';
import { thinOut } from './select.ts';

/** One picture's turn on screen. */
export interface Shot extends ShotLength {
  readonly picture: PictureFacts;
}

export interface ShotLength {
  /** How long it wants to stand, before the whole is brought to its exact length. */
  readonly wishedFrames: number;
  readonly minFrames: number;
  readonly maxFrames: number;
}

export interface LengthPlan {
  readonly shots: readonly Shot[];
  /** Exactly the frames of the film. */
  readonly durationFrames: number;
  readonly decisions: readonly Decision[];
}

/** No picture stands shorter: less is a flicker and not a picture. */
export const shortestShotSeconds = 0.3;
/** A photo among others stands no longer; before that, pictures come again. */
const longestPhotoSeconds = 30;
/** A clip or gif shorter than this is played in slow motion, so far as that looks like motion. */
const shortestClipSeconds = 1;
const slowestSpeed = 0.25;

export const shortestFilmSeconds = 1;
export const longestFilmSeconds = 3600;

const photoSeconds: Record<Pace, number> = { slow: 4.5, normal: 3, fast: 1.6 };
/** A clip keeps its own length up to here. */
const clipSeconds: Record<Pace, number> = { slow: 14, normal: 9, fast: 4 };
/** Left over at the ends of a clip, where it can, for transitions to show. */
const handleSeconds = 0.8;
const onlyPhotoSeconds = 6;

/** Without a wish a film grows with its pictures to here, and from here with their square root. */
const comfortableSeconds = 120;
const longestOwnSeconds = 600;

/**
 * How long the film and each picture wants to be. A wished length is met exactly: where it is too
 * short for all pictures some are left out, where it is too long for the clips they come again.
 */
export function planLength(options: {
  readonly pictures: readonly PictureFacts[];
  readonly brief: Brief;
  readonly pace: Pace;
  readonly fps: number;
  /** The first picture stands at least this long, where the film has the time. */
  readonly titleSeconds: number;
}): LengthPlan | { readonly refusal: Wording } {
  const { pictures, brief, fps } = options;
  const wished = brief.durationSeconds;
  if (wished !== 'auto' && !(wished >= shortestFilmSeconds && wished <= longestFilmSeconds)) {
    return { refusal: lengthRefusal(wished) };
  }
  const each = brief.secondsPerPhoto;
  if (each !== 'auto' && !(each >= shortestShotSeconds && each <= longestFilmSeconds)) {
    return { refusal: eachRefusal(each) };
  }
  const shots = shotsFor(pictures, options);
  if (wished === 'auto') return ownLength(shots, options);
  return exactLength(shots, Math.round(wished * fps), options);
}

type Options = Parameters<typeof planLength>[0];

function shotsFor(pictures: readonly PictureFacts[], options: Options): Shot[] {
  const { brief, pace, fps, titleSeconds } = options;
  const minFrames = shortestFrames(fps);
  const alone = pictures.length === 1;
  const open = brief.secondsPerPhoto === 'auto';
  const ownSeconds = alone ? onlyPhotoSeconds : photoSeconds[pace];
  return pictures.map((picture, index) => {
    if (picture.kind === 'video') return clipShot(picture, { pace, fps });
    const atLeast = open && index === 0 ? titleSeconds : 0;
    const ideal = brief.secondsPerPhoto === 'auto' ? ownSeconds : brief.secondsPerPhoto;
    return {
      picture,
      wishedFrames: Math.max(minFrames, Math.round(Math.max(ideal, atLeast) * fps)),
      minFrames,
      maxFrames: alone ? Infinity : Math.round(longestPhotoSeconds * fps),
    };
  });
}

/** A clip may stand as long as it has frames; a very short one longer, in slow motion. */
export function clipShot(picture: PictureFacts, { pace, fps }: { pace: Pace; fps: number }): Shot {
  const ownFrames = clipFrames(picture, fps);
  const slowFrames = Math.floor(Math.min(shortestClipSeconds * fps, ownFrames / slowestSpeed));
  const maxFrames = Math.max(ownFrames, slowFrames);
  const handles = maxFrames > ownFrames ? 0 : Math.min(handleSeconds * fps, ownFrames * 0.1);
  const ideal = Math.min(maxFrames - handles, clipSeconds[pace] * fps);
  const wishedFrames = Math.max(1, Math.round(ideal));
  return { picture, wishedFrames, minFrames: Math.min(shortestFrames(fps), maxFrames), maxFrames };
}

/** The speed at which a clip of so many frames fills a turn, 1 at most; rounded down, so that it reaches the end. */
export function speedToFill(ownFrames: number, durationFrames: number): number {
  return Math.min(1, Math.floor((ownFrames / durationFrames) * 1000) / 1000);
}

/** Whole frames of the film that a clip fills at its own speed, at least 1. */
export function clipFrames(picture: PictureFacts, fps: number): number {
  const rounded = framesFromMs(picture.durationMs, fps);
  const tooMany = rounded * 1000 > picture.durationMs * fps;
  return Math.max(1, tooMany ? rounded - 1 : rounded);
}

export function shortestFrames(fps: number): number {
  return Math.max(1, Math.round(shortestShotSeconds * fps));
}

function ownLength(shots: readonly Shot[], { brief, fps }: Options): LengthPlan {
  const wishedFrames = shots.reduce((sum, shot) => sum + shot.wishedFrames, 0);
  const comfortable = comfortableSeconds * fps;
  const least = shots.reduce((sum, shot) => sum + shot.minFrames, 0);
  const grown =
    brief.secondsPerPhoto !== 'auto' || wishedFrames <= comfortable
      ? wishedFrames
      : Math.min(longestOwnSeconds * fps, comfortable * Math.sqrt(wishedFrames / comfortable));
  const durationFrames = Math.max(Math.round(grown), least, fps * shortestFilmSeconds);
  const most = shots.reduce((sum, shot) => sum + shot.maxFrames, 0);
  const stretched =
    most < durationFrames ? repeat(shots, durationFrames) : { shots, decisions: [] };
  const said = wording(
    `Length: ${seconds(durationFrames / fps)} s for ${count(shots.length, 'picture')}.`,
    `时长：${shots.length} 个素材，共 ${seconds(durationFrames / fps)} 秒。`,
  );
  const decisions = [decision('length', said), ...stretched.decisions];
  return { shots: stretched.shots, durationFrames, decisions };
}

function exactLength(shots: readonly Shot[], durationFrames: number, options: Options): LengthPlan {
  const { fps, brief } = options;
  const room = Math.max(1, Math.floor(durationFrames / shortestFrames(fps)));
  const thinned = thinOut(
    shots.map((shot) => shot.picture),
    room,
  );
  const kept = thinned.decisions.length > 0 ? shotsFor(thinned.selected, options) : shots;
  const most = kept.reduce((sum, shot) => sum + shot.maxFrames, 0);
  const stretched =
    most < durationFrames ? repeat(kept, durationFrames) : { shots: kept, decisions: [] };
  const exact = seconds(durationFrames / fps);
  const said = wording(
    `Length: exactly ${exact} s (${durationFrames} frames at ${fps} fps).`,
    `时长：正好 ${exact} 秒（每秒 ${fps} 帧，共 ${durationFrames} 帧）。`,
  );
  return {
    shots: stretched.shots,
    durationFrames,
    decisions: [
      decision('length', said),
      ...eachDecision(stretched.shots, durationFrames, brief, fps),
      ...thinned.decisions,
      ...stretched.decisions,
    ],
  };
}

/** Both a length of the film and of each photo were wished, and they do not fit each other. */
function eachDecision(
  shots: readonly Shot[],
  durationFrames: number,
  { secondsPerPhoto }: Brief,
  fps: number,
): Decision[] {
  if (secondsPerPhoto === 'auto') return [];
  const needed = shots.reduce((sum, shot) => sum + shot.wishedFrames, 0);
  if (needed === durationFrames) return [];
  const all = seconds(needed / fps);
  const said = wording(
    `${count(shots.length, 'picture')} at ${seconds(secondsPerPhoto)} s each would take ${all} s: the length of the film has the last word.`,
    `${shots.length} 个素材每张 ${seconds(secondsPerPhoto)} 秒共需 ${all} 秒：以影片总时长为准。`,
  );
  return [decision('length', said)];
}

/** The shots again and again, until they can fill the film. */
function repeat(
  shots: readonly Shot[],
  durationFrames: number,
): { shots: readonly Shot[]; decisions: Decision[] } {
  const round = shots.reduce((sum, shot) => sum + shot.maxFrames, 0);
  const rounds = Math.ceil(durationFrames / round);
  const minFrames = (shot: Shot) =>
    Math.min(shot.minFrames, Math.floor(durationFrames / (rounds * shots.length)));
  const repeated = Array.from({ length: rounds }, () => shots).flat();
  const said = wording(
    `Shown ${rounds} times over: there is not enough material for this length.`,
    `素材不够这么长，循环播放 ${rounds} 遍。`,
  );
  return {
    shots: repeated.map((shot) => ({ ...shot, minFrames: Math.max(1, minFrames(shot)) })),
    decisions: [
      decision(
        'repeated',
        said,
        shots.map((shot) => shot.picture),
      ),
    ],
  };
}

function lengthRefusal(wished: number): Wording {
  return wording(
    `A film can be ${shortestFilmSeconds} second to ${longestFilmSeconds / 60} minutes long, not ${seconds(wished)} seconds.`,
    `影片时长可以是 ${shortestFilmSeconds} 秒到 ${longestFilmSeconds / 60} 分钟，不能是 ${seconds(wished)} 秒。`,
  );
}

function eachRefusal(each: number): Wording {
  return wording(
    `Each photo needs at least ${shortestShotSeconds} seconds, not ${seconds(each)}.`,
    `每张照片至少需要 ${shortestShotSeconds} 秒，不能是 ${seconds(each)} 秒。`,
  );
}
