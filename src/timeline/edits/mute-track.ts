import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeTrack } from '../editing/change-track.ts';
import { idSchema } from '../schema.ts';
import { trackName } from '../editing/track-name.ts';
import { defineEdit } from './edit-kind.ts';

export const muteTrack = defineEdit({
  kind: 'mute-track',
  purpose: 'Hides and silences a track, or shows and sounds it again, without removing anything.',
  args: z.strictObject({ trackId: idSchema, muted: z.boolean().default(true) }),
  apply(timeline, { trackId, muted }) {
    return changeTrack(timeline, trackId, (track) => ({ ...track, muted }));
  },
  describe({ before, args }) {
    const name = trackName(before, args.trackId);
    return args.muted
      ? wording(`Muted the track "${name}"`, `已关闭轨道“${name}”`)
      : wording(`Turned the track "${name}" on again`, `已重新开启轨道“${name}”`);
  },
});
