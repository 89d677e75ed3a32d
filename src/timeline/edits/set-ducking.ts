import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeClips, nameTarget, targetArgs } from '../editing/change-clips.ts';
import { defineEdit } from './edit-kind.ts';

export const setDucking = defineEdit({
  kind: 'set-ducking',
  purpose: 'Lets music grow quieter while other sound plays, or not.',
  args: z.strictObject({ ...targetArgs, duck: z.boolean().default(true) }),
  apply(timeline, { duck, ...target }) {
    return changeClips(timeline, target, ['audio'], (clip) => ({ ...clip, duck }));
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, args);
    return args.duck
      ? wording(`Made ${en} quieter under other sound`, `${zh}会在其他声音出现时降低音量`)
      : wording(`Kept ${en} as loud under other sound`, `${zh}不再因其他声音而降低音量`);
  },
});
