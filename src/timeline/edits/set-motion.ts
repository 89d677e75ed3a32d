import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeClips, nameTarget, targetArgs } from '../editing/change-clips.ts';
import { motionSchema } from '../schema.ts';
import { defineEdit } from './edit-kind.ts';

export const setMotion = defineEdit({
  kind: 'set-motion',
  purpose:
    'Moves the camera over a picture from one rectangle to another, or (null) holds it still.',
  args: z.strictObject({ ...targetArgs, motion: motionSchema.nullable() }),
  apply(timeline, { motion, ...target }) {
    return changeClips(timeline, target, ['video'], (clip) => ({ ...clip, motion }));
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, args);
    return wording(`Set the camera motion of ${en}`, `已设置${zh}的镜头运动`);
  },
});
