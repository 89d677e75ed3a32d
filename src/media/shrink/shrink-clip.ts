import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { AV_NOPTS_VALUE, AV_PIX_FMT_YUV420P } from 'node-av/constants';
import { FFmpegError, Frame, Rational, type CodecContext, type Stream } from 'node-av/lib';
import { readContainerTags } from '../capture-facts.ts';
import { ClipCanvas } from '../clip-canvas.ts';
import {
  measureDurationMs,
  openContainer,
  openDecoder,
  TrackReader,
  uprightSize,
} from '../container.ts';
import { openX264 } from '../encode-video.ts';
import { refuseTooLarge } from '../picture-limits.ts';
import type { MediaFormat } from '../sniff.ts';
import { reasons, unreadable } from '../unreadable.ts';
import { openMp4Writer, type Mp4Writer } from './mp4-writer.ts';
import { planClip, type ClipPlan } from './plan-clip.ts';
import { shrinkSong } from './shrink-song.ts';
import { goOnUnlessStopped, type ShrinkWork } from './shrink-work.ts';
import { openSoundTrack, type SoundTrack } from './sound-track.ts';

/** x264 keeps to its rate closely, but not to the byte. */
const shares = [1, 0.85, 0.7] as const;

/**
 * A smaller clip: upright, square pixels, BT.709 (HDR tone-mapped), every picture at its time,
 * sound in stereo, with the time at which it was taken. Answers the path of the copy, or null where
 * the limit leaves too little for its length. Throws `unreadable`, `cancelled`.
 */
export async function shrinkClip(
  path: string,
  format: MediaFormat,
  work: ShrinkWork,
): Promise<string | null> {
  const facts = await describeClip(path);
  if (facts === null) return shrinkSong(path, format, work);
  for (const share of shares) {
    const plan = planClip(facts, share * work.limitBytes);
    if (plan === null) return null;
    const copy = `${work.outStem}.mp4`;
    await encodeClip({ path, copy, facts, plan, work });
    if ((await stat(copy)).size <= work.limitBytes) return copy;
  }
  return null;
}

interface ClipFacts {
  /** Upright, pixels square. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly durationMs: number;
  /** Mean. */
  readonly fps: number;
  readonly hasSound: boolean;
  readonly takenAtMs: number | null;
}

/** Null where there are no pictures, only sound. */
async function describeClip(path: string): Promise<ClipFacts | null> {
  const container = await openContainer(path);
  try {
    const { video, audio } = container;
    if (video === null) return null;
    const size = uprightSize(video);
    refuseTooLarge(path, size.widthPx, size.heightPx);
    const { avgFrameRate } = video;
    const takenAtMs = readContainerTags(container).capturedAtMs;
    const durationMs = container.durationMs || measureDurationMs(container, video);
    if (durationMs === 0) throw unreadable(path, reasons.damaged);
    const fps = avgFrameRate.num > 0 ? avgFrameRate.toDouble() : 30;
    return { ...size, durationMs, fps, hasSound: audio !== null, takenAtMs };
  } finally {
    await container.close();
  }
}

interface ClipJob {
  readonly path: string;
  readonly copy: string;
  readonly facts: ClipFacts;
  readonly plan: ClipPlan;
  readonly work: ShrinkWork;
}

async function encodeClip(job: ClipJob): Promise<void> {
  const { path, copy, facts, plan, work } = job;
  const { signal } = work;
  const container = await openContainer(path);
  await using stack = new AsyncDisposableStack();
  stack.defer(async () => container.close());
  const stream = container.video!;
  const threadCount = Math.min(4, availableParallelism());
  const track = new TrackReader(container, stream, await openDecoder(path, stream, threadCount));
  stack.defer(() => track.free());
  const encoder = openEncoder(stream, facts, plan);
  stack.defer(() => encoder.freeContext());
  // A little more than the pictures: sound often ends a moment later.
  const durationMs = facts.durationMs + 1000;
  const sound = facts.hasSound
    ? openSoundTrack(path, { bitRate: plan.soundBitRate, durationMs, signal })
    : null;
  if (sound) stack.defer(async () => sound.close());
  const writer = await openMp4Writer(copy, {
    encoders: [encoder, ...(sound ? [sound.encoder] : [])],
    metadata:
      facts.takenAtMs === null ? {} : { creation_time: new Date(facts.takenAtMs).toISOString() },
  });
  stack.defer(async () => writer.close());
  await encodePictures({ ...job, stream, track, encoder, sound, writer });
  await sound?.encodeTo(Infinity, writer);
  await writer.finish();
}

