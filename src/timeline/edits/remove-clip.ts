import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { nameTarget, withRippledClips, withTrackClips } from '../editing/change-clips.ts';
import { findClip } from '../editing/find.ts';
import { isRefusal } from '../refusal.ts';
import { replaceAndClose, rippleArg, ripples } from '../editing/ripple-arg.ts';
import { idSchema } from '../schema.ts';
import { defineEdit } from './edit-kind.ts';

export const removeClip = defineEdit({
  kind: 'remove-clip',
  purpose: 'Takes a clip out; with ripple what comes later closes the gap.',
  args: z.strictObject({ clipId: idSchema, ripple: rippleArg }),
  apply(timeline, { clipId, ripple }) {
    const found = findClip(timeline, clipId);
    if (isRefusal(found)) return found;
    const { track, clipIndex } = found;
    return ripples(track, ripple)
      ? withRippledClips(timeline, track.id, replaceAndClose(track.clips, clipIndex, null))
      : withTrackClips(
          timeline,
          track.id,
          track.clips.filter(({ id }) => id !== clipId),
        );
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, { clipId: args.clipId });
    return wording(`Removed ${en}`, `已删除${zh}`);
  },
});
