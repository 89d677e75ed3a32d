import type { TransitionName } from '../../timeline/timeline.ts';
import type { Picture } from '../picture.ts';
import type { Stage } from '../stage.ts';

/** Both pictures of a transition, ready at frame size, and where the result goes. */
export interface Scene {
  readonly stage: Stage;
  /** All three opaque, of the stage's size and different buffers; only `out` may be written. */
  readonly from: Picture;
  readonly to: Picture;
  readonly out: Picture;
  /** 0–1, exclusive at both ends. */
  readonly progress: number;
}

/** Paints a scene; the whole of `out`. A transition looks like `from` near 0 and like `to` near 1. */
export type PaintTransition = (scene: Scene) => void;

/** The transitions that one file brings, by name. */
export type TransitionFamily = Readonly<Partial<Record<TransitionName, PaintTransition>>>;