function openEncoder(stream: Stream, { fps }: ClipFacts, plan: ClipPlan): CodecContext {
  const { num, den } = stream.timeBase;
  return openX264({
    widthPx: plan.widthPx,
    heightPx: plan.heightPx,
    // That of the original: each picture keeps its time exactly.
    timeBase: new Rational(num, den),
    frameRate: new Rational(Math.round(fps * 1000), 1000),
    threadCount: Math.min(4, availableParallelism()),
    options: {
      preset: 'veryfast',
      crf: '20',
      maxrate: String(plan.pictureBitRate),
      bufsize: String(plan.pictureBitRate),
      flags: '+frame_duration',
      // An MP4 counts lengths in the order of decoding: with B-frames the last picture of a clip of
      // variable rate would get that of another one.
      ...(!isSteady(stream) && { bf: '0' }),
      // Those who work with a clip jump about in it.
      g: String(Math.max(1, Math.round(2 * fps))),
    },
    parameters: '',
  });
}

function isSteady({ rFrameRate, avgFrameRate }: Stream): boolean {
  return Math.abs(rFrameRate.toDouble() / avgFrameRate.toDouble() - 1) < 0.001;
}

async function encodePictures(
  job: ClipJob & {
    readonly stream: Stream;
    readonly track: TrackReader;
    readonly encoder: CodecContext;
    readonly sound: SoundTrack | null;
    readonly writer: Mp4Writer;
  },
): Promise<void> {
  const { facts, plan, work, stream, track, encoder, sound, writer } = job;
  const canvas = new ClipCanvas(stream, plan);
  using picture = newPicture(plan);
  const { startTime, timeBase } = stream;
  const start = startTime === AV_NOPTS_VALUE ? 0n : startTime;
  let last = -1n;
  let lastDuration = 1n;
  const encode = async (durationTicks: bigint) => {
    picture.duration = durationTicks;
    await writer.encode(encoder, picture);
  };
  try {
    for (let frame = await track.next(); frame; frame = await track.next()) {
      goOnUnlessStopped(work);
      const { bestEffortTimestamp: ticks, duration } = frame;
      const pts = ticks === AV_NOPTS_VALUE ? last + lastDuration : ticks - start;
      // Of two at one time, players show one.
      if (pts <= last) continue;
      // A picture lasts until the next one, whatever its file says.
      if (last >= 0n) await encode(pts - last);
      [last, lastDuration] = [pts, duration || 1n];
      const { data } = await canvas.paint(frame);
      FFmpegError.throwIfError(picture.makeWritable(), 'make the frame writable');
      const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
      FFmpegError.throwIfError(picture.fromBuffer(bytes), 'copy the frame');
      picture.pts = pts;
      const timeMs = (Number(pts) * timeBase.num * 1000) / timeBase.den;
      await sound?.encodeTo(timeMs, writer);
      work.onProgress?.(Math.min(1, timeMs / facts.durationMs));
    }
    if (last < 0n) throw unreadable(job.path, reasons.noPicture);
    const left = stream.duration === AV_NOPTS_VALUE ? 0n : stream.duration - last;
    await encode(left > 0n ? left : lastDuration);
    await writer.encode(encoder, null);
  } finally {
    canvas.free();
  }
}

function newPicture({ widthPx, heightPx }: ClipPlan): Frame {
  const picture = new Frame();
  picture.alloc();
  picture.width = widthPx;
  picture.height = heightPx;
  picture.format = AV_PIX_FMT_YUV420P;
  FFmpegError.throwIfError(picture.getBuffer(), 'allocate a frame');
  return picture;
}
