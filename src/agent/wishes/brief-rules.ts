import type { Rule } from '../rule.ts';
import { durationRules } from './duration.ts';
import { frameRules } from './frame.ts';
import { musicRules } from './music.ts';
import { orderRules } from './order.ts';
import { paceRules } from './pace.ts';
import { filterRules, fitRules, motionRules } from './picture.ts';
import { soundRules } from './sound.ts';
import { titleRules } from './titles.ts';
import { transitionRules } from './transitions.ts';

/** All that a wish for a film can say. */
export const briefRules: readonly Rule[] = [
  ...titleRules,
  ...durationRules,
  ...frameRules,
  ...paceRules,
  ...transitionRules,
  ...musicRules,
  ...soundRules,
  ...fitRules,
  ...filterRules,
  ...motionRules,
  ...orderRules,
];
