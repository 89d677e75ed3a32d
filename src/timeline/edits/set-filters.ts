import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeClips, nameTarget, targetArgs } from '../editing/change-clips.ts';
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
    const names = args.filters.map(({ name }) => name).join(', ') || '–';
    return wording(`Set the filters of ${en}: ${names}`, `已设置${zh}的滤镜：${names}`);
  },
});
