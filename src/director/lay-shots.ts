import { wording } from '../language/wording.ts';
import type { Transition, VideoClip } from '../timeline/timeline.ts';
import type { Brief, Pace } from './brief.ts';
import { moveCamera, planMoves } from './camera.ts';
import type { Canvas } from './canvas.ts';
import { count, decision, nameList, type Decision } from './decision.ts';
import { chooseFit } from './fit.ts';
import { clipFrames, speedToFill, type Shot } from './length.ts';
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
  const pieces = shots.map((shot, index) =>
    pieceOf(shot, { startFrame: cuts[index]!, endFrame: cuts[index + 1]!, fps }),
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
    // Slowed down, a voice is a growl.
    const sounding = brief.clipSound === 'keep' && hasSound(picture) && piece.speed === 1;
    return {
      id: `shot-${index + 1}`,
      assetId: picture.assetId,
      startFrame: piece.startFrame,
      durationFrames: piece.durationFrames,
      sourceStartFrame: piece.sourceStartFrame,
      speed: piece.speed,
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
  return { clips, decisions: [...slowDecisions(pieces), ...fitDecisions(clips, pieces, brief)] };
}

function hasSound(picture: PictureFacts): boolean {
  return picture.kind === 'video' && picture.hasSound;
}

interface Piece {
  readonly picture: PictureFacts;
  readonly startFrame: number;
  readonly durationFrames: number;
  readonly sourceStartFrame: number;
  readonly speed: number;
}

/** A clip is trimmed to its middle; one that is too short for its turn is played slower. */
function pieceOf(
  { picture }: Shot,
  { startFrame, endFrame, fps }: { startFrame: number; endFrame: number; fps: number },
): Piece {
  const durationFrames = endFrame - startFrame;
  const still = { picture, startFrame, durationFrames, sourceStartFrame: 0, speed: 1 };
  if (picture.kind === 'image') return still;
  const ownFrames = clipFrames(picture, fps);
  if (durationFrames > ownFrames)
    return { ...still, speed: speedToFill(ownFrames, durationFrames) };
  return { ...still, sourceStartFrame: Math.floor((ownFrames - durationFrames) / 2) };
}

function cutBetween(before: Piece, after: Piece): Cut {
  return {
    beforeFrames: before.durationFrames,
    afterFrames: after.durationFrames,
    newDay: newDayBetween(before.picture, after.picture),
    seamless: after.picture.kind === 'video' && before.picture === after.picture,
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

function slowDecisions(pieces: readonly Piece[]): Decision[] {
  const slow = [...new Set(pieces.flatMap(({ picture, speed }) => (speed < 1 ? [picture] : [])))];
  if (slow.length === 0) return [];
  const names = nameList(slow);
  const said = wording(
    `Too short to be seen otherwise, so in slow motion: ${names.en}.`,
    `太短，看不清，所以用慢动作播放：${names.zh}。`,
  );
  return [decision('length', said, slow)];
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
