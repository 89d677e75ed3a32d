import * as z from 'zod';
import { seconds as secondsText } from '../../../director/decision.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { refuse, type Refusal } from '../../../timeline/refusal.ts';
import { isStill } from '../../../timeline/source.ts';
import { msFromFrames, type Timeline, type VideoClip } from '../../../timeline/timeline.ts';
import { namePictures } from '../../name-pictures.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { isFound, type Work } from '../../work.ts';
import { filmSeconds, tenth } from '../length/tell-length.ts';

const seconds = z.number().min(0).max(36_000);
const args = z.strictObject({
  photos: referenceSchema,
  cutStartSeconds: seconds.optional().describe('To take off where it begins'),
  cutEndSeconds: seconds.optional().describe('To take off where it ends'),
  fromSeconds: seconds.optional().describe('Or the part of the file to show: from here'),
  toSeconds: seconds.optional().describe('to here; by default to its end'),
});
type Args = z.output<typeof args>;

export const trimClips = defineRequest({
  kind: 'trim-clips',
  purpose:
    'Shows another part of a clip: takes seconds off its start or end, or shows only 3–6 s of its file.',
  args,
  says,
  plan(given, work): Outcome {
    const found = work.find(given.photos);
    if (!isFound(found)) return found;
    const all = mainTrack(work.timeline)!.clips.filter(({ id }) => found.includes(id));
    const isPart = given.fromSeconds !== undefined || given.toSeconds !== undefined;
    for (const clip of all) {
      const refusal = isPart ? showPart(clip, given, work) : cutEnds(clip, given, work);
      if (refusal !== null) return refusal;
    }
    return { done: tell(found, work), clips: found };
  },
});

function says({ cutStartSeconds = 0, cutEndSeconds = 0, fromSeconds, toSeconds }: Args): Wording {
  if (fromSeconds !== undefined || toSeconds !== undefined) {
    const [from, to] = [
      secondsText(fromSeconds ?? 0),
      toSeconds === undefined ? '…' : secondsText(toSeconds),
    ];
    return wording(`show only ${from}–${to} s of the clip`, `只用视频的 ${from}–${to} 秒`);
  }
  if (cutEndSeconds === 0)
    return wording(
      `cut ${secondsText(cutStartSeconds)} s off the start of the clip`,
      `剪掉视频开头 ${secondsText(cutStartSeconds)} 秒`,
    );
  if (cutStartSeconds === 0)
    return wording(
      `cut ${secondsText(cutEndSeconds)} s off the end of the clip`,
      `剪掉视频结尾 ${secondsText(cutEndSeconds)} 秒`,
    );
  return wording('cut both ends of the clip', '剪掉视频的头尾');
}

/** Where all that is shown goes, what the file has behind it takes its place. */
function cutEnds(
  clip: VideoClip,
  { cutStartSeconds = 0, cutEndSeconds = 0 }: Args,
  work: Work,
): Refusal | null {
  const { timeline, edit } = work;
  const [start, end] = [cutStartSeconds, cutEndSeconds].map((each) =>
    Math.round(each * timeline.fps),
  );
  if (start! >= clip.durationFrames && end === 0) {
    const fromSeconds = msFromFrames(clip.sourceStartFrame, timeline.fps) / 1000 + cutStartSeconds;
    const toSeconds = fromSeconds + (clip.durationFrames / timeline.fps) * clip.speed;
    return showPart(clip, { fromSeconds, toSeconds }, work);
  }
  if (start! + end! >= clip.durationFrames) return nothingLeft(timeline, clip);
  return edit({ kind: 'trim-clip', clipId: clip.id, fromStartFrames: start!, fromEndFrames: end! });
}

function nothingLeft(timeline: Timeline, clip: VideoClip): Refusal {
  const { en, zh } = namePictures(timeline, [clip.id]);
  const has = tenth(clip.durationFrames / timeline.fps);
  return refuse(
    'no-room',
    `Only ${has} s of ${en} are shown; nothing would be left`,
    `${zh}只显示 ${has} 秒，剪完就没有了`,
  );
}

/** Seconds of the file, whatever part of it is shown now. */
function showPart(
  clip: VideoClip,
  { fromSeconds = 0, toSeconds }: Omit<Args, 'photos'>,
  { timeline, edit }: Work,
): Refusal | null {
  const asset = timeline.assets[clip.assetId]!;
  if (asset.kind !== 'video' || isStill(asset)) return noVideo(timeline, clip);
  const lastSeconds = asset.durationMs / 1000;
  const to = Math.min(toSeconds ?? lastSeconds, lastSeconds);
  if (fromSeconds >= to) return notInFile(timeline, clip, lastSeconds);
  const shownFrom = msFromFrames(clip.sourceStartFrame, timeline.fps) / 1000;
  const framesOf = (sourceSeconds: number) =>
    Math.round((sourceSeconds * timeline.fps) / clip.speed);
  const fromStartFrames = framesOf(fromSeconds - shownFrom);
  const frames = Math.max(1, framesOf(to - fromSeconds));
  // Both at once: the start moves, the end follows from the wished length.
  return edit({
    kind: 'trim-clip',
    clipId: clip.id,
    fromStartFrames,
    fromEndFrames: clip.durationFrames - fromStartFrames - frames,
  });
}

function noVideo(timeline: Timeline, clip: VideoClip): Refusal {
  const { en, zh } = namePictures(timeline, [clip.id]);
  return refuse(
    'wrong-kind',
    `${en} has no seconds to choose from; say how long it is shown`,
    `${zh}不是视频，没有片段可选；可以说它显示多久`,
  );
}

function notInFile(timeline: Timeline, clip: VideoClip, lastSeconds: number): Refusal {
  const { en, zh } = namePictures(timeline, [clip.id]);
  return refuse(
    'no-room',
    `${en} is ${tenth(lastSeconds)} s long: that part is not in it`,
    `${zh}总长 ${tenth(lastSeconds)} 秒，没有那一段`,
  );
}

function tell(clipIds: readonly string[], { timeline }: Work): Wording {
  const { en, zh } = namePictures(timeline, clipIds);
  const film = tenth(filmSeconds(timeline));
  const clips = mainTrack(timeline)!.clips.filter(({ id }) => clipIds.includes(id));
  const [only] = clips;
  if (clips.length !== 1 || timeline.assets[only!.assetId]?.kind !== 'video')
    return wording(
      `Trimmed ${en}; the film is ${film} s long now`,
      `已修剪${zh}；影片现在长 ${film} 秒`,
    );
  const from = only!.sourceStartFrame / timeline.fps;
  const to = from + (only!.durationFrames * only!.speed) / timeline.fps;
  return wording(
    `Second ${tenth(from)} to ${tenth(to)} of ${en} is shown; the film is ${film} s long now`,
    `${zh}现在显示第 ${tenth(from)} 到 ${tenth(to)} 秒；影片现在长 ${film} 秒`,
  );
}
