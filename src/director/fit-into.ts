import type { Edit } from '../timeline/edit.ts';
import type { Color, Fit, Timeline } from '../timeline/timeline.ts';
import type { Brief } from './brief.ts';
import { filmPace } from './film-pace.ts';
import { framingEdits } from './framing-edits.ts';
import { frameAnew } from './frame-anew.ts';
import type { PictureFacts } from './picture.ts';
import { chosenPictures, shownPictures } from './shown-pictures.ts';

/**
 * How pictures meet the frame, each with a camera for it: filled, whole over their own blur, or
 * whole over a colour, which is the background of the film and so the same for all.
 */
export function fitInto(request: {
  readonly timeline: Timeline;
  readonly pictures: readonly PictureFacts[];
  /** `auto` chooses for each picture, as for a fresh film. */
  readonly fit: Fit | 'auto';
  readonly color?: Color;
  readonly clipIds?: readonly string[];
  /** As it was wished for the film. */
  readonly motion?: Brief['motion'];
}): Edit[] {
  const { timeline, pictures, fit, color, clipIds, motion = 'auto' } = request;
  const pace = filmPace(timeline);
  const options = { from: timeline, to: timeline, fit, motion, pace };
  const edits = framingEdits(
    chosenPictures(shownPictures(timeline, pictures), clipIds).map((one) => ({
      clip: one.clip,
      ...frameAnew(one, options),
    })),
  );
  if (color !== undefined && color !== timeline.background) {
    edits.push({ kind: 'set-background', color });
  }
  return edits;
}
