import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { newTrackId } from '../editing/new-id.ts';
import { idSchema } from '../schema.ts';
import type { Track } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

const defaultNames = { video: 'Overlay', audio: 'Sound', text: 'Text' };

export const addTrack = defineEdit({
  kind: 'add-track',
  purpose: 'Adds an empty track. Later video and text tracks are painted over earlier ones.',
  args: z.strictObject({
    trackKind: z.enum(['video', 'audio', 'text']),
    name: z.string().optional(),
    index: z.int().min(0).optional().describe('Place among the tracks; by default the last (top)'),
    id: idSchema.optional().describe('By default the first free one of track-1, track-2, …'),
  }),
  apply(timeline, { trackKind, name, index, id: wanted }) {
    const id = newTrackId(timeline, wanted);
    if (typeof id !== 'string') return id;
    const track: Track = {
      id,
      kind: trackKind,
      name: name ?? defaultNames[trackKind],
      muted: false,
      clips: [],
    };
    const at = Math.min(index ?? timeline.tracks.length, timeline.tracks.length);
    return { ...timeline, tracks: timeline.tracks.toSpliced(at, 0, track) };
  },
  describe({ args }) {
    const name = args.name ?? defaultNames[args.trackKind];
    return wording(`Added the track "${name}"`, `已添加轨道“${name}”`);
  },
});
