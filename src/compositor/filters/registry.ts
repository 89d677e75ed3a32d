import type { FilterName } from '../../timeline/timeline.ts';
import { blackAndWhite } from './black-and-white.ts';
import { faded } from './faded.ts';
import type { ApplyFilter } from './filter.ts';
import { grain } from './grain.ts';
import { sepia } from './sepia.ts';
import { cool, warm } from './temperature.ts';
import { vignette } from './vignette.ts';
import { vivid } from './vivid.ts';

/** Every filter by name. A new one: a file here, a line there, a name in the timeline's list. */
export const filters: Readonly<Record<FilterName, ApplyFilter>> = {
  'black-and-white': blackAndWhite,
  sepia,
  warm,
  cool,
  vivid,
  faded,
  vignette,
  grain,
};
