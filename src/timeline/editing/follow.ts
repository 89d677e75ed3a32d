import { withDuration } from './clip-parts.ts';
import { mainTrack } from './find.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { settleTransitions } from './settle.ts';
import { longestDurationFrames } from '../source.ts';
import { belongsToPicture } from '../text-style.ts';
import {
  durationFrames,
  endFrame,
  type Clip,
  type Timeline,
  type Track,
  type VideoTrack,
} from '../timeline.ts';

/**
 * When the clips of the main track move, what stands over and under them moves along. Every clip
 * edge of the main track is a knot (frame before, frame after); between knots time is linear.
 *
 *   before  ├── a ──┼── b ──┼── c ──┤      a cut-out clip (b) is a stretch of no length,
 *   after   ├── a ──┼──── c ────┤          a new clip is a jump at one frame
 *
 * Clips of other tracks keep their length and move with the frame on which they start. What began
 * with the film or reached to its end still does. Captions belong to a picture instead: what ended
 * with it or before it still does, and they go when it goes.
 */
export function followMain(before: Timeline, after: Timeline): Timeline | Refusal {
  const main = mainTrack(before);
  const moved = after.tracks.find(({ id }) => id === main?.id);
  if (main === null || moved?.kind !== 'video' || moved.clips.length === 0) return after;
  const time = new TimeMap(knotsBetween(main, moved), durationFrames(before));
  return followTime(after, time, moved.id);
}

/** A film without pictures in another length: all of it is stretched alike. */
export function followLength(timeline: Timeline, newLength: number): Timeline | Refusal {
  const oldLength = durationFrames(timeline);
  const knots = [
    { before: 0, after: 0 },
    { before: oldLength, after: newLength },
  ];
  return followTime(timeline, new TimeMap(knots, oldLength), null);
}

function followTime(
  timeline: Timeline,
  time: TimeMap,
  leaderId: string | null,
): Timeline | Refusal {
  const tracks = timeline.tracks.map((track) =>
    track.id === leaderId ? track : followTrack(timeline, track, time),
  );
  if (tracks.every((track) => track !== null)) return { ...timeline, tracks };
  return refuse(
    'no-room',
    `The film would be ${time.newLength} frames long: too short for what stands over it`,
    `影片将只有 ${time.newLength} 帧，容不下其上的内容`,
  );
}

interface Knot {
  readonly before: number;
  readonly after: number;
}

class TimeMap {
  readonly #knots: readonly Knot[];
  readonly oldLength: number;
  readonly newLength: number;

  constructor(knots: readonly Knot[], oldLength: number) {
    this.#knots = knots;
    this.oldLength = oldLength;
    this.newLength = this.#from(this.#knots.length - 1, oldLength);
  }

  /** Where something that begins on this frame begins: after what was put in here. */
  ofStart(frame: number): number {
    const index = this.#knots.findLastIndex(({ before }) => before <= frame);
    return this.#from(index, frame);
  }

  /** Where something that ends on this frame ends: before what was put in here. */
  ofEnd(frame: number): number {
    const index = this.#knots.findIndex(({ before }) => before >= frame);
    if (index === -1) return this.#from(this.#knots.length - 1, frame);
    if (this.#knots[index]!.before === frame) return this.#knots[index]!.after;
    return this.#from(index - 1, frame);
  }

  /** With its picture's end where it ended there, no later where it lay within, else as long as before. */
  ofCaptionEnd(caption: Clip): number {
    const end = endFrame(caption);
    const kept = this.ofStart(caption.startFrame) + caption.durationFrames;
    const edge = this.#knots.find(({ before }) => before > caption.startFrame)?.before;
    if (this.#knots.some(({ before }) => before === end)) return this.ofEnd(end);
    return edge === undefined || edge < end ? kept : Math.min(kept, this.ofEnd(edge));
  }

  #from(index: number, frame: number): number {
    const knot = this.#knots[index]!;
    const next = this.#knots[index + 1];
    if (next === undefined) return knot.after + frame - knot.before;
    const span = next.before - knot.before;
    const progress = span === 0 ? 0 : (frame - knot.before) / span;
    return Math.round(knot.after + (next.after - knot.after) * progress);
  }
}

function knotsBetween(main: VideoTrack, moved: VideoTrack): Knot[] {
  const knots: Knot[] = [{ before: 0, after: 0 }];
  for (const clip of main.clips) {
    const now = moved.clips.find(({ id }) => id === clip.id);
    const reached = knots.at(-1)!.after;
    knots.push(
      { before: clip.startFrame, after: now?.startFrame ?? reached },
      { before: endFrame(clip), after: now === undefined ? reached : endFrame(now) },
    );
  }
  knots.push({ before: endFrame(main.clips.at(-1)!), after: endFrame(moved.clips.at(-1)!) });
  return knots;
}

function followTrack(timeline: Timeline, track: Track, time: TimeMap): Track | null {
  const kept = track.clips.filter((clip) => !wentWithItsClip(clip, time));
  const clips = packBefore(
    time.newLength,
    kept.map((clip) => followClip(timeline, clip, time)),
  );
  return clips === null ? null : settleTransitions({ ...track, clips } as Track);
}

function wentWithItsClip(clip: Clip, time: TimeMap): boolean {
  if (!isCaption(clip)) return false;
  return time.ofEnd(endFrame(clip)) <= time.ofStart(clip.startFrame);
}

function followClip(timeline: Timeline, clip: Clip, time: TimeMap): Clip {
  if (isCaption(clip)) return followCaption(clip, time);
  const reachesEnd = endFrame(clip) >= time.oldLength;
  if (!reachesEnd) return { ...clip, startFrame: newStart(clip, time) };
  const spans = clip.startFrame === 0 || 'loop' in clip;
  const startFrame = spans
    ? Math.min(newStart(clip, time), time.newLength - 1)
    : Math.max(0, time.newLength - clip.durationFrames);
  const room = time.newLength - startFrame;
  // What plays once cannot be drawn out beyond its source; it may stay longer than it if it was.
  const longest = Math.max(longestDurationFrames(timeline, clip), clip.durationFrames);
  return { ...withDuration(clip, Math.max(1, Math.min(room, longest))), startFrame };
}

function newStart(clip: Clip, time: TimeMap): number {
  return clip.startFrame === 0 ? 0 : time.ofStart(clip.startFrame);
}

function followCaption(clip: Clip, time: TimeMap): Clip {
  const startFrame = time.ofStart(clip.startFrame);
  const end = time.ofCaptionEnd(clip);
  return { ...withDuration(clip, Math.max(1, end - startFrame)), startFrame };
}

function isCaption(clip: Clip): boolean {
  return 'style' in clip && belongsToPicture(clip.style.role);
}

/** From the last to the first, each clip gives way to the one after it; null if there is no room. */
function packBefore(limit: number, clips: readonly Clip[]): Clip[] | null {
  const packed: Clip[] = [];
  let end = limit;
  for (const clip of clips.toReversed()) {
    const startFrame = Math.min(clip.startFrame, end - 1);
    if (startFrame < 0) return null;
    const durationFrames = Math.min(clip.durationFrames, end - startFrame);
    packed.unshift({ ...withDuration(clip, durationFrames), startFrame });
    end = startFrame;
  }
  return packed;
}
