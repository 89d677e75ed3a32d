import type { Fit, Motion } from '../timeline/timeline.ts';
import type { Brief, Pace } from './brief.ts';
import { moveCamera } from './camera.ts';
import { centreOf, type Point } from './camera-rect.ts';
import type { Canvas } from './canvas.ts';
import { chooseFit } from './fit.ts';
import { moveOf, zoomOf } from './move-of.ts';
import type { ShownPicture } from './shown-pictures.ts';
import { moveOnce, onPicture, type SingleMove } from './single-move.ts';

/** A zoom that comes closer than the director's own was set by a person. */
const ownZoom = 1.25;
/** So far (in fractions of what is shown) from where the director looks, a person chose the place. */
const farOff = 0.08;

/**
 * A picture framed for another fit or another shape of the frame, with its camera in the same
 * sense: a zoom in stays one, towards the same thing, and what stood still stands still.
 */
export function frameAnew(
  shown: ShownPicture,
  options: {
    readonly from: Canvas;
    readonly to: Canvas;
    readonly fit: Fit | 'auto';
    readonly motion: Brief['motion'];
    readonly pace: Pace;
  },
): { fit: Fit; motion: Motion | null } {
  const fit = chooseFit(shown.picture, options.to, options.fit);
  return { fit, motion: cameraFor(shown, { ...options, fit, fitWished: options.fit !== 'auto' }) };
}

type Options = Parameters<typeof frameAnew>[1] & { readonly fit: Fit; readonly fitWished: boolean };

function cameraFor(shown: ShownPicture, options: Options): Motion | null {
  const { clip, picture, seenSeconds, last } = shown;
  const { from, to: canvas, fit } = options;
  const move = moveOf(clip.motion);
  const shot = { picture, fit, canvas, seenSeconds, last };
  // The director leaves nothing still but what is shown over a colour by wish.
  const motion = move === 'still' && clip.fit !== 'contain' ? 'none' : options.motion;
  const auto = moveCamera({ ...shot, ...options, canvas, move: plainMove(move), motion });
  if (clip.motion === null || move === 'still' || picture.kind === 'video') return auto;
  const own = moveCamera({
    ...shot,
    ...options,
    fit: clip.fit,
    canvas: from,
    move: plainMove(move),
    motion,
  });
  if (!setByHand(clip.motion, own)) return auto;
  const aim = onPicture(aimOf(clip.motion), { picture, fit: clip.fit, canvas: from });
  const zoom = move.startsWith('zoom') ? { zoom: nearness(clip.motion) } : {};
  return moveOnce({ ...shot, move, strength: 'auto', aim, ...zoom });
}

function plainMove(move: SingleMove): 'zoom-in' | 'zoom-out' | 'pan' {
  if (move === 'zoom-in' || move === 'zoom-out') return move;
  return move === 'still' ? 'zoom-in' : 'pan';
}

function setByHand(motion: Motion, own: Motion | null): boolean {
  if (nearness(motion) > ownZoom || own === null || moveOf(own) !== moveOf(motion)) return true;
  const [aim, ownAim] = [aimOf(motion), aimOf(own)];
  const width = Math.min(motion.from.width, motion.to.width);
  return Math.hypot(aim.x - ownAim.x, aim.y - ownAim.y) > farOff * width;
}

function nearness(motion: Motion): number {
  const zoom = zoomOf(motion);
  return Math.max(zoom, 1 / zoom);
}

/** What a motion goes towards or comes from: where it is nearest; of a pan, its middle. */
function aimOf(motion: Motion): Point {
  const [from, to] = [centreOf(motion.from), centreOf(motion.to)];
  const move = moveOf(motion);
  if (move === 'zoom-in') return to;
  if (move === 'zoom-out') return from;
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}
