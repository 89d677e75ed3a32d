import { clipSpeed } from '../timeline/source.ts';
import {
  type Asset,
  endFrame,
  type Motion,
  type Rect,
  type TextTrack,
  type Timeline,
  type VideoClip,
  type VideoTrack,
} from '../timeline/timeline.ts';
import {
  abutsPrevious,
  framesAfterCut,
  framesBeforeCut,
  headFrames,
} from '../timeline/transition-room.ts';
import { ease } from '../timeline/easing.ts';
import type { FramePlan, Layer, PictureRef, Shot } from './frame-plan.ts';

/** What frame `frame` of the film shows. Pure: the same timeline gives the same plan. */
export function planFrame(timeline: Timeline, frame: number): FramePlan {
  return {
    widthPx: timeline.widthPx,
    heightPx: timeline.heightPx,
    background: timeline.background,
    layers: timeline.tracks.flatMap((track): Layer[] => {
      if (track.muted || track.kind === 'audio') return [];
      return track.kind === 'video'
        ? planVideoTrack(timeline, track, frame)
        : planTextTrack(timeline, track, frame);
    }),
  };
}

function planTextTrack(timeline: Timeline, track: TextTrack, frame: number): Layer[] {
  const clip = track.clips.find((each) => frame >= each.startFrame && frame < endFrame(each));
  if (!clip) return [];
  return [
    {
      kind: 'text',
      text: clip.text,
      style: clip.style,
      frame: frame - clip.startFrame,
      durationFrames: clip.durationFrames,
      fps: timeline.fps,
    },
  ];
}

function planVideoTrack(timeline: Timeline, track: VideoTrack, frame: number): Layer[] {
  const { clips } = track;
  const entering = clips.findIndex((clip) => isInTransition(clip, frame));
  if (entering >= 0) return planTransition(timeline, track, entering, frame);
  const index = clips.findIndex((clip) => frame >= clip.startFrame && frame < endFrame(clip));
  return index < 0 ? [] : [planClip(timeline, track, index, frame)];
}

function isInTransition(clip: VideoClip, frame: number): boolean {
  const durationFrames = clip.transitionIn?.durationFrames ?? 0;
  return (
    frame >= clip.startFrame - framesBeforeCut(durationFrames) &&
    frame < clip.startFrame + framesAfterCut(durationFrames)
  );
}

function planTransition(
  timeline: Timeline,
  track: VideoTrack,
  index: number,
  frame: number,
): Layer[] {
  const clip = track.clips[index]!;
  const { name, durationFrames, easing } = clip.transitionIn!;
  const before = frame - clip.startFrame + framesBeforeCut(durationFrames);
  const progress = ease(easing, (before + 1) / (durationFrames + 1));
  const to = planClip(timeline, track, index, frame);
  const from = abutsPrevious(track.clips, index)
    ? planClip(timeline, track, index - 1, frame)
    : null;
  if (to.kind === 'shot' && (from === null || from.kind === 'shot')) {
    return [{ kind: 'transition', name, progress, from, to }];
  }
  // What stands somewhere within the frame comes and goes by its opacity alone.
  return [
    ...(from ? [{ ...from, opacity: from.opacity * (1 - progress) }] : []),
    { ...to, opacity: to.opacity * progress },
  ];
}

function planClip(
  timeline: Timeline,
  track: VideoTrack,
  index: number,
  frame: number,
): (Shot & { kind: 'shot' }) | Extract<Layer, { kind: 'overlay' }> {
  const clip = track.clips[index]!;
  const asset = timeline.assets[clip.assetId]!;
  const shared = {
    opacity: clip.opacity * fade(clip, frame),
    filters: clip.filters.filter((filter) => filter.strength > 0),
    // Counted within the clip: a clip that only moves along the film keeps its pixels.
    filterFrame: clip.filters.some((filter) => filter.name === 'grain')
      ? frame - clip.startFrame
      : 0,
  };
  const timeMs = sourceTimeMs(timeline, clip, asset, frame);
  if (clip.place) {
    const size = sizeOf(asset, timeline);
    const wanted = (clip.place.scale * timeline.widthPx) / size.widthPx;
    const scale = Math.min(wanted, largestCanvasPx / Math.max(size.widthPx, size.heightPx));
    const widthPx = even(size.widthPx * scale);
    const heightPx = even(size.heightPx * scale);
    const picture: PictureRef = {
      assetId: clip.assetId,
      timeMs,
      canvas: 'overlay',
      widthPx,
      heightPx,
      background: null,
    };
    return { kind: 'overlay', picture, place: clip.place, ...shared };
  }
  const canvas = canvasOf(timeline, clip, asset);
  const picture: PictureRef = {
    assetId: clip.assetId,
    timeMs,
    canvas: clip.fit,
    widthPx: canvas.widthPx,
    heightPx: canvas.heightPx,
    background: clip.fit === 'contain' ? timeline.background : null,
  };
  const view = viewAt(motionProgress(track, index, frame), clip.motion, canvas, timeline);
  return { kind: 'shot', picture, view, ...shared };
}

