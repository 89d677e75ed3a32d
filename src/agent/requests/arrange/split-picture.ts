import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { refuse, type Refusal } from '../../../timeline/refusal.ts';
import { endFrame, type VideoClip } from '../../../timeline/timeline.ts';
import { findFrame, momentSchema } from '../../moment.ts';
import { namePictures } from '../../name-pictures.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome, type Question } from '../../request.ts';
import { isFound, type Work } from '../../work.ts';
import { tenth } from '../length/tell-length.ts';

const args = z.strictObject({
  photo: referenceSchema.optional().describe('Left out: what is seen at the moment'),
  at: momentSchema
    .optional()
    .describe('By default the middle of the picture; seconds within it where it is named'),
});
type Args = z.output<typeof args>;

export const splitPicture = defineRequest({
  kind: 'split-picture',
  purpose: 'Cuts a photo or clip of the film in two, which can then be changed one by one.',
  args,
  says: () => wording('cut a picture in two', '把画面切成两段'),
  plan(given, work): Outcome {
    const found = find(given, work);
    if (!('clip' in found)) return found;
    const { clip, atFrame } = found;
    const { fps } = work.timeline;
    if (atFrame <= clip.startFrame || atFrame >= endFrame(clip)) return outside(clip, fps);
    const named = namePictures(work.timeline, [clip.id]);
    const refusal = work.edit({ kind: 'split-clip', clipId: clip.id, atFrame });
    if (refusal !== null) return refusal;
    const [first, second] = [atFrame - clip.startFrame, endFrame(clip) - atFrame];
    return {
      done: wording(
        `Cut ${named.en} in two, of ${tenth(first / fps)} s and ${tenth(second / fps)} s`,
        `已把${named.zh}切成两段：${tenth(first / fps)} 秒和 ${tenth(second / fps)} 秒`,
      ),
      clips: [clip.id],
    };
  },
});

type Cut = { readonly clip: VideoClip; readonly atFrame: number };

function find({ photo, at }: Args, work: Work): Cut | Refusal | Question {
  const clips = mainTrack(work.timeline)?.clips ?? [];
  const moment = at === undefined ? null : findFrame(at, work);
  if (photo === undefined) {
    if (moment === null) return whichOne();
    if (typeof moment !== 'number') return moment;
    const clip = clips.find((each) => each.startFrame <= moment && moment < endFrame(each));
    return clip === undefined ? whichOne() : { clip, atFrame: moment };
  }
  const found = work.find(photo);
  if (!isFound(found)) return found;
  if (found.length > 1) return whichOne();
  const clip = clips.find(({ id }) => id === found[0])!;
  return { clip, atFrame: frameWithin(clip, { at, moment }, work.timeline.fps) };
}

/** "Split waves.mp4 at 2 s" counts from where waves.mp4 begins, unless only the film has that second there. */
function frameWithin(
  clip: VideoClip,
  { at, moment }: { at: Args['at']; moment: ReturnType<typeof findFrame> | null },
  fps: number,
): number {
  const middle = clip.startFrame + Math.round(clip.durationFrames / 2);
  if (at === undefined || 'share' in at) {
    const share = at === undefined ? 0.5 : at.share;
    return share > 0 && share < 1
      ? clip.startFrame + Math.round(clip.durationFrames * share)
      : middle;
  }
  if ('seconds' in at && at.seconds > 0 && at.seconds * fps < clip.durationFrames)
    return clip.startFrame + Math.round(at.seconds * fps);
  return typeof moment === 'number' ? moment : middle;
}

function whichOne(): Refusal {
  return refuse(
    'bad-arguments',
    'Say which picture to cut in two, or at which second of the film',
    '请说明要切开哪个画面，或在影片的第几秒切开',
  );
}

function outside(clip: VideoClip, fps: number): Refusal {
  const [from, to] = [tenth(clip.startFrame / fps), tenth(endFrame(clip) / fps)];
  return refuse(
    'no-room',
    `It is seen from ${from} s to ${to} s of the film and can only be cut between`,
    `它出现在影片的 ${from} 到 ${to} 秒，只能在这之间切开`,
  );
}
