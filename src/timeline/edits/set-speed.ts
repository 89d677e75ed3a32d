import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { nameTarget } from '../editing/change-clips.ts';
import { withStretch } from '../editing/clip-parts.ts';
import { findVideoClip } from '../editing/find.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { putResized } from '../editing/resize.ts';
import { rippleArg } from '../editing/ripple-arg.ts';
import { idSchema, speedSchema } from '../schema.ts';
import { isStill } from '../source.ts';
import { defineEdit } from './edit-kind.ts';

export const setSpeed = defineEdit({
  kind: 'set-speed',
  purpose: 'Plays the same part of a clip faster or slower; its length changes accordingly.',
  args: z.strictObject({ clipId: idSchema, speed: speedSchema, ripple: rippleArg }),
  apply(timeline, { clipId, speed, ripple }) {
    const found = findVideoClip(timeline, clipId);
    if (isRefusal(found)) return found;
    const { clip } = found;
    if (isStill(timeline.assets[clip.assetId]!)) {
      return refuse(
        'wrong-kind',
        'A picture has no speed; change its duration or motion',
        '图片没有速度，可修改其时长或镜头运动',
        'clipId',
      );
    }
    const frames = Math.max(1, Math.round((clip.durationFrames * clip.speed) / speed));
    return putResized(timeline, found, { clip: { ...withStretch(clip, frames), speed }, ripple });
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, { clipId: args.clipId });
    return wording(`Set the speed of ${en} to ${args.speed}×`, `已将${zh}设为 ${args.speed} 倍速`);
  },
});
