import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  AV_PIX_FMT_YUV420P10LE,
  AV_PIX_FMT_YUV444P,
  AV_PIX_FMT_YUVJ420P,
  type AVPixelFormat,
} from 'node-av/constants';
import sharp from 'sharp';
import {
  flatPicture,
  frameNumber,
  makeMedia,
  numberedFrames,
  temporaryFolder,
  type ClipRecipe,
} from '../../test/make-media.ts';
import { Failure } from '../language/failure.ts';
import { openClip, type ClipFraming } from './clip.ts';
import { fromI420, toI420, type I420Picture } from './i420.ts';

const folder = temporaryFolder(after);
const size = { widthPx: 64, heightPx: 64 };
const framing: ClipFraming = { ...size, fps: 30 };
const every = (stepTicks: number, count: number) =>
  Array.from({ length: count }, (_, index) => index * stepTicks);

/** The numbers of the frames shown at each of some times. */
async function numbersAt(path: string, times: readonly number[], fps = 30): Promise<number[]> {
  const clip = await openClip(path, { ...framing, fps });
  try {
    const numbers: number[] = [];
    for (const time of times) numbers.push(frameNumber(middle(await clip.frameAt(time)).y));
    return numbers;
  } finally {
    await clip.close();
  }
}

function middle({ widthPx, heightPx, data }: I420Picture, at = { x: 0.5, y: 0.5 }) {
  const [x, y] = [Math.floor(widthPx * at.x), Math.floor(heightPx * at.y)];
  const chroma = (y >> 1) * (widthPx / 2) + (x >> 1);
  const luma = widthPx * heightPx;
  return {
    y: data[y * widthPx + x]!,
    cb: data[luma + chroma]!,
    cr: data[(luma * 5) / 4 + chroma]!,
  };
}

const times30 = (count: number) => every(1000 / 30, count);

test('a clip of the film’s rate shows every frame once, then holds the last', async () => {
  const path = await makeMedia(join(folder, 'same-rate.mp4'), {
    clip: { ...size, frames: numberedFrames(64, 64, every(1, 20)), ticksPerSecond: 30, bFrames: 2 },
  });
  assert.deepEqual(await numbersAt(path, times30(25)), [...every(1, 20), 19, 19, 19, 19, 19]);
});

test('60 frames a second with jitter become 30 by taking every other one', async () => {
  const jitter = [0, 3, -3, 2, -2];
  const ticks = every(1500, 30).map(
    (tick, index) => tick + (index === 0 ? 0 : 90 * jitter[index % 5]!),
  );
  const path = await makeMedia(join(folder, 'jitter.mp4'), {
    clip: { ...size, frames: numberedFrames(64, 64, ticks), ticksPerSecond: 90000 },
  });
  assert.deepEqual(await numbersAt(path, times30(15)), every(2, 15));
});

test('of a variable rate the frame is shown that began last', async () => {
  const ticks = [0, 100, 110, 500, 533, 900];
  const path = await makeMedia(join(folder, 'variable.mkv'), {
    clip: { ...size, frames: numberedFrames(64, 64, ticks) },
  });
  assert.deepEqual(
    await numbersAt(path, [0, 50, 95, 100, 115, 300, 499, 501, 540, 899, 2000]),
    [0, 0, 0, 1, 2, 2, 3, 3, 4, 5, 5],
  );
});

test('frames can be asked for in any order', async () => {
  const path = await makeMedia(join(folder, 'seek.mp4'), {
    clip: { ...size, frames: numberedFrames(64, 64, every(500, 36)), bFrames: 2 },
  });
  assert.deepEqual(
    await numbersAt(path, [17500, 0, 9000, 8500, 16000, 3000, 3500, 99999, 500]),
    [35, 0, 18, 17, 32, 6, 7, 35, 1],
  );
});

test('what an edit list cuts away is not shown, and time begins after it', async () => {
  const ticks = every(100, 20).map((tick) => tick - 500);
  const path = await makeMedia(join(folder, 'edited.mp4'), {
    clip: { ...size, frames: numberedFrames(64, 64, ticks) },
    options: { avoid_negative_ts: 'disabled' },
  });
  assert.deepEqual(await numbersAt(path, [0, 100, 200, 1400]), [5, 6, 7, 19]);
});

test('a clip whose pictures begin late begins with them', async () => {
  const ticks = every(100, 10).map((tick) => tick + 2000);
  for (const ending of ['mp4', 'mkv']) {
    const path = await makeMedia(join(folder, `late.${ending}`), {
      clip: { ...size, frames: numberedFrames(64, 64, ticks) },
    });
    assert.deepEqual(await numbersAt(path, [0, 100, 450, 900]), [0, 1, 4, 9], ending);
  }
});

