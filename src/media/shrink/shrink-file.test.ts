import assert from 'node:assert/strict';
import { mkdtemp, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { after, suite, test } from 'node:test';
import { AV_SAMPLE_FMT_S16 } from 'node-av/constants';
import sharp from 'sharp';
import {
  flatPicture,
  frameNumber,
  makeMedia,
  numberedFrames,
  temporaryFolder,
  toneBurst,
} from '../../../test/make-media.ts';
import { Failure } from '../../language/failure.ts';
import { openClip } from '../clip.ts';
import { decodePhoto } from '../photo.ts';
import { probeFile } from '../probe.ts';
import { decodeSound } from '../sound.ts';
import { shrinkFile, type ShrinkOptions } from './shrink-file.ts';

const folder = temporaryFolder(after);

/** A smaller copy at a share of the size of the original. */
async function shrunk(path: string, share: number, options: Partial<ShrinkOptions> = {}) {
  const { size } = await stat(path);
  const limitBytes = Math.floor(share * size);
  const copy = await shrinkFile(path, { folder: await emptyFolder(), limitBytes, ...options });
  assert.ok(copy !== null, 'a copy');
  assert.ok((await stat(copy)).size <= limitBytes, `at most ${limitBytes} bytes`);
  return copy;
}

async function emptyFolder() {
  return mkdtemp(join(folder, 'copies-'));
}

/** Bytes that no codec makes much smaller, the same each time. */
function noise(length: number): Buffer {
  let state = 12345;
  return Buffer.from(
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    }),
  );
}

suite('a smaller photo', () => {
  const taken = {
    IFD0: { Make: 'Kinora' },
    IFD2: { DateTimeOriginal: '2024:05:01 12:30:00', OffsetTimeOriginal: '+02:00' },
  };

  test('stands upright, in the colours of its profile and with the time of its capture', async () => {
    const path = join(folder, 'wide gamut.jpg');
    // Red above green, over grain; laid on its side, as cameras do.
    const picture = Buffer.alloc(600 * 800 * 3);
    const grain = noise(picture.length);
    picture.forEach((_, at) => {
      const wanted = at % 3 === (at < picture.length / 2 ? 0 : 1) ? 190 : 50;
      picture[at] = wanted + (grain[at]! >> 4);
    });
    await sharp(picture, { raw: { width: 600, height: 800, channels: 3 } })
      .rotate(270)
      .withIccProfile('p3')
      .withMetadata({ orientation: 6, exif: taken, icc: 'p3' })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toFile(path);
    const copy = await shrunk(path, 0.5);
    assert.equal(basename(copy), 'wide gamut.jpg');
    const [before, now] = [await probeFile(path), await probeFile(copy)];
    assert.equal(before.heightPx, 800);
    assert.deepEqual([now.widthPx, now.heightPx], [before.widthPx, before.heightPx]);
    assert.equal(now.capturedAtMs, Date.UTC(2024, 4, 1, 10, 30));
    assert.equal(now.cameraMake, 'Kinora');
    assert.deepEqual((await sharp(copy).metadata()).icc, (await sharp(path).metadata()).icc);
    const mean = { widthPx: 1, heightPx: 2 };
    const colors = async (file: string) => [...(await decodePhoto(file, 'jpeg', mean)).data];
    for (const [at, value] of (await colors(copy)).entries())
      assert.ok(Math.abs(value - (await colors(path))[at]!) <= 3, `channel ${at}`);
  });

  test('keeps what is transparent', async () => {
    const path = join(folder, 'logo.png');
    const picture = noise(500 * 400 * 4);
    for (let at = 3; at < picture.length; at += 4) picture[at] = at % 2000 < 1000 ? 0 : 255;
    await sharp(picture, { raw: { width: 500, height: 400, channels: 4 } }).toFile(path);
    const copy = await shrunk(path, 0.5);
    assert.equal(basename(copy), 'logo.webp');
    const { data } = await decodePhoto(copy, 'webp', { widthPx: 500, heightPx: 400 });
    assert.ok(data[4 * 100 + 3]! < 20 && data[4 * 400 + 3]! > 235);
  });

  test('has no more pixels than fit, and there is none where even few do not', async () => {
    const path = join(folder, 'noise.png');
    await sharp(noise(2400 * 1800 * 3), { raw: { width: 2400, height: 1800, channels: 3 } }).toFile(
      path,
    );
    const copy = await shrunk(path, 0.1);
    const { widthPx, heightPx } = await probeFile(copy);
    assert.deepEqual([widthPx, heightPx], [1600, 1200]);
    const left = await emptyFolder();
    assert.equal(await shrinkFile(path, { folder: left, limitBytes: 20_000 }), null);
    assert.deepEqual(await readdir(left), []);
  });

  test('of an AVIF keeps when it was taken', async () => {
    const path = join(folder, 'phone.avif');
    await sharp(noise(400 * 300 * 3), { raw: { width: 400, height: 300, channels: 3 } })
      .withExif(taken)
      .avif({ quality: 90, effort: 0 })
      .toFile(path);
    const { capturedAtMs, cameraMake } = await probeFile(await shrunk(path, 0.9));
    assert.deepEqual([capturedAtMs, cameraMake], [Date.UTC(2024, 4, 1, 10, 30), 'Kinora']);
  });
});

