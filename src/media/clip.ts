import { availableParallelism } from 'node:os';
import { AV_NOPTS_VALUE } from 'node-av/constants';
import { Frame, type Stream } from 'node-av/lib';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import { openContainer, openDecoder, ticksToMs, TrackReader, type Container } from './container.ts';
import { ClipCanvas } from './clip-canvas.ts';
import type { I420Picture } from './i420.ts';
import { refuseTooLarge } from './picture-limits.ts';
import { reasons, unreadable } from './unreadable.ts';

export interface ClipFraming {
  /** Of the canvas, even. Under `crop` of the clip's aspect, otherwise of the frame's. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Frames per second of the film. */
  readonly fps: number;
  /** As for photos; `crop` by default. */
  readonly fit?: 'crop' | 'blur' | 'contain';
  /** `#rrggbb`, black by default; seen around the clip and through its transparent parts. */
  readonly background?: string;
  readonly signal?: AbortSignal;
}

export interface ClipReader {
  /**
   * The picture shown at a time from the clip's first picture on, in milliseconds: the last one
   * that begins no later than an eighth of a film frame after that time. (The eighth keeps the
   * choice steady where frames of 30, 60 or 120 per second are stamped a little early or late.)
   * Before the first and after the last picture these are held; moving gif and webp begin again.
   * Fast where times rise; other times are sought from the keyframe before. The picture is valid
   * until the next call; calls must not overlap. Throws `unreadable`, `cancelled`.
   */
  frameAt(sourceTimeMs: number): Promise<I420Picture>;
  /** Frees the decoder and all its memory; may be called twice. */
  close(): Promise<void>;
}

/**
 * Opens a clip for reading its pictures: upright, square pixels, opaque, BT.709 limited range
 * whatever it was (BT.601, full range, more bits, other subsampling, HDR tone-mapped), on a
 * canvas as photos are. Edit lists, B-frames and variable rates are taken as they are meant.
 * Throws `unreadable`.
 */
export async function openClip(path: string, framing: ClipFraming): Promise<ClipReader> {
  const source = await openSource(path);
  return new FfmpegClipReader(path, source, framing);
}

interface ClipSource {
  readonly container: Container;
  readonly stream: Stream;
  readonly track: TrackReader;
}

async function openSource(path: string): Promise<ClipSource> {
  const container = await openContainer(path);
  try {
    const stream = container.video;
    if (!stream) throw unreadable(path, reasons.noPicture);
    refuseTooLarge(path, stream.codecpar.width, stream.codecpar.height);
    const threads = Math.min(4, availableParallelism());
    const decoder = await openDecoder(path, stream, threads);
    return { container, stream, track: new TrackReader(container, stream, decoder) };
  } catch (error) {
    await container.close();
    throw error;
  }
}

async function closeSource({ container, track }: ClipSource): Promise<void> {
  track.free();
  await container.close();
}

/** Further ahead than this it is quicker to seek than to decode what lies between. */
const seekAheadMs = 3000;

class FfmpegClipReader implements ClipReader {
  readonly #path: string;
  readonly #framing: ClipFraming;
  #source: ClipSource;
  readonly #canvas: ClipCanvas;
  readonly #clock: TrackClock;
  /** Of a moving gif or webp, which begins again; null for clips. */
  readonly #loopMs: number | null;
  /** What is shown and what comes after it: decoding is one picture ahead. */
  #shown: Slot = { frame: allocFrame(), timeMs: null };
  #next: Slot = { frame: allocFrame(), timeMs: null };
  #painted: I420Picture | null = null;
  #closed = false;

  constructor(path: string, source: ClipSource, framing: ClipFraming) {
    const { container, stream } = source;
    this.#path = path;
    this.#source = source;
    this.#framing = framing;
    this.#canvas = new ClipCanvas(stream, framing);
    this.#clock = trackClock(stream);
    const moves = container.format === 'gif' || container.format === 'webp';
    this.#loopMs = (moves && container.durationMs) || null;
  }

