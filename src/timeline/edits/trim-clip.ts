import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { nameTarget } from '../editing/change-clips.ts';
import { withDuration, withLaterStart } from '../editing/clip-parts.ts';
import { secondsText } from '../clip-name.ts';
import { findClip, type FoundClip } from '../editing/find.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { checkSource, putResized } from '../editing/resize.ts';
import { rippleArg, ripples } from '../editing/ripple-arg.ts';
import { idSchema } from '../schema.ts';
import { clipSpeed, hasAsset, isStill } from '../source.ts';
import { endFrame, type Clip, type Timeline } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

export const trimClip = defineEdit({
  kind: 'trim-clip',
  purpose: 'Cuts frames off the start or end of a clip, or (negative) brings them back.',
  args: z.strictObject({
    clipId: idSchema,
    fromStartFrames: z.int().default(0).describe('Frames of film to cut off the start'),
    fromEndFrames: z.int().default(0).describe('Frames of film to cut off the end'),
    ripple: rippleArg,
  }),
  apply(timeline, { clipId, fromStartFrames, fromEndFrames, ripple }) {
    const found = findClip(timeline, clipId);
    if (isRefusal(found)) return found;
    const { clip } = found;
    const refused =
      tooMuch(clip, fromStartFrames + fromEndFrames) ??
      beforeSource(timeline, clip, fromStartFrames) ??
      checkSource(timeline, clip, clip.durationFrames - fromEndFrames) ??
      (ripples(found.track, ripple) ? null : intoPrevious(found, fromStartFrames));
    if (refused !== null) return refused;
    const cut = cutBothEnds(timeline, clip, { fromStartFrames, fromEndFrames });
    // With ripple the place stays and the content moves; without, the other way round.
    const startFrame = ripples(found.track, ripple) ? clip.startFrame : cut.startFrame;
    return putResized(timeline, found, { clip: { ...cut, startFrame }, ripple });
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, { clipId: args.clipId });
    const start = secondsText(args.fromStartFrames, before.fps);
    const end = secondsText(args.fromEndFrames, before.fps);
    return wording(
      `Trimmed ${en}: ${start} s off the start, ${end} s off the end`,
      `已修剪${zh}：开头 ${start} 秒，结尾 ${end} 秒`,
    );
  },
});

/** The end that grows goes first, so that the clip has a length all the way. */
function cutBothEnds(
  timeline: Timeline,
  clip: Clip,
  { fromStartFrames, fromEndFrames }: { fromStartFrames: number; fromEndFrames: number },
): Clip {
  const endCut = (whole: Clip) => withDuration(whole, whole.durationFrames - fromEndFrames);
  const startCut = (whole: Clip) => withLaterStart(timeline, whole, fromStartFrames);
  return fromEndFrames < 0 ? startCut(endCut(clip)) : endCut(startCut(clip));
}

function tooMuch(clip: Clip, frames: number): Refusal | null {
  if (frames < clip.durationFrames) return null;
  return refuse(
    'no-room',
    `The clip has ${clip.durationFrames} frames; at most ${clip.durationFrames - 1} can be cut off`,
    `片段共 ${clip.durationFrames} 帧，最多可剪去 ${clip.durationFrames - 1} 帧`,
  );
}

function beforeSource(timeline: Timeline, clip: Clip, fromStartFrames: number): Refusal | null {
  if (fromStartFrames >= 0 || !hasAsset(clip)) return null;
  const asset = timeline.assets[clip.assetId];
  if (asset === undefined || isStill(asset)) return null;
  const available = Math.floor(clip.sourceStartFrame / clipSpeed(clip));
  if (-fromStartFrames <= available) return null;
  return refuse(
    'no-room',
    `The source has ${available} more frames before the start of the clip`,
    `片段起点之前，素材只剩 ${available} 帧`,
    'fromStartFrames',
  );
}

function intoPrevious({ track, clip, clipIndex }: FoundClip, frames: number): Refusal | null {
  const previous = track.clips[clipIndex - 1];
  const free = clip.startFrame - (previous === undefined ? 0 : endFrame(previous));
  if (-frames <= free) return null;
  return refuse(
    'no-room',
    `Only ${free} frames are free before the clip; let what follows move instead`,
    `片段之前只有 ${free} 帧空位；可改为让后面的内容一起移动`,
    'fromStartFrames',
  );
}
