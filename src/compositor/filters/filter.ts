import type { Picture } from '../picture.ts';
import type { Stage } from '../stage.ts';

/** What a filter is asked to do to a picture of any size up to the frame's, in place. */
export interface FilterRequest {
  readonly stage: Stage;
  readonly picture: Picture;
  /** 0 (nothing) to 1 (full). */
  readonly strength: number;
  /** Stirs what lives (grain). */
  readonly frame: number;
}

export type ApplyFilter = (request: FilterRequest) => void;

/**
 * A filter that thinks of straight samples, as one for premultiplied pictures too: they are made
 * straight and premultiplied again, so nothing can light up where there is nothing.
 */
export function straight(filter: ApplyFilter): ApplyFilter {
  return (request) => {
    const { stage, picture, strength } = request;
    if (strength <= 0) return;
    if (!picture.alpha) return filter(request);
    const { full, half } = picture.alpha;
    stage.kernel.divideByAlpha(picture.y, full);
    stage.kernel.divideByAlpha(picture.u, half);
    stage.kernel.divideByAlpha(picture.v, half);
    filter(request);
    stage.kernel.multiplyByAlpha(picture.y, full);
    stage.kernel.multiplyByAlpha(picture.u, half);
    stage.kernel.multiplyByAlpha(picture.v, half);
  };
}