function fade(clip: VideoClip, frame: number): number {
  const since = frame - clip.startFrame + 1;
  const left = endFrame(clip) - frame;
  const fadeIn = clip.fadeInFrames > 0 ? since / (clip.fadeInFrames + 1) : 1;
  const fadeOut = clip.fadeOutFrames > 0 ? left / (clip.fadeOutFrames + 1) : 1;
  return Math.max(0, Math.min(1, fadeIn, fadeOut));
}

function sourceTimeMs(timeline: Timeline, clip: VideoClip, asset: Asset, frame: number): number {
  if (asset.kind !== 'video') return 0;
  const frames = clip.sourceStartFrame + (frame - clip.startFrame) * clipSpeed(clip);
  // The middle of the frame's time, so that rounded time stamps never show the frame before.
  const timeMs = ((frames + 0.5) * 1000) / timeline.fps;
  return Math.max(0, Math.min(asset.durationMs, timeMs));
}

/** Time of the clip's camera, 0–1 over all frames in which the clip is seen. */
function motionProgress(track: VideoTrack, index: number, frame: number): number {
  const clip = track.clips[index]!;
  const lead = framesBeforeCut(clip.transitionIn?.durationFrames ?? 0);
  const trail = framesAfterNextCut(track, index);
  const first = clip.startFrame - lead;
  const seenFrames = lead + clip.durationFrames + trail;
  return (frame - first + 0.5) / seenFrames;
}

function framesAfterNextCut(track: VideoTrack, index: number): number {
  const next = track.clips[index + 1];
  return next && abutsPrevious(track.clips, index + 1) ? headFrames(next) : 0;
}

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The part of the canvas seen at time `t` of the motion, in canvas pixels. */
function viewAt(t: number, motion: Motion | null, canvas: Size, frame: Size): Rect {
  const whole: Rect = { x: 0, y: 0, width: 1, height: 1 };
  const from = inscribe(motion?.from ?? whole, canvas, frame);
  const to = inscribe(motion?.to ?? whole, canvas, frame);
  const p = motion ? ease(motion.easing, t) : 0;
  const between = (a: number, b: number) => a + (b - a) * p;
  return {
    x: between(from.x, to.x),
    y: between(from.y, to.y),
    width: between(from.width, to.width),
    height: between(from.height, to.height),
  };
}

/** The largest rectangle of the frame's aspect inside `rect`, around its centre, in canvas pixels. */
function inscribe(rect: Rect, canvas: Size, frame: Size): Rect {
  const aspect = frame.widthPx / frame.heightPx;
  const widthPx = rect.width * canvas.widthPx;
  const heightPx = rect.height * canvas.heightPx;
  const width = Math.min(widthPx, heightPx * aspect);
  const height = width / aspect;
  return {
    x: rect.x * canvas.widthPx + (widthPx - width) / 2,
    y: rect.y * canvas.heightPx + (heightPx - height) / 2,
    width,
    height,
  };
}

const largestCanvasPx = 4096;

/**
 * The size at which a picture is prepared: the closest look of its motion shows one canvas pixel
 * per frame pixel, but no more pixels than the picture has, and never less than would fill the frame
 * by a factor of two.
 */
function canvasOf(timeline: Timeline, clip: VideoClip, asset: Asset): Size {
  const own = sizeOf(asset, timeline);
  const unit =
    clip.fit === 'crop' ? own : { widthPx: timeline.widthPx, heightPx: timeline.heightPx };
  const closest = Math.min(
    ...[clip.motion?.from, clip.motion?.to].map(
      (rect) =>
        inscribe(rect ?? { x: 0, y: 0, width: 1, height: 1 }, unit, timeline).width /
        timeline.widthPx,
    ),
  );
  const wanted = 1 / closest;
  const most = largestCanvasPx / Math.max(unit.widthPx, unit.heightPx);
  const native = clip.fit === 'crop' ? 1 : nativeScale(own, timeline);
  const scale = Math.min(wanted, most, Math.max(native, wanted / 2));
  return { widthPx: even(unit.widthPx * scale), heightPx: even(unit.heightPx * scale) };
}

/** How much larger than the frame the canvas is on which the picture keeps its own pixels. */
function nativeScale(own: Size, frame: Size): number {
  return Math.max(own.widthPx / frame.widthPx, own.heightPx / frame.heightPx);
}

function sizeOf(asset: Asset, timeline: Timeline): Size {
  if (asset.kind === 'image' || asset.kind === 'video') return asset;
  return { widthPx: timeline.widthPx, heightPx: timeline.heightPx };
}

function even(length: number): number {
  return Math.max(2, 2 * Math.round(length / 2));
}
