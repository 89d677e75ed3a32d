import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { secondsText } from '../../../timeline/clip-name.ts';
import { isRefusal, type Refusal } from '../../../timeline/refusal.ts';
import { durationFrames, endFrame, type TextClip } from '../../../timeline/timeline.ts';
import { findFrame, momentSchema } from '../../moment.ts';
import { defineRequest, type Outcome, type Question } from '../../request.ts';
import { findFrames, timeRangeSchema, type FrameRange } from '../../time-range.ts';
import type { Work } from '../../work.ts';
import { framesLasting, showDuring, textsNow } from './change-texts.ts';
import {
  areTexts,
  findTexts,
  nameTexts,
  referenceWording,
  textReferenceSchema,
} from './text-reference.ts';

const whenSchema = z.union([
  z.strictObject({ seconds: z.number().min(0.1).max(36_000) }).describe('How long'),
  z.strictObject({ factor: z.number().min(0.1).max(10) }).describe('Times as long as now'),
  z
    .strictObject({ bySeconds: z.number().min(-3600).max(3600) })
    .describe('Longer, negative: shorter'),
  z.strictObject({ at: momentSchema }).describe('From when, as long as now'),
  z.strictObject({ during: timeRangeSchema }).describe('From when to when'),
]);
type When = z.output<typeof whenSchema>;

/** Shorter is not seen. */
const leastSeconds = 0.5;

export const timeTexts = defineRequest({
  kind: 'time-texts',
  purpose: 'Changes when and how long texts are seen.',
  args: z.strictObject({ texts: textReferenceSchema, when: whenSchema }),
  says: ({ texts, when }) => {
    const { en, zh } = referenceWording(texts);
    return 'seconds' in when
      ? wording(`${en} for ${when.seconds} s`, `${zh}显示 ${when.seconds} 秒`)
      : wording(`another time for ${en}`, `修改${zh}的时间`);
  },
  plan({ texts, when }, work): Outcome {
    const meant = findTexts(texts, work);
    if (!areTexts(meant)) return meant;
    for (const text of meant) {
      const range = framesOf(when, text, work);
      if (isRefusal(range) || 'ask' in range) return range;
      const refusal = showDuring(text, range, work);
      if (refusal !== null) return refusal;
    }
    const clips = meant.map(({ id }) => id);
    return { done: doneWording(textsNow(clips, work.timeline), work.timeline.fps), clips };
  },
});

function framesOf(when: When, text: TextClip, work: Work): FrameRange | Refusal | Question {
  const { timeline } = work;
  if ('during' in when) return findFrames(when.during, work);
  if ('seconds' in when)
    return framesLasting(text, Math.round(when.seconds * timeline.fps), timeline);
  if ('factor' in when || 'bySeconds' in when) {
    const { durationFrames: now } = text;
    const wished = 'factor' in when ? now * when.factor : now + when.bySeconds * timeline.fps;
    const least = Math.min(now, leastSeconds * timeline.fps);
    return framesLasting(text, Math.round(Math.max(wished, least)), timeline);
  }
  const at = findFrame(when.at, work);
  if (typeof at !== 'number') return at;
  const length = durationFrames(timeline);
  const fromFrame = Math.max(0, Math.min(at, length - text.durationFrames));
  return { fromFrame, toFrame: Math.min(length, fromFrame + text.durationFrames) };
}

function doneWording(texts: readonly TextClip[], fps: number) {
  const { en, zh } = nameTexts(texts);
  const [text] = texts;
  if (texts.length > 1) return wording(`Changed when ${en} are seen`, `已修改${zh}的显示时间`);
  const [from, to] = [text!.startFrame, endFrame(text!)].map((frame) => secondsText(frame, fps));
  const long = secondsText(text!.durationFrames, fps);
  return wording(
    `${en} is seen for ${long} s now, from ${from} to ${to} s`,
    `${zh}现在显示 ${long} 秒（第 ${from} 至 ${to} 秒）`,
  );
}
