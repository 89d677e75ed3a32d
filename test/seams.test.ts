import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { AV_LOG_QUIET, AV_SAMPLE_FMT_S16 } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { loadKernel } from '../kernel/load-kernel.ts';
import { Compositor } from '../src/compositor/compositor.ts';
import { pictureBytes } from '../src/compositor/picture.ts';
import { planFrame } from '../src/compositor/plan-frame.ts';
import { ChunkCache } from '../src/render/chunk-cache.ts';
import { readVideoChunk } from '../src/render/chunk-file.ts';
import { defaultEncoderSettings } from '../src/render/engine.ts';
import type { AssetFile, FilmFiles } from '../src/render/film-files.ts';
import { PictureStore } from '../src/render/picture-store.ts';
import { type Chunk, planChunks } from '../src/render/plan-chunks.ts';
import { renderFilm } from '../src/render/render-film.ts';
import {
  type AudioTrack,
  durationFrames,
  type Timeline,
  type TransitionName,
  type VideoClip,
} from '../src/timeline/timeline.ts';
import { drawPictures } from './draw-pictures.ts';
import { decodeFrames, encodeInOne } from './encode-in-one.ts';
import { filmOfPictures } from './film-of-pictures.ts';
import { flatPicture, makeMedia, temporaryFolder } from './make-media.ts';
import { readFrames, readSamples } from './read-film.ts';

const format = { widthPx: 320, heightPx: 180, fps: 30 };
const folder = temporaryFolder(after);
const cacheFolder = join(folder, 'cache');
const outPath = join(folder, 'film.mp4');
let film: { timeline: Timeline; files: FilmFiles };
let chunks: Chunk[];
/** The composited frames, one run from first to last. */
let composed: Uint8Array[];
/** The decoded frames of the finished film. */
const shown: Uint8Array[] = [];

before(async () => {
  Log.setLevel(AV_LOG_QUIET);
  film = await makeFilm();
  chunks = planChunks(film.timeline, defaultEncoderSettings);
  composed = await compose(0, durationFrames(film.timeline));
  await renderFilm({ ...film, outPath, cacheFolder });
  await readFrames(outPath, (i420) => shown.push(new Uint8Array(i420)));
});

test('a frame is the same wherever composing begins: in sequence, or with a chunk, or alone', async () => {
  for (const { firstFrame, frameCount } of chunks)
    assertSame(
      await compose(firstFrame, Math.min(3, frameCount)),
      composed.slice(firstFrame, firstFrame + Math.min(3, frameCount)),
      firstFrame,
    );
  for (const frame of [7, 50, 51, 81, 119, 150])
    assertSame(await compose(frame, 1), [composed[frame]!], frame);
});

test('the joined film shows, frame for frame, what its chunks show alone', async () => {
  const cache = new ChunkCache(cacheFolder);
  const alone: Uint8Array[] = [];
  for (const { key } of chunks) {
    const chunk = await readVideoChunk(cache.pathOf(key));
    alone.push(...decodeFrames(chunk!));
  }
  assertSame(shown, alone, 0);
});

test('the film is, frame for frame, the one that a single run of the encoder with the same key frames makes', (t) => {
  const keyFrames = new Set(chunks.map((chunk) => chunk.firstFrame));
  const single = encodeInOne(composed, keyFrames, { format, settings: defaultEncoderSettings });
  assert.equal(single.packets.filter((packet) => packet.isKey).length, chunks.length);
  assertSame(shown, decodeFrames(single), 0);
  t.diagnostic(`${shown.length} frames in ${chunks.length} chunks, none differs`);
});

test('a song that is too short loops without a click', async (t) => {
  // Slow swells of two tones: nothing in it changes quickly, so any jump stands out.
  const swelling = Float32Array.from({ length: 48_000 * 5.3 }, (_, i) => {
    const seconds = i / 48_000;
    const swell = 0.5 - 0.5 * Math.cos(2 * Math.PI * seconds * 1.5);
    return swell * (0.2 * sine(220, seconds) + 0.15 * sine(331.3, seconds));
  });
  const samples = await soundOf('loop', [swelling], 16);
  const film_ = roughness(samples);
  const own = roughness(swelling);
  t.diagnostic(`largest bend: song ${own.toExponential(1)}, film ${film_.toExponential(1)}`);
  assert.ok(film_ < 6 * own, 'a click');
  const [first, second] = [
    power(samples.subarray(0, 96_000)),
    power(samples.subarray(240_000, 336_000)),
  ];
  assert.ok(second > first / 4 && second < first * 4, 'the loop is as loud as the song');
});

