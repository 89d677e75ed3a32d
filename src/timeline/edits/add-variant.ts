import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { refuse } from '../refusal.ts';
import { mostVariants, sizePxSchema, variantNameSchema } from '../schema.ts';
import { defineEdit } from './edit-kind.ts';

export const addVariant = defineEdit({
  kind: 'add-variant',
  purpose:
    'Wants the same film in another size too, under a name; every later edit holds for both.',
  args: z.strictObject({
    name: variantNameSchema.describe('What the person calls it, as "vertical"'),
    widthPx: sizePxSchema,
    heightPx: sizePxSchema,
  }),
  apply(timeline, variant) {
    const variants = timeline.variants ?? [];
    if (variants.some(({ name }) => name === variant.name)) {
      return refuse(
        'id-taken',
        `There is a variant "${variant.name}" already`,
        `已有名为“${variant.name}”的版本`,
        'name',
      );
    }
    if (variants.length >= mostVariants) {
      return refuse(
        'no-room',
        `A film has ${mostVariants} variants at most; remove one first`,
        `一部影片最多 ${mostVariants} 个版本；请先删除一个`,
      );
    }
    return { ...timeline, variants: [...variants, variant] };
  },
  describe({ args: { name, widthPx, heightPx } }) {
    const size = `${widthPx}×${heightPx}`;
    return wording(`Added the variant "${name}" (${size})`, `已添加版本“${name}”（${size}）`);
  },
});
