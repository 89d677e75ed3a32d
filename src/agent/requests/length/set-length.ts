import * as z from 'zod';
import { seconds as secondsText } from '../../../director/decision.ts';
import { longestFilmSeconds, shortestFilmSeconds } from '../../../director/length.ts';
import { retime } from '../../../director/retime.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal, refuse, type Refusal } from '../../../timeline/refusal.ts';
import type { ClipId } from '../../../timeline/timeline.ts';
import type { Reference } from '../../reference.ts';
import { defineRequest, type Outcome, type Request } from '../../request.ts';
import type { Work } from '../../work.ts';
import { beatsInUse } from './beats-in-use.ts';
import { namedLength } from './named-length.ts';
import { photosWithOwnLength } from './photos-with-own-length.ts';
import { filmSeconds, tellLength, tenth } from './tell-length.ts';

const args = z.strictObject({
  seconds: z.number().min(0).max(1e24).optional().describe('The length itself'),
  bySeconds: z
    .number()
    .min(-1e6)
    .max(1e6)
    .optional()
    .describe('Or so much longer (negative: shorter) than it is'),
  factor: z.number().positive().max(1e6).optional().describe('Or so many times as long as it is'),
  bound: z
    .enum(['exactly', 'at-most', 'at-least'])
    .optional()
    .describe('at-most leaves a film alone that is shorter already'),
});
type Args = z.output<typeof args>;

export const setLength = defineRequest({
  kind: 'set-length',
  purpose:
    'Makes the whole film so long, or longer or shorter than it is; its pictures share the time. ' +
    'Give one of seconds, bySeconds, factor.',
  args,
  says,
  brief({ seconds, bySeconds = 0, factor = 1 }, { durationSeconds }) {
    // What cannot be is refused when the film is there; it is no reason to make none.
    if (seconds !== undefined) return isPossible(seconds) ? { durationSeconds: seconds } : null;
    if (typeof durationSeconds !== 'number') return null;
    return { durationSeconds: durationSeconds * factor + bySeconds };
  },
  async plan(given, work): Promise<Outcome> {
    // "Shorter, at most 15 s" is said by the 15 s.
    const isSame = given.factor === 1;
    if (given.seconds === undefined && !isSame && isSaidBetter(given, work)) return { done: null };
    const before = work.timeline;
    const now = filmSeconds(before);
    const wished =
      given.seconds ??
      (isSame ? namedLength(work) : null) ??
      now * (given.factor ?? 1) + (given.bySeconds ?? 0);
    const brief = { durationSeconds: wished, secondsPerPhoto: 'auto' } as const;
    if (isWithin(now, wished, given.bound)) return { done: alreadyThere(now), brief };
    if (!isPossible(wished)) return outOfRange(wished);
    const edits = retime({
      timeline: before,
      wish: { filmSeconds: wished },
      ...(await freeToGiveWay(work)),
    });
    if (isRefusal(edits)) return edits;
    const refusal = work.edits(edits);
    return refusal ?? { done: doubted(wished, tellLength(before, work.timeline), work), brief };
  },
});

/** Nobody looks at a photo longer: minutes were said for seconds. */
const longestLookSeconds = 60;

function doubted(wished: number, told: Wording, { timeline }: Work): Wording {
  const pictures = mainTrack(timeline)?.clips.length ?? 1;
  const minutes = wished / 60;
  if (wished / pictures <= longestLookSeconds || !Number.isInteger(minutes)) return told;
  return wording(
    `${told.en}; if you meant seconds, say “make it ${minutes} seconds”`,
    `${told.zh}；如果本想说秒，请说“做成 ${minutes} 秒”`,
  );
}

