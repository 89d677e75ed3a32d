import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeClips, nameTarget, targetArgs } from '../editing/change-clips.ts';
import { cutEnvelope } from '../editing/envelope.ts';
import { refuse } from '../refusal.ts';
import { envelopeSchema, gainSchema } from '../schema.ts';
import { defineEdit } from './edit-kind.ts';

export const setVolume = defineEdit({
  kind: 'set-volume',
  purpose: 'Sets how loud clips are: one gain throughout, or a course of points.',
  args: z.strictObject({
    ...targetArgs,
    gain: gainSchema.optional(),
    envelope: envelopeSchema
      .optional()
      .describe('Instead of gain; cut off where a clip ends sooner'),
  }),
  apply(timeline, { gain, envelope, ...target }) {
    const volume = envelope ?? (gain === undefined ? null : [{ frame: 0, gain }]);
    if (volume === null) return refuse('bad-arguments', 'How loud?', '音量是多少？', 'gain');
    return changeClips(timeline, target, ['video', 'audio'], (clip) => ({
      ...clip,
      volume: cutEnvelope(volume, 0, clip.durationFrames),
    }));
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, args);
    if (args.envelope !== undefined) {
      return wording(`Set the course of loudness of ${en}`, `已设置${zh}的音量变化`);
    }
    const percent = Math.round((args.gain ?? 0) * 100);
    return wording(`Set the volume of ${en} to ${percent}%`, `已将${zh}的音量设为 ${percent}%`);
  },
});
