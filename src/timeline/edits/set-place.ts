import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeClips, nameTarget, targetArgs } from '../editing/change-clips.ts';
import { placeSchema } from '../schema.ts';
import { defineEdit } from './edit-kind.ts';

export const setPlace = defineEdit({
  kind: 'set-place',
  purpose: 'Makes a clip a picture-in-picture, or (null) lets it fill the frame.',
  args: z.strictObject({ ...targetArgs, place: placeSchema.nullable() }),
  apply(timeline, { place, ...target }) {
    return changeClips(timeline, target, ['video'], (clip) => ({ ...clip, place }));
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, args);
    return wording(`Placed ${en} in the frame`, `已设置${zh}在画面中的位置`);
  },
});
