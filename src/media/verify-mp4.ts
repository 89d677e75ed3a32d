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
 * Reads a whole film as a player does: every packet is read, all of the sound and some key frames,
 * the first and the last among them, are decoded. Throws FFmpegError when that cannot be done.
 */
export async function readMp4Facts(path: string): Promise<Mp4Facts> {
  silenceFfmpeg();
  await using context = new FormatContext();
  FFmpegError.throwIfError(await context.openInput(fileAddress(path)), 'open the film');
  const video = context.streams.find((each) => each.codecpar.codecType === AVMEDIA_TYPE_VIDEO);
  const audio = context.streams.find((each) => each.codecpar.codecType === AVMEDIA_TYPE_AUDIO);
  if (!video) throw new Error('the film has no pictures');
  const pictures = new Decoding(video);
  const keyFrames: Packet[] = [];
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
        if (packet.isKeyframe) keyFrames.push(packet.clone()!);
      } else if (sound && packet.streamIndex === audio?.index) sound.decode(packet, hear);
      packet.unref();
    }
    sound?.decode(null, hear);
    for (const keyFrame of spread(keyFrames, decodedKeyFrames)) pictures.decodeAlone(keyFrame);
  } finally {
    packet.free();
    for (const keyFrame of keyFrames) keyFrame.free();
    pictures.close();
    sound?.close();
  }
  return {
    frameCount: times.length,
    evenlyTimed: areEven(times),
    keyFrameCount: keyFrames.length,
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
    for (;;) {
      const result = this.#context.receiveFrameSync(this.#frame);
      if (result === AVERROR_EAGAIN || result === AVERROR_EOF) return;
      FFmpegError.throwIfError(result, 'decode the film');
      see(this.#frame);
      this.#frame.unref();
    }
  }

  /** Decodes a key frame without anything that follows it. */
  decodeAlone(packet: Packet): void {
    let count = 0;
    this.decode(packet, () => count++);
    this.decode(null, () => count++);
    this.#context.flushBuffers();
    if (count !== 1) throw new Error(`a key frame gave ${count} pictures`);
  }

  close(): void {
    this.#frame.free();
    this.#context.freeContext();
  }
}

/** At most `count` of the items, evenly, the first and the last among them. */
function spread<Item>(items: readonly Item[], count: number): Item[] {
  if (items.length <= count) return [...items];
  return Array.from(
    { length: count },
    (_, index) => items[Math.round((index * (items.length - 1)) / (count - 1))]!,
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
