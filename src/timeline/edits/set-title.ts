import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { defineEdit } from './edit-kind.ts';

export const setTitle = defineEdit({
  kind: 'set-title',
  purpose: 'Names the film. (What is written in the picture is a text clip.)',
  args: z.strictObject({ title: z.string().max(200) }),
  apply(timeline, { title }) {
    return { ...timeline, title };
  },
  describe({ args: { title } }) {
    return wording(`Named the film "${title}"`, `已将影片命名为“${title}”`);
  },
});