suite('a smaller clip', () => {
  // Of variable rate: every third picture stays twice as long.
  const ticks = Array.from(
    { length: 36 },
    (_, at) => 40 * (at + Math.floor(at / 3) + (at === 35 ? 5 : 0)),
  );
  const tone = toneBurst(48000, { totalMs: 1920, fromMs: 1000, toMs: 1300 });
  const clip = {
    widthPx: 320,
    heightPx: 180,
    frames: numberedFrames(320, 180, ticks),
    colors: { primaries: 1, transfer: 1, matrix: 1, fullRange: false },
    // A quarter turn, as phones held upright write it.
    orientation: [0, 1, -1, 0],
    bFrames: 2,
    codecOptions: { qp: '0', preset: 'ultrafast' },
    metadata: { creation_time: '2024-05-01T10:30:00.000000Z' },
  } as const;

  test('is as long, upright, and shows every picture at its time', async () => {
    const path = join(folder, 'IMG 1.mov');
    await makeMedia(path, {
      clip,
      sound: {
        codec: 'pcm_s16le',
        sampleFormat: AV_SAMPLE_FMT_S16,
        sampleRate: 48000,
        channels: [tone, tone],
      },
    });
    const told: number[] = [];
    const copy = await shrunk(path, 0.5, { onProgress: (done) => told.push(done) });
    assert.equal(basename(copy), 'IMG 1.mp4');
    const [before, now] = [await probeFile(path), await probeFile(copy)];
    assert.deepEqual([now.widthPx, now.heightPx], [180, 320]);
    assert.equal(now.durationMs, before.durationMs);
    assert.equal(now.capturedAtMs, Date.UTC(2024, 4, 1, 10, 30));
    assert.ok(now.hasSound && now.format === 'mp4');
    assert.ok(
      told.length > 0 && told.every((done, at) => done >= (told[at - 1] ?? 0) && done <= 1),
    );
    const reader = await openClip(copy, { widthPx: 180, heightPx: 320, fps: 25 });
    for (const [number, timeMs] of ticks.entries()) {
      const { data } = await reader.frameAt(timeMs);
      assert.equal(frameNumber(data[180 * 160 + 90]!), number, `at ${timeMs} ms`);
    }
    await reader.close();
    const { left } = await decodeSound(copy);
    const level = (fromMs: number, toMs: number) =>
      left.subarray(fromMs * 48, toMs * 48).reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    assert.ok(level(0, 990) < 0.01 && level(1010, 1290) > 0.4 && level(1310, 1900) < 0.01);
  });

  test('has the colours of the original, whatever its matrix and range', async () => {
    const path = join(folder, 'colour.mp4');
    const frames = Array.from({ length: 10 }, (_, at) => ({
      ticks: 40 * at,
      picture: flatPicture(160, 90, [120, 90, 200]),
    }));
    const colors = { primaries: 1, transfer: 1, matrix: 6, fullRange: true };
    await makeMedia(path, {
      clip: { widthPx: 160, heightPx: 90, frames, colors },
      sound: { codec: 'aac', sampleRate: 44100, channels: [noiseTone(44100)] },
    });
    const copy = await shrunk(path, 0.95);
    const shown = async (file: string) => {
      const reader = await openClip(file, { widthPx: 160, heightPx: 90, fps: 25 });
      const { data } = await reader.frameAt(200);
      const [luma, chroma] = [160 * 90, (160 * 90) / 4];
      const told = [data[7000]!, data[luma + 1800]!, data[luma + chroma + 1800]!];
      await reader.close();
      return told;
    };
    for (const [at, value] of (await shown(copy)).entries())
      assert.ok(Math.abs(value - (await shown(path))[at]!) <= 1, `plane ${at}`);
  });

  test('is none where the limit leaves too little, and where transparency would be lost', async () => {
    const path = join(folder, 'long.mp4');
    await makeMedia(path, { clip });
    assert.equal(await shrinkFile(path, { folder: await emptyFolder(), limitBytes: 8000 }), null);
    const gif = join(folder, 'moving.gif');
    const pages = noise(64 * 64 * 3 * 3);
    await sharp(pages, { raw: { width: 64, height: 192, channels: 3, pageHeight: 64 } }).toFile(
      gif,
    );
    assert.equal(await shrinkFile(gif, { folder: await emptyFolder(), limitBytes: 9999 }), null);
  });

  test('ends at once when nobody wants it any more', async () => {
    const path = join(folder, 'unwanted.mp4');
    await makeMedia(path, { clip });
    const stopping = new AbortController();
    const shrinking = shrinkFile(path, {
      folder: await emptyFolder(),
      limitBytes: 200_000,
      onProgress: () => stopping.abort(),
      signal: stopping.signal,
    });
    await assert.rejects(
      shrinking,
      (error) => error instanceof Failure && error.code === 'cancelled',
    );
  });
});

function noiseTone(samples: number): Float32Array {
  return Float32Array.from(noise(samples), (value) => (value - 128) / 400);
}

suite('a smaller song', () => {
  test('is as long and sounds at the same moments', async () => {
    const path = join(folder, 'song.wav');
    const tone = toneBurst(44100, { totalMs: 20_000, fromMs: 12_000, toMs: 13_000 });
    await makeMedia(path, {
      sound: {
        codec: 'pcm_s16le',
        sampleFormat: AV_SAMPLE_FMT_S16,
        sampleRate: 44100,
        channels: [tone, tone],
      },
    });
    const copy = await shrunk(path, 0.1);
    assert.equal(basename(copy), 'song.m4a');
    assert.equal((await probeFile(copy)).kind, 'audio');
    const { left } = await decodeSound(copy);
    assert.ok(Math.abs(left.length / 48 - 20_000) < 1, `${left.length / 48} ms`);
    const first = left.findIndex((sample) => Math.abs(sample) > 0.1);
    assert.ok(Math.abs(first / 48 - 12_000) < 2, `begins at ${first / 48} ms`);
  });

  test('is none where it would be no song any more', async () => {
    const path = join(folder, 'song.wav');
    assert.equal(await shrinkFile(path, { folder: await emptyFolder(), limitBytes: 50_000 }), null);
  });
});
