import { open } from 'node:fs/promises';
import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_ID_AAC,
  AV_CODEC_ID_H264,
  AV_PIX_FMT_YUV420P,
  AV_PROFILE_H264_HIGH,
  AV_SAMPLE_FMT_FLTP,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
} from 'node-av/constants';
import { Dictionary, FFmpegError, FormatContext, Packet, Rational, type Stream } from 'node-av/lib';
import type { EncodedAudio } from './encode-audio.ts';
import type { EncodedVideo, VideoFormat } from './encode-video.ts';
import { silenceFfmpeg } from './ffmpeg-log.ts';
import { fileAddress } from './file-address.ts';

export interface Mp4 {
  readonly path: string;
  readonly format: VideoFormat;
  /** In order; each begins where the one before ends. Read one at a time. */
  readonly pieces: AsyncIterable<EncodedVideo> | Iterable<EncodedVideo>;
  readonly audio: EncodedAudio | null;
  readonly title: string;
  readonly createdAt: Date;
}

const sampleRateHz = 48000;
/** Stands in the metadata of every film: by it a film is told from a person's own clip. */
const filmMark = 'Made by Kinora';
/** The index of a film of an hour is smaller; it stands in front. */
const markedWithinBytes = 8 * 2 ** 20;

/** Whether a file is a film that Kinora wrote. False for what cannot be read. */
export async function isKinoraFilm(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(markedWithinBytes) });
    return buffer.subarray(0, bytesRead).includes(filmMark);
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

/**
 * Writes a film whose index stands in front (it plays while it loads): H.264 by copying packets,
 * AAC, constant frame rate, BT.709 tags, title and creation time. Overwrites `path`. Throws when
 * pieces do not fit together; a file that is not whole may then remain at `path`.
 */
export async function writeMp4(mp4: Mp4): Promise<void> {
  silenceFfmpeg();
  await using context = new FormatContext();
  FFmpegError.throwIfError(context.allocOutputContext2(null, 'mp4', mp4.path), 'make an MP4');
  const writer = new Writer(context, mp4);
  for await (const piece of mp4.pieces) await writer.writePiece(piece);
  await writer.finish();
}

class Writer {
  readonly #context: FormatContext;
  readonly #mp4: Mp4;
  readonly #packet = new Packet();
  #video: Stream | null = null;
  #audio: Stream | null = null;
  #extradata: Uint8Array | null = null;
  #firstFrame = 0;
  #audioWritten = 0;

  constructor(context: FormatContext, mp4: Mp4) {
    this.#context = context;
    this.#mp4 = mp4;
    this.#packet.alloc();
  }

  async writePiece(piece: EncodedVideo): Promise<void> {
    if (!this.#extradata) await this.#begin(piece.extradata);
    else if (!sameBytes(this.#extradata, piece.extradata)) {
      throw new Error('a piece was encoded with other settings than the first');
    }
    for (const packet of piece.packets) {
      const dts = this.#firstFrame + packet.dts;
      this.#writeAudioBefore(dts / this.#mp4.format.fps);
      this.#write(this.#video!, {
        data: packet.data,
        pts: this.#firstFrame + packet.pts,
        dts,
        duration: 1,
        isKey: packet.isKey,
        timeBase: new Rational(1, this.#mp4.format.fps),
      });
    }
    this.#firstFrame += piece.packets.length;
  }

  async finish(): Promise<void> {
    this.#writeAudioBefore(Infinity);
    FFmpegError.throwIfError(await this.#context.writeTrailer(), 'finish the MP4');
    await this.#context.closeOutput();
    this.#packet.free();
  }

  async #begin(extradata: Uint8Array): Promise<void> {
    this.#extradata = extradata;
    const { format, audio, title, createdAt, path } = this.#mp4;
    this.#video = addVideoStream(this.#context, format, extradata);
    if (audio) this.#audio = addAudioStream(this.#context, audio);
    this.#context.metadata = Dictionary.fromObject({
      title,
      creation_time: createdAt.toISOString(),
      comment: filmMark,
    });
    FFmpegError.throwIfError(this.#context.setOption('movflags', '+faststart'), 'set movflags');
    this.#context.url = fileAddress(path);
    FFmpegError.throwIfError(await this.#context.openOutput(), `open ${path}`);
    FFmpegError.throwIfError(await this.#context.writeHeader(), 'begin the MP4');
  }

  #writeAudioBefore(seconds: number): void {
    const packets = this.#mp4.audio?.packets ?? [];
    for (;;) {
      const packet = packets[this.#audioWritten];
      if (!packet || packet.pts / sampleRateHz > seconds) return;
      this.#audioWritten++;
      this.#write(this.#audio!, {
        data: packet.data,
        pts: packet.pts,
        dts: packet.pts,
        duration: packet.durationSamples,
        isKey: true,
        timeBase: new Rational(1, sampleRateHz),
      });
    }
  }

  #write(
    stream: Stream,
    block: {
      data: Uint8Array;
      pts: number;
      dts: number;
      duration: number;
      isKey: boolean;
      timeBase: Rational;
    },
  ): void {
    const packet = this.#packet;
    packet.data = Buffer.from(block.data.buffer, block.data.byteOffset, block.data.byteLength);
    packet.pts = BigInt(block.pts);
    packet.dts = BigInt(block.dts);
    packet.duration = BigInt(block.duration);
    packet.streamIndex = stream.index;
    packet.isKeyframe = block.isKey;
    packet.rescaleTs(block.timeBase, stream.timeBase);
    FFmpegError.throwIfError(this.#context.interleavedWriteFrameSync(packet), 'write the MP4');
  }
}

function addVideoStream(
  context: FormatContext,
  format: VideoFormat,
  extradata: Uint8Array,
): Stream {
  const stream = context.newStream();
  const parameters = stream.codecpar;
  parameters.codecType = AVMEDIA_TYPE_VIDEO;
  parameters.codecId = AV_CODEC_ID_H264;
  parameters.profile = AV_PROFILE_H264_HIGH;
  parameters.width = format.widthPx;
  parameters.height = format.heightPx;
  parameters.format = AV_PIX_FMT_YUV420P;
  parameters.colorRange = AVCOL_RANGE_MPEG;
  parameters.colorPrimaries = AVCOL_PRI_BT709;
  parameters.colorTrc = AVCOL_TRC_BT709;
  parameters.colorSpace = AVCOL_SPC_BT709;
  parameters.chromaLocation = AVCHROMA_LOC_LEFT;
  parameters.sampleAspectRatio = new Rational(1, 1);
  parameters.frameRate = new Rational(format.fps, 1);
  parameters.extradata = Buffer.from(extradata);
  // A time base in which every frame and every millisecond of the usual rates is whole.
  stream.timeBase = new Rational(1, 1000 * format.fps);
  stream.avgFrameRate = new Rational(format.fps, 1);
  return stream;
}

function addAudioStream(context: FormatContext, audio: EncodedAudio): Stream {
  const stream = context.newStream();
  const parameters = stream.codecpar;
  parameters.codecType = AVMEDIA_TYPE_AUDIO;
  parameters.codecId = AV_CODEC_ID_AAC;
  parameters.format = AV_SAMPLE_FMT_FLTP;
  parameters.sampleRate = sampleRateHz;
  parameters.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
  parameters.frameSize = 1024;
  parameters.initialPadding = 1024;
  parameters.extradata = Buffer.from(audio.extradata);
  stream.timeBase = new Rational(1, sampleRateHz);
  return stream;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
