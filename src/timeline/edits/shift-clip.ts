import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { nameTarget, withTrackClips } from '../editing/change-clips.ts';
import { secondsText } from '../clip-name.ts';
import { findClip } from '../editing/find.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { frameSchema, idSchema } from '../schema.ts';
import { endFrame, type Clip } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

export const shiftClip = defineEdit({
  kind: 'shift-clip',
  purpose: 'Starts a clip at another time on its track, where it is free; nothing else moves.',
  args: z.strictObject({ clipId: idSchema, startFrame: frameSchema }),
  apply(timeline, { clipId, startFrame }) {
    const found = findClip(timeline, clipId);
    if (isRefusal(found)) return found;
    const moved: Clip = { ...found.clip, startFrame };
    const others: readonly Clip[] = found.track.clips.filter(({ id }) => id !== clipId);
    const inTheWay = others.find((other) => overlap(other, moved));
    if (inTheWay !== undefined) {
      return refuse(
        'no-room',
        `Frames ${inTheWay.startFrame} to ${endFrame(inTheWay)} are taken by "${inTheWay.id}"`,
        `第 ${inTheWay.startFrame} 至 ${endFrame(inTheWay)} 帧已被“${inTheWay.id}”占用`,
        'startFrame',
      );
    }
    const clips = [...others, moved].toSorted((a, b) => a.startFrame - b.startFrame);
    return withTrackClips(timeline, found.track.id, clips);
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, { clipId: args.clipId });
    const at = secondsText(args.startFrame, before.fps);
    return wording(`Moved ${en} to ${at} s`, `已将${zh}移到 ${at} 秒处`);
  },
});

function overlap(a: Clip, b: Clip): boolean {
  return a.startFrame < endFrame(b) && b.startFrame < endFrame(a);
}
