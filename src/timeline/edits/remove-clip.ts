import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import {
  namedClips,
  nameTarget,
  withRippledClips,
  withTrackClips,
} from '../editing/change-clips.ts';
import { findClip } from '../editing/find.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { replaceAndClose, rippleArg, ripples } from '../editing/ripple-arg.ts';
import { idSchema } from '../schema.ts';
import type { Clip, Timeline } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

export const removeClip = defineEdit({
  kind: 'remove-clip',
  purpose: 'Takes a clip out, or several; with ripple what comes later closes the gap.',
  args: z.strictObject({
    clipId: idSchema.optional(),
    clipIds: z.array(idSchema).min(1).optional().describe('Several clips at once'),
    ripple: rippleArg,
  }),
  apply(timeline, { ripple, ...target }) {
    const ids = namedClips(target);
    if (ids === null) return refuse('bad-arguments', 'Which clip?', '要删除哪个片段？', 'clipId');
    return ids.reduce<Timeline | Refusal>(
      (left, id) => (isRefusal(left) ? left : withoutClip(left, id, ripple)),
      timeline,
    );
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, args);
    return wording(`Removed ${en}`, `已删除${zh}`);
  },
});

function withoutClip(
  timeline: Timeline,
  clipId: string,
  ripple: boolean | undefined,
): Timeline | Refusal {
  const found = findClip(timeline, clipId);
  if (isRefusal(found)) return found;
  const { track, clipIndex } = found;
  if (ripples(track, ripple)) {
    return withRippledClips(timeline, track.id, replaceAndClose(track.clips, clipIndex, null));
  }
  const clips: readonly Clip[] = track.clips;
  return withTrackClips(timeline, track.id, clips.toSpliced(clipIndex, 1));
}
