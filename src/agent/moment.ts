import * as z from 'zod';
import { mainTrack } from '../timeline/editing/find.ts';
import { refuse, type Refusal } from '../timeline/refusal.ts';
import { durationFrames, endFrame } from '../timeline/timeline.ts';
import { referenceSchema, type Reference } from './reference.ts';
import type { Question } from './request.ts';
import { isFound, type Work } from './work.ts';

/** A moment of the film as people say it. */
export type Moment =
  /** Negative: before the end. */
  | { readonly seconds: number }
  /** 0 is the beginning, 0.5 halfway through, 1 the end. */
  | { readonly share: number }
  /** When pictures begin to be seen, or have been seen. */
  | { readonly before: Reference }
  | { readonly after: Reference };

export const momentSchema: z.ZodType<Moment> = z
  .union([
    z.strictObject({ seconds: z.number().min(-36_000).max(36_000) }),
    z.strictObject({ share: z.number().min(0).max(1) }),
    z.strictObject({ before: referenceSchema }),
    z.strictObject({ after: referenceSchema }),
  ])
  .describe(
    'A moment of the film: seconds (negative: before its end), a share of it, or at a picture',
  );

/** The frame that begins at the moment, the film's length at its end; a refusal where the film has no such moment. */
export function findFrame(moment: Moment, work: Work): number | Refusal | Question {
  const { timeline } = work;
  const length = durationFrames(timeline);
  if ('share' in moment) return Math.round(moment.share * length);
  if ('seconds' in moment) {
    const frame = Math.round(moment.seconds * timeline.fps) + (moment.seconds < 0 ? length : 0);
    return frame >= 0 && frame <= length ? frame : outside(length / timeline.fps);
  }
  const clipIds = work.find('before' in moment ? moment.before : moment.after);
  if (!isFound(clipIds)) return clipIds;
  const clips = mainTrack(timeline)!.clips.filter(({ id }) => clipIds.includes(id));
  return 'before' in moment
    ? Math.min(...clips.map(({ startFrame }) => startFrame))
    : Math.max(...clips.map(endFrame));
}

function outside(filmSeconds: number): Refusal {
  const seconds = Number(filmSeconds.toFixed(1));
  return refuse(
    'no-room',
    `That moment is not in the film, which is ${seconds} s long`,
    `影片长 ${seconds} 秒，没有这个时刻`,
  );
}
