import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { withCanvas } from '../editing/framings.ts';
import { sizePxSchema } from '../schema.ts';
import { defineEdit } from './edit-kind.ts';

export const setCanvas = defineEdit({
  kind: 'set-canvas',
  purpose:
    'Changes the size of the film. In another shape pictures are framed as they were there before; ' +
    'what was never there keeps its fit, motion and place.',
  args: z.strictObject({ widthPx: sizePxSchema, heightPx: sizePxSchema }),
  apply(timeline, { widthPx, heightPx }) {
    return withCanvas(timeline, { widthPx, heightPx });
  },
  describe({ args: { widthPx, heightPx } }) {
    const size = `${widthPx}×${heightPx}`;
    return wording(`Made the film ${size}`, `已将画面设为 ${size}`);
  },
});
