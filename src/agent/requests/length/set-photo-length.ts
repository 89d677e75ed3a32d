import * as z from 'zod';
import type { Brief } from '../../../director/brief.ts';
import { seconds as secondsText } from '../../../director/decision.ts';
import { shortestFrames } from '../../../director/length.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal, refuse, type Refusal } from '../../../timeline/refusal.ts';
import { isStill, longestDurationFrames } from '../../../timeline/source.ts';
import type { ClipId, Timeline, VideoClip } from '../../../timeline/timeline.ts';
import { namePictures } from '../../name-pictures.ts';
import { referenceSchema, type Reference } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { isFound, type Work } from '../../work.ts';
import { holdFilmLength } from './hold-film-length.ts';
import { photosWithOwnLength } from './photos-with-own-length.ts';
import { setLength } from './set-length.ts';
import { filmSeconds, tenth } from './tell-length.ts';

const args = z.strictObject({
  photos: referenceSchema,
  seconds: z.number().positive().max(1e6).optional().describe('The time of each'),
  bySeconds: z.number().min(-1e6).max(1e6).optional().describe('Or so much longer than it is'),
  factor: z.number().positive().max(1e6).optional().describe('Or so many times as long as it is'),
  timesOthers: z
    .number()
    .positive()
    .max(100)
    .optional()
    .describe('Or so many times as long as the other photos usually are; 1: like them'),
  evenly: z.literal(true).optional().describe('Or all alike, in the time that they have together'),
});
type Args = z.output<typeof args>;

export const setPhotoLength = defineRequest({
  kind: 'set-photo-length',
  purpose:
    'How long each photo, or some of them, is on screen; the film grows or shrinks with them unless ' +
    'the same message names its length. Give one of seconds, bySeconds, factor, timesOthers, evenly.',
  args,
  says,
  brief({ photos, ...change }, brief) {
    if (photos.of === 'it') return setLength.brief?.(ofFilm(change), brief) ?? null;
    const { seconds } = change;
    return photos.of === 'all' && seconds !== undefined ? { secondsPerPhoto: seconds } : null;
  },
  plan(given, work): Outcome | Promise<Outcome> {
    const { photos, ...change } = given;
    if (photos.of === 'it' && isFilm(change, work)) return setLength.plan(ofFilm(change), work);
    const clipIds = findPhotos(photos, work);
    if (!isFound(clipIds)) return clipIds;
    const before = work.timeline;
    const lengths = lengthsFor(before, clipIds, inSeconds(given, before, clipIds));
    if (isRefusal(lengths)) return lengths;
    const refusal =
      (lengths.length === 0 ? null : work.edit({ kind: 'set-durations', durations: lengths })) ??
      holdFilmLength(work);
    if (refusal !== null) return refusal;
    const all = photos.of === 'all';
    return {
      done: tell(before, work, { clipIds: chosen(before, clipIds, photos), wished: given.seconds }),
      ...(all ? {} : { clips: clipIds }),
      brief: briefAfter(work, all ? given.seconds : undefined),
    };
  },
});

/** Beside times of some photos, the others are all that have none. */
function findPhotos(photos: Reference, work: Work): ReturnType<Work['find']> {
  const own = photos.of === 'others' ? photosWithOwnLength(work) : [];
  const clips = mainTrack(work.timeline)?.clips ?? [];
  const rest = clips.map(({ id }) => id).filter((id) => !own.includes(id));
  return own.length === 0 || rest.length === 0 ? work.find(photos) : rest;
}

function says({ photos, seconds, bySeconds, factor = 1, timesOthers, evenly }: Args): Wording {
  if (seconds !== undefined) {
    const each = secondsText(seconds);
    const which = whichPhoto(photos);
    return wording(`${each} s for ${which.en}`, `${which.zh} ${each} 秒`);
  }
  if (evenly === true) return wording('photos of the same length', '照片时长一致');
  if (timesOthers !== undefined)
    return timesOthers === 1
      ? wording('the photo as long as the others', '照片和其他一样长')
      : wording(
          `the photo ${tenth(timesOthers)} times as long as the others`,
          `照片时长为其他的 ${tenth(timesOthers)} 倍`,
        );
  if (bySeconds !== undefined) {
    const by = secondsText(Math.abs(bySeconds));
    return bySeconds > 0
      ? wording(`show the photo ${by} s longer`, `照片多停留 ${by} 秒`)
      : wording(`show the photo ${by} s less`, `照片少停留 ${by} 秒`);
  }
  return factor > 1
    ? wording('show the photo longer', '照片停留久一点')
    : wording('show the photo for less time', '照片停留短一点');
}

function whichPhoto(photos: Reference): Wording {
  if (photos.of === 'place' && photos.index > 0)
    return wording(`photo ${photos.index}`, `第 ${photos.index} 张`);
  if (photos.of === 'place' && photos.index === -1) return wording('the last photo', '最后一张');
  if (photos.of === 'all') return wording('each photo', '每张照片');
  if (photos.of === 'others') return wording('each of the others', '其余每张');
  if (photos.of === 'named') return wording(`“${photos.name}”`, `“${photos.name}”`);
  return wording('these photos', '这些照片');
}

/** A picture is seldom shown for longer: "make it 30 seconds" is about the film. */
export const longestOfPhoto = 12;

/**
 * "Make it longer" is about the film, unless single pictures were spoken of just before; so many
 * seconds, unless that was in the same message.
 */
function isFilm({ seconds }: Omit<Args, 'photos'>, work: Work): boolean {
  const pictureCount = mainTrack(work.timeline)?.clips.length ?? 0;
  const found = work.lastClips.length === 0 ? [] : work.find({ of: 'that' });
  if (!isFound(found) || found.length === 0 || found.length > pictureCount / 2) return true;
  if (seconds === undefined) return false;
  return seconds > longestOfPhoto || work.asked.length < 2;
}