function says({ seconds, bySeconds, factor = 1, bound }: Args): Wording {
  if (seconds !== undefined) {
    const exact = secondsText(seconds);
    if (bound === 'at-most')
      return wording(`a film of at most ${exact} s`, `影片不超过 ${exact} 秒`);
    if (bound === 'at-least')
      return wording(`a film of at least ${exact} s`, `影片至少 ${exact} 秒`);
    return wording(`a film of exactly ${exact} s`, `影片正好 ${exact} 秒`);
  }
  if (bySeconds !== undefined) {
    const by = secondsText(Math.abs(bySeconds));
    return bySeconds > 0
      ? wording(`make the film ${by} s longer`, `影片加长 ${by} 秒`)
      : wording(`make the film ${by} s shorter`, `影片缩短 ${by} 秒`);
  }
  if (factor === 1) return wording('the film as long as it is', '影片时长不变');
  const percent = Math.round(factor * 100);
  return factor > 1
    ? wording(`make the film longer (${percent}%)`, `把影片加长（到 ${percent}%）`)
    : wording(`make the film shorter (${percent}%)`, `把影片缩短（到 ${percent}%）`);
}

function isPossible(filmSeconds: number): boolean {
  return filmSeconds >= shortestFilmSeconds && filmSeconds <= longestFilmSeconds;
}

/**
 * "Too short, 40 s rather", "the first photo is too short: longer", "3 s is nothing, 6 s for each":
 * what is said more exactly is what is wished.
 */
function isSaidBetter({ factor = 1, bySeconds = 0 }: Args, work: Work): boolean {
  if (namedLength(work) !== null) return true;
  const relative = work.asked.filter(
    ({ kind, seconds }) => kind === 'set-length' && seconds === undefined,
  );
  const last = relative.at(-1);
  if (last !== undefined && (last['factor'] !== factor || (last['bySeconds'] ?? 0) !== bySeconds))
    return relative.length > 1 && last['factor'] !== undefined;
  const way = Math.sign(factor - 1 + bySeconds);
  return work.asked.some(
    (request) => request.kind === 'set-photo-length' && saysPhotos(request, way),
  );
}

function saysPhotos(request: Request, way: number): boolean {
  const { photos, seconds, factor = 1, bySeconds = 0 } = request;
  if ((photos as Reference).of === 'it') return false;
  return seconds !== undefined || Math.sign(Number(factor) - 1 + Number(bySeconds)) === way;
}

function isWithin(now: number, wished: number, bound: Args['bound']): boolean {
  if (bound === 'at-most') return now <= wished;
  if (bound === 'at-least') return now >= wished;
  return Math.abs(now - wished) < 0.01;
}

function alreadyThere(now: number): Wording {
  const length = tenth(now);
  return wording(`The film is ${length} s long already`, `影片本来就是 ${length} 秒`);
}

function outOfRange(wished: number): Refusal {
  const [least, most] = [shortestFilmSeconds, longestFilmSeconds / 60];
  const asked = lengthText(wished);
  return refuse(
    'no-room',
    `A film can be ${least} s to ${most} minutes long, not ${asked.en}`,
    `影片时长可以是 ${least} 秒到 ${most} 分钟，不能是${asked.zh}`,
  );
}

/** Beyond, the figures say nothing. */
const mostHoursTold = 10_000;

function lengthText(seconds: number): Wording {
  const hours = seconds / 3600;
  if (hours > mostHoursTold) return wording('that long', '那么长');
  if (hours < 1) return wording(`${tenth(seconds)} s`, ` ${tenth(seconds)} 秒`);
  return wording(`${tenth(hours)} hours`, ` ${tenth(hours)} 小时`);
}

/** What the same message gives a time of its own keeps it. */
async function freeToGiveWay(work: Work): Promise<{
  clipIds?: readonly ClipId[];
  beatsFor?: NonNullable<Awaited<ReturnType<typeof beatsInUse>>>;
}> {
  const beatsFor = await beatsInUse(work);
  const own = photosWithOwnLength(work);
  const others = (mainTrack(work.timeline)?.clips ?? [])
    .map(({ id }) => id)
    .filter((id) => !own.includes(id));
  return {
    ...(beatsFor === undefined ? {} : { beatsFor }),
    ...(own.length === 0 || others.length === 0 ? {} : { clipIds: others }),
  };
}
