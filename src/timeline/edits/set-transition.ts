import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { targetArgs } from '../editing/change-clips.ts';
import { secondsText } from '../clip-name.ts';
import { findCuts, longestAtCuts, nameCuts, withTransition, type Cuts } from '../editing/cuts.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { durationSchema, easingSchema, transitionNameSchema } from '../schema.ts';
import { transitionWordings } from '../transition-wording.ts';
import { defineEdit } from './edit-kind.ts';

/** Long enough to be seen, short enough not to be waited for. */
const defaultSeconds = 0.8;

export const setTransition = defineEdit({
  kind: 'set-transition',
  purpose:
    'Lays a transition over the cut before one clip, or over every cut. No length changes by it.',
  args: z.strictObject({
    ...targetArgs,
    name: transitionNameSchema,
    durationFrames: durationSchema
      .optional()
      .describe('By default about 0.8 s, or less where the clips leave less room'),
    easing: easingSchema.default('ease-in-out'),
  }),
  apply(timeline, { name, easing, durationFrames: wanted, ...target }) {
    const cuts = findCuts(timeline, target);
    if (isRefusal(cuts)) return cuts;
    const longest = longestAtCuts(cuts);
    if (longest < (wanted ?? 1)) return tooLong(longest);
    const ideal = Math.max(1, Math.round(defaultSeconds * timeline.fps));
    const durationFrames = wanted ?? Math.min(ideal, longest);
    return withTransition(timeline, cuts, { name, durationFrames, easing });
  },
  describe({ before, after, args: given }) {
    const { en, zh } = nameCuts(before, given);
    const cuts = findCuts(after, given);
    const frames = isRefusal(cuts) ? 0 : frameCount(cuts[0]!);
    const seconds = secondsText(frames, after.fps);
    const name = transitionWordings[given.name];
    return wording(
      `Set the transition ${name.en} (${seconds} s) ${en}`,
      `已在${zh}设置转场“${name.zh}”（${seconds} 秒）`,
    );
  },
});

function tooLong(longest: number): Refusal {
  return refuse(
    'no-room',
    `The clips leave room for a transition of ${longest} frames at most`,
    `片段之间最多容纳 ${longest} 帧的转场`,
    'durationFrames',
  );
}

function frameCount({ track, clipIds }: Cuts): number {
  const clip = track.clips.find(({ id }) => clipIds.has(id));
  return clip?.transitionIn?.durationFrames ?? 0;
}
