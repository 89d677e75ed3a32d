import { createHash } from 'node:crypto';
import type { FramePlan } from '../compositor/frame-plan.ts';
import { planFrame } from '../compositor/plan-frame.ts';
import type { EncoderSettings } from '../media/encode-video.ts';
import { durationFrames, endFrame, type Timeline } from '../timeline/timeline.ts';
import { abutsPrevious, framesAfterCut, framesBeforeCut } from '../timeline/transition-room.ts';
import { engineVersion } from './engine.ts';

/**
 * A stretch of frames that is encoded, kept, retried and handed out as a whole. Its key names
 * everything that its pixels depend on: the engine, the encoder and the plans of its frames, in
 * which assets are named by their content. No path, no clock, no position in the film.
 */
export interface Chunk {
  readonly firstFrame: number;
  readonly frameCount: number;
  /** SHA-256 in hex. */
  readonly key: string;
}

const longestSeconds = 2;
const shortestSeconds = 0.25;

/**
 * Divides the film. Borders lie where what is seen changes its nature (cuts, beginnings and ends
 * of transitions), not on a fixed grid: so a changed picture touches few chunks, and chunks behind
 * a clip that grew longer keep their names.
 */
export function planChunks(timeline: Timeline, settings: EncoderSettings): Chunk[] {
  const borders = findBorders(timeline);
  return borders.slice(0, -1).map((firstFrame, index) => {
    const frameCount = borders[index + 1]! - firstFrame;
    const plans = Array.from({ length: frameCount }, (_, i) => planFrame(timeline, firstFrame + i));
    return { firstFrame, frameCount, key: chunkKey(timeline.fps, plans, settings) };
  });
}

function findBorders(timeline: Timeline): number[] {
  const end = durationFrames(timeline);
  const shortest = Math.max(1, Math.round(shortestSeconds * timeline.fps));
  const natural = [...new Set(changesOfNature(timeline))]
    .filter((frame) => frame > 0 && frame < end)
    .toSorted((a, b) => a - b);
  const borders = [0];
  for (const frame of [...natural, end]) {
    const previous = borders.at(-1)!;
    const isLast = frame === end;
    if (frame - previous < shortest && !isLast) continue;
    if (isLast && frame - previous < shortest && borders.length > 1) borders.pop();
    borders.push(...divide(borders.at(-1)!, frame, timeline.fps));
  }
  return borders;
}

function changesOfNature(timeline: Timeline): number[] {
  const base = timeline.tracks.find((track) => track.kind === 'video');
  if (!base) return [];
  return base.clips.flatMap((clip, index) => {
    const transition = clip.transitionIn?.durationFrames ?? 0;
    const beginning = [
      clip.startFrame - framesBeforeCut(transition),
      clip.startFrame + framesAfterCut(transition),
    ];
    return abutsPrevious(base.clips, index + 1) ? beginning : [...beginning, endFrame(clip)];
  });
}

/** Borders after `start` up to and including `end`, evenly, none further apart than allowed. */
function divide(start: number, end: number, fps: number): number[] {
  const parts = Math.max(1, Math.ceil((end - start) / (longestSeconds * fps)));
  return Array.from({ length: parts }, (_, index) =>
    Math.round(start + ((end - start) * (index + 1)) / parts),
  );
}

function chunkKey(fps: number, plans: readonly FramePlan[], settings: EncoderSettings): string {
  return createHash('sha256')
    .update(JSON.stringify({ engineVersion, settings, fps, plans }))
    .digest('hex');
}
