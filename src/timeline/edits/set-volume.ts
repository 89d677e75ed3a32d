import * as z from 'zod';
import { wording, type Wording } from '../../language/wording.ts';
import { changeClips, nameTarget, targetArgs } from '../editing/change-clips.ts';
import { secondsText } from '../clip-name.ts';
import { cutEnvelope, withGainBetween } from '../editing/envelope.ts';
import { refuse } from '../refusal.ts';
import { envelopeSchema, frameSchema, gainSchema } from '../schema.ts';
import { endFrame, type AudioClip, type Timeline, type VideoClip } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

/** From one loudness to another without a click. */
const rampSeconds = 0.25;

const args = z.strictObject({
  ...targetArgs,
  gain: gainSchema.optional(),
  envelope: envelopeSchema.optional().describe('Instead of gain; cut off where a clip ends sooner'),
  fromFrame: frameSchema.optional().describe('With gain: only from this frame of the film on'),
  toFrame: frameSchema.optional().describe('With gain: only up to this frame of the film'),
});
type Args = z.output<typeof args>;

export const setVolume = defineEdit({
  kind: 'set-volume',
  purpose:
    'Sets how loud clips are: one gain throughout, one between two frames of the film, or a course of points.',
  args,
  apply(timeline, given) {
    const { gain, envelope, fromFrame, toFrame, ...target } = given;
    if (envelope === undefined && gain === undefined) {
      return refuse('bad-arguments', 'How loud?', '音量是多少？', 'gain');
    }
    if ((fromFrame ?? 0) >= (toFrame ?? Infinity)) {
      return refuse(
        'bad-arguments',
        'The stretch must end after it begins',
        '结束时间须晚于开始时间',
        'toFrame',
      );
    }
    return changeClips(timeline, target, ['video', 'audio'], (clip) => ({
      ...clip,
      volume: newVolume(timeline, clip, given),
    }));
  },
  describe({ before, args: given }) {
    const { en, zh } = nameTarget(before, given);
    if (given.envelope !== undefined) {
      return wording(`Set the course of loudness of ${en}`, `已设置${zh}的音量变化`);
    }
    const percent = Math.round((given.gain ?? 0) * 100);
    const when = stretch(before, given);
    return wording(
      `Set the volume of ${en} to ${percent}%${when.en}`,
      `已将${zh}${when.zh}的音量设为 ${percent}%`,
    );
  },
});

function newVolume(timeline: Timeline, clip: VideoClip | AudioClip, given: Args) {
  const { gain = 0, envelope, fromFrame, toFrame } = given;
  if (envelope !== undefined) return cutEnvelope(envelope, 0, clip.durationFrames);
  const [from, to] = [fromFrame ?? 0, toFrame ?? Infinity];
  if (from <= clip.startFrame && to >= endFrame(clip)) return [{ frame: 0, gain }];
  if (from >= endFrame(clip) || to <= clip.startFrame) return clip.volume;
  return withGainBetween(clip.volume, gain, {
    fromFrame: Math.max(0, from - clip.startFrame),
    toFrame: Math.min(clip.durationFrames, to - clip.startFrame),
    rampFrames: Math.max(1, Math.round(rampSeconds * timeline.fps)),
    clipFrames: clip.durationFrames,
  });
}

function stretch({ fps }: Timeline, { fromFrame, toFrame }: Args): Wording {
  if (fromFrame === undefined && toFrame === undefined) return wording('', '');
  const from = secondsText(fromFrame ?? 0, fps);
  if (toFrame === undefined) return wording(` from ${from} s on`, `从 ${from} 秒起`);
  const to = secondsText(toFrame, fps);
  return wording(` from ${from} to ${to} s`, `从 ${from} 秒到 ${to} 秒`);
}
