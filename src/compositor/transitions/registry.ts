import type { TransitionName } from '../../timeline/timeline.ts';
import { fades } from './fade.ts';
import type { PaintTransition } from './transition.ts';

/** Every transition by name. A new one: a file here, a line there, a name in the timeline's list. */
export const transitions = {
  ...fades,
} as Readonly<Record<TransitionName, PaintTransition>>;
