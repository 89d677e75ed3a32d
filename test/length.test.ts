import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  AVERROR_EOF,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
  AV_SAMPLE_FMT_S16,
} from 'node-av/constants';
import { FFmpegError, FormatContext, Packet } from 'node-av/lib';
import { type Brief, paces, type TransitionWish } from '../src/director/brief.ts';
import { direct } from '../src/director/direct.ts';
import type { PictureFacts } from '../src/director/picture.ts';
import { type Random, seededRandom } from '../src/director/random.ts';
import type { AssetFile } from '../src/render/film-files.ts';
import { renderFilm } from '../src/render/render-film.ts';
import {
  type AudioAsset,
  filterNames,
  fits,
  moods,
  transitionNames,
} from '../src/timeline/timeline.ts';
import { drawPictures } from './draw-pictures.ts';
import { flatPicture, makeMedia, temporaryFolder } from './make-media.ts';
import { readSamples } from './read-film.ts';

const filmCount = 50;
const folder = temporaryFolder(after);
const cacheFolder = join(folder, 'cache');
const pictures: PictureFacts[] = [];
const files: Record<string, AssetFile> = {};
let song: AudioAsset;

before(async () => {
  for (const [first, widthPx, heightPx] of [
    [0, 192, 108],
    [4, 90, 160],
    [8, 120, 120],
  ] as const) {
    const drawn = await drawPictures(folder, {
      count: 4,
      first,
      widthPx,
      heightPx,
      durationFrames: 1,
    });
    for (const { path } of drawn) await addPicture(path, 'png', { widthPx, heightPx });
  }
  const clip = { widthPx: 96, heightPx: 64, frames: clipFrames() };
  const sound = { codec: 'aac', sampleRate: 48_000, channels: [tone(60_000, 440)] };
  const clipPath = await makeMedia(join(folder, 'clip.mp4'), { clip, sound });
  const size = { widthPx: 96, heightPx: 64, durationMs: 1280 };
  await addPicture(clipPath, 'mp4', size);
  const songPath = join(folder, 'song.wav');
  const channels = [tone(100_000, 220), tone(100_000, 330)];
  await makeMedia(songPath, {
    sound: { codec: 'pcm_s16le', sampleFormat: AV_SAMPLE_FMT_S16, sampleRate: 44_100, channels },
  });
  const id = await hashOf(songPath);
  files[id] = { path: songPath, format: 'wav' };
  song = { kind: 'audio', id, name: 'song.wav', durationMs: 2267 };
});

test(`${filmCount} random briefs: frames and samples exactly as asked, sound and picture equal`, async (t) => {
  const seeds = Array.from({ length: filmCount }, (_, seed) => seed);
  let [frames, withSound] = [0, 0];
  let longestLag = 0;
  const makeFilms = async () => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      const made = await makeFilm(seed);
      frames += made.frames;
      withSound += made.hasSound ? 1 : 0;
      longestLag = Math.max(longestLag, made.lagFrames);
    }
  };
  await Promise.all([makeFilms(), makeFilms()]);
  t.diagnostic(
    `${filmCount} films, ${frames} frames, ${withSound} with sound, ` +
      `sound and picture differ by at most ${longestLag.toFixed(3)} frames`,
  );
  assert.ok(withSound > filmCount / 3);
});

async function makeFilm(seed: number) {
  const random = seededRandom(seed, 'brief');
  const brief = randomBrief(random, seed);
  const told = `seed ${seed}: ${JSON.stringify(brief)}`;
  const chosen = random.shuffle(pictures).slice(0, 1 + Math.floor(random.next() * 7));
  const songs = random.next() < 0.4 ? [song] : [];
  const direction = direct({ pictures: chosen, songs, brief });
  assert.ok(direction.ok, told);
  const { timeline } = direction;
  const outPath = join(folder, `film-${seed}.mp4`);
  await renderFilm({ timeline, files, outPath, cacheFolder, workerCount: 1 });

  const asked = Math.round((brief.durationSeconds as number) * timeline.fps);
  const film = await readTimes(outPath);
  assert.equal(film.frameTimes.length, asked, `frames of ${told}`);
  const step = 1 / timeline.fps;
  for (const [index, time] of film.frameTimes.entries())
    assert.ok(Math.abs(time - index * step) < 1e-6, `frame ${index} at ${time} s of ${told}`);
  assert.ok(Math.abs(film.videoSeconds - asked * step) < 1e-6, `pictures of ${told}`);

  const heard = timeline.tracks.some((track) =>
    track.kind === 'text' ? false : track.clips.some((clip) => isHeard(clip, chosen)),
  );
  assert.equal(film.soundSamples !== null, heard, `sound of ${told}`);
  if (film.soundSamples === null) return { frames: asked, hasSound: false, lagFrames: 0 };
  const samples = Math.round((asked * 48_000) / timeline.fps);
  assert.equal(film.soundSamples, samples, `samples of ${told}`);
  // The last block of AAC may reach beyond the end: players stop where the container says.
  const decoded = (await readSamples(outPath)).length;
  assert.ok(decoded >= samples && decoded < samples + 1024, `${decoded} of ${samples}, ${told}`);
  const lagFrames = Math.abs(film.soundSamples / 48_000 - film.videoSeconds) * timeline.fps;
  assert.ok(lagFrames < 1);
  return { frames: asked, hasSound: true, lagFrames };
}

