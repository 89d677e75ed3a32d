import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_CODEC_ID_AAC,
  AV_CHANNEL_LAYOUT_STEREO,
  AV_SAMPLE_FMT_FLTP,
  AVERROR_EAGAIN,
  AVERROR_EOF,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Frame, Packet, Rational } from 'node-av/lib';

/** One encoded block of 1024 samples; times in samples, negative before the sound begins. */
export interface AudioPacket {
  readonly data: Uint8Array;
  readonly pts: number;
  readonly durationSamples: number;
}

export interface EncodedAudio {
  readonly extradata: Uint8Array;
  readonly packets: readonly AudioPacket[];
  /** Without the encoder's lead-in. */
  readonly durationSamples: number;
  /** The loudest sample of what was encoded, 0–1: what the finished sound is held against. */
  readonly peak: number;
}

/** 48 kHz stereo. */
export interface StereoSamples {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

const sampleRateHz = 48000;
const bitRate = 192_000;
/** Of a packet; the encoder takes no fewer at once, except at the end. */
export const aacBlockSamples = 1024;

/** Encodes a whole sound as AAC-LC, 48 kHz stereo, 192 kbit/s; its length is kept to the sample. */
export function encodeAudio(sound: StereoSamples): EncodedAudio {
  const context = openAacEncoder(bitRate);
  const packets: AudioPacket[] = [];
  const frame = new Frame();
  const packet = new Packet();
  packet.alloc();
  try {
    for (let start = 0; start < sound.left.length; start += aacBlockSamples) {
      const end = start + aacBlockSamples;
      fillAudioFrame(frame, start, [
        sound.left.subarray(start, end),
        sound.right.subarray(start, end),
      ]);
      FFmpegError.throwIfError(context.sendFrameSync(frame), 'encode sound');
      frame.unref();
      drain(context, packet, packets);
    }
    FFmpegError.throwIfError(context.sendFrameSync(null), 'finish the sound');
    drain(context, packet, packets);
    const extradata = new Uint8Array(context.extraData ?? []);
    return { extradata, ...trimmed(packets, sound.left.length), peak: peakOf(sound) };
  } finally {
    packet.free();
    frame.free();
    context.freeContext();
  }
}

/** An encoder of AAC-LC for 48 kHz stereo; free it with `freeContext`. `bitRate` is per second. */
export function openAacEncoder(bitRate: number): CodecContext {
  const codec = Codec.findEncoder(AV_CODEC_ID_AAC);
  if (!codec) throw new Error('this build of FFmpeg has no AAC encoder');
  const context = new CodecContext();
  context.allocContext3(codec);
  context.sampleRate = sampleRateHz;
  context.sampleFormat = AV_SAMPLE_FMT_FLTP;
  context.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
  context.bitRate = BigInt(bitRate);
  context.timeBase = new Rational(1, sampleRateHz);
  context.flags = AV_CODEC_FLAG_GLOBAL_HEADER;
  // Half the time of the default search, measured on music; at 192 kbit/s neither is heard.
  FFmpegError.throwIfError(context.setOption('aac_coder', 'fast'), 'set aac_coder');
  FFmpegError.throwIfError(context.open2Sync(codec, null), 'open the AAC encoder');
  return context;
}

/** Makes a frame of samples, whose first is at `start`. The frame is to be without buffers. */
export function fillAudioFrame(
  frame: Frame,
  start: number,
  [left, right]: readonly [Float32Array, Float32Array],
): void {
  const count = left.length;
  frame.alloc();
  frame.nbSamples = count;
  frame.format = AV_SAMPLE_FMT_FLTP;
  frame.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
  frame.sampleRate = sampleRateHz;
  frame.pts = BigInt(start);
  FFmpegError.throwIfError(frame.getBuffer(), 'allocate sound');
  const planar = new Float32Array(2 * count);
  planar.set(left);
  planar.set(right, count);
  FFmpegError.throwIfError(frame.fromBuffer(Buffer.from(planar.buffer)), 'copy sound');
}

function drain(context: CodecContext, packet: Packet, packets: AudioPacket[]): void {
  for (;;) {
    const result = context.receivePacketSync(packet);
    if (result === AVERROR_EAGAIN || result === AVERROR_EOF) return;
    FFmpegError.throwIfError(result, 'receive sound');
    packets.push({
      data: new Uint8Array(packet.data!),
      pts: Number(packet.pts),
      durationSamples: aacBlockSamples,
    });
    packet.unref();
  }
}

/** The encoder works in whole blocks: what it adds behind the end is not part of the sound. */
function trimmed(
  packets: readonly AudioPacket[],
  durationSamples: number,
): Pick<EncodedAudio, 'packets' | 'durationSamples'> {
  const needed = packets.filter((packet) => packet.pts < durationSamples);
  return {
    durationSamples,
    packets: needed.map((packet) => ({
      ...packet,
      durationSamples: Math.min(packet.durationSamples, durationSamples - packet.pts),
    })),
  };
}

function peakOf({ left, right }: StereoSamples): number {
  let peak = 0;
  for (const samples of [left, right])
    for (let at = 0; at < samples.length; at++) peak = Math.max(peak, Math.abs(samples[at]!));
  return peak;
}
