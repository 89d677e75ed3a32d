import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeClips, targetArgs } from '../editing/change-clips.ts';
import { nameCuts } from '../editing/cuts.ts';
import { defineEdit } from './edit-kind.ts';

export const removeTransition = defineEdit({
  kind: 'remove-transition',
  purpose: 'Makes the cut before one clip, or every cut, a hard one.',
  args: z.strictObject(targetArgs),
  apply(timeline, target) {
    return changeClips(timeline, target, ['video'], (clip) => ({ ...clip, transitionIn: null }));
  },
  describe({ before, args }) {
    const { en, zh } = nameCuts(before, args);
    return wording(`Removed the transition ${en}`, `已去除${zh}的转场`);
  },
});
