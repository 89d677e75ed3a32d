import type { FilterName } from '../../timeline/timeline.ts';
import type { ApplyFilter } from './filter.ts';

/** Every filter by name. A new one: a file here, a line there, a name in the timeline's list. */
export const filters = {} as Readonly<Record<FilterName, ApplyFilter>>;
