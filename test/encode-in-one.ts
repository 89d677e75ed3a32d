import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_CODEC_ID_H264,
  AV_PICTURE_TYPE_I,
  AV_PICTURE_TYPE_NONE,
  AV_PIX_FMT_YUV420P,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  FF_ENCODER_LIBX264,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Frame, Packet, Rational } from 'node-av/lib';
import type { EncodedVideo, EncoderSettings, VideoFormat } from '../src/media/encode-video.ts';

/**
 * Encodes frames by one run of x264 from the first to the last, with IDR frames where it is told:
 * what a film would be that was never divided.
 */
export function encodeInOne(
  frames: readonly Uint8Array[],
  keyFrames: ReadonlySet<number>,
  { format, settings }: { readonly format: VideoFormat; readonly settings: EncoderSettings },
): EncodedVideo {
  const encoder = openEncoder(format, settings);
  const frame = new Frame();
  const packet = new Packet();
  packet.alloc();
  const packets: EncodedVideo['packets'][number][] = [];
  const drain = () => {
    for (;;) {
      const result = encoder.receivePacketSync(packet);
      if (result === AVERROR_EAGAIN || result === AVERROR_EOF) return;
      FFmpegError.throwIfError(result, 'receive a packet');
      const { pts, dts, isKeyframe: isKey } = packet;
      const data = new Uint8Array(packet.data!);
      packets.push({ data, pts: Number(pts), dts: Number(dts), isKey });
      packet.unref();
    }
  };
  for (const [index, i420] of frames.entries()) {
    frame.alloc();
    frame.width = format.widthPx;
    frame.height = format.heightPx;
    frame.format = AV_PIX_FMT_YUV420P;
    FFmpegError.throwIfError(frame.getBuffer(), 'allocate a frame');
    FFmpegError.throwIfError(frame.fromBuffer(Buffer.from(i420)), 'copy the frame');
    frame.pts = BigInt(index);
    frame.pictType = keyFrames.has(index) ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
    FFmpegError.throwIfError(encoder.sendFrameSync(frame), 'encode a frame');
    frame.unref();
    drain();
  }
  FFmpegError.throwIfError(encoder.sendFrameSync(null), 'finish encoding');
  drain();
  const extradata = new Uint8Array(encoder.extraData ?? []);
  packet.free();
  frame.free();
  encoder.freeContext();
  return { extradata, packets };
}

function openEncoder(format: VideoFormat, settings: EncoderSettings): CodecContext {
  const codec = Codec.findEncoderByName(FF_ENCODER_LIBX264);
  if (!codec) throw new Error('this build of FFmpeg has no libx264');
  const context = new CodecContext();
  context.allocContext3(codec);
  context.width = format.widthPx;
  context.height = format.heightPx;
  context.pixelFormat = AV_PIX_FMT_YUV420P;
  context.timeBase = new Rational(1, format.fps);
  context.framerate = new Rational(format.fps, 1);
  context.threadCount = 1;
  context.flags = AV_CODEC_FLAG_GLOBAL_HEADER;
  for (const [name, value] of [
    ['preset', settings.preset],
    ['crf', String(settings.crf)],
    ['x264-params', settings.parameters],
    ['forced-idr', '1'],
  ] as const)
    FFmpegError.throwIfError(context.setOption(name, value), `set ${name}`);
  FFmpegError.throwIfError(context.open2Sync(codec, null), 'open x264');
  return context;
}

/** Every frame of a piece of H.264, in order of showing. */
export function decodeFrames(video: EncodedVideo): Uint8Array[] {
  const codec = Codec.findDecoder(AV_CODEC_ID_H264);
  if (!codec) throw new Error('this build of FFmpeg has no H.264 decoder');
  const context = new CodecContext();
  context.allocContext3(codec);
  context.extraData = Buffer.from(video.extradata);
  context.threadCount = 1;
  FFmpegError.throwIfError(context.open2Sync(codec, null), 'open the decoder');
  const frame = new Frame();
  frame.alloc();
  const packet = new Packet();
  packet.alloc();
  const frames: Uint8Array[] = [];
  const drain = () => {
    for (;;) {
      const result = context.receiveFrameSync(frame);
      if (result === AVERROR_EAGAIN || result === AVERROR_EOF) return;
      FFmpegError.throwIfError(result, 'receive a frame');
      frames.push(new Uint8Array(frame.toBuffer()));
      frame.unref();
    }
  };
  for (const { data, pts, dts } of video.packets) {
    packet.data = Buffer.from(data);
    packet.pts = BigInt(pts);
    packet.dts = BigInt(dts);
    FFmpegError.throwIfError(context.sendPacketSync(packet), 'decode a packet');
    packet.unref();
    drain();
  }
  FFmpegError.throwIfError(context.sendPacketSync(null), 'finish decoding');
  drain();
  packet.free();
  frame.free();
  context.freeContext();
  return frames;
}
