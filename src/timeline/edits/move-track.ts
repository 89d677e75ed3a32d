import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { findTrack } from '../editing/find.ts';
import { isRefusal } from '../refusal.ts';
import { idSchema } from '../schema.ts';
import { trackName } from '../editing/track-name.ts';
import { defineEdit } from './edit-kind.ts';

export const moveTrack = defineEdit({
  kind: 'move-track',
  purpose: 'Moves a track among the tracks; later ones are painted over earlier ones.',
  args: z.strictObject({
    trackId: idSchema,
    toIndex: z.int().min(0).describe('0 is the bottom; beyond the last means the top'),
  }),
  apply(timeline, { trackId, toIndex }) {
    const found = findTrack(timeline, trackId);
    if (isRefusal(found)) return found;
    const others = timeline.tracks.toSpliced(found.trackIndex, 1);
    return { ...timeline, tracks: others.toSpliced(toIndex, 0, found.track) };
  },
  describe({ before, after, args }) {
    const name = trackName(before, args.trackId);
    const place = after.tracks.findIndex(({ id }) => id === args.trackId) + 1;
    return wording(
      `Moved the track "${name}" to place ${place} from the bottom`,
      `已将轨道“${name}”移到自下而上第 ${place} 位`,
    );
  },
});
