import { AVERROR_EAGAIN, AVERROR_EOF } from 'node-av/constants';
import {
  Dictionary,
  FFmpegError,
  FormatContext,
  Packet,
  type CodecContext,
  type Frame,
  type Stream,
} from 'node-av/lib';
import { fileAddress } from '../file-address.ts';

/** An MP4 or M4A that is written while its frames come. */
export interface Mp4Writer {
  /** A frame for an encoder of the file, of its time base; null ends its track. */
  encode(encoder: CodecContext, frame: Frame | null): Promise<void>;
  /** Once all tracks are ended. */
  finish(): Promise<void>;
  /** Frees what is open, encoders aside; to be called in the end, whatever happened. */
  close(): Promise<void>;
}

/**
 * Begins a file with the tracks of these encoders, its index in front. Tracks are to come about as
 * fast as each other: what is ahead is held in memory. Throws FFmpegError.
 */
export async function openMp4Writer(
  path: string,
  {
    encoders,
    metadata,
  }: {
    readonly encoders: readonly CodecContext[];
    readonly metadata: Readonly<Record<string, string>>;
  },
): Promise<Mp4Writer> {
  const context = new FormatContext();
  const packet = new Packet();
  packet.alloc();
  const close = async () => {
    packet.free();
    await context[Symbol.asyncDispose]();
  };
  try {
    const format = path.endsWith('.m4a') ? 'ipod' : 'mp4';
    FFmpegError.throwIfError(context.allocOutputContext2(null, format, path), 'make an MP4');
    const tracks = new Map(encoders.map((encoder) => [encoder, addTrack(context, encoder)]));
    context.metadata = Dictionary.fromObject({ ...metadata });
    FFmpegError.throwIfError(context.setOption('movflags', '+faststart'), 'set movflags');
    context.url = fileAddress(path);
    FFmpegError.throwIfError(await context.openOutput(), `open ${path}`);
    FFmpegError.throwIfError(await context.writeHeader(), 'begin the MP4');
    return {
      encode: async (encoder, frame) => {
        FFmpegError.throwIfError(await encoder.sendFrame(frame), 'encode');
        const stream = tracks.get(encoder)!;
        for (;;) {
          const result = await encoder.receivePacket(packet);
          if (result === AVERROR_EAGAIN || result === AVERROR_EOF) return;
          FFmpegError.throwIfError(result, 'encode');
          packet.streamIndex = stream.index;
          packet.rescaleTs(encoder.timeBase, stream.timeBase);
          FFmpegError.throwIfError(await context.interleavedWriteFrame(packet), 'write the MP4');
        }
      },
      finish: async () => {
        FFmpegError.throwIfError(await context.writeTrailer(), 'finish the MP4');
        await context.closeOutput();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function addTrack(context: FormatContext, encoder: CodecContext): Stream {
  const stream = context.newStream();
  FFmpegError.throwIfError(stream.codecpar.fromContext(encoder), 'describe a track');
  stream.timeBase = encoder.timeBase;
  stream.avgFrameRate = encoder.framerate;
  return stream;
}
