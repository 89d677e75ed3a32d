import {
  AVERROR_EAGAIN,
  AVERROR_EOF,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
  type AVMediaType,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, FormatContext, Frame, Packet } from 'node-av/lib';

/** Decodes every frame of a film, in order; the bytes (Y, Cb, Cr) are valid during the call only. */
export async function readFrames(
  path: string,
  see: (i420: Uint8Array, index: number) => void,
): Promise<number> {
  let count = 0;
  await decode(path, AVMEDIA_TYPE_VIDEO, (frame) => see(frame.toBuffer(), count++));
  return count;
}

/** The left channel of a film's sound as players hear it: without the encoder's lead-in. */
export async function readSamples(path: string): Promise<Float32Array> {
  const blocks: Float32Array[] = [];
  await decode(path, AVMEDIA_TYPE_AUDIO, (frame) => {
    const plane = frame.data![0]!;
    const samples = new Float32Array(plane.buffer, plane.byteOffset, frame.nbSamples);
    blocks.push(samples.slice());
  });
  const whole = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}

async function decode(path: string, type: AVMediaType, see: (frame: Frame) => void): Promise<void> {
  await using context = new FormatContext();
  FFmpegError.throwIfError(await context.openInput(path), 'open');
  const stream = context.streams.find((each) => each.codecpar.codecType === type);
  if (!stream) throw new Error(`${path} has no such track`);
  const codec = Codec.findDecoder(stream.codecpar.codecId)!;
  const decoder = new CodecContext();
  decoder.allocContext3(codec);
  decoder.parametersToContext(stream.codecpar);
  decoder.pktTimebase = stream.timeBase;
  FFmpegError.throwIfError(decoder.open2Sync(codec, null), 'open the decoder');
  const packet = new Packet();
  const frame = new Frame();
  packet.alloc();
  frame.alloc();
  const drain = () => {
    for (;;) {
      const result = decoder.receiveFrameSync(frame);
      if (result === AVERROR_EAGAIN || result === AVERROR_EOF) return;
      FFmpegError.throwIfError(result, 'decode');
      see(frame);
      frame.unref();
    }
  };
  for (;;) {
    const result = await context.readFrame(packet);
    if (result === AVERROR_EOF) break;
    FFmpegError.throwIfError(result, 'read');
    if (packet.streamIndex === stream.index) {
      FFmpegError.throwIfError(decoder.sendPacketSync(packet), 'decode');
      drain();
    }
    packet.unref();
  }
  decoder.sendPacketSync(null);
  drain();
  packet.free();
  frame.free();
  decoder.freeContext();
}