  async frameAt(sourceTimeMs: number): Promise<I420Picture> {
    const reachMs = sourceTimeMs + 1000 / this.#framing.fps / 8;
    try {
      await this.#advanceTo(this.#loopMs === null ? reachMs : reachMs % this.#loopMs);
      if (this.#shown.timeMs === null) throw unreadable(this.#path, reasons.noPicture);
      this.#painted ??= await this.#canvas.paint(this.#shown.frame);
      return this.#painted;
    } catch (error) {
      throw this.#asFailure(error);
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#canvas.free();
    this.#shown.frame.free();
    this.#next.frame.free();
    await closeSource(this.#source);
  }

  async #advanceTo(timeMs: number): Promise<void> {
    if (this.#shouldSeek(timeMs)) await this.#seek(timeMs);
    if (this.#shown.timeMs === null) await this.#step();
    while (this.#next.timeMs !== null && this.#next.timeMs <= timeMs) await this.#step();
  }

  #shouldSeek(timeMs: number): boolean {
    const { timeMs: shownMs } = this.#shown;
    if (shownMs === null) return this.#loopMs === null && timeMs > seekAheadMs;
    if (timeMs < shownMs) return shownMs > 0;
    const { timeMs: nextMs } = this.#next;
    return this.#loopMs === null && nextMs !== null && timeMs > nextMs + seekAheadMs;
  }

  async #seek(timeMs: number): Promise<void> {
    this.#shown.timeMs = null;
    if (this.#loopMs !== null) return this.#reopen();
    const { track } = this.#source;
    await track.seekBefore(this.#clock.ticks(timeMs));
    await this.#readNext();
    if (this.#next.timeMs === null || this.#next.timeMs > timeMs) {
      // The index of the file led astray: read from its beginning.
      await track.seekBefore(this.#clock.ticks(0));
      await this.#readNext();
    }
  }

  /** FFmpeg cannot seek in a moving webp, and a gif is as quickly opened again. */
  async #reopen(): Promise<void> {
    await closeSource(this.#source);
    this.#source = await openSource(this.#path);
    await this.#readNext();
  }

  /** Shows the next picture and decodes the one after it. */
  async #step(): Promise<void> {
    this.#framing.signal?.throwIfAborted();
    if (this.#next.timeMs === null) await this.#readNext();
    if (this.#next.timeMs === null) return;
    [this.#shown, this.#next] = [this.#next, this.#shown];
    this.#painted = null;
    await this.#readNext();
  }

  async #readNext(): Promise<void> {
    const slot = this.#next;
    slot.frame.unref();
    slot.timeMs = null;
    const frame = await this.#source.track.next();
    if (!frame) return;
    slot.frame.ref(frame);
    slot.timeMs = this.#clock.ms(frame) ?? (this.#shown.timeMs ?? 0) + 1000 / this.#framing.fps;
  }

  #asFailure(error: unknown): Failure {
    if (error instanceof Failure) return error;
    return this.#framing.signal?.aborted
      ? new Failure('cancelled', wording('Stopped.', '已停止。'), error)
      : unreadable(this.#path, reasons.damaged, error);
  }
}

interface Slot {
  readonly frame: Frame;
  /** Null: empty. */
  timeMs: number | null;
}

function allocFrame(): Frame {
  const frame = new Frame();
  frame.alloc();
  return frame;
}

interface TrackClock {
  /** From the first picture of the track; null when the frame has no timestamp. */
  ms(frame: Frame): number | null;
  ticks(timeMs: number): bigint;
}

function trackClock({ startTime, timeBase }: Stream): TrackClock {
  const origin = startTime === AV_NOPTS_VALUE ? 0n : startTime;
  return {
    ms: ({ bestEffortTimestamp: ticks }) =>
      ticks === AV_NOPTS_VALUE ? null : ticksToMs(ticks - origin, timeBase),
    ticks: (timeMs) =>
      origin + BigInt(Math.round((Math.max(0, timeMs) * timeBase.den) / (timeBase.num * 1000))),
  };
}
