import { wording, type Wording } from '../language/wording.ts';
import {
  type Asset,
  type AudioAsset,
  type Timeline,
  type Track,
  type Transition,
  type VideoClip,
} from '../timeline/timeline.ts';
import { openBrief, type Brief, type Pace } from './brief.ts';
import { moveCamera, planMoves } from './camera.ts';
import { chooseCanvas, type Canvas } from './canvas.ts';
import { layCuts, type BeatGrid } from './cuts.ts';
import { count, decision, type Decision } from './decision.ts';
import { chooseFit } from './fit.ts';
import { clipFrames, planLength, type Shot } from './length.ts';
import { orderPictures } from './order.ts';
import type { PictureFacts } from './picture.ts';
import { seededRandom } from './random.ts';
import { selectPictures } from './select.ts';
import { beatsOf, chooseMusic, layMusic, type BeatsFor } from './soundtrack.ts';
import { readingSeconds, titleClips } from './titles.ts';
import { planTransitions, type Cut } from './transitions.ts';

export type Direction =
  | { readonly ok: true; readonly timeline: Timeline; readonly decisions: readonly Decision[] }
  | { readonly ok: false; readonly refusal: Wording };

/**
 * Pictures and a wish become a film. The same request gives the same film. Refused when there is
 * no picture, or when the length or frame rate is beyond what a film can have.
 *
 * `beatsFor` is asked for the beats of the chosen music, once its length is known, so that the
 * director needs to know nothing of music; leave it out and cuts fall wherever they are due.
 */
export function direct(request: {
  readonly pictures: readonly PictureFacts[];
  readonly songs?: readonly AudioAsset[];
  readonly brief?: Partial<Brief>;
  readonly beatsFor?: BeatsFor;
}): Direction {
  const { pictures, songs = [], beatsFor = () => null } = request;
  const brief: Brief = { ...openBrief, ...request.brief };
  if (pictures.length === 0) return { ok: false, refusal: noPictures };
  const { fps, decisions: rateDecisions } = chooseRate(brief);
  if (!(fps >= 1 && fps <= 120)) return { ok: false, refusal: badRate(fps) };

  const { canvas, decisions: canvasDecisions } = chooseCanvas(pictures, brief);
  const { ordered, decisions: orderDecisions } = orderPictures(pictures, brief);
  const { selected, decisions: selectDecisions } = selectPictures(ordered, brief);
  const pace = paceOf(brief, selected.length);
  const titleSeconds = brief.titleText === null ? 0 : readingSeconds(brief.titleText);
  const plan = planLength({ pictures: selected, brief, pace, fps, titleSeconds });
  if ('refusal' in plan) return { ok: false, refusal: plan.refusal };
  const { shots, durationFrames } = plan;

  const { music, decisions: musicDecisions } = chooseMusic({
    pictures: selected,
    songs,
    brief,
    pace,
  });
  const exactEach = brief.secondsPerPhoto !== 'auto';
  const grid =
    music === null || exactEach ? null : beatsOf({ music, durationFrames, fps, beatsFor });
  const cuts = layCuts({ shots, durationFrames, grid });

  const film = { brief, canvas, pace, fps };
  const video = layShots({ ...film, shots, cuts });
  const soundingFrames = video.clips
    .filter((clip) => clip.volume.some((point) => point.gain > 0))
    .reduce((sum, clip) => sum + clip.durationFrames, 0);
  const sound =
    music === null
      ? { clips: [], assets: [] }
      : layMusic({ ...film, music, durationFrames, soundingFrames });
  const mood = music?.kind === 'score' ? music.mood : null;
  const texts = titleClips({ ...film, mood, durationFrames });

  const tracks: Track[] = [
    { id: 'video', kind: 'video', name: 'Video', muted: false, clips: video.clips },
  ];
  if (sound.clips.length > 0) {
    tracks.push({ id: 'music', kind: 'audio', name: 'BGM', muted: false, clips: sound.clips });
  }
  if (texts.length > 0) {
    tracks.push({ id: 'title', kind: 'text', name: 'Title', muted: false, clips: texts });
  }
  const assets = [...shots.map((shot) => assetOf(shot.picture)), ...sound.assets];
  const timeline: Timeline = {
    title: brief.titleText ?? '',
    ...canvas,
    fps,
    background: '#000000',
    assets: Object.fromEntries(assets.map((asset) => [asset.id, asset])),
    tracks,
  };
  const decisions = [
    ...plan.decisions,
    ...canvasDecisions,
    ...rateDecisions,
    ...orderDecisions,
    ...selectDecisions,
    ...video.decisions,
    ...musicDecisions,
    ...beatDecisions(cuts, grid),
  ];
  return { ok: true, timeline, decisions };
}

