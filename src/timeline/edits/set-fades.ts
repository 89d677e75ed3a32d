import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeClips, nameTarget, targetArgs } from '../editing/change-clips.ts';
import { secondsText } from '../clip-name.ts';
import { refuse } from '../refusal.ts';
import { frameSchema } from '../schema.ts';
import type { AudioClip, VideoClip } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

const args = z.strictObject({
  ...targetArgs,
  fadeInFrames: frameSchema.optional().describe('By default as before'),
  fadeOutFrames: frameSchema.optional().describe('By default as before'),
});
type Args = z.output<typeof args>;

export const setFades = defineEdit({
  kind: 'set-fades',
  purpose: 'Fades pictures in from and out to nothing, or sounds from and to silence.',
  args,
  apply(timeline, given) {
    let shortest = Infinity;
    const after = changeClips(timeline, given, ['video', 'audio'], (clip) => {
      const faded = withFades(clip, given);
      if (faded.fadeInFrames + faded.fadeOutFrames > clip.durationFrames) {
        shortest = Math.min(shortest, clip.durationFrames);
      }
      return faded;
    });
    if (shortest === Infinity) return after;
    return refuse(
      'no-room',
      `Fades in and out may take ${shortest} frames together`,
      `淡入与淡出合计最多 ${shortest} 帧`,
    );
  },
  describe({ before, args: given }) {
    const { en, zh } = nameTarget(before, given);
    const parts = [
      part(given.fadeInFrames, before.fps, ['in', '淡入']),
      part(given.fadeOutFrames, before.fps, ['out', '淡出']),
    ].filter((found) => found !== null);
    return wording(
      `Fade of ${en}: ${parts.map((found) => found.en).join(', ')}`,
      `${zh}：${parts.map((found) => found.zh).join('，')}`,
    );
  },
});

function withFades<C extends VideoClip | AudioClip>(clip: C, given: Args): C {
  return {
    ...clip,
    fadeInFrames: given.fadeInFrames ?? clip.fadeInFrames,
    fadeOutFrames: given.fadeOutFrames ?? clip.fadeOutFrames,
  };
}

function part(frames: number | undefined, fps: number, [en, zh]: readonly [string, string]) {
  if (frames === undefined) return null;
  const seconds = secondsText(frames, fps);
  return wording(`${en} ${seconds} s`, `${zh} ${seconds} 秒`);
}
