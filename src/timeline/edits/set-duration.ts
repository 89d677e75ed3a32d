import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { nameTarget } from '../editing/change-clips.ts';
import { withDuration } from '../editing/clip-parts.ts';
import { secondsText } from '../clip-name.ts';
import { findClip } from '../editing/find.ts';
import { isRefusal } from '../refusal.ts';
import { checkSource, putResized } from '../editing/resize.ts';
import { rippleArg } from '../editing/ripple-arg.ts';
import { durationSchema, idSchema } from '../schema.ts';
import { defineEdit } from './edit-kind.ts';

export const setDuration = defineEdit({
  kind: 'set-duration',
  purpose: 'Makes one clip longer or shorter at its end.',
  args: z.strictObject({ clipId: idSchema, durationFrames: durationSchema, ripple: rippleArg }),
  apply(timeline, { clipId, durationFrames, ripple }) {
    const found = findClip(timeline, clipId);
    if (isRefusal(found)) return found;
    const short = checkSource(timeline, found.clip, durationFrames);
    if (short !== null) return short;
    return putResized(timeline, found, { clip: withDuration(found.clip, durationFrames), ripple });
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, { clipId: args.clipId });
    const seconds = secondsText(args.durationFrames, before.fps);
    return wording(`Made ${en} ${seconds} s long`, `已将${zh}的时长改为 ${seconds} 秒`);
  },
});
