import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { sizePxSchema } from '../schema.ts';
import { defineEdit } from './edit-kind.ts';

export const setCanvas = defineEdit({
  kind: 'set-canvas',
  purpose: 'Changes the size and so the aspect ratio of the film; nothing else needs to change.',
  args: z.strictObject({ widthPx: sizePxSchema, heightPx: sizePxSchema }),
  apply(timeline, { widthPx, heightPx }) {
    return { ...timeline, widthPx, heightPx };
  },
  describe({ args: { widthPx, heightPx } }) {
    const size = `${widthPx}×${heightPx}`;
    return wording(`Made the film ${size}`, `已将画面设为 ${size}`);
  },
});
