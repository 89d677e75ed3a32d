import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeClips, nameTarget, targetArgs } from '../editing/change-clips.ts';
import { filterWordings } from '../filter-wording.ts';
import { filterSchema } from '../schema.ts';
import { defineEdit } from './edit-kind.ts';

export const setFilters = defineEdit({
  kind: 'set-filters',
  purpose: 'Sets the colour filters of clips, replacing those before; an empty list takes all off.',
  args: z.strictObject({ ...targetArgs, filters: z.array(filterSchema) }),
  apply(timeline, { filters, ...target }) {
    return changeClips(timeline, target, ['video'], (clip) => ({ ...clip, filters }));
  },
  describe({ before, args }) {
    const { en, zh } = nameTarget(before, args);
    if (args.filters.length === 0)
      return wording(`Took the filters off ${en}`, `已去除${zh}的滤镜`);
    const names = args.filters.map(({ name }) => filterWordings[name]);
    return wording(
      `Set the filters of ${en}: ${names.map((name) => name.en).join(', ')}`,
      `已设置${zh}的滤镜：${names.map((name) => name.zh).join('、')}`,
    );
  },
});