const codecs: readonly [ending: string, codec: string, pixelFormat?: AVPixelFormat][] = [
  ['mov', 'libx264'],
  ['avi', 'mpeg4'],
  ['webm', 'libvpx'],
  ['webm', 'libvpx-vp9'],
  ['mkv', 'libx265'],
  ['mkv', 'libsvtav1'],
  ['mov', 'mjpeg', AV_PIX_FMT_YUVJ420P],
];
for (const [ending, codec, pixelFormat] of codecs) {
  test(`${codec} in ${ending} is read frame by frame`, async () => {
    const path = await makeMedia(join(folder, `${codec}.${ending}`), {
      clip: {
        ...size,
        codec,
        frames: numberedFrames(64, 64, every(3, 6)),
        ticksPerSecond: 30,
        ...(pixelFormat !== undefined && { pixelFormat }),
      },
    });
    const isFullRange = pixelFormat === AV_PIX_FMT_YUVJ420P;
    const seen = await numbersAt(path, every(100, 6));
    if (!isFullRange) assert.deepEqual(seen, every(1, 6));
    else assert.equal(new Set(seen).size, 6);
  });
}

/** Brighter from left to right and from top to bottom: 40, 90 / 140, 190. */
function quarters(widthPx: number, heightPx: number): Uint8Array {
  const picture = flatPicture(widthPx, heightPx);
  for (let row = 0; row < heightPx; row++) {
    for (let column = 0; column < widthPx; column++) {
      picture[row * widthPx + column] =
        40 + (column < widthPx / 2 ? 0 : 50) + (row < heightPx / 2 ? 0 : 100);
    }
  }
  return picture;
}

// Where the display matrix takes the stored quarters [40 90 140 190].
const orientations: readonly [
  matrix: readonly [number, number, number, number],
  seen: readonly number[],
][] = [
  [
    [1, 0, 0, 1],
    [40, 90, 140, 190],
  ],
  [
    [-1, 0, 0, 1],
    [90, 40, 190, 140],
  ],
  [
    [1, 0, 0, -1],
    [140, 190, 40, 90],
  ],
  [
    [-1, 0, 0, -1],
    [190, 140, 90, 40],
  ],
  [
    [0, 1, -1, 0],
    [140, 40, 190, 90],
  ],
  [
    [0, -1, 1, 0],
    [90, 190, 40, 140],
  ],
  [
    [0, 1, 1, 0],
    [40, 140, 90, 190],
  ],
  [
    [0, -1, -1, 0],
    [190, 90, 140, 40],
  ],
];
for (const [matrix, seen] of orientations) {
  test(`a clip with the display matrix ${matrix.join(' ')} stands upright`, async () => {
    const path = await makeMedia(join(folder, `turned${matrix.join('_')}.mp4`), {
      clip: {
        widthPx: 96,
        heightPx: 64,
        orientation: matrix,
        frames: [{ ticks: 0, picture: quarters(96, 64) }],
      },
    });
    const turned = matrix[0] === 0;
    const clip = await openClip(path, {
      widthPx: turned ? 64 : 96,
      heightPx: turned ? 96 : 64,
      fps: 30,
    });
    const picture = await clip.frameAt(0);
    const places = [
      { x: 0.25, y: 0.25 },
      { x: 0.75, y: 0.25 },
      { x: 0.25, y: 0.75 },
      { x: 0.75, y: 0.75 },
    ];
    places.forEach((place, index) => {
      const { y } = middle(picture, place);
      assert.ok(Math.abs(y - seen[index]!) <= 3, `quarter ${index}: ${y}, not ${seen[index]}`);
    });
    await clip.close();
  });
}

/** The colour that a clip of one flat colour has in the film, as sRGB. */
async function colorSeen(
  name: string,
  recipe: Omit<ClipRecipe, 'frames' | 'widthPx' | 'heightPx'> & { picture: Uint8Array },
) {
  const { picture, ...rest } = recipe;
  const path = await makeMedia(join(folder, name), {
    clip: { ...size, ...rest, frames: [{ ticks: 0, picture }] },
  });
  const clip = await openClip(path, framing);
  const rgb = fromI420(await clip.frameAt(0));
  await clip.close();
  return [...rgb.data.subarray(3 * (32 * 64 + 32), 3 * (32 * 64 + 32) + 3)];
}

function assertNear(seen: readonly number[], expected: readonly number[], tolerance: number) {
  assert.ok(
    seen.every((value, channel) => Math.abs(value - expected[channel]!) <= tolerance),
    `${seen.join()}, not ${expected.join()}`,
  );
}

