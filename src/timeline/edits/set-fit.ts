import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeClips, nameTarget, targetArgs } from '../editing/change-clips.ts';
import { fitSchema } from '../schema.ts';
import { defineEdit } from './edit-kind.ts';

export const setFit = defineEdit({
  kind: 'set-fit',
  purpose: 'Chooses how a picture meets the frame: crop fills it, blur and contain show all of it.',
  args: z.strictObject({ ...targetArgs, fit: fitSchema }),
  apply(timeline, { fit, ...target }) {
    return changeClips(timeline, target, ['video'], (clip) => ({ ...clip, fit }));
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, args);
    return wording(`Set the fit of ${en} to ${args.fit}`, `已将${zh}的适配方式设为 ${args.fit}`);
  },
});
