import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeClips, nameTarget, targetArgs } from '../editing/change-clips.ts';
import { givenStyle } from '../editing/given-style.ts';
import { textStyleSchema } from '../schema.ts';
import { defineEdit } from './edit-kind.ts';

export const setTextStyle = defineEdit({
  kind: 'set-text-style',
  purpose: 'Changes how texts look; what is not named stays as it is.',
  args: z.strictObject({ ...targetArgs, style: textStyleSchema.partial() }),
  apply(timeline, { style, ...target }) {
    return changeClips(timeline, target, ['text'], (clip) => ({
      ...clip,
      style: { ...clip.style, ...givenStyle(style) },
    }));
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, args);
    const { extra: _, ...style } = givenStyle(args.style);
    const changes = Object.entries(style)
      .map(([key, value]) => `${key} ${value}`)
      .join(', ');
    return wording(`Changed the look of ${en}: ${changes}`, `已修改${zh}的样式：${changes}`);
  },
});