const noPictures = wording(
  'There are no photos or clips to make a film from.',
  '没有可以做成影片的照片或视频。',
);

/** Whole frames per second: 29.97 becomes 30, and is told. */
function chooseRate({ fps: wish }: Brief): { fps: number; decisions: Decision[] } {
  if (wish === 'auto') return { fps: 30, decisions: [] };
  const fps = Math.round(wish);
  if (fps === wish) return { fps, decisions: [] };
  const said = wording(
    `${fps} frames per second, the nearest whole rate to ${wish}.`,
    `每秒 ${fps} 帧，是最接近 ${wish} 的整数帧率。`,
  );
  return { fps, decisions: [decision('canvas', said)] };
}

function badRate(fps: number): Wording {
  return wording(
    `The frame rate can be 1 to 120 frames per second, not ${fps}.`,
    `帧率可以是每秒 1 到 120 帧，不能是 ${fps}。`,
  );
}

/** Unless the person names a pace, many pictures in little time make a fast film. */
function paceOf(brief: Brief, pictureCount: number): Pace {
  if (brief.pace !== 'auto') return brief.pace;
  const each =
    brief.secondsPerPhoto !== 'auto'
      ? brief.secondsPerPhoto
      : brief.durationSeconds === 'auto'
        ? 3
        : brief.durationSeconds / pictureCount;
  return each < 1.5 ? 'fast' : each > 6 ? 'slow' : 'normal';
}

interface Film {
  readonly brief: Brief;
  readonly canvas: Canvas;
  readonly pace: Pace;
  readonly fps: number;
}

/** The video track: every shot with its fit, camera and transition. */
function layShots(
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
      fadeInFrames: index === 0 ? fadeFrames(0.4, piece.durationFrames, fps) : 0,
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

/** A pause this long between two pictures is a night. */
const nightMs = 7 * 3600 * 1000;

function cutBetween(before: Piece, after: Piece): Cut {
  const [from, to] = [before.picture.capturedAtMs, after.picture.capturedAtMs];
  return {
    beforeFrames: before.durationFrames,
    afterFrames: after.durationFrames,
    newDay: from !== null && to !== null && Math.abs(to - from) > nightMs,
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

function beatDecisions(cuts: readonly number[], grid: BeatGrid | null): Decision[] {
  const inner = cuts.slice(1, -1);
  if (grid === null || inner.length === 0) return [];
  const beats = new Set(grid.beatFrames);
  const on = inner.filter((frame) => beats.has(frame)).length;
  const said = wording(
    `${on} of ${count(inner.length, 'cut')} on the beat of the music.`,
    `${inner.length} 个切换点中有 ${on} 个落在音乐节拍上。`,
  );
  return [decision('beats', said)];
}

function assetOf(picture: PictureFacts): Asset {
  const { assetId: id, name, widthPx, heightPx, durationMs, hasSound } = picture;
  return picture.kind === 'image'
    ? { kind: 'image', id, name, widthPx, heightPx }
    : { kind: 'video', id, name, widthPx, heightPx, durationMs, hasSound };
}
