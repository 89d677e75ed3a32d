import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { withRippledClips } from '../editing/change-clips.ts';
import { secondsText } from '../clip-name.ts';
import { withDuration } from '../editing/clip-parts.ts';
import { mainTrack } from '../editing/find.ts';
import { followLength } from '../editing/follow.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { durationSchema } from '../schema.ts';
import { shareOut, type Claim } from '../editing/share-out.ts';
import { longestDurationFrames } from '../source.ts';
import { durationFrames, endFrame, type Timeline, type VideoClip } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

export const setLength = defineEdit({
  kind: 'set-length',
  purpose:
    'Makes the whole film exactly so long: pictures take more or less time in proportion, clips as ' +
    'far as they have material, music and texts follow.',
  args: z.strictObject({ durationFrames: durationSchema }),
  apply(timeline, { durationFrames: wanted }) {
    const after = withLength(timeline, wanted);
    if (isRefusal(after) || durationFrames(after) === wanted) return after;
    return refuse(
      'no-room',
      `What there is lasts for ${durationFrames(after)} frames at most`,
      `现有内容最长只有 ${durationFrames(after)} 帧`,
      'durationFrames',
    );
  },
  describe({ before, args }) {
    const seconds = secondsText(args.durationFrames, before.fps);
    return wording(
      `Made the film ${seconds} s long (${args.durationFrames} frames)`,
      `已将影片时长改为 ${seconds} 秒（${args.durationFrames} 帧）`,
    );
  },
});

function withLength(timeline: Timeline, wanted: number): Timeline | Refusal {
  const main = mainTrack(timeline);
  if (main === null) return followLength(timeline, wanted);
  // What stands out behind the last picture, an end card say, keeps its time.
  const tail = durationFrames(timeline) - endFrame(main.clips.at(-1)!);
  const claims = main.clips.flatMap((clip, index) => [
    gapClaim(gapBefore(main.clips, index)),
    clipClaim(timeline, clip),
  ]);
  const parts = shareOut(wanted - tail, claims);
  if (parts === null) return outOfReach(claims, tail);
  return withRippledClips(timeline, main.id, layOut(main.clips, parts));
}

function gapBefore(clips: readonly VideoClip[], index: number): number {
  const previous = clips[index - 1];
  return clips[index]!.startFrame - (previous === undefined ? 0 : endFrame(previous));
}

function gapClaim(weight: number): Claim {
  return { weight, least: 0, most: weight > 0 ? Infinity : 0 };
}

function clipClaim(timeline: Timeline, clip: VideoClip): Claim {
  // A clip that already runs past its source may go on doing so.
  const longest = longestDurationFrames(timeline, clip);
  const most = clip.durationFrames > longest ? Infinity : longest;
  return { weight: clip.durationFrames, least: 1, most };
}

function outOfReach(claims: readonly Claim[], tail: number): Refusal {
  const shortest = claims.reduce((sum, { least }) => sum + least, tail);
  const longest = claims.reduce((sum, { most }) => sum + most, tail);
  const range =
    longest === Infinity
      ? wording(`${shortest} or more`, `不少于 ${shortest} `)
      : wording(`${shortest} to ${longest}`, ` ${shortest} 至 ${longest} `);
  return refuse(
    'no-room',
    `With these clips the film can have ${range.en} frames`,
    `用现有片段，影片可为${range.zh}帧`,
    'durationFrames',
  );
}

/** Parts alternate: the gap before a clip, the clip. */
function layOut(clips: readonly VideoClip[], parts: readonly number[]): VideoClip[] {
  let frame = 0;
  return clips.map((clip, index) => {
    const startFrame = frame + parts[2 * index]!;
    const length = parts[2 * index + 1]!;
    frame = startFrame + length;
    return { ...withDuration(clip, length), startFrame };
  });
}
