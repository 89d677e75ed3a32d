import { AV_CODEC_ID_H264, AVERROR_EAGAIN, AVERROR_EOF } from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Frame, Packet, Rational } from 'node-av/lib';
import type { EncodedVideo } from './encode-video.ts';

/**
 * Decodes a piece of H.264 and counts its frames. Throws FFmpegError on the first error in the
 * stream.
 */
export function countDecodedFrames(video: EncodedVideo): number {
  const codec = Codec.findDecoder(AV_CODEC_ID_H264);
  if (!codec) throw new Error('this build of FFmpeg has no H.264 decoder');
  const context = new CodecContext();
  const frame = new Frame();
  const packet = new Packet();
  try {
    context.allocContext3(codec);
    context.extraData = Buffer.from(video.extradata);
    context.threadCount = 1;
    context.pktTimebase = new Rational(1, 1000);
    FFmpegError.throwIfError(context.setOption('err_detect', 'explode'), 'set err_detect');
    FFmpegError.throwIfError(context.open2Sync(codec, null), 'open the H.264 decoder');
    frame.alloc();
    packet.alloc();
    let count = 0;
    for (const { data, pts, dts } of video.packets) {
      packet.data = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
      packet.pts = BigInt(pts);
      packet.dts = BigInt(dts);
      FFmpegError.throwIfError(context.sendPacketSync(packet), 'decode a packet');
      packet.unref();
      count += drain(context, frame);
    }
    FFmpegError.throwIfError(context.sendPacketSync(null), 'finish decoding');
    return count + drain(context, frame);
  } finally {
    packet.free();
    frame.free();
    context.freeContext();
  }
}

function drain(context: CodecContext, frame: Frame): number {
  for (let count = 0; ; count++) {
    const result = context.receiveFrameSync(frame);
    if (result === AVERROR_EAGAIN || result === AVERROR_EOF) return count;
    FFmpegError.throwIfError(result, 'receive a frame');
    frame.unref();
  }
}
