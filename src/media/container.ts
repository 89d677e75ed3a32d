import { open } from 'node:fs/promises';
import {
  AVERROR_EAGAIN,
  AVERROR_EOF,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
  AV_DISPOSITION_ATTACHED_PIC,
  AV_LOG_QUIET,
  AV_NOPTS_VALUE,
  AV_PKT_DATA_DISPLAYMATRIX,
  AV_TIME_BASE,
  AVDISCARD_ALL,
  AVSEEK_FLAG_BACKWARD,
} from 'node-av/constants';
import {
  Codec,
  CodecContext,
  Dictionary,
  FFmpegError,
  FormatContext,
  Frame,
  InputFormat,
  Log,
  Packet,
  type Stream,
} from 'node-av/lib';
import { fileAddress } from './file-address.ts';
import { maxPictureMegapixels } from './picture-limits.ts';
import { sniffFile, type MediaFormat } from './sniff.ts';
import { reasons, unreadable, unreadableBySystem } from './unreadable.ts';
import { readWebpDelays } from './webp-delays.ts';

/** A file opened by FFmpeg. `close` frees all of it and may be called twice. */
export interface Container {
  readonly format: MediaFormat;
  readonly context: FormatContext;
  readonly video: Stream | null;
  readonly audio: Stream | null;
  /** Of the pictures if there are any, else of the sound; 0 when the file does not say. */
  readonly durationMs: number;
  close(): Promise<void>;
}

/**
 * Opens a clip or sound with the one demuxer for its format, from the disk alone (no protocol, no
 * file that it refers to), and picks its first picture track and its first sound track that a
 * codec on our list decodes. Cover pictures, metadata and other tracks are passed over. FFmpeg
 * has hundreds of demuxers and decoders, most of them seldom read by anyone: the lists are short
 * on purpose. Throws `unreadable`.
 */
export async function openContainer(path: string): Promise<Container> {
  Log.setLevel(AV_LOG_QUIET);
  const format = await sniffFormat(path);
  const demuxer = format && demuxers[format];
  if (!demuxer) throw unreadable(path, format ? reasons.stillPicture : reasons.unknown);
  const context = new FormatContext();
  context.allocContext();
  const options = Dictionary.fromObject({
    protocol_whitelist: 'file',
    format_whitelist: demuxer,
    codec_whitelist: [...videoDecoders, ...audioDecoders].join(','),
  });
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await context.closeInput();
  };
  try {
    const input = InputFormat.findInputFormat(demuxer);
    FFmpegError.throwIfError(await context.openInput(fileAddress(path), input, options), 'open');
    FFmpegError.throwIfError(await context.findStreamInfo(), 'read streams');
  } catch (error) {
    await close();
    throw unreadable(path, reasons.damaged, error);
  } finally {
    options.free();
  }
  const streams = context.streams;
  const video = streams.find((stream) => isPictureTrack(stream)) ?? null;
  const audio = streams.find((stream) => isSoundTrack(stream)) ?? null;
  const durationMs =
    (video && ticksToMs(video.duration, video.timeBase)) ??
    (format === 'webp' ? await readWebpDuration(path) : null) ??
    ticksToMs(context.duration, { num: 1, den: AV_TIME_BASE }) ??
    0;
  return { format, context, video, audio, durationMs, close };
}

/**
 * How long a track lasts, found by reading the whole file: for what was written as it came, without
 * a length at its beginning (recordings of browsers). Nothing can be read from the container after.
 */
export function measureDurationMs({ context }: Container, stream: Stream): number {
  const times: bigint[] = [];
  let end = 0n;
  const packet = new Packet();
  packet.alloc();
  for (; context.readFrameSync(packet) >= 0; packet.unref()) {
    if (packet.streamIndex !== stream.index || packet.pts === AV_NOPTS_VALUE) continue;
    times.push(packet.pts);
    if (packet.pts + packet.duration > end) end = packet.pts + packet.duration;
  }
  packet.free();
  const [first = 0n] = times;
  const last = times.reduce((latest, time) => (time > latest ? time : latest), first);
  // The last picture lasts as long as the others where it does not say how long.
  const mean = times.length > 1 ? (last - first) / BigInt(times.length - 1) : 1n;
  return ticksToMs((end > last ? end : last + mean) - first, stream.timeBase) ?? 0;
}