test('sounds that are cut in the middle of a wave and joined do not click', async (t) => {
  const tones = [247, 401].map((hertz) =>
    Float32Array.from(
      { length: 48_000 * 3 },
      (_, i) => 0.3 * Math.cos((2 * Math.PI * hertz * i) / 48_000),
    ),
  );
  const samples = await soundOf('join', tones, 4);
  const own = Math.max(...tones.map(roughness));
  const joined = roughness(samples);
  t.diagnostic(`largest bend: tones ${own.toExponential(1)}, film ${joined.toExponential(1)}`);
  assert.ok(joined < 6 * own, 'a click');
});

test('a sound that was split plays on as if it were whole', async () => {
  const tone = Float32Array.from(
    { length: 48_000 * 4 },
    (_, i) => 0.3 * Math.sin((2 * Math.PI * 300 * i) / 48_000),
  );
  const samples = await soundOf('split', [tone, tone], 4);
  const envelope = Array.from({ length: 160 }, (_, i) =>
    power(samples.subarray(16_000 + i * 960, 16_000 + (i + 1) * 960)),
  );
  assert.ok(Math.min(...envelope) > 0.8 * Math.max(...envelope), 'a gap');
});

/**
 * A film of `seconds` of whose sounds alone something is heard: `loop` plays one over and over,
 * `join` one after the other, cut in their middle; `split` the same one, divided and played on.
 */
async function soundOf(
  how: 'loop' | 'join' | 'split',
  sounds: readonly Float32Array[],
  seconds: number,
): Promise<Float32Array> {
  const assets: Record<string, Timeline['assets'][string]> = {};
  const files: Record<string, AssetFile> = {};
  const clips: AudioTrack['clips'][number][] = [];
  const each = (seconds * 30) / sounds.length;
  for (const [index, samples] of sounds.entries()) {
    const path = join(folder, `${how}-${how === 'split' ? 0 : index}.wav`);
    const sound = { codec: 'pcm_s16le', sampleFormat: AV_SAMPLE_FMT_S16, sampleRate: 48_000 };
    await makeMedia(path, { sound: { ...sound, channels: [samples] } });
    const id = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    assets[id] = { id, kind: 'audio', name: path, durationMs: samples.length / 48 };
    files[id] = { path, format: 'wav' };
    clips.push({
      id: `sound-${index}`,
      assetId: id,
      startFrame: index * each,
      durationFrames: each,
      sourceStartFrame: how === 'split' ? index * each : how === 'join' ? 7 : 0,
      loop: how === 'loop',
      volume: [{ frame: 0, gain: 1 }],
      fadeInFrames: 0,
      fadeOutFrames: 0,
      duck: false,
    });
  }
  const color = { id: 'color:#204060', kind: 'color', name: 'Blue', color: '#204060' } as const;
  const picture: VideoClip = {
    ...(film.timeline.tracks[0]!.clips[0] as VideoClip),
    assetId: color.id,
    motion: null,
    durationFrames: seconds * 30,
  };
  const timeline: Timeline = {
    ...film.timeline,
    widthPx: 64,
    heightPx: 36,
    assets: { ...assets, [color.id]: color },
    tracks: [
      { id: 'video', kind: 'video', name: 'Video', muted: false, clips: [picture] },
      { id: 'audio', kind: 'audio', name: 'Audio', muted: false, clips },
    ],
  };
  const path = join(folder, `${how}.mp4`);
  await renderFilm({ timeline, files, outPath: path, cacheFolder, workerCount: 1 });
  return readSamples(path);
}

function sine(hertz: number, seconds: number): number {
  return Math.sin(2 * Math.PI * hertz * seconds);
}

/** The sharpest bend between neighbouring samples: a click is a bend of its own height. */
function roughness(samples: Float32Array): number {
  let most = 0;
  for (let i = 2; i < samples.length; i++)
    most = Math.max(most, Math.abs(samples[i]! - 2 * samples[i - 1]! + samples[i - 2]!));
  return most;
}

function power(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
}

