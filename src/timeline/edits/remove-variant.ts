import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { refuse } from '../refusal.ts';
import { variantNameSchema } from '../schema.ts';
import { defineEdit } from './edit-kind.ts';

export const removeVariant = defineEdit({
  kind: 'remove-variant',
  purpose: 'Wants the film no longer in one of its other sizes.',
  args: z.strictObject({ name: variantNameSchema }),
  apply({ variants = [], ...timeline }, { name }) {
    const left = variants.filter((variant) => variant.name !== name);
    if (left.length < variants.length) {
      return left.length > 0 ? { ...timeline, variants: left } : timeline;
    }
    const names = variants.map((variant) => variant.name).join(', ') || '–';
    return refuse(
      'unknown-variant',
      `There is no variant "${name}"; the variants are ${names}`,
      `没有名为“${name}”的版本；现有版本：${names}`,
      'name',
    );
  },
  describe({ args: { name } }) {
    return wording(`Removed the variant "${name}"`, `已删除版本“${name}”`);
  },
});
