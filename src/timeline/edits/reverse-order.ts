import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { withReorderedClips } from '../editing/change-clips.ts';
import { findTrack } from '../editing/find.ts';
import { isRefusal } from '../refusal.ts';
import { layOutInOrder } from '../editing/reorder.ts';
import { idSchema } from '../schema.ts';
import { trackName } from '../editing/track-name.ts';
import type { Clip } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

export const reverseOrder = defineEdit({
  kind: 'reverse-order',
  purpose: 'Puts the clips of a track into the opposite order: the last first.',
  args: z.strictObject({ trackId: idSchema }),
  apply(timeline, { trackId }) {
    const found = findTrack(timeline, trackId);
    if (isRefusal(found)) return found;
    const clips: readonly Clip[] = found.track.clips;
    return withReorderedClips(timeline, trackId, layOutInOrder(clips, clips.toReversed()));
  },
  describe({ before, args }) {
    const name = trackName(before, args.trackId);
    return wording(`Reversed the order of "${name}"`, `已将“${name}”的顺序倒转`);
  },
});
