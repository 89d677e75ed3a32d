import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeClips, nameTarget, targetArgs } from '../editing/change-clips.ts';
import { opacitySchema } from '../schema.ts';
import { defineEdit } from './edit-kind.ts';

export const setOpacity = defineEdit({
  kind: 'set-opacity',
  purpose: 'Makes pictures see-through: 0 is invisible, 1 solid.',
  args: z.strictObject({ ...targetArgs, opacity: opacitySchema }),
  apply(timeline, { opacity, ...target }) {
    return changeClips(timeline, target, ['video'], (clip) => ({ ...clip, opacity }));
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, args);
    return wording(
      `Set the opacity of ${en} to ${Math.round(args.opacity * 100)}%`,
      `已将${zh}的不透明度设为 ${Math.round(args.opacity * 100)}%`,
    );
  },
});