function isHeard(
  clip: { readonly assetId: string; readonly volume: readonly { readonly gain: number }[] },
  chosen: readonly PictureFacts[],
): boolean {
  const picture = chosen.find(({ assetId }) => assetId === clip.assetId);
  return (picture?.hasSound ?? true) && clip.volume.some(({ gain }) => gain > 0);
}

function randomBrief(random: Random, seed: number): Partial<Brief> {
  const between = (low: number, high: number) => low + random.next() * (high - low);
  const even = (low: number, high: number) => 2 * Math.round(between(low, high) / 2);
  const wishes: readonly TransitionWish[] = ['auto', 'varied', 'none', ...transitionNames];
  return {
    durationSeconds: random.pick([
      1 + Math.floor(random.next() * 4),
      Math.round(between(1, 4) * 10) / 10,
      Math.round(between(1, 4) * 1000) / 1000,
      between(1, 4),
    ]),
    fps: random.pick([24, 25, 30, 50, 60]),
    size: random.pick([
      { widthPx: 64, heightPx: 36 },
      { widthPx: 90, heightPx: 160 },
      { widthPx: even(64, 160), heightPx: even(36, 160) },
    ]),
    pace: random.pick(['auto', ...paces]),
    secondsPerPhoto: random.pick(['auto', 'auto', 0.5, 0.77]),
    transitions: random.pick(wishes),
    music: random.pick(['auto', 'none', { mood: random.pick(moods) }]),
    clipSound: random.pick(['keep', 'none']),
    titleText: random.pick([null, null, 'Length']),
    fit: random.pick(['auto', ...fits]),
    filters: random.next() < 0.3 ? [{ name: random.pick(filterNames), strength: 0.5 }] : [],
    motion: random.pick(['auto', 'none', 'gentle', 'strong']),
    order: random.pick(['auto', 'shuffled']),
    seed,
  };
}

async function addPicture(
  path: string,
  format: AssetFile['format'],
  size: { widthPx: number; heightPx: number; durationMs?: number },
): Promise<void> {
  const assetId = await hashOf(path);
  files[assetId] = { path, format };
  pictures.push({
    assetId,
    name: path,
    kind: size.durationMs === undefined ? 'image' : 'video',
    widthPx: size.widthPx,
    heightPx: size.heightPx,
    durationMs: size.durationMs ?? 0,
    hasSound: size.durationMs !== undefined,
    capturedAtMs: null,
    look: null,
  });
}

/** 1.28 s that grow brighter. */
function clipFrames() {
  return Array.from({ length: 32 }, (_, index) => ({
    ticks: index * 40,
    picture: flatPicture(96, 64, [30 + 5 * index, 110, 140]),
  }));
}

function tone(count: number, hertz: number): Float32Array {
  return Float32Array.from(
    { length: count },
    (_, i) => 0.3 * Math.sin((i * hertz * 6.2832) / 48e3),
  );
}

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

/** What the container says: when each frame is shown (seconds, in order), and how long both last. */
async function readTimes(path: string): Promise<{
  frameTimes: number[];
  videoSeconds: number;
  /** Null: no sound. */
  soundSamples: number | null;
}> {
  await using context = new FormatContext();
  FFmpegError.throwIfError(await context.openInput(path), 'open');
  const video = context.streams.find((each) => each.codecpar.codecType === AVMEDIA_TYPE_VIDEO)!;
  const audio = context.streams.find((each) => each.codecpar.codecType === AVMEDIA_TYPE_AUDIO);
  const secondsPerTick = video.timeBase.num / video.timeBase.den;
  const frameTimes: number[] = [];
  const packet = new Packet();
  packet.alloc();
  for (;;) {
    const result = context.readFrameSync(packet);
    if (result === AVERROR_EOF) break;
    FFmpegError.throwIfError(result, 'read');
    if (packet.streamIndex === video.index) frameTimes.push(Number(packet.pts) * secondsPerTick);
    packet.unref();
  }
  packet.free();
  return {
    frameTimes: frameTimes.toSorted((a, b) => a - b),
    videoSeconds: Number(video.duration) * secondsPerTick,
    soundSamples: audio
      ? (Number(audio.duration) * audio.timeBase.num * 48_000) / audio.timeBase.den
      : null,
  };
}
