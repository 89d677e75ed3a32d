import { AV_NOPTS_VALUE } from 'node-av/constants';
import type { Frame } from 'node-av/lib';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import { openContainer, openDecoder, ticksToMs, TrackReader, type Container } from './container.ts';
import { openSoundFilter, type SoundFilter } from './sound-filter.ts';
import { reasons, unreadable } from './unreadable.ts';

export interface SoundOptions {
  /** Where to begin, in milliseconds; 0 by default. */
  readonly startMs?: number;
  /** How much to decode at most, in milliseconds; `defaultMaxSoundMs` by default. */
  readonly maxDurationMs?: number;
  readonly signal?: AbortSignal;
}

/** Linear, full scale ±1, though samples may go beyond it. Both channels have the same length. */
export interface Sound {
  readonly sampleRate: 48000;
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** Ten minutes, 230 MB of samples: longer than a film made of photos wants. */
export const defaultMaxSoundMs = 600_000;

/**
 * The sound of a file, or of a clip, at 48 kHz in stereo: mono on both sides, surround mixed down.
 * What encoders put before the first sample and after the last is trimmed. Time 0 is the first
 * sample of a sound file; of a clip it is the first picture, so sound that begins later has silence
 * before it and sound that begins earlier is cut. Gaps in the timestamps become silence. Throws
 * `unreadable`, also where there is no sound at all, and `cancelled`.
 */
export async function decodeSound(path: string, options: SoundOptions = {}): Promise<Sound> {
  const container = await openContainer(path);
  let track: TrackReader | undefined;
  try {
    const stream = container.audio;
    if (!stream) throw unreadable(path, reasons.noSound);
    track = new TrackReader(container, stream, await openDecoder(path, stream, 1));
    return await readSound(track, container, options);
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (!options.signal?.aborted) throw unreadable(path, reasons.damaged, error);
    throw new Failure('cancelled', wording('Stopped.', '已停止。'), error);
  } finally {
    track?.free();
    await container.close();
  }
}

const sampleRate = 48000;
/** Decoders need some packets before a place to sound right there. */
const prerollMs = 200;
/** Smaller jumps between timestamps are rounding, larger ones are missing sound. */
const gapMs = 50;

async function readSound(
  track: TrackReader,
  { audio, video }: Container,
  { startMs = 0, maxDurationMs = defaultMaxSoundMs, signal }: SoundOptions,
): Promise<Sound> {
  const { timeBase } = audio!;
  const sink = new SampleSink(Math.round((maxDurationMs * sampleRate) / 1000));
  let filter: SoundFilter | null = null;
  let originMs = video && ticksToMs(video.startTime, video.timeBase);
  if (startMs > prerollMs) {
    originMs ??= ticksToMs(audio!.startTime, timeBase) ?? 0;
    const fromMs = startMs - prerollMs + originMs;
    await track.seekBefore(BigInt(Math.round((fromMs * timeBase.den) / (timeBase.num * 1000))));
  }
  try {
    for (let frame = track.nextSync(); frame && !sink.full; frame = track.nextSync()) {
      signal?.throwIfAborted();
      const timeMs = frameTimeMs(frame, timeBase);
      originMs ??= timeMs;
      if (filter && !filter.accepts(frame)) {
        sink.write(filter.finish());
        filter = null;
      }
      if (timeMs !== null) {
        const position = Math.round(((timeMs - originMs! - startMs) * sampleRate) / 1000);
        sink.alignTo(position, filter ? (gapMs * sampleRate) / 1000 : 0);
      }
      filter ??= await openSoundFilter(frame);
      sink.write(filter.run(frame));
    }
    if (filter) sink.write(filter.finish());
  } finally {
    filter?.free();
  }
  return sink.sound();
}

function frameTimeMs(frame: Frame, timeBase: { num: number; den: number }): number | null {
  const { pts, bestEffortTimestamp } = frame;
  return ticksToMs(pts === AV_NOPTS_VALUE ? bestEffortTimestamp : pts, timeBase);
}

type Planes = readonly (readonly [Float32Array, Float32Array])[];

/** Samples in the order of time, from position 0 on; what lies before it is dropped. */
class SampleSink {
  readonly #limit: number;
  #left = new Float32Array(sampleRate);
  #right = new Float32Array(sampleRate);
  /** Where the next sample belongs; negative before the beginning. */
  #position = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get full(): boolean {
    return this.#position >= this.#limit;
  }

  /** Moves on to a position, leaving silence, or back where nothing has been written yet. */
  alignTo(position: number, tolerance: number): void {
    if (position > this.#position + tolerance) this.#position = Math.min(position, this.#limit);
    else if (tolerance === 0 && this.#position === 0) this.#position = position;
  }

  write(planes: Planes): void {
    for (const [left, right] of planes) {
      const skipped = Math.min(left.length, Math.max(0, -this.#position));
      const start = this.#position + skipped;
      const count = Math.min(left.length - skipped, this.#limit - start);
      this.#position += left.length;
      if (count <= 0) continue;
      this.#grow(start + count);
      this.#left.set(left.subarray(skipped, skipped + count), start);
      this.#right.set(right.subarray(skipped, skipped + count), start);
    }
  }

  sound(): Sound {
    const length = Math.min(this.#limit, Math.max(0, this.#position));
    this.#grow(length);
    return {
      sampleRate,
      left: this.#left.slice(0, length),
      right: this.#right.slice(0, length),
    };
  }

  #grow(length: number): void {
    if (length <= this.#left.length) return;
    const grown = Math.min(this.#limit, Math.max(length, 2 * this.#left.length));
    const copy = (samples: Float32Array) => {
      const larger = new Float32Array(grown);
      larger.set(samples);
      return larger;
    };
    this.#left = copy(this.#left);
    this.#right = copy(this.#right);
  }
}