/** The decoder of a track, opened; free it with `freeContext`. Throws `unreadable`. */
export async function openDecoder(
  path: string,
  stream: Stream,
  threadCount: number,
): Promise<CodecContext> {
  const codec = findDecoder(stream);
  const decoder = new CodecContext();
  decoder.allocContext3(codec);
  try {
    FFmpegError.throwIfError(decoder.parametersToContext(stream.codecpar), 'decoder settings');
    decoder.pktTimebase = stream.timeBase;
    decoder.threadCount = threadCount;
    // A stream may change its size later on.
    decoder.setOption('max_pixels', maxPictureMegapixels * 1_000_000);
    FFmpegError.throwIfError(await decoder.open2(codec), 'open decoder');
  } catch (error) {
    decoder.freeContext();
    throw unreadable(path, reasons.damaged, error);
  }
  return decoder;
}

/**
 * Reads and decodes one track, frame by frame in the order of showing. Broken packets are passed
 * over, as players do. The frame is the same object each time and valid until `next` is called
 * again; null at the end.
 */
export class TrackReader {
  readonly #context: FormatContext;
  readonly #stream: Stream;
  readonly #decoder: CodecContext;
  readonly #packet = new Packet();
  readonly #frame = new Frame();
  #ended = false;

  constructor(container: Container, stream: Stream, decoder: CodecContext) {
    this.#context = container.context;
    this.#stream = stream;
    this.#decoder = decoder;
    this.#packet.alloc();
    this.#frame.alloc();
    for (const other of container.context.streams) {
      if (other.index !== stream.index) other.discard = AVDISCARD_ALL;
    }
  }