/** Photos under moving cameras, with transitions, a title, grain, a picture-in-picture and a clip. */
async function makeFilm(): Promise<{ timeline: Timeline; files: FilmFiles }> {
  const size = { widthPx: 480, heightPx: 320 };
  const drawn = await drawPictures(folder, { count: 4, ...size, durationFrames: 40 });
  const names: readonly TransitionName[] = ['fade', 'wipe-left', 'dissolve', 'cross-zoom'];
  const { timeline, files } = await filmOfPictures(
    format,
    drawn.map((picture, index) => ({
      ...picture,
      motion: {
        from: { x: 0, y: 0, width: 1, height: 1 },
        to: { x: 0.08, y: 0.05, width: 0.88, height: 0.88 },
        easing: 'ease-in-out',
      },
      ...(index > 0
        ? {
            transitionIn: {
              name: names[index]!,
              durationFrames: 15,
              easing: 'ease-in-out',
            } as const,
          }
        : {}),
    })),
  );
  const clipPath = join(folder, 'clip.mp4');
  const frames = Array.from({ length: 60 }, (_, index) => ({
    ticks: index * 33,
    picture: flatPicture(160, 90, [40 + 3 * index, 100 + index, 150]),
  }));
  await makeMedia(clipPath, { clip: { widthPx: 160, heightPx: 90, frames } });
  const clipId = createHash('sha256')
    .update(await readFile(clipPath))
    .digest('hex');
  const video = timeline.tracks[0]!;
  assert.ok(video.kind === 'video');
  const photos = video.clips.map((clip, index) =>
    index === 1 ? { ...clip, filters: [{ name: 'grain', strength: 0.6 } as const] } : clip,
  );
  const last: VideoClip = {
    ...photos[3]!,
    id: 'clip',
    assetId: clipId,
    startFrame: 160,
    motion: null,
  };
  const inset: VideoClip = {
    ...photos[0]!,
    id: 'inset',
    assetId: photos[2]!.assetId,
    startFrame: 20,
    durationFrames: 70,
    motion: null,
    place: { x: 0.75, y: 0.3, scale: 0.3, rotationDeg: 8 },
    fadeInFrames: 10,
  };
  return {
    timeline: {
      ...timeline,
      assets: {
        ...timeline.assets,
        [clipId]: {
          id: clipId,
          kind: 'video',
          name: 'clip.mp4',
          widthPx: 160,
          heightPx: 90,
          durationMs: 1980,
          hasSound: false,
        },
      },
      tracks: [
        { ...video, clips: [...photos, last] },
        { id: 'inset', kind: 'video', name: 'Inset', muted: false, clips: [inset] },
        {
          id: 'text',
          kind: 'text',
          name: 'Text',
          muted: false,
          clips: [
            {
              id: 'title',
              startFrame: 5,
              durationFrames: 60,
              text: 'Seamless 无缝',
              style: {
                role: 'title',
                font: 'sans',
                size: 0.12,
                color: '#ffffff',
                align: 'center',
                place: 'middle',
                plate: 'shadow',
                animation: 'rise',
              },
            },
          ],
        },
      ],
    },
    files: { ...files, [clipId]: { path: clipPath, format: 'mp4' } },
  };
}

/** Composes a stretch of the film with a compositor that has seen nothing before it. */
async function compose(first: number, count: number): Promise<Uint8Array[]> {
  const { kernel, memory } = loadKernel();
  const { widthPx, heightPx } = format;
  const source = new PictureStore({ kernel, memory, ...film });
  const compositor = new Compositor({ kernel, memory, widthPx, heightPx, source });
  const frames: Uint8Array[] = [];
  for (let frame = first; frame < first + count; frame++) {
    const plan = planFrame(film.timeline, frame);
    await source.prepare(plan);
    const { at } = compositor.compose(plan);
    frames.push(memory.bytes().slice(at, at + pictureBytes(widthPx, heightPx)));
  }
  await source.close();
  return frames;
}

function assertSame(
  frames: readonly Uint8Array[],
  others: readonly Uint8Array[],
  first: number,
): void {
  assert.equal(frames.length, others.length);
  const wrong = frames.flatMap((frame, index) =>
    Buffer.compare(frame, others[index]!) === 0 ? [] : [first + index],
  );
  assert.deepEqual(wrong, [], `${wrong.length} frames of ${frames.length} differ`);
}
