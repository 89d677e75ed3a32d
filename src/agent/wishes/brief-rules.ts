import type { Rule } from '../rule.ts';
import { anotherMusicRules } from './another-music.ts';
import { durationRules } from './duration.ts';
import { frameRules } from './frame.ts';
import { loudnessRules } from './loudness.ts';
import { musicRules } from './music.ts';
import { orderRules } from './order.ts';
import { paceRules } from './pace.ts';
import { filterRules, fitRules, motionRules } from './picture.ts';
import { relativeLengthRules } from './relative-length.ts';
import { soundRules } from './sound.ts';
import { titleRules } from './titles.ts';
import { transitionRules } from './transitions.ts';

/** All that a wish for a film can say. */
export const briefRules: readonly Rule[] = [
  ...titleRules,
  ...durationRules,
  ...relativeLengthRules,
  ...frameRules,
  ...paceRules,
  ...transitionRules,
  ...musicRules,
  ...anotherMusicRules,
  ...loudnessRules,
  ...soundRules,
  ...fitRules,
  ...filterRules,
  ...motionRules,
  ...orderRules,
];