  async next(): Promise<Frame | null> {
    for (;;) {
      this.#frame.unref();
      const received = await this.#decoder.receiveFrame(this.#frame);
      if (received === 0) return this.#frame;
      if (received === AVERROR_EOF) return null;
      if (received !== AVERROR_EAGAIN && this.#ended) return null;
      await this.#decoder.sendPacket(this.#readPacketSync());
    }
  }

  /** As `next`, without leaving the thread: for sound, where a frame takes microseconds. */
  nextSync(): Frame | null {
    for (;;) {
      this.#frame.unref();
      const received = this.#decoder.receiveFrameSync(this.#frame);
      if (received === 0) return this.#frame;
      if (received === AVERROR_EOF) return null;
      if (received !== AVERROR_EAGAIN && this.#ended) return null;
      this.#decoder.sendPacketSync(this.#readPacketSync());
    }
  }

  /** To the last keyframe at or before a timestamp in the track's time base. */
  async seekBefore(timestamp: bigint): Promise<void> {
    await this.#context.seekFrame(this.#stream.index, timestamp, AVSEEK_FLAG_BACKWARD);
    this.#decoder.flushBuffers();
    this.#ended = false;
  }

  free(): void {
    this.#packet.free();
    this.#frame.free();
    this.#decoder.freeContext();
  }

  /** The next packet of this track; null at the end. */
  #readPacketSync(): Packet | null {
    for (;;) {
      this.#packet.unref();
      if (this.#context.readFrameSync(this.#packet) < 0) {
        this.#ended = true;
        return null;
      }
      if (this.#packet.streamIndex === this.#stream.index) return this.#packet;
    }
  }
}

/** How the coded picture is turned to stand upright: the four numbers of its 2×2 matrix. */
export interface Orientation {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** From the display matrix of a track (ISO/IEC 14496-12 §8.3.2), rounded to quarter turns. */
export function readOrientation(stream: Stream): Orientation {
  const matrix = stream.codecpar.getCodedSideData(AV_PKT_DATA_DISPLAYMATRIX);
  if (!matrix || matrix.length < 36) return { a: 1, b: 0, c: 0, d: 1 };
  const [a, b, c, d] = [0, 1, 3, 4].map((index) => matrix.readInt32LE(4 * index) / 65536) as [
    number,
    number,
    number,
    number,
  ];
  return Math.abs(b) + Math.abs(c) > Math.abs(a) + Math.abs(d)
    ? { a: 0, b: Math.sign(b) || 1, c: Math.sign(c) || 1, d: 0 }
    : { a: Math.sign(a) || 1, b: 0, c: 0, d: Math.sign(d) || 1 };
}

/** Size as it is meant to be seen: turned upright, pixels square. */
export function uprightSize(stream: Stream): { widthPx: number; heightPx: number } {
  const { width, height } = stream.codecpar;
  const aspect = pixelAspect(stream);
  const widthPx = aspect > 1 ? Math.round(width * aspect) : width;
  const heightPx = aspect < 1 ? Math.round(height / aspect) : height;
  return readOrientation(stream).a === 0
    ? { widthPx: heightPx, heightPx: widthPx }
    : { widthPx, heightPx };
}

/** Seconds per tick → milliseconds; null for "unknown". */
export function ticksToMs(ticks: bigint, timeBase: { num: number; den: number }): number | null {
  if (ticks === AV_NOPTS_VALUE) return null;
  return (Number(ticks) * timeBase.num * 1000) / timeBase.den;
}

/** FFmpeg does not know it before having read all frames. */
async function readWebpDuration(path: string): Promise<number> {
  const file = await open(path);
  try {
    const delays = await readWebpDelays(file, maxWebpFrames);
    return delays.reduce((sum, delay) => sum + delay, 0);
  } finally {
    await file.close();
  }
}

const maxWebpFrames = 10_000;

async function sniffFormat(path: string): Promise<MediaFormat | null> {
  try {
    return (await sniffFile(path))?.format ?? null;
  } catch (error) {
    throw unreadableBySystem(path, error);
  }
}

function pixelAspect(stream: Stream): number {
  for (const { num, den } of [stream.sampleAspectRatio, stream.codecpar.sampleAspectRatio]) {
    if (num > 0 && den > 0) return num / den;
  }
  return 1;
}

function isPictureTrack(stream: Stream): boolean {
  if (stream.codecpar.codecType !== AVMEDIA_TYPE_VIDEO) return false;
  if (stream.hasDisposition(AV_DISPOSITION_ATTACHED_PIC)) return false;
  return findDecoder(stream) !== null;
}

function isSoundTrack(stream: Stream): boolean {
  return stream.codecpar.codecType === AVMEDIA_TYPE_AUDIO && findDecoder(stream) !== null;
}

function findDecoder(stream: Stream): Codec | null {
  const codec = Codec.findDecoder(stream.codecpar.codecId);
  const name = codec?.name ?? '';
  return videoDecoders.includes(name) || audioDecoders.includes(name) ? codec : null;
}

const demuxers: Readonly<Partial<Record<MediaFormat, string>>> = {
  gif: 'gif',
  webp: 'webp_anim',
  mp4: 'mov',
  mov: 'mov',
  m4a: 'mov',
  avi: 'avi',
  webm: 'matroska',
  mkv: 'matroska',
  mp3: 'mp3',
  wav: 'wav',
  aac: 'aac',
  ogg: 'ogg',
  flac: 'flac',
};

const videoDecoders: readonly string[] = [
  'h264',
  'hevc',
  'libdav1d',
  'vp8',
  'vp9',
  'mpeg4',
  'mpeg2video',
  'mjpeg',
  'prores',
  'dvvideo',
  'h263',
  'msmpeg4',
  'gif',
  'webp_anim',
];

const audioDecoders: readonly string[] = [
  'aac',
  'alac',
  'mp3float',
  'mp3',
  'mp2float',
  'opus',
  'vorbis',
  'flac',
  'ac3',
  'eac3',
  'amrnb',
  'amrwb',
  'pcm_s16le',
  'pcm_s16be',
  'pcm_s24le',
  'pcm_s24be',
  'pcm_s32le',
  'pcm_f32le',
  'pcm_f64le',
  'pcm_u8',
  'pcm_s8',
  'pcm_mulaw',
  'pcm_alaw',
];