/** A film becomes longer by less than a photo does. */
function ofFilm({ factor, ...change }: Omit<Args, 'photos'>): Omit<Args, 'photos'> {
  if (factor === undefined) return change;
  return { factor: factor > 1 ? 1 + (factor - 1) / 2 : factor };
}

interface Length {
  readonly clipId: ClipId;
  readonly durationFrames: number;
}

/** What is said against other photos, as seconds. */
function inSeconds(given: Args, timeline: Timeline, clipIds: readonly ClipId[]): Args {
  const { timesOthers, evenly, photos } = given;
  const ids = chosen(timeline, clipIds, photos);
  const lengthsOf = (isMeant: (clip: VideoClip) => boolean) =>
    mainTrack(timeline)!
      .clips.filter(isMeant)
      .map((clip) => clip.durationFrames / timeline.fps);
  if (evenly === true) {
    const all = lengthsOf(({ id }) => ids.includes(id));
    return { photos, seconds: all.reduce((sum, each) => sum + each, 0) / all.length };
  }
  if (timesOthers === undefined) return given;
  const others = lengthsOf(({ id }) => !ids.includes(id)).toSorted((a, b) => a - b);
  const median = others[Math.floor(others.length / 2)];
  return median === undefined
    ? { photos, factor: timesOthers }
    : { photos, seconds: median * timesOthers };
}

/** Said of all pictures it is about the photos, unless there is none. */
function chosen(
  timeline: Timeline,
  clipIds: readonly ClipId[],
  photos: Reference,
): readonly ClipId[] {
  if (photos.of !== 'all') return clipIds;
  const stills = mainTrack(timeline)!.clips.filter((clip) =>
    isStill(timeline.assets[clip.assetId]!),
  );
  return stills.length > 0 ? stills.map(({ id }) => id) : clipIds;
}

/** Of those that change. */
function lengthsFor(
  timeline: Timeline,
  clipIds: readonly ClipId[],
  given: Args,
): Length[] | Refusal {
  const ids = chosen(timeline, clipIds, given.photos);
  const lengths: Length[] = [];
  for (const clip of mainTrack(timeline)!.clips.filter(({ id }) => ids.includes(id))) {
    const durationFrames = lengthOf(timeline, clip, given);
    if (typeof durationFrames !== 'number') return durationFrames;
    if (durationFrames !== clip.durationFrames) lengths.push({ clipId: clip.id, durationFrames });
  }
  return lengths;
}

function lengthOf(timeline: Timeline, clip: VideoClip, given: Args): number | Refusal {
  const { fps } = timeline;
  const { seconds, bySeconds = 0, factor = 1 } = given;
  const now = clip.durationFrames / fps;
  const wished = Math.round((seconds ?? now * factor + bySeconds) * fps);
  const [least, most] = [shortestFrames(fps), longestDurationFrames(timeline, clip)];
  if (wished < least) return tooShort(least / fps);
  if (wished <= most) return wished;
  // "Longer" is fulfilled as far as there is material; so many seconds are not.
  if (seconds === undefined && clip.durationFrames < most) return most;
  return tooLong(timeline, clip, most / fps);
}

function tooShort(leastSeconds: number): Refusal {
  const least = secondsText(leastSeconds);
  return refuse(
    'no-room',
    `A picture needs at least ${least} s to be seen`,
    `每个画面至少需要 ${least} 秒才看得清`,
  );
}

function tooLong(timeline: Timeline, clip: VideoClip, mostSeconds: number): Refusal {
  const { en, zh } = namePictures(timeline, [clip.id]);
  const most = tenth(mostSeconds);
  return refuse(
    'no-room',
    `There are only ${most} s of ${en}; slow it down to make it last`,
    `${zh}只有 ${most} 秒素材；可以放慢它来延长`,
  );
}

function tell(
  before: Timeline,
  { timeline }: Work,
  { clipIds, wished }: { readonly clipIds: readonly ClipId[]; readonly wished: number | undefined },
): Wording {
  const photos = namePictures(timeline, clipIds);
  const lengths = mainTrack(timeline)!
    .clips.filter(({ id }) => clipIds.includes(id))
    .map((clip) => clip.durationFrames / timeline.fps);
  const [least, most] = [tenth(Math.min(...lengths)), tenth(Math.max(...lengths))];
  const range = least === most ? least : `${least}–${most}`;
  const film = tenth(filmSeconds(timeline));
  if (wished !== undefined && range !== tenth(wished))
    return wording(
      `${range} s for ${photos.en}, as the film is to be ${film} s long: ${tenth(wished)} s each would make it another length`,
      `${photos.zh}停留 ${range} 秒：按 ${tenth(wished)} 秒算，影片就不是 ${film} 秒了`,
    );
  if (film === tenth(filmSeconds(before)))
    return wording(
      `${range} s for ${photos.en}; the film stays ${film} s long`,
      `${photos.zh}现在停留 ${range} 秒；影片仍长 ${film} 秒`,
    );
  return wording(
    `${range} s for ${photos.en}; the film is ${film} s long now`,
    `${photos.zh}现在停留 ${range} 秒；影片现在长 ${film} 秒`,
  );
}

/** A length of the film that was wished before is wished no more once its photos say otherwise. */
function briefAfter(
  { timeline, brief }: Work,
  secondsPerPhoto: number | undefined,
): Partial<Brief> {
  const wished = brief.durationSeconds;
  const holds = typeof wished === 'number' && Math.abs(wished - filmSeconds(timeline)) < 0.05;
  return {
    ...(secondsPerPhoto === undefined ? {} : { secondsPerPhoto }),
    ...(holds ? {} : { durationSeconds: 'auto' }),
  };
}
