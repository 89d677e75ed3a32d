import type { Corner } from '../timeline/corner-place.ts';
import type { Edit } from '../timeline/edit.ts';
import type { Motion, Timeline } from '../timeline/timeline.ts';
import type { Brief, Pace } from './brief.ts';
import { moveCamera, planMoves, type Move } from './camera.ts';
import { filmPace } from './film-pace.ts';
import { chooseFit } from './fit.ts';
import { framingEdits } from './framing-edits.ts';
import type { PictureFacts } from './picture.ts';
import { seededRandom } from './random.ts';
import { chosenPictures, shownPictures, type ShownPicture } from './shown-pictures.ts';
import { moveOnce, pointAt, singleMoves, type SingleMove, type Strength } from './single-move.ts';

/**
 * Other camera motions for the pictures of a film: as a fresh film would have them
 * (`auto`, `none`, `gentle`, `strong`), or one named move over each.
 */
export function recamera(request: {
  readonly timeline: Timeline;
  readonly pictures: readonly PictureFacts[];
  readonly motion: Brief['motion'] | SingleMove;
  /** Of a named move: where it goes (or, zooming out, comes from); by default what matters. */
  readonly towards?: Corner | 'focus';
  /** Of a named move. */
  readonly strength?: Strength;
  readonly pace?: Pace;
  /** By default all pictures of the film. */
  readonly clipIds?: readonly string[];
  readonly seed?: number;
}): Edit[] {
  const { timeline, pictures, clipIds, seed = 1 } = request;
  const shown = shownPictures(timeline, pictures);
  const moves = planMoves(shown.length, seededRandom(seed, 'camera'));
  return framingEdits(
    chosenPictures(shown, clipIds).map((one) => ({
      clip: one.clip,
      motion: motionFor(one, { ...request, move: moves[shown.indexOf(one)]! }),
    })),
  );
}

function motionFor(
  { clip, picture, seenSeconds, last }: ShownPicture,
  request: Parameters<typeof recamera>[0] & { readonly move: Move },
): Motion | null {
  const { timeline, motion, towards = 'focus', pace = filmPace(timeline) } = request;
  const shot = { picture, fit: clip.fit, canvas: timeline, seenSeconds, last };
  if (isSingle(motion)) {
    const aim = towards === 'focus' ? {} : { aim: pointAt(towards) };
    return moveOnce({ ...shot, move: motion, strength: request.strength ?? 'auto', ...aim });
  }
  const fitWished = clip.fit !== chooseFit(picture, timeline, 'auto');
  return moveCamera({ ...shot, fitWished, move: request.move, motion, pace });
}

function isSingle(motion: Brief['motion'] | SingleMove): motion is SingleMove {
  return (singleMoves as readonly string[]).includes(motion);
}
