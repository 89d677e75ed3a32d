import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { nameTarget, withTrackClips } from '../editing/change-clips.ts';
import { secondsText } from '../clip-name.ts';
import { findClip } from '../editing/find.ts';
import { newClipId } from '../editing/new-id.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { frameSchema, idSchema } from '../schema.ts';
import { splitClipAt } from '../editing/split-clip-at.ts';
import { endFrame, type Clip } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

export const splitClip = defineEdit({
  kind: 'split-clip',
  purpose: 'Cuts a clip in two at a frame of the film; it looks and sounds as before.',
  args: z.strictObject({
    clipId: idSchema,
    atFrame: frameSchema.describe('Frame of the film on which the second part begins'),
    newId: idSchema.optional().describe('Of the second part'),
  }),
  apply(timeline, { clipId, atFrame, newId }) {
    const found = findClip(timeline, clipId);
    if (isRefusal(found)) return found;
    const { clip, track } = found;
    if (atFrame <= clip.startFrame || atFrame >= endFrame(clip)) {
      return refuse(
        'no-room',
        `The clip runs from frame ${clip.startFrame} to ${endFrame(clip)}; the cut must lie between`,
        `片段位于第 ${clip.startFrame} 至 ${endFrame(clip)} 帧，切点须在其间`,
        'atFrame',
      );
    }
    const secondId = newClipId(timeline, newId);
    if (typeof secondId !== 'string') return secondId;
    const parts = splitClipAt(timeline, clip, { frames: atFrame - clip.startFrame, secondId });
    const clips = (track.clips as readonly Clip[]).flatMap((other) =>
      other.id === clipId ? parts : [other],
    );
    return withTrackClips(timeline, track.id, clips);
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, { clipId: args.clipId });
    const at = secondsText(args.atFrame, before.fps);
    return wording(`Split ${en} at ${at} s`, `已在 ${at} 秒处切开${zh}`);
  },
});
