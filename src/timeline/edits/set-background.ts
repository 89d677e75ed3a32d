import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { colorSchema } from '../schema.ts';
import { defineEdit } from './edit-kind.ts';

export const setBackground = defineEdit({
  kind: 'set-background',
  purpose: 'Sets the colour that is seen where no clip is.',
  args: z.strictObject({ color: colorSchema }),
  apply(timeline, { color }) {
    return { ...timeline, background: color };
  },
  describe({ args: { color } }) {
    return wording(`Made the background ${color}`, `已将背景设为 ${color}`);
  },
});
