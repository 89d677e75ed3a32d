import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { flatPicture, makeMedia, temporaryFolder } from '../../test/make-media.ts';
import { Failure } from '../language/failure.ts';
import { probeFile } from './probe.ts';

const folder = temporaryFolder(after);
/** Noise, the same in every run: where a cut falls decides what can be noticed of it. */
const picture = (width = 120, height = 80, seed = 1) => {
  const data = new Uint8Array(width * height * 3);
  for (let index = 0, state = seed; index < data.length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    data[index] = 64 + ((state >>> 24) >> 1);
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
};
const frames = Array.from({ length: 50 }, (_, index) => ({
  ticks: 40 * index,
  picture: flatPicture(96, 64, [index * 4, 128, 128]),
}));
const sound = { codec: 'aac', sampleRate: 48000, channels: [new Float32Array(96000)] };

test('a photo is described upright, with its hash and the time of its shutter', async () => {
  const path = join(folder, 'photo.jpg');
  const exif = {
    IFD0: { Orientation: '6', Make: 'Kinora', Model: ' Test\nCamera ' },
    IFD2: { DateTimeOriginal: '2024:05:01 12:30:00', OffsetTimeOriginal: '+02:00' },
    IFD3: { GPSLatitude: '1/1 2/1 3/1' },
  };
  await picture().withExif(exif).withMetadata({ orientation: 6 }).jpeg().toFile(path);
  const facts = await probeFile(path);
  const bytes = await readFile(path);
  assert.deepEqual(facts, {
    path,
    name: 'photo.jpg',
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    kind: 'image',
    format: 'jpeg',
    widthPx: 80,
    heightPx: 120,
    durationMs: 0,
    hasSound: false,
    hasAlpha: false,
    capturedAtMs: Date.UTC(2024, 4, 1, 10, 30),
    capturedFrom: 'exif',
    cameraMake: 'Kinora',
    cameraModel: 'Test Camera',
    hasPlace: true,
  });
});

test('a clip is described upright, with its length, rate, sound and time', async () => {
  const path = await makeMedia(join(folder, 'clip.mp4'), {
    clip: {
      widthPx: 96,
      heightPx: 64,
      frames,
      orientation: [0, 1, -1, 0],
      metadata: { creation_time: '2023-03-16T15:26:24.000000Z' },
    },
    sound,
  });
  const { kind, widthPx, heightPx, durationMs, fps, hasSound, capturedAtMs, capturedFrom } =
    await probeFile(path);
  assert.deepEqual(
    { kind, widthPx, heightPx, durationMs, fps, hasSound, capturedAtMs, capturedFrom },
    {
      kind: 'video',
      widthPx: 64,
      heightPx: 96,
      durationMs: 2000,
      fps: 25,
      hasSound: true,
      capturedAtMs: Date.UTC(2023, 2, 16, 15, 26, 24),
      capturedFrom: 'container',
    },
  );
});

test('a clip that was written as it came is read to its end to learn its length', async () => {
  const frames = Array.from({ length: 30 }, (_, i) => ({
    ticks: 40 * i,
    picture: flatPicture(96, 64),
  }));
  const path = await makeMedia(join(folder, 'live.webm'), {
    clip: { widthPx: 96, heightPx: 64, codec: 'libvpx', frames },
    options: { live: '1' },
  });
  assert.equal((await probeFile(path)).durationMs, 1200);
});

test('a moving webp knows its length, a sound its own', async () => {
  const webp = join(folder, 'moving.webp');
  const pictures = await Promise.all(
    [1, 2, 3].map((seed) => picture(16, 16, seed).png().toBuffer()),
  );
  await sharp(pictures, { join: { animated: true } })
    .webp({ delay: [100, 200, 400] })
    .toFile(webp);
  assert.equal((await probeFile(webp)).durationMs, 700);
  const mp4 = await makeMedia(join(folder, 'only-sound.mp4'), { sound });
  const { kind, format, durationMs } = await probeFile(mp4);
  assert.deepEqual([kind, format], ['audio', 'm4a']);
  assert.ok(Math.abs(durationMs - 2000) < 25, String(durationMs));
});

async function cutOff(
  name: string,
  make: (path: string) => Promise<unknown>,
  part = 0.6,
): Promise<string> {
  const path = join(folder, name);
  await make(path);
  await truncate(path, Math.floor((await readFile(path)).length * part));
  return path;
}

const refused: readonly [what: string, make: () => Promise<string>, reason: RegExp][] = [
  [
    'a missing file',
    () => Promise.resolve(join(folder, 'nowhere.jpg')),
    /^nowhere\.jpg: there is no such file\.$/,
  ],
  [
    'a folder',
    async () => (await mkdir(join(folder, 'album.jpg')), join(folder, 'album.jpg')),
    /it is a folder/,
  ],
  [
    'an empty file',
    async () => (await writeFile(join(folder, 'empty.jpg'), ''), join(folder, 'empty.jpg')),
    /the file is empty/,
  ],
  [
    'a text file',
    async () => (await writeFile(join(folder, 'notes.jpg'), 'hello'), join(folder, 'notes.jpg')),
    /not a photo, clip or sound/,
  ],
  ['a cut-off JPEG', () => cutOff('cut.jpg', (path) => picture().jpeg().toFile(path)), /cut off/],
  [
    'a cut-off progressive JPEG',
    () =>
      cutOff('cut-progressive.jpg', (path) => picture().jpeg({ progressive: true }).toFile(path)),
    /cut off/,
  ],
  ['a cut-off PNG', () => cutOff('cut.png', (path) => picture().png().toFile(path)), /cut off/],
  ['a cut-off webp', () => cutOff('cut.webp', (path) => picture().webp().toFile(path)), /cut off/],
  [
    'a cut-off AVIF',
    () => cutOff('cut.avif', (path) => picture().avif({ effort: 0 }).toFile(path)),
    /cut off/,
  ],
  [
    'a clip without its index',
    () =>
      cutOff('cut.mp4', (path) => makeMedia(path, { clip: { widthPx: 96, heightPx: 64, frames } })),
    /cut off/,
  ],
  [
    'a clip without half its pictures',
    () =>
      cutOff(
        'cut-late.mp4',
        (path) =>
          makeMedia(path, {
            clip: { widthPx: 96, heightPx: 64, frames },
            options: { movflags: 'faststart' },
          }),
        0.7,
      ),
    /cut off/,
  ],
];
for (const [what, make, reason] of refused) {
  test(`${what} is refused by name and reason`, async () => {
    const path = await make();
    await assert.rejects(probeFile(path), (error) => {
      assert.ok(error instanceof Failure, String(error));
      assert.equal(error.code, 'unreadable');
      assert.match(error.wording.en, reason);
      assert.match(error.wording.zh, /\p{Script=Han}/u);
      return true;
    });
  });
}

test('a photo that claims more than 100 megapixels is refused before it is decoded', async () => {
  const path = join(folder, 'claims.jpg');
  const bytes = await picture(16, 16).jpeg().toBuffer();
  const frameHeader = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(50000, frameHeader + 5);
  bytes.writeUInt16BE(50000, frameHeader + 7);
  await writeFile(path, bytes);
  await assert.rejects(probeFile(path), /50000×50000 pixels \(2500 megapixels\)/);
});

test('restart markers out of turn give a damaged JPEG away', async () => {
  const path = join(folder, 'disordered.jpg');
  const bytes = Buffer.concat([
    (await picture(16, 16).jpeg().toBuffer()).subarray(0, -2),
    Buffer.from([0xff, 0xd0, 0x55, 0xff, 0xd3, 0x55, 0xff, 0xd9]),
  ]);
  await writeFile(path, bytes);
  await assert.rejects(probeFile(path), /its data is damaged/);
});
