import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { findTrack } from '../editing/find.ts';
import { isRefusal } from '../refusal.ts';
import { idSchema } from '../schema.ts';
import { trackName } from '../editing/track-name.ts';
import { defineEdit } from './edit-kind.ts';

export const removeTrack = defineEdit({
  kind: 'remove-track',
  purpose: 'Removes a track with everything on it.',
  args: z.strictObject({ trackId: idSchema }),
  apply(timeline, { trackId }) {
    const found = findTrack(timeline, trackId);
    if (isRefusal(found)) return found;
    return { ...timeline, tracks: timeline.tracks.toSpliced(found.trackIndex, 1) };
  },
  describe({ before, args }) {
    const name = trackName(before, args.trackId);
    return wording(`Removed the track "${name}"`, `已删除轨道“${name}”`);
  },
});
