import type { Picture } from '../picture.ts';
import type { Stage } from '../stage.ts';

/** Changes `picture` (any size) in place; strength 0–1; `frame` stirs what lives (grain). */
export type ApplyFilter = (options: {
  readonly stage: Stage;
  readonly picture: Picture;
  readonly strength: number;
  readonly frame: number;
}) => void;
