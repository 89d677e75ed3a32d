import * as z from 'zod';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import type { VideoClip } from '../../../timeline/timeline.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { isFound, type Work } from '../../work.ts';
import { tenth } from '../length/tell-length.ts';

/** Where nobody says how long. */
const usualSeconds = 1;

const args = z.strictObject({
  at: z.enum(['start', 'end', 'both']),
  seconds: z.number().min(0).max(60).optional().describe('0 for none; by default about a second'),
});
type Args = z.output<typeof args>;

export const fadeFilm = defineRequest({
  kind: 'fade-film',
  purpose: 'Fades the picture in from black where the film begins, out to black where it ends.',
  args,
  says: ({ at, seconds }) =>
    wording(
      `${seconds === 0 ? 'no fade' : 'a fade'} at ${placeWordings[at].en}`,
      `${placeWordings[at].zh}${seconds === 0 ? '不要淡入淡出' : '淡入淡出'}`,
    ),
  plan({ at, seconds }, work): Outcome {
    const found = work.find({ of: 'all' });
    if (!isFound(found)) return found;
    const clips = mainTrack(work.timeline)!.clips;
    const refusal =
      (at === 'end' ? null : fade(work, clips[0]!, 'fadeInFrames', seconds)) ??
      (at === 'start' ? null : fade(work, clips.at(-1)!, 'fadeOutFrames', seconds));
    return refusal ?? { done: tell(work, at) };
  },
});

const placeWordings: Record<Args['at'], Wording> = {
  start: wording('the beginning', '开头'),
  end: wording('the end', '结尾'),
  both: wording('both ends', '首尾'),
};

/** A fade that is there stays where nobody says how long. */
function fade(
  work: Work,
  { id, durationFrames, ...clip }: VideoClip,
  which: 'fadeInFrames' | 'fadeOutFrames',
  seconds: number | undefined,
): ReturnType<Work['edit']> {
  if (seconds === undefined && clip[which] > 0) return null;
  const other = which === 'fadeInFrames' ? clip.fadeOutFrames : clip.fadeInFrames;
  const wished = Math.round((seconds ?? usualSeconds) * work.timeline.fps);
  const most = Math.max(0, durationFrames - other);
  return work.edit({ kind: 'set-fades', clipId: id, [which]: Math.min(wished, most) });
}

function tell({ timeline }: Work, at: Args['at']): Wording {
  const clips = mainTrack(timeline)?.clips ?? [];
  const [fadeIn, fadeOut] = [clips[0]!.fadeInFrames, clips.at(-1)!.fadeOutFrames];
  const begins =
    fadeIn > 0
      ? wording(
          `fades in over ${tenth(fadeIn / timeline.fps)} s`,
          `开头淡入 ${tenth(fadeIn / timeline.fps)} 秒`,
        )
      : wording('begins at once', '开头直接出现');
  const ends =
    fadeOut > 0
      ? wording(
          `fades out over ${tenth(fadeOut / timeline.fps)} s`,
          `结尾淡出 ${tenth(fadeOut / timeline.fps)} 秒`,
        )
      : wording('ends without a fade', '结尾不淡出');
  if (at === 'start') return wording(`The film ${begins.en}`, `影片${begins.zh}`);
  if (at === 'end') return wording(`The film ${ends.en}`, `影片${ends.zh}`);
  return wording(`The film ${begins.en} and ${ends.en}`, `影片${begins.zh}，${ends.zh}`);
}
