import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeClips, nameTarget, targetArgs } from '../editing/change-clips.ts';
import { textStyleSchema } from '../schema.ts';
import type { TextStyle } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

export const setTextStyle = defineEdit({
  kind: 'set-text-style',
  purpose: 'Changes how texts look; what is not named stays as it is.',
  args: z.strictObject({ ...targetArgs, style: textStyleSchema.partial() }),
  apply(timeline, { style, ...target }) {
    return changeClips(timeline, target, ['text'], (clip) => ({
      ...clip,
      style: { ...clip.style, ...withoutGaps(style) },
    }));
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, args);
    const { extra: _, ...style } = withoutGaps(args.style);
    const changes = Object.entries(style)
      .map(([key, value]) => `${key} ${value}`)
      .join(', ');
    return wording(`Changed the look of ${en}: ${changes}`, `已修改${zh}的样式：${changes}`);
  },
});

function withoutGaps(style: {
  readonly [K in keyof TextStyle]?: TextStyle[K] | undefined;
}): Partial<TextStyle> {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}
