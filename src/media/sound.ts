import { AV_NOPTS_VALUE } from 'node-av/constants';
import type { Frame } from 'node-av/lib';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import { openContainer, openDecoder, ticksToMs, TrackReader, type Container } from './container.ts';
import { openSoundFilter, type SoundFilter, type StereoSamples } from './sound-filter.ts';
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
  const { maxDurationMs = defaultMaxSoundMs } = options;
  const samples = new SampleBuffer();
  for await (const piece of readSound(path, { ...options, maxDurationMs })) samples.append(piece);
  return samples.sound();
}

/**
 * As `decodeSound`, piece by piece as it is decoded, for sound of any length: each of at most a
 * second, and each follows the one before it without a gap.
 */
export async function* readSound(
  path: string,
  options: SoundOptions & { readonly maxDurationMs: number },
): AsyncGenerator<StereoSamples> {
  const container = await openContainer(path);
  let track: TrackReader | undefined;
  try {
    const stream = container.audio;
    if (!stream) throw unreadable(path, reasons.noSound);
    track = new TrackReader(container, stream, await openDecoder(path, stream, 1));
    yield* readTrack(track, container, options);
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

async function* readTrack(
  track: TrackReader,
  { audio, video }: Container,
  { startMs = 0, maxDurationMs, signal }: SoundOptions & { readonly maxDurationMs: number },
): AsyncGenerator<StereoSamples> {
  const { timeBase } = audio!;
  const line = new SampleLine(Math.round((maxDurationMs * sampleRate) / 1000));
  let filter: SoundFilter | null = null;
  let originMs = video && ticksToMs(video.startTime, video.timeBase);
  if (startMs > prerollMs) {
    originMs ??= ticksToMs(audio!.startTime, timeBase) ?? 0;
    const fromMs = startMs - prerollMs + originMs;
    await track.seekBefore(BigInt(Math.round((fromMs * timeBase.den) / (timeBase.num * 1000))));
  }
  try {
    for (let frame = track.nextSync(); frame && !line.full; frame = track.nextSync()) {
      signal?.throwIfAborted();
      const timeMs = frameTimeMs(frame, timeBase);
      originMs ??= timeMs;
      if (filter && !filter.accepts(frame)) {
        yield* line.follow(filter.finish());
        filter = null;
      }
      if (timeMs !== null) {
        const position = Math.round(((timeMs - originMs! - startMs) * sampleRate) / 1000);
        yield* line.alignTo(position, filter ? (gapMs * sampleRate) / 1000 : 0);
      }
      filter ??= await openSoundFilter(frame);
      yield* line.follow(filter.run(frame));
    }
    if (filter) yield* line.follow(filter.finish());
  } finally {
    filter?.free();
  }
}

function frameTimeMs(frame: Frame, timeBase: { num: number; den: number }): number | null {
  const { pts, bestEffortTimestamp } = frame;
  return ticksToMs(pts === AV_NOPTS_VALUE ? bestEffortTimestamp : pts, timeBase);
}

/** Puts samples in the order of time, from position 0 on; what lies before it is dropped. */
class SampleLine {
  readonly #limit: number;
  /** Where the next sample belongs; negative before the beginning. */
  #position = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get full(): boolean {
    return this.#position >= this.#limit;
  }

  /** Moves on to a position, with silence, or back where nothing has come yet. */
  *alignTo(position: number, tolerance: number): Generator<StereoSamples> {
    if (position > this.#position + tolerance) {
      const end = Math.min(position, this.#limit);
      for (let at = Math.max(0, this.#position); at < end; at += sampleRate) {
        const count = Math.min(sampleRate, end - at);
        yield [new Float32Array(count), new Float32Array(count)];
      }
      this.#position = end;
    } else if (tolerance === 0 && this.#position === 0) this.#position = position;
  }

  *follow(pieces: readonly StereoSamples[]): Generator<StereoSamples> {
    for (const [left, right] of pieces) {
      const skipped = Math.min(left.length, Math.max(0, -this.#position));
      const end = Math.min(left.length, skipped + this.#limit - (this.#position + skipped));
      this.#position += left.length;
      if (end > skipped) yield [left.subarray(skipped, end), right.subarray(skipped, end)];
    }
  }
}

/** Keeps what comes, one after the other. */
class SampleBuffer {
  #left = new Float32Array(sampleRate);
  #right = new Float32Array(sampleRate);
  #length = 0;

  append([left, right]: StereoSamples): void {
    this.#grow(this.#length + left.length);
    this.#left.set(left, this.#length);
    this.#right.set(right, this.#length);
    this.#length += left.length;
  }

  sound(): Sound {
    return {
      sampleRate,
      left: this.#left.slice(0, this.#length),
      right: this.#right.slice(0, this.#length),
    };
  }

  #grow(length: number): void {
    if (length <= this.#left.length) return;
    const grown = Math.max(length, 2 * this.#left.length);
    const copy = (samples: Float32Array) => {
      const larger = new Float32Array(grown);
      larger.set(samples);
      return larger;
    };
    this.#left = copy(this.#left);
    this.#right = copy(this.#right);
  }
}
