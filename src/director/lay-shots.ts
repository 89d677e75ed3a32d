import { wording } from '../language/wording.ts';
import type { Transition, VideoClip } from '../timeline/timeline.ts';
import type { Brief, Pace } from './brief.ts';
import { moveCamera, planMoves } from './camera.ts';
import type { Canvas } from './canvas.ts';
import { count, decision, type Decision } from './decision.ts';
import { chooseFit } from './fit.ts';
import { clipFrames, type Shot } from './length.ts';
import { newDayBetween } from './new-day.ts';
import type { PictureFacts } from './picture.ts';
import { seededRandom } from './random.ts';
import { planTransitions, type Cut } from './transitions.ts';

interface Film {
  readonly brief: Brief;
  readonly canvas: Canvas;
  readonly pace: Pace;
  readonly fps: number;
}

/** The video track: every shot with its fit, camera and transition. */
export function layShots(
  film: Film & { readonly shots: readonly Shot[]; readonly cuts: readonly number[] },
): { clips: VideoClip[]; decisions: Decision[] } {
  const { brief, canvas, pace, fps, shots, cuts } = film;
  const pieces = shots.flatMap((shot, index) =>
    piecesOf(shot, { startFrame: cuts[index]!, endFrame: cuts[index + 1]!, fps }),
  );
  const transitions = planTransitions({
    cuts: pieces.slice(1).map((piece, index): Cut => cutBetween(pieces[index]!, piece)),
    wish: brief.transitions,
    wishedSeconds: brief.transitionSeconds,
    pace,
    fps,
    random: seededRandom(brief.seed, 'transitions'),
  });
  const moves = planMoves(pieces.length, seededRandom(brief.seed, 'camera'));
  const clips = pieces.map((piece, index): VideoClip => {
    const { picture } = piece;
    const transitionIn = transitions[index - 1] ?? null;
    const last = index === pieces.length - 1;
    const seenFrames = piece.durationFrames + overlap(transitionIn, transitions[index] ?? null);
    const fit = chooseFit(picture, canvas, brief.fit);
    const motion = moveCamera({
      picture,
      fit,
      fitWished: brief.fit !== 'auto',
      canvas,
      move: moves[index]!,
      motion: brief.motion,
      pace,
      seenSeconds: seenFrames / fps,
      last,
    });
    const sounding = picture.kind === 'video' && picture.hasSound && brief.clipSound === 'keep';
    return {
      id: `shot-${index + 1}`,
      assetId: picture.assetId,
      startFrame: piece.startFrame,
      durationFrames: piece.durationFrames,
      sourceStartFrame: piece.sourceStartFrame,
      speed: 1,
      fit,
      motion,
      place: null,
      opacity: 1,
      // Players and feeds show the first frame as the film's cover: it is a picture, not black.
      fadeInFrames: 0,
      fadeOutFrames: last ? fadeFrames(0.9, piece.durationFrames, fps) : 0,
      filters: brief.filters,
      volume: [{ frame: 0, gain: sounding ? 1 : 0 }],
      transitionIn,
    };
  });
  return { clips, decisions: fitDecisions(clips, pieces, brief) };
}

interface Piece {
  readonly picture: PictureFacts;
  readonly startFrame: number;
  readonly durationFrames: number;
  readonly sourceStartFrame: number;
  /** Plays the clip of the piece before once more. */
  readonly again: boolean;
}

/** A clip is trimmed to its middle; one that is too short for its turn is played again at once. */
function piecesOf(
  { picture }: Shot,
  { startFrame, endFrame, fps }: { startFrame: number; endFrame: number; fps: number },
): Piece[] {
  const durationFrames = endFrame - startFrame;
  if (picture.kind === 'image') {
    return [{ picture, startFrame, durationFrames, sourceStartFrame: 0, again: false }];
  }
  const ownFrames = clipFrames(picture, fps);
  if (durationFrames <= ownFrames) {
    const sourceStartFrame = Math.floor((ownFrames - durationFrames) / 2);
    return [{ picture, startFrame, durationFrames, sourceStartFrame, again: false }];
  }
  return Array.from({ length: Math.ceil(durationFrames / ownFrames) }, (_, round) => ({
    picture,
    startFrame: startFrame + round * ownFrames,
    durationFrames: Math.min(ownFrames, durationFrames - round * ownFrames),
    sourceStartFrame: 0,
    again: round > 0,
  }));
}

function cutBetween(before: Piece, after: Piece): Cut {
  return {
    beforeFrames: before.durationFrames,
    afterFrames: after.durationFrames,
    newDay: newDayBetween(before.picture, after.picture),
    seamless: after.again,
  };
}

/** How long a clip is also seen outside its own frames. */
function overlap(transitionIn: Transition | null, transitionOut: Transition | null): number {
  return (
    Math.floor((transitionIn?.durationFrames ?? 0) / 2) +
    Math.ceil((transitionOut?.durationFrames ?? 0) / 2)
  );
}

function fadeFrames(wishedSeconds: number, durationFrames: number, fps: number): number {
  return Math.min(Math.round(wishedSeconds * fps), Math.floor(durationFrames / 3));
}

function fitDecisions(
  clips: readonly VideoClip[],
  pieces: readonly Piece[],
  brief: Brief,
): Decision[] {
  if (brief.fit !== 'auto') return [];
  const blurred = new Set(
    pieces.flatMap((piece, index) => (clips[index]!.fit === 'blur' ? [piece.picture] : [])),
  );
  if (blurred.size === 0) return [];
  const said = wording(
    `Blurred fill around ${count(blurred.size, 'picture')}: a crop would lose too much.`,
    `${blurred.size} 个素材使用模糊背景：裁剪会损失太多画面。`,
  );
  return [decision('fit', said, [...blurred])];
}
