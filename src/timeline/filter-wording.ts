import { wording, type Wording } from '../language/wording.ts';
import type { FilterName } from './timeline.ts';

/** What people call the filters. */
export const filterWordings: Readonly<Record<FilterName, Wording>> = {
  'black-and-white': wording('black and white', '黑白'),
  sepia: wording('sepia', '棕褐色'),
  warm: wording('warm', '暖色'),
  cool: wording('cool', '冷色'),
  vivid: wording('vivid', '鲜艳'),
  faded: wording('faded', '褪色'),
  vignette: wording('vignette', '暗角'),
  grain: wording('grain', '颗粒'),
};
