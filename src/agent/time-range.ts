import * as z from 'zod';
import { durationFrames, endFrame } from '../timeline/timeline.ts';
import { referenceSchema, type Reference } from './reference.ts';
import type { Refusal } from '../timeline/refusal.ts';
import { refuse } from '../timeline/refusal.ts';
import type { Question } from './request.ts';
import { isFound, type Work } from './work.ts';

/**
 * A stretch of the film as people say it, in seconds; negative counts from the end, null is the
 * end: "the last five seconds" is from −5 to null. Or while some pictures are seen.
 */
export type TimeRange =
  | { readonly fromSeconds: number; readonly toSeconds: number | null }
  | { readonly during: Reference };

const seconds = z.number().min(-36_000).max(36_000);

export const timeRangeSchema: z.ZodType<TimeRange> = z
  .union([
    z.strictObject({ fromSeconds: seconds, toSeconds: seconds.nullable() }),
    z.strictObject({ during: referenceSchema }),
  ])
  .describe(
    'Seconds of the film, negative from its end, null: its end; or while pictures are seen',
  );

export interface FrameRange {
  readonly fromFrame: number;
  /** Excluded. */
  readonly toFrame: number;
}

/** The frames of the film that are meant; a stretch with a frame in it, else a refusal. */
export function findFrames(range: TimeRange, work: Work): FrameRange | Refusal | Question {
  const { timeline } = work;
  const length = durationFrames(timeline);
  if ('during' in range) {
    const clipIds = work.find(range.during);
    if (!isFound(clipIds)) return clipIds;
    const clips = timeline.tracks
      .flatMap((track) => (track.kind === 'video' ? track.clips : []))
      .filter(({ id }) => clipIds.includes(id));
    return {
      fromFrame: Math.min(...clips.map(({ startFrame }) => startFrame)),
      toFrame: Math.max(...clips.map(endFrame)),
    };
  }
  const frameAt = (value: number) => {
    const frame = Math.round(value * timeline.fps) + (value < 0 ? length : 0);
    return Math.min(length, Math.max(0, frame));
  };
  const fromFrame = frameAt(range.fromSeconds);
  const toFrame = range.toSeconds === null ? length : frameAt(range.toSeconds);
  if (fromFrame < toFrame) return { fromFrame, toFrame };
  const filmSeconds = Number((length / timeline.fps).toFixed(1));
  return refuse(
    'no-room',
    `That stretch is not in the film, which is ${filmSeconds} s long`,
    `影片长 ${filmSeconds} 秒，其中没有这一段`,
  );
}
