import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { nameTarget, withRippledClips } from '../editing/change-clips.ts';
import { findClip } from '../editing/find.ts';
import { shifted } from '../editing/make-room.ts';
import { newClipId } from '../editing/new-id.ts';
import { isRefusal } from '../refusal.ts';
import { idSchema } from '../schema.ts';
import type { Clip } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

export const duplicateClip = defineEdit({
  kind: 'duplicate-clip',
  purpose: 'Puts a copy of a clip right after it; what comes later moves on.',
  args: z.strictObject({ clipId: idSchema, newId: idSchema.optional().describe('Of the copy') }),
  apply(timeline, { clipId, newId }) {
    const found = findClip(timeline, clipId);
    if (isRefusal(found)) return found;
    const { clip, clipIndex, track } = found;
    const id = newClipId(timeline, newId);
    if (typeof id !== 'string') return id;
    const clips: readonly Clip[] = track.clips;
    const later = clips.slice(clipIndex + 1).map((other) => shifted(other, clip.durationFrames));
    const copy = { ...shifted(clip, clip.durationFrames), id };
    return withRippledClips(timeline, track.id, [...clips.slice(0, clipIndex + 1), copy, ...later]);
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, { clipId: args.clipId });
    return wording(`Duplicated ${en}`, `已复制${zh}`);
  },
});
