import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { nameTarget, withReorderedClips } from '../editing/change-clips.ts';
import { findClip } from '../editing/find.ts';
import { isRefusal } from '../refusal.ts';
import { layOutInOrder } from '../editing/reorder.ts';
import { idSchema } from '../schema.ts';
import type { Clip } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

export const moveClip = defineEdit({
  kind: 'move-clip',
  purpose:
    'Moves a clip to another place among the clips of its track; the others close up and make room.',
  args: z.strictObject({
    clipId: idSchema,
    toIndex: z.int().min(0).describe('0 is the first place; beyond the last means the end'),
  }),
  apply(timeline, { clipId, toIndex }) {
    const found = findClip(timeline, clipId);
    if (isRefusal(found)) return found;
    const { track, clip } = found;
    const others: readonly Clip[] = track.clips.filter(({ id }) => id !== clipId);
    const order = others.toSpliced(toIndex, 0, clip);
    return withReorderedClips(timeline, track.id, layOutInOrder(track.clips, order));
  },
  describe({ before, after, args }) {
    const { en, zh } = nameTarget(before, { clipId: args.clipId });
    const found = findClip(after, args.clipId);
    const place = isRefusal(found) ? args.toIndex + 1 : found.clipIndex + 1;
    return wording(`Moved ${en} to place ${place}`, `已将${zh}移到第 ${place} 位`);
  },
});