// Orange (220, 120, 40) in the matrix and range that each stream claims.
const orange = [220, 120, 40] as const;
const yuvOrange = (kr: number, kb: number, fullRange: boolean): [number, number, number] => {
  const [r, g, b] = orange.map((value) => value / 255) as [number, number, number];
  const y = kr * r + (1 - kr - kb) * g + kb * b;
  const [cb, cr] = [(b - y) / (2 * (1 - kb)), (r - y) / (2 * (1 - kr))];
  return fullRange
    ? [255 * y, 128 + 255 * cb, 128 + 255 * cr]
    : [16 + 219 * y, 128 + 224 * cb, 128 + 224 * cr];
};
const colors = (matrix: number, fullRange: boolean, primaries = 1, transfer = 1) => ({
  primaries,
  transfer,
  matrix,
  fullRange,
});

test('BT.601, BT.709 and BT.2020 matrices, limited and full, show the same colour', async () => {
  const cases = [
    [1, 0.2126, 0.0722, false],
    [1, 0.2126, 0.0722, true],
    [5, 0.299, 0.114, false],
    [6, 0.299, 0.114, true],
    [9, 0.2627, 0.0593, false],
  ] as const;
  for (const [matrix, kr, kb, fullRange] of cases) {
    const seen = await colorSeen(`matrix-${matrix}-${fullRange}.mp4`, {
      picture: flatPicture(64, 64, yuvOrange(kr, kb, fullRange)),
      colors: colors(matrix, fullRange),
    });
    assertNear(seen, orange, 3);
  }
});

test('a small clip that does not say its matrix is taken for BT.601', async () => {
  const seen = await colorSeen('unsaid.mkv', {
    codec: 'mpeg4',
    picture: flatPicture(64, 64, yuvOrange(0.299, 0.114, false)),
  });
  assertNear(seen, orange, 4);
});

test('4:4:4 and 10 bits come out the same', async () => {
  const values = yuvOrange(0.2126, 0.0722, false);
  const full = new Uint8Array(64 * 64 * 3);
  values.forEach((value, plane) => full.fill(value, plane * 4096, (plane + 1) * 4096));
  const tenBits = new Uint16Array(64 * 64 * 1.5);
  values.forEach((value, plane) =>
    tenBits.fill(
      value * 4,
      plane === 0 ? 0 : 4096 + (plane - 1) * 1024,
      plane === 0 ? 4096 : 4096 + plane * 1024,
    ),
  );
  assertNear(
    await colorSeen('444.mp4', {
      picture: full,
      pixelFormat: AV_PIX_FMT_YUV444P,
      colors: colors(1, false),
    }),
    orange,
    3,
  );
  assertNear(
    await colorSeen('10bit.mp4', {
      codec: 'libx265',
      picture: new Uint8Array(tenBits.buffer),
      pixelFormat: AV_PIX_FMT_YUV420P10LE,
      colors: colors(1, false),
    }),
    orange,
    3,
  );
});

// Signal levels of ITU-R BT.2100 for cd/m²: 0, 26, 203 (reference white, BT.2408), 1000, 4000.
const hdrLevels: readonly [name: string, transfer: number, signals: readonly number[]][] = [
  ['PQ', 16, [0, 0.38, 0.58, 0.75, 0.9]],
  ['HLG', 18, [0, 0.38, 0.75, 1]],
];
for (const [name, transfer, signals] of hdrLevels) {
  test(`${name} becomes a picture with white near white, black black, and no grey turned`, async () => {
    const ticks = every(40, signals.length);
    const path = await makeMedia(join(folder, `${name}.mp4`), {
      clip: {
        ...size,
        codec: 'libx265',
        pixelFormat: AV_PIX_FMT_YUV420P10LE,
        colors: colors(9, false, 9, transfer),
        frames: signals.map((signal, index) => {
          const picture = new Uint16Array(64 * 64 * 1.5).fill(512);
          picture.fill(Math.round(64 + 876 * signal), 0, 4096);
          return { ticks: ticks[index]!, picture: new Uint8Array(picture.buffer) };
        }),
      },
    });
    const clip = await openClip(path, framing);
    const lumas: number[] = [];
    for (const time of ticks) {
      const { y, cb, cr } = middle(await clip.frameAt(time));
      assert.ok(Math.abs(cb - 128) <= 1 && Math.abs(cr - 128) <= 1, `${name}: ${cb}, ${cr}`);
      lumas.push(y);
    }
    await clip.close();
    const [black, , white] = lumas;
    assert.ok(black! <= 18, `black ${black}`);
    assert.ok(white! > 190 && white! < 225, `reference white ${white}`);
    assert.deepEqual(
      lumas,
      lumas.toSorted((one, other) => one - other),
    );
  });
}

