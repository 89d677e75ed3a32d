import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeClips, nameTarget } from '../editing/change-clips.ts';
import { idSchema, textSchema } from '../schema.ts';
import { defineEdit } from './edit-kind.ts';

export const setText = defineEdit({
  kind: 'set-text',
  purpose: 'Changes what a title, caption or other text says.',
  args: z.strictObject({ clipId: idSchema, text: textSchema }),
  apply(timeline, { clipId, text }) {
    return changeClips(timeline, { clipId }, ['text'], (clip) => ({ ...clip, text }));
  },
  describe({ before, after, args: { clipId } }) {
    const [old, now] = [nameTarget(before, { clipId }), nameTarget(after, { clipId })];
    return wording(`Changed the text ${old.en} to ${now.en}`, `已将文字${old.zh}改为${now.zh}`);
  },
});
