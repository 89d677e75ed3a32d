import type { TransitionName } from '../../timeline/timeline.ts';
import { blinds } from './blinds.ts';
import { blurs } from './blur.ts';
import { circles } from './circle.ts';
import { clocks } from './clock.ts';
import { covers } from './cover.ts';
import { dissolves } from './dissolve.ts';
import { fades } from './fade.ts';
import { irises } from './iris.ts';
import { lumas } from './luma.ts';
import { pushes } from './push.ts';
import { ripples } from './ripple.ts';
import { slides } from './slide.ts';
import type { PaintTransition } from './transition.ts';
import { whipPans } from './whip-pan.ts';
import { wipes } from './wipe.ts';
import { zooms } from './zoom.ts';

/** Every transition by name. A new one: a file here, a line there, a name in the timeline's list. */
export const transitions = {
  ...fades,
  ...dissolves,
  ...slides,
  ...pushes,
  ...covers,
  ...wipes,
  ...circles,
  ...irises,
  ...clocks,
  ...blinds,
  ...lumas,
  ...zooms,
  ...whipPans,
  ...blurs,
  ...ripples,
} as Readonly<Record<TransitionName, PaintTransition>>;
