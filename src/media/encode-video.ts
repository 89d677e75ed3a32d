import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PIX_FMT_YUV420P,
  AV_PROFILE_H264_HIGH,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AVERROR_EOF,
  AVERROR_EAGAIN,
  FF_ENCODER_LIBX264,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Frame, Packet, Rational } from 'node-av/lib';
import { x264Assembly } from './x264-assembly.ts';

/** One encoded frame; times in frames from the first frame of its stream. */
export interface VideoPacket {
  readonly data: Uint8Array;
  readonly pts: number;
  readonly dts: number;
  readonly isKey: boolean;
}

/** A piece of H.264: pieces with equal extradata may be joined, shifted in time, packet by packet. */
export interface EncodedVideo {
  /** Parameter sets, Annex B. */
  readonly extradata: Uint8Array;
  readonly packets: readonly VideoPacket[];
}

export interface VideoFormat {
  /** Even. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Whole frames per second. */
  readonly fps: number;
}

/** How x264 works; part of every chunk's name. docs/encoder.md has the figures behind the default. */
export interface EncoderSettings {
  readonly preset: string;
  readonly crf: number;
  /** x264's own parameters, `name=value:name=value`. */
  readonly parameters: string;
}

const assembly = x264Assembly();

/**
 * Encodes one piece of film with x264: H.264 High, 4:2:0, BT.709 limited range, one
 * closed group of pictures that begins with an IDR frame. The number of frames by which decoding
 * runs ahead depends on the settings alone, so pieces of the same settings join without a seam.
 */
export class VideoEncoder {
  readonly #context: CodecContext;
  readonly #frame: Frame;
  readonly #packet: Packet;
  readonly #packets: Omit<VideoPacket, 'dts'>[] = [];
  #frameCount = 0;

  /** More than one thread changes the packets slightly: for one piece that must be the same everywhere, one. */
  constructor(format: VideoFormat, settings: EncoderSettings, threadCount = 1) {
    const { preset, crf, parameters } = settings;
    const context = openX264({
      ...format,
      timeBase: new Rational(1, format.fps),
      frameRate: new Rational(format.fps, 1),
      threadCount,
      options: { preset, crf: String(crf) },
      parameters,
    });
    this.#context = context;
    this.#frame = new Frame();
    this.#frame.alloc();
    this.#frame.width = format.widthPx;
    this.#frame.height = format.heightPx;
    this.#frame.format = AV_PIX_FMT_YUV420P;
    FFmpegError.throwIfError(this.#frame.getBuffer(), 'allocate a frame');
    this.#packet = new Packet();
    this.#packet.alloc();
  }

  /** Takes the next frame: tightly packed Y, Cb, Cr. The bytes may change after the call. */
  encode(i420: Uint8Array): void {
    FFmpegError.throwIfError(this.#frame.makeWritable(), 'make the frame writable');
    const bytes = Buffer.from(i420.buffer, i420.byteOffset, i420.byteLength);
    FFmpegError.throwIfError(this.#frame.fromBuffer(bytes), 'copy the frame');
    this.#frame.pts = BigInt(this.#frameCount++);
    FFmpegError.throwIfError(this.#context.sendFrameSync(this.#frame), 'encode a frame');
    this.#drain();
  }

  /** What was encoded, in decoding order. The encoder takes no further frames. */
  finish(): EncodedVideo {
    FFmpegError.throwIfError(this.#context.sendFrameSync(null), 'finish encoding');
    this.#drain();
    if (this.#packets.length !== this.#frameCount) {
      throw new Error(`x264 gave ${this.#packets.length} packets for ${this.#frameCount} frames`);
    }
    const extradata = new Uint8Array(this.#context.extraData ?? []);
    return { extradata, packets: this.#packets.map(this.#retimed) };
  }

  /** Frees the encoder; call it exactly once, whatever happened. */
  close(): void {
    this.#packet.free();
    this.#frame.free();
    this.#context.freeContext();
  }

  // x264 counts decoding times wrongly in pieces shorter than its delay; frames are all of one length.
  readonly #retimed = (packet: Omit<VideoPacket, 'dts'>, index: number): VideoPacket => ({
    ...packet,
    dts: index - this.#context.hasBFrames,
  });

  #drain(): void {
    for (;;) {
      const result = this.#context.receivePacketSync(this.#packet);
      if (result === AVERROR_EAGAIN || result === AVERROR_EOF) return;
      FFmpegError.throwIfError(result, 'receive a packet');
      this.#packets.push({
        data: new Uint8Array(this.#packet.data!),
        pts: Number(this.#packet.pts),
        isKey: this.#packet.isKeyframe,
      });
      this.#packet.unref();
    }
  }
}

/** An encoder of H.264 High, 4:2:0, BT.709 limited range; free it with `freeContext`. */
export function openX264(wish: {
  /** Even. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of the frames' times. */
  readonly timeBase: Rational;
  readonly frameRate: Rational;
  readonly threadCount: number;
  readonly options: Readonly<Record<string, string>>;
  /** x264's own, as in `EncoderSettings`. */
  readonly parameters: string;
}): CodecContext {
  const codec = Codec.findEncoderByName(FF_ENCODER_LIBX264);
  if (!codec) throw new Error('this build of FFmpeg has no libx264');
  const context = new CodecContext();
  context.allocContext3(codec);
  context.width = wish.widthPx;
  context.height = wish.heightPx;
  context.pixelFormat = AV_PIX_FMT_YUV420P;
  context.timeBase = wish.timeBase;
  context.framerate = wish.frameRate;
  context.sampleAspectRatio = new Rational(1, 1);
  context.colorRange = AVCOL_RANGE_MPEG;
  context.colorPrimaries = AVCOL_PRI_BT709;
  context.colorTrc = AVCOL_TRC_BT709;
  context.colorSpace = AVCOL_SPC_BT709;
  context.chromaLocation = AVCHROMA_LOC_LEFT;
  context.profile = AV_PROFILE_H264_HIGH;
  context.threadCount = wish.threadCount;
  context.flags = AV_CODEC_FLAG_GLOBAL_HEADER;
  // Not through open2's dictionary: FFmpeg frees what it takes from it, node-av frees it again.
  const parameters = [assembly, wish.parameters].filter(Boolean).join(':');
  for (const [name, value] of Object.entries({ ...wish.options, 'x264-params': parameters }))
    FFmpegError.throwIfError(context.setOption(name, value), `set ${name} to ${value}`);
  FFmpegError.throwIfError(context.open2Sync(codec, null), 'open x264');
  return context;
}