test('pixels that are not square are stretched to their shape', async () => {
  const path = await makeMedia(join(folder, 'wide-pixels.mp4'), {
    clip: {
      ...size,
      sampleAspect: { num: 2, den: 1 },
      frames: [{ ticks: 0, picture: flatPicture(64, 64, [200, 128, 128]) }],
    },
  });
  const clip = await openClip(path, { widthPx: 64, heightPx: 64, fps: 30, fit: 'contain' });
  const picture = await clip.frameAt(0);
  const rows = [0.1, 0.4, 0.6, 0.9].map((y) => middle(picture, { x: 0.5, y }).y);
  assert.deepEqual(
    rows.map((y) => y > 150),
    [false, true, true, false],
  );
  await clip.close();
});

test('what leaves room is filled: with the background, or with itself blurred and darker', async () => {
  const path = await makeMedia(join(folder, 'upright.mp4'), {
    clip: {
      widthPx: 64,
      heightPx: 128,
      frames: [{ ticks: 0, picture: flatPicture(64, 128, [180, 128, 128]) }],
    },
  });
  const lumaBeside = async (fit: 'contain' | 'blur') => {
    const clip = await openClip(path, {
      widthPx: 256,
      heightPx: 128,
      fps: 30,
      fit,
      background: '#ffffff',
    });
    const picture = await clip.frameAt(0);
    const values = [middle(picture).y, middle(picture, { x: 0.02, y: 0.5 }).y];
    await clip.close();
    return values;
  };
  assert.deepEqual(await lumaBeside('contain'), [180, 235]);
  const [clipLuma, fillLuma] = await lumaBeside('blur');
  assert.ok(
    Math.abs(clipLuma! - 180) <= 1 && fillLuma! > 90 && fillLuma! < 140,
    `${clipLuma}, ${fillLuma}`,
  );
});

for (const format of ['gif', 'webp'] as const) {
  test(`a moving ${format} keeps its delays, shows the background through and begins again`, async () => {
    const path = join(folder, `moving.${format}`);
    const frames = await Promise.all(
      [40, 120, 200].map((grey) => {
        const data = new Uint8Array(32 * 32 * 4);
        for (let index = 0; index < 1024; index++) {
          data.set([grey, grey, grey, index % 32 < 16 ? 0 : 255], 4 * index);
        }
        return sharp(data, { raw: { width: 32, height: 32, channels: 4 } })
          .png()
          .toBuffer();
      }),
    );
    await sharp(frames, { join: { animated: true } })
      .toFormat(format, { delay: [200, 100, 400], lossless: true, loop: 0 })
      .toFile(path);
    const clip = await openClip(path, { ...framing, background: '#ffffff' });
    const seen: string[] = [];
    for (const time of [0, 150, 205, 299, 310, 650, 705, 910, 1000]) {
      const picture = await clip.frameAt(time);
      const { y } = middle(picture, { x: 0.75, y: 0.5 });
      assert.ok(middle(picture, { x: 0.25, y: 0.5 }).y > 230, `${format}: a hole at ${time} ms`);
      seen.push(y < 80 ? 'dark' : y < 150 ? 'middle' : 'light');
    }
    await clip.close();
    assert.deepEqual(seen, [
      'dark',
      'dark',
      'middle',
      'light',
      'light',
      'light',
      'dark',
      'middle',
      'light',
    ]);
  });
}

test('a stopped reader says so', async () => {
  const path = join(folder, 'same-rate.mp4');
  const stop = new AbortController();
  const clip = await openClip(path, { ...framing, signal: stop.signal });
  await clip.frameAt(0);
  stop.abort();
  await assert.rejects(
    clip.frameAt(300),
    (error) => error instanceof Failure && error.code === 'cancelled',
  );
  await clip.close();
  await clip.close();
});

test('a photo is not a clip', async () => {
  const path = join(folder, 'photo.jpg');
  await sharp(toI420({ widthPx: 2, heightPx: 2, channels: 3, data: new Uint8Array(12) }).data, {
    raw: { width: 2, height: 1, channels: 3 },
  })
    .jpeg()
    .toFile(path);
  await assert.rejects(openClip(path, framing), /photo\.jpg: it is a still picture/);
});

test('memory does not grow with the number of frames read', async () => {
  const path = await makeMedia(join(folder, 'long.mp4'), {
    clip: {
      widthPx: 640,
      heightPx: 360,
      frames: every(33, 300).map((ticks) => ({
        ticks,
        picture: flatPicture(640, 360, [ticks % 200, 128, 128]),
      })),
    },
  });
  const readAll = async () => {
    const clip = await openClip(path, { widthPx: 640, heightPx: 360, fps: 30, fit: 'blur' });
    for (let time = 0; time < 9900; time += 33) await clip.frameAt(time);
    await clip.close();
  };
  await readAll();
  const before = process.memoryUsage().rss;
  for (let round = 0; round < 3; round++) await readAll();
  const grownMb = (process.memoryUsage().rss - before) / 1e6;
  assert.ok(grownMb < 60, `grew by ${grownMb.toFixed(0)} MB over 900 frames of 0.35 MB`);
});
