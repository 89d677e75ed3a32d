import { Frame, type CodecContext } from 'node-av/lib';
import { aacBlockSamples, fillAudioFrame, openAacEncoder } from '../encode-audio.ts';
import { readSound } from '../sound.ts';
import type { StereoSamples } from '../sound-filter.ts';
import type { Mp4Writer } from './mp4-writer.ts';

/** The sound of a file on its way into a smaller one. */
export interface SoundTrack {
  readonly encoder: CodecContext;
  /** Encodes up to a time, in milliseconds. Answers whether the sound goes on behind it. */
  encodeTo(timeMs: number, writer: Mp4Writer): Promise<boolean>;
  /** Frees what is open; to be called in the end, whatever happened. */
  close(): Promise<void>;
}

/** Throws what `readSound` throws. */
export function openSoundTrack(
  path: string,
  options: {
    /** Per second. */
    readonly bitRate: number;
    /** What is longer is cut. */
    readonly durationMs: number;
    readonly signal?: AbortSignal | undefined;
  },
): SoundTrack {
  const { bitRate, durationMs: maxDurationMs, signal } = options;
  const sound = readSound(path, { maxDurationMs, ...(signal && { signal }) });
  const blocks = inBlocks(sound);
  const encoder = openAacEncoder(bitRate);
  const frame = new Frame();
  let samples = 0;
  let ended = false;
  const encodedMs = () => (samples * 1000) / 48000;
  return {
    encoder,
    encodeTo: async (timeMs, writer) => {
      while (!ended && encodedMs() < timeMs) {
        const { value: block } = await blocks.next();
        if (block) {
          fillAudioFrame(frame, samples, block);
          samples += block[0].length;
        }
        ended = !block;
        await writer.encode(encoder, block ? frame : null);
        frame.unref();
      }
      return !ended;
    },
    close: async () => {
      await blocks.return(undefined);
      frame.free();
      encoder.freeContext();
    },
  };
}

/** Of as many samples as the encoder takes at once; the last may be shorter. */
async function* inBlocks(
  pieces: AsyncIterable<StereoSamples>,
): AsyncGenerator<StereoSamples, undefined> {
  const [left, right] = [new Float32Array(aacBlockSamples), new Float32Array(aacBlockSamples)];
  let filled = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece[0].length;) {
      const end = Math.min(piece[0].length, at + aacBlockSamples - filled);
      left.set(piece[0].subarray(at, end), filled);
      right.set(piece[1].subarray(at, end), filled);
      filled += end - at;
      at = end;
      if (filled < aacBlockSamples) continue;
      yield [left, right];
      filled = 0;
    }
  }
  if (filled > 0) yield [left.subarray(0, filled), right.subarray(0, filled)];
}
