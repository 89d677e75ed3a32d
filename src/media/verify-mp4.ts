import {
  AVERROR_EAGAIN,
  AVERROR_EOF,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
  AV_NOPTS_VALUE,
  AV_PKT_FLAG_CORRUPT,
} from 'node-av/constants';
import {
  Codec,
  CodecContext,
  FFmpegError,
  FormatContext,
  Frame,
  Packet,
  type Stream,
} from 'node-av/lib';
import { silenceFfmpeg } from './ffmpeg-log.ts';
import { fileAddress } from './file-address.ts';

/** What is really in a finished file. */
export interface Mp4Facts {
  readonly frameCount: number;
  /** Every frame is shown once, in its turn, for the same time. */
  readonly evenlyTimed: boolean;
  readonly keyFrameCount: number;
  /** As players count it: without the encoder's lead-in. 0 where there is no sound. */
  readonly soundSeconds: number;
  /** The loudest decoded sample, 0–1 and a little above. */
  readonly soundPeak: number;
  readonly videoSeconds: number;
}

/** Key frames that are decoded, spread over the film. Each takes as long as encoding two frames. */
const decodedKeyFrames = 4;

/**
 * Reads a whole film as a player does: every packet is read, all of the sound and some of the
 * `expectedKeyFrames`, the first and the last among them, are decoded, these in threads beside the
 * rest. Throws FFmpegError when that cannot be done.
 */
export async function readMp4Facts(path: string, expectedKeyFrames: number): Promise<Mp4Facts> {
  silenceFfmpeg();
  await using context = new FormatContext();
  FFmpegError.throwIfError(await context.openInput(fileAddress(path)), 'open the film');
  const video = context.streams.find((each) => each.codecpar.codecType === AVMEDIA_TYPE_VIDEO);
  const audio = context.streams.find((each) => each.codecpar.codecType === AVMEDIA_TYPE_AUDIO);
  if (!video) throw new Error('the film has no pictures');
  const wanted = spread(expectedKeyFrames, decodedKeyFrames);
  const decoded: Promise<void>[] = [];
  let keyFrameCount = 0;
  const sound = audio ? new Decoding(audio) : null;
  const times: bigint[] = [];
  const packet = new Packet();
  packet.alloc();
  let soundPeak = 0;
  const hear = (frame: Frame) => {
    soundPeak = Math.max(soundPeak, peakOf(frame));
  };
  try {
    for (;;) {
      const result = context.readFrameSync(packet);
      if (result === AVERROR_EOF) break;
      FFmpegError.throwIfError(result, 'read the film');
      // So FFmpeg marks what it could not read to its end.
      if (packet.hasFlags(AV_PKT_FLAG_CORRUPT)) throw new Error('the film is cut off');
      if (packet.streamIndex === video.index) {
        times.push(packet.pts);
        if (packet.isKeyframe && wanted.has(keyFrameCount++))
          decoded.push(decodeAlone(video, packet.clone()!));
      } else if (sound && packet.streamIndex === audio?.index) sound.decode(packet, hear);
      packet.unref();
    }
    sound?.decode(null, hear);
    await Promise.all(decoded);
  } finally {
    // Nothing is closed under a thread that still decodes.
    await Promise.allSettled(decoded);
    packet.free();
    sound?.close();
  }
  return {
    frameCount: times.length,
    evenlyTimed: areEven(times),
    keyFrameCount,
    soundPeak,
    soundSeconds: audio ? secondsOf(audio) : 0,
    videoSeconds: secondsOf(video),
  };
}

/** A decoder for one stream that stops at the first error. */
class Decoding {
  readonly #context = new CodecContext();
  readonly #frame = new Frame();

  constructor(stream: Stream) {
    const codec = Codec.findDecoder(stream.codecpar.codecId);
    if (!codec) throw new Error('the film is in a format that cannot be decoded here');
    this.#context.allocContext3(codec);
    FFmpegError.throwIfError(this.#context.parametersToContext(stream.codecpar), 'set up decoding');
    this.#context.threadCount = 1;
    FFmpegError.throwIfError(this.#context.setOption('err_detect', 'explode'), 'set err_detect');
    FFmpegError.throwIfError(this.#context.open2Sync(codec, null), 'open a decoder');
    this.#frame.alloc();
  }

  decode(packet: Packet | null, see: (frame: Frame) => void): void {
    FFmpegError.throwIfError(this.#context.sendPacketSync(packet), 'decode the film');
    this.#receive(see);
  }

  /** The same, but a thread takes in the packet. */
  async decodeBeside(packet: Packet, see: (frame: Frame) => void): Promise<void> {
    FFmpegError.throwIfError(await this.#context.sendPacket(packet), 'decode the film');
    this.#receive(see);
  }

  #receive(see: (frame: Frame) => void): void {
    for (;;) {
      const result = this.#context.receiveFrameSync(this.#frame);
      if (result === AVERROR_EAGAIN || result === AVERROR_EOF) return;
      FFmpegError.throwIfError(result, 'decode the film');
      see(this.#frame);
      this.#frame.unref();
    }
  }

  close(): void {
    this.#frame.free();
    this.#context.freeContext();
  }
}

/** Decodes a key frame, which it frees, without anything that follows it. */
async function decodeAlone(video: Stream, keyFrame: Packet): Promise<void> {
  const pictures = new Decoding(video);
  let count = 0;
  try {
    await pictures.decodeBeside(keyFrame, () => count++);
    pictures.decode(null, () => count++);
  } finally {
    keyFrame.free();
    pictures.close();
  }
  if (count !== 1) throw new Error(`a key frame gave ${count} pictures`);
}

/** At most `count` indices of a list, evenly, the first and the last among them. */
function spread(length: number, count: number): Set<number> {
  const steps = Math.max(1, Math.min(length, count) - 1);
  return new Set(
    Array.from({ length: steps + 1 }, (_, step) => Math.round((step * (length - 1)) / steps)),
  );
}

function peakOf(frame: Frame): number {
  let peak = 0;
  for (const plane of frame.data ?? []) {
    const samples = new Float32Array(plane.buffer, plane.byteOffset, frame.nbSamples);
    for (let at = 0; at < samples.length; at++) peak = Math.max(peak, Math.abs(samples[at]!));
  }
  return peak;
}

function areEven(times: readonly bigint[]): boolean {
  const sorted = [...times].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const step = sorted.length > 1 ? sorted[1]! - sorted[0]! : 1n;
  return sorted.every(
    (time, index) => time !== AV_NOPTS_VALUE && time === sorted[0]! + step * BigInt(index),
  );
}

function secondsOf(stream: Stream): number {
  return (Number(stream.duration) * stream.timeBase.num) / stream.timeBase.den;
}
