import * as z from 'zod';
import { cutOut } from '../../../director/cut-out.ts';
import { wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal } from '../../../timeline/refusal.ts';
import { defineRequest, type Outcome, type Question } from '../../request.ts';
import { findFrames, timeRangeSchema, type TimeRange } from '../../time-range.ts';
import { isFound, type Work } from '../../work.ts';
import { filmSeconds, tenth } from '../length/tell-length.ts';
import { trimClips } from './trim-clips.ts';

export const cutOutStretch = defineRequest({
  kind: 'cut-out-stretch',
  purpose:
    'Takes a stretch of the film out, with all that is seen in it; what comes later moves up.',
  args: z.strictObject({
    range: timeRangeSchema,
    isSure: z.boolean().default(true).describe('false: a clip of the film may be meant instead'),
  }),
  says: ({ range }) => {
    const { en, zh } = rangeWording(range);
    return wording(`cut ${en} out of the film`, `把影片的${zh}剪掉`);
  },
  plan({ range, isSure }, work): Outcome {
    const question = isSure ? null : filmOrClip(range, work);
    if (question !== null) return question;
    const frames = findFrames(range, work);
    if (!('fromFrame' in frames)) return frames;
    const edits = cutOut(work.timeline, frames);
    if (isRefusal(edits)) return edits;
    const refusal = work.edits(edits);
    if (refusal !== null) return refusal;
    const [from, to] = [frames.fromFrame, frames.toFrame].map((frame) =>
      tenth(frame / work.timeline.fps),
    );
    const film = tenth(filmSeconds(work.timeline));
    return {
      done: wording(
        `Cut out ${from}–${to} s; the film is ${film} s long now`,
        `已剪掉 ${from}–${to} 秒；影片现在长 ${film} 秒`,
      ),
      brief: { durationSeconds: 'auto' },
    };
  },
});

/** "The first two seconds of the video": of the film, or of the one clip in it. */
function filmOrClip(range: TimeRange, work: Work): Question | null {
  const clips = work.find({ of: 'sort', sort: 'clip' });
  if (!isFound(clips) || clips.length !== 1 || 'during' in range || !('fromSeconds' in range))
    return null;
  const photos = { of: 'sort', sort: 'clip' } as const;
  const { fromSeconds, toSeconds } = range;
  const end = toSeconds === null && fromSeconds < 0 ? { cutEndSeconds: -fromSeconds } : null;
  const start = fromSeconds === 0 && toSeconds !== null ? { cutStartSeconds: toSeconds } : null;
  const trim = end ?? start;
  if (trim === null) return null;
  const clip = mainTrack(work.timeline)!.clips.find(({ id }) => id === clips[0])!;
  const name = work.timeline.assets[clip.assetId]?.name ?? '';
  const { en, zh } = rangeWording(range);
  return {
    ask: wording(
      `${capital(en)} of the film, or of the clip ${name}?`,
      `是影片的${zh}，还是视频 ${name} 的${zh}？`,
    ),
    choices: [
      {
        label: wording(`Of the clip ${name}`, `视频 ${name} 的`),
        requests: [trimClips.of({ photos, ...trim })],
      },
      { label: wording('Of the film', '影片的'), requests: [cutOutStretch.of({ range })] },
    ],
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function rangeWording(range: TimeRange): { en: string; zh: string } {
  if (!('fromSeconds' in range)) return wording('that stretch', '那一段');
  const { fromSeconds, toSeconds } = range;
  if (fromSeconds === 0 && toSeconds !== null)
    return wording(`the first ${tenth(toSeconds)} s`, `前 ${tenth(toSeconds)} 秒`);
  if (toSeconds === null && fromSeconds < 0)
    return wording(`the last ${tenth(-fromSeconds)} s`, `最后 ${tenth(-fromSeconds)} 秒`);
  const to =
    toSeconds === null
      ? wording('the end', '结尾')
      : wording(`${tenth(toSeconds)} s`, `${tenth(toSeconds)} 秒`);
  return wording(`${tenth(fromSeconds)} s to ${to.en}`, `${tenth(fromSeconds)} 秒到${to.zh}`);
}
