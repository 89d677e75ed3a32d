import type { TextStyle } from '../../timeline/timeline.ts';
import type { Direction } from './writing-system.ts';

/** How one piece of a text stands in one frame; at rest it is 1, 0, 0, 1. */
export interface PieceState {
  /** 0–1. */
  readonly opacity: number;
  readonly dxPx: number;
  readonly dyPx: number;
  /** Around the centre of the piece. */
  readonly scale: number;
}

const inSeconds = 0.8;
const outSeconds = 0.45;
/** From the start of one piece to that of the next. */
const staggerSeconds = 0.09;
/** Together the ways in and out leave this much of the clip at rest. */
const restFraction = 0.4;
const typedPerSecond = 22;

/**
 * The state of every piece in frame `frame` of its clip (0 … `durationFrames` − 1), in the order
 * of the pieces. A clip too short for its animation has a shorter animation. With `none` all is
 * at rest in every frame.
 */
export function animateText(request: {
  style: TextStyle;
  frame: number;
  durationFrames: number;
  fps: number;
  pieceCount: number;
  heightPx: number;
  /** Of the text; a slide comes from the side where reading starts. Left to right by default. */
  direction?: Direction;
}): PieceState[] {
  const { style, frame, pieceCount } = request;
  const pieces = Array.from({ length: pieceCount }, (_, index) => index);
  if (style.animation === 'none') return pieces.map(() => atRest);
  const plan = planFrames(request);
  return pieces.map((index) => {
    const inProgress = progress(frame - index * plan.staggerFrames, plan.inFrames);
    const framesLeft = request.durationFrames - 1 - frame;
    return stateOf(request, inProgress, progress(framesLeft, plan.outFrames));
  });
}

const atRest: PieceState = { opacity: 1, dxPx: 0, dyPx: 0, scale: 1 };

function planFrames(request: {
  style: TextStyle;
  durationFrames: number;
  fps: number;
  pieceCount: number;
}): { inFrames: number; staggerFrames: number; outFrames: number } {
  const { style, durationFrames, fps, pieceCount } = request;
  const followers = Math.max(0, pieceCount - 1);
  const isTyped = style.animation === 'typewriter';
  // Many lines come in together rather than late.
  const staggerSecondsInAll = isTyped
    ? followers / typedPerSecond
    : Math.min(followers * staggerSeconds, 0.45);
  const wishedIn = isTyped ? 0.06 : inSeconds;
  const wished = (wishedIn + staggerSecondsInAll + outSeconds) * fps;
  const shrink = Math.min(1, (durationFrames * (1 - restFraction)) / wished);
  return {
    inFrames: wishedIn * fps * shrink,
    staggerFrames: followers === 0 ? 0 : (staggerSecondsInAll * fps * shrink) / followers,
    outFrames: outSeconds * fps * shrink,
  };
}

/** Sampled in the middle of the frame, so that the first and the last frame show a trace. */
function progress(framesSinceStart: number, lengthFrames: number): number {
  return Math.min(1, Math.max(0, (framesSinceStart + 0.5) / Math.max(lengthFrames, 0.5)));
}

function stateOf(
  request: { style: TextStyle; heightPx: number; direction?: Direction },
  inProgress: number,
  outProgress: number,
): PieceState {
  const { style, heightPx } = request;
  if (inProgress === 1 && outProgress === 1) return atRest;
  // Seen early on the way, or the motion would be over before there is anything to see.
  const opacity = easeInOut(Math.min(1, inProgress / 0.6)) * easeInOut(outProgress);
  const arriving = easeOutCubic(inProgress);
  const stepPx = heightPx * 0.03;
  switch (style.animation) {
    case 'rise':
      return { ...atRest, opacity, dyPx: (1 - arriving) * stepPx };
    case 'slide': {
      const isFromRight = (style.align === 'right') !== (request.direction === 'rtl');
      const side = isFromRight ? 1 : -1;
      const leaving = (1 - easeInOut(outProgress)) * 0.5;
      return { ...atRest, opacity, dxPx: side * (1 - arriving + leaving) * stepPx * 1.6 };
    }
    case 'zoom': {
      const leaving = (1 - easeInOut(outProgress)) * 0.04;
      return { ...atRest, opacity, scale: 1 - (1 - arriving) * 0.12 + leaving };
    }
    case 'typewriter':
      return { ...atRest, opacity: inProgress * easeInOut(outProgress) };
    default:
      return { ...atRest, opacity };
  }
}

/** Arrives fast and settles softly. */
function easeOutCubic(t: number): number {
  return 1 - (1 - t) ** 3;
}

function easeInOut(t: number): number {
  return t * t * (3 - 2 * t);
}
