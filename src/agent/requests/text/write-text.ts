import * as z from 'zod';
import { readingSeconds } from '../../../director/titles.ts';
import { wording } from '../../../language/wording.ts';
import { secondsText } from '../../../timeline/clip-name.ts';
import { isRefusal } from '../../../timeline/refusal.ts';
import { durationFrames, type TextStyle } from '../../../timeline/timeline.ts';
import { momentSchema, findFrame } from '../../moment.ts';
import { defineRequest, type Outcome, type Question } from '../../request.ts';
import { findFrames, timeRangeSchema, type FrameRange } from '../../time-range.ts';
import type { Work } from '../../work.ts';
import type { Refusal } from '../../../timeline/refusal.ts';
import { isWritten, restyle, textsNow, write } from './change-texts.ts';
import { checkText } from './check-text.ts';
import { textLookSchema } from './text-look.ts';
import { shorten } from './text-reference.ts';

const whenSchema = z.union([
  z.strictObject({ during: timeRangeSchema }),
  z.strictObject({
    at: momentSchema,
    seconds: z.number().min(0.1).max(3600).optional().describe('By default long enough to be read'),
  }),
]);
type When = z.output<typeof whenSchema>;

/** Larger than a caption, for nothing else tells what is seen. */
const style: Partial<TextStyle> = { size: 0.05 };
/** Seen all the time it must not be in the way. */
const watermarkStyle: Partial<TextStyle> = {
  place: 'bottom',
  align: 'right',
  size: 0.022,
  animation: 'none',
};

export const writeText = defineRequest({
  kind: 'write-text',
  purpose:
    'Writes a text over the film for some time, or as a watermark over all of it (0 s to its end).',
  args: z.strictObject({
    text: z.string().max(4000).describe('1–500 characters, \\n breaks a line'),
    when: whenSchema,
    isWatermark: z.boolean().describe('Small and in a corner'),
    look: textLookSchema.optional(),
  }),
  says: ({ text, isWatermark }) =>
    isWatermark
      ? wording(`text watermark “${shorten(text)}”`, `文字水印“${shorten(text)}”`)
      : wording(`the text “${shorten(text)}”`, `文字“${shorten(text)}”`),
  plan({ text, when, isWatermark, look = {} }, work): Outcome {
    const refused = checkText(text);
    if (refused !== null) return refused;
    const range = framesOf(when, text, work);
    if (isRefusal(range) || 'ask' in range) return range;
    const { fromFrame: startFrame, toFrame } = range;
    const written = write(
      [
        {
          kind: 'add-texts',
          texts: [
            {
              text,
              role: 'subtitle',
              startFrame,
              durationFrames: toFrame - startFrame,
              style: isWatermark ? watermarkStyle : style,
            },
          ],
        },
      ],
      work,
    );
    if (!isWritten(written)) return written;
    const styled = restyle(textsNow(written, work.timeline), look, work);
    if (styled !== null) return styled;
    const [from, to] = [startFrame, toFrame].map((frame) => secondsText(frame, work.timeline.fps));
    return {
      done: wording(
        `“${shorten(text)}” is seen from ${from} to ${to} s`,
        `“${shorten(text)}”显示在第 ${from} 至 ${to} 秒`,
      ),
      clips: written,
    };
  },
});

function framesOf(when: When, text: string, work: Work): FrameRange | Refusal | Question {
  if ('during' in when) return findFrames(when.during, work);
  const at = findFrame(when.at, work);
  if (typeof at !== 'number') return at;
  const length = durationFrames(work.timeline);
  const frames = Math.max(
    1,
    Math.min(length, Math.round((when.seconds ?? readingSeconds(text)) * work.timeline.fps)),
  );
  // At the end of the film it stands before it.
  const fromFrame = Math.max(0, at >= length ? length - frames : at);
  return { fromFrame, toFrame: Math.min(length, fromFrame + frames) };
}
