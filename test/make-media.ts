/** Small clips, sounds and colour charts that the tests make for themselves. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AVERROR_EAGAIN,
  AVERROR_EOF,
  AV_CODEC_FLAG_FRAME_DURATION,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_LOG_QUIET,
  AV_PIX_FMT_YUV420P,
  AV_PKT_DATA_DISPLAYMATRIX,
  AV_SAMPLE_FMT_FLTP,
  type AVPixelFormat,
  type AVSampleFormat,
} from 'node-av/constants';
import {
  avChannelLayoutDefault,
  avGetBytesPerSample,
  avSampleFmtIsPlanar,
  Codec,
  CodecContext,
  FFmpegError,
  FormatContext,
  Frame,
  Log,
  Packet,
  Rational,
  type Stream,
} from 'node-av/lib';

// The AV1 encoder would greet on every start.
process.env['SVT_LOG'] = '0';

/** A folder that is gone when the test file has run. */
export function temporaryFolder(after: (clean: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'kinora-test-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface ClipRecipe {
  readonly widthPx: number;
  readonly heightPx: number;
  /** FFmpeg's name of the encoder; `libx264` by default. */
  readonly codec?: string;
  readonly codecOptions?: Readonly<Record<string, string>>;
  /** `AV_PIX_FMT_YUV420P` by default. */
  readonly pixelFormat?: AVPixelFormat;
  /** Ticks per second of the timestamps; 1000 by default. */
  readonly ticksPerSecond?: number;
  /** In order; pictures tightly packed in the pixel format. */
  readonly frames: readonly { readonly ticks: number; readonly picture: Uint8Array }[];
  readonly bFrames?: number;
  /** Numbers of ITU-T H.273. */
  readonly colors?: {
    readonly primaries: number;
    readonly transfer: number;
    readonly matrix: number;
    readonly fullRange: boolean;
  };
  /** a b c d of the display matrix. */
  readonly orientation?: readonly [number, number, number, number];
  readonly sampleAspect?: { readonly num: number; readonly den: number };
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface SoundRecipe {
  /** FFmpeg's name of the encoder. */
  readonly codec: string;
  readonly sampleFormat?: AVSampleFormat;
  readonly sampleRate: number;
  /** One array per channel, all of one length. */
  readonly channels: readonly Float32Array[];
  /** When the sound begins, in milliseconds of the file; 0 by default. */
  readonly startMs?: number;
}

/** Writes a file of any container that the name's ending stands for. */
export async function makeMedia(
  path: string,
  recipe: {
    readonly clip?: ClipRecipe;
    readonly sound?: SoundRecipe;
    readonly options?: Readonly<Record<string, string>>;
  },
): Promise<string> {
  Log.setLevel(AV_LOG_QUIET);
  const output = new FormatContext();
  output.allocOutputContext2(null, null, path);
  for (const [name, value] of Object.entries(recipe.options ?? {})) output.setOption(name, value);
  const { clip, sound } = recipe;
  const video = clip && (await openVideoEncoder(output, clip));
  const audio = sound && (await openSoundEncoder(output, sound));
  FFmpegError.throwIfError(await output.openOutput(), `open ${path}`);
  FFmpegError.throwIfError(await output.writeHeader(), `header of ${path}`);
  const packets = [
    ...(video && clip ? await encodeClip(video, clip) : []),
    ...(audio && sound ? await encodeSound(audio, sound) : []),
  ];
  for (const packet of packets) {
    FFmpegError.throwIfError(await output.interleavedWriteFrame(packet), `write ${path}`);
    packet.free();
  }
  FFmpegError.throwIfError(await output.writeTrailer(), `trailer of ${path}`);
  await output.closeOutput();
  video?.encoder.freeContext();
  audio?.encoder.freeContext();
  output.freeContext();
  return path;
}

/** A picture of one colour in planar 4:2:0. */
export function flatPicture(
  widthPx: number,
  heightPx: number,
  [y, cb, cr]: readonly [number, number, number] = [128, 128, 128],
): Uint8Array {
  const picture = new Uint8Array((widthPx * heightPx * 3) / 2);
  const luma = widthPx * heightPx;
  picture.fill(y, 0, luma);
  picture.fill(cb, luma, (luma * 5) / 4);
  picture.fill(cr, (luma * 5) / 4);
  return picture;
}

/** Frames that tell their number by their brightness: `numberedLuma(n)`, flat. */
export function numberedFrames(
  widthPx: number,
  heightPx: number,
  ticks: readonly number[],
): ClipRecipe['frames'] {
  return ticks.map((tick, index) => ({
    ticks: tick,
    picture: flatPicture(widthPx, heightPx, [numberedLuma(index), 128, 128]),
  }));
}

export const numberedLuma = (index: number) => 20 + 6 * index;

/** Which numbered frame a decoded luma value comes from. */
export const frameNumber = (luma: number) => Math.round((luma - 20) / 6);

/** Silence with a tone of 1 kHz in the middle. */
export function toneBurst(
  sampleRate: number,
  times: { readonly totalMs: number; readonly fromMs: number; readonly toMs: number },
): Float32Array {
  const samples = new Float32Array(Math.round((times.totalMs * sampleRate) / 1000));
  const from = Math.round((times.fromMs * sampleRate) / 1000);
  const to = Math.round((times.toMs * sampleRate) / 1000);
  for (let index = from; index < to; index++) {
    samples[index] = 0.5 * Math.sin((2 * Math.PI * 1000 * (index - from)) / sampleRate);
  }
  return samples;
}

interface OpenEncoder {
  readonly stream: Stream;
  readonly encoder: CodecContext;
}

async function openVideoEncoder(output: FormatContext, clip: ClipRecipe): Promise<OpenEncoder> {
  const codec = findEncoder(clip.codec ?? 'libx264');
  const encoder = new CodecContext();
  encoder.allocContext3(codec);
  encoder.width = clip.widthPx;
  encoder.height = clip.heightPx;
  encoder.pixelFormat = clip.pixelFormat ?? AV_PIX_FMT_YUV420P;
  encoder.timeBase = new Rational(1, clip.ticksPerSecond ?? 1000);
  encoder.framerate = new Rational(25, 1);
  encoder.maxBFrames = clip.bFrames ?? 0;
  encoder.gopSize = 12;
  encoder.setFlags(AV_CODEC_FLAG_FRAME_DURATION);
  if (clip.sampleAspect) {
    encoder.sampleAspectRatio = new Rational(clip.sampleAspect.num, clip.sampleAspect.den);
  }
  if (clip.colors) {
    encoder.colorPrimaries = clip.colors.primaries as never;
    encoder.colorTrc = clip.colors.transfer as never;
    encoder.colorSpace = clip.colors.matrix as never;
    encoder.colorRange = (clip.colors.fullRange ? 2 : 1) as never;
  }
  const defaults = { libx264: { crf: '8', preset: 'veryfast' }, libx265: x265Options };
  const options = { ...defaults[codec.name as keyof typeof defaults], ...clip.codecOptions };
  for (const [name, value] of Object.entries(options)) encoder.setOption(name, value);
  if (output.oformat?.flags) encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  const stream = await openEncoder(output, encoder, codec);
  stream.sampleAspectRatio = encoder.sampleAspectRatio;
  if (clip.orientation) {
    const matrix = Buffer.alloc(36);
    const [a, b, c, d] = clip.orientation;
    [a, b, 0, c, d, 0, 0, 0].forEach((value, index) =>
      matrix.writeInt32LE(value * 65536, index * 4),
    );
    matrix.writeInt32LE(1 << 30, 32);
    stream.codecpar.addCodedSideData(AV_PKT_DATA_DISPLAYMATRIX, matrix);
  }
  if (clip.metadata) {
    const { Dictionary } = await import('node-av/lib');
    output.metadata = Dictionary.fromObject(clip.metadata);
  }
  return { stream, encoder };
}

const x265Options = { crf: '8', preset: 'ultrafast', 'x265-params': 'log-level=none' };

async function openSoundEncoder(output: FormatContext, sound: SoundRecipe): Promise<OpenEncoder> {
  const codec = findEncoder(sound.codec);
  const encoder = new CodecContext();
  encoder.allocContext3(codec);
  encoder.sampleRate = sound.sampleRate;
  encoder.sampleFormat = sound.sampleFormat ?? AV_SAMPLE_FMT_FLTP;
  encoder.channelLayout = avChannelLayoutDefault(sound.channels.length);
  encoder.timeBase = new Rational(1, sound.sampleRate);
  encoder.bitRate = 192_000n;
  encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  return { stream: await openEncoder(output, encoder, codec), encoder };
}

async function openEncoder(
  output: FormatContext,
  encoder: CodecContext,
  codec: Codec,
): Promise<Stream> {
  FFmpegError.throwIfError(await encoder.open2(codec), `open ${codec.name}`);
  const stream = output.newStream(codec);
  FFmpegError.throwIfError(stream.codecpar.fromContext(encoder), 'parameters');
  stream.timeBase = encoder.timeBase;
  return stream;
}

function findEncoder(name: string): Codec {
  const codec = Codec.findEncoderByName(name as never);
  if (!codec) throw new Error(`FFmpeg has no encoder ${name}`);
  return codec;
}

async function encodeClip({ stream, encoder }: OpenEncoder, clip: ClipRecipe): Promise<Packet[]> {
  const packets: Packet[] = [];
  for (const [index, { ticks, picture }] of clip.frames.entries()) {
    const next = clip.frames[index + 1] ?? {
      ticks: 2 * ticks - (clip.frames[index - 1]?.ticks ?? ticks - 40),
    };
    using frame = Frame.fromVideoBuffer(Buffer.from(picture), {
      width: clip.widthPx,
      height: clip.heightPx,
      format: encoder.pixelFormat,
      pts: BigInt(ticks),
      timeBase: encoder.timeBase,
    });
    frame.duration = BigInt(next.ticks - ticks);
    if (clip.colors) frame.colorRange = encoder.colorRange;
    packets.push(...(await encode(encoder, frame, stream)));
  }
  return [...packets, ...(await encode(encoder, null, stream))];
}

async function encodeSound(
  { stream, encoder }: OpenEncoder,
  sound: SoundRecipe,
): Promise<Packet[]> {
  const packets: Packet[] = [];
  const total = sound.channels[0]!.length;
  const frameSize = encoder.frameSize || 1024;
  const start = Math.round(((sound.startMs ?? 0) * sound.sampleRate) / 1000);
  for (let offset = 0; offset < total; offset += frameSize) {
    const count = Math.min(frameSize, total - offset);
    using frame = Frame.fromAudioBuffer(packSamples(sound, encoder.sampleFormat, offset, count), {
      nbSamples: count,
      format: encoder.sampleFormat,
      sampleRate: sound.sampleRate,
      channelLayout: encoder.channelLayout,
      timeBase: encoder.timeBase,
      pts: BigInt(start + offset),
    });
    packets.push(...(await encode(encoder, frame, stream)));
  }
  return [...packets, ...(await encode(encoder, null, stream))];
}

function packSamples(
  { channels }: SoundRecipe,
  format: AVSampleFormat,
  offset: number,
  count: number,
): Buffer {
  const bytes = avGetBytesPerSample(format);
  const planar = avSampleFmtIsPlanar(format);
  const buffer = Buffer.alloc(bytes * count * channels.length);
  channels.forEach((samples, channel) => {
    for (let index = 0; index < count; index++) {
      const slot = planar ? channel * count + index : index * channels.length + channel;
      const value = samples[offset + index]!;
      if (bytes === 2) buffer.writeInt16LE(Math.round(value * 32767), slot * 2);
      else buffer.writeFloatLE(value, slot * 4);
    }
  });
  return buffer;
}

async function encode(
  encoder: CodecContext,
  frame: Frame | null,
  stream: Stream,
): Promise<Packet[]> {
  FFmpegError.throwIfError(await encoder.sendFrame(frame), 'encode');
  const packets: Packet[] = [];
  for (;;) {
    const packet = new Packet();
    packet.alloc();
    const code = await encoder.receivePacket(packet);
    if (code === AVERROR_EAGAIN || code === AVERROR_EOF) {
      packet.free();
      return packets;
    }
    FFmpegError.throwIfError(code, 'encode');
    packet.streamIndex = stream.index;
    packet.rescaleTs(encoder.timeBase, stream.timeBase);
    packets.push(packet);
  }
}
