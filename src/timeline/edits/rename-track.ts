import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeTrack } from '../editing/change-track.ts';
import { idSchema } from '../schema.ts';
import { trackName } from '../editing/track-name.ts';
import { defineEdit } from './edit-kind.ts';

export const renameTrack = defineEdit({
  kind: 'rename-track',
  purpose: 'Gives a track another name.',
  args: z.strictObject({ trackId: idSchema, name: z.string().min(1).max(100) }),
  apply(timeline, { trackId, name }) {
    return changeTrack(timeline, trackId, (track) => ({ ...track, name }));
  },
  describe({ before, args }) {
    const name = trackName(before, args.trackId);
    return wording(
      `Renamed the track "${name}" to "${args.name}"`,
      `已将轨道“${name}”改名为“${args.name}”`,
    );
  },
});
