import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { withReorderedClips } from '../editing/change-clips.ts';
import { findTrack } from '../editing/find.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { layOutInOrder } from '../editing/reorder.ts';
import { idSchema } from '../schema.ts';
import { trackName } from '../editing/track-name.ts';
import type { Clip } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

export const reorderClips = defineEdit({
  kind: 'reorder-clips',
  purpose: 'Puts the clips of a track into a given order.',
  args: z.strictObject({
    trackId: idSchema,
    order: z.array(idSchema).describe('The ids of all clips of the track, each once'),
  }),
  apply(timeline, { trackId, order }) {
    const found = findTrack(timeline, trackId);
    if (isRefusal(found)) return found;
    const byId = new Map<string, Clip>(found.track.clips.map((clip) => [clip.id, clip]));
    const ordered = [...new Set(order)].flatMap((id) => byId.get(id) ?? []);
    if (ordered.length !== byId.size || ordered.length !== order.length) {
      const ids = [...byId.keys()].join(', ');
      return refuse(
        'bad-arguments',
        `The order must name each clip of the track once: ${ids}`,
        `顺序须包含该轨道的每个片段各一次：${ids}`,
        'order',
      );
    }
    return withReorderedClips(timeline, trackId, layOutInOrder(found.track.clips, ordered));
  },
  describe({ before, args }) {
    const name = trackName(before, args.trackId);
    return wording(`Put the clips of "${name}" into a new order`, `已重新排列“${name}”的片段`);
  },
});
