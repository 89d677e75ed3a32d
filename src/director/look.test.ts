import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blurredBelow, darkBelow, lookAt } from './look.ts';
import { hashDistance, hashWords } from './perceptual-hash.ts';
import { seededRandom } from './random.ts';
import { unknownSharpness } from './sharpness.ts';
import type { Thumbnail } from './thumbnail.ts';

type Pixel = readonly [number, number, number];

function draw(pixel: (x: number, y: number) => Pixel, widthPx = 160, heightPx = 120): Thumbnail {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) data.set(pixel(x, y), (y * widthPx + x) * 3);
  }
  return { widthPx, heightPx, data };
}

/** Leaves of random grey, each a few pixels wide, as crisp as a thumbnail gets. */
function foliage(seed = 1): Thumbnail {
  const random = seededRandom(seed, 'foliage');
  const leaves = Array.from({ length: 54 * 40 }, () => 40 + random.next() * 170);
  return draw((x, y) => {
    const grey = leaves[Math.floor(y / 3) * 54 + Math.floor(x / 3)]!;
    return [grey * 0.8, grey, grey * 0.6];
  });
}

/** Three box blurs, near enough to a Gaussian of standard deviation `radius`. */
function blur(thumb: Thumbnail, radius: number): Thumbnail {
  let { data } = thumb;
  for (let round = 0; round < 3; round++) data = boxBlur({ ...thumb, data }, radius);
  return { ...thumb, data };
}

function boxBlur({ widthPx, heightPx, data }: Thumbnail, radius: number): Uint8Array {
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));
  return data.map((_, index) => {
    const [channel, x, y] = [
      index % 3,
      Math.floor(index / 3) % widthPx,
      Math.floor(index / 3 / widthPx),
    ];
    let sum = 0;
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) {
        sum +=
          data[(clamp(y + dy, heightPx - 1) * widthPx + clamp(x + dx, widthPx - 1)) * 3 + channel]!;
      }
    }
    return sum / (2 * radius + 1) ** 2;
  });
}

const disc = (x: number, y: number, centre: readonly [number, number], radius: number) =>
  Math.hypot(x - centre[0], y - centre[1]) < radius;

describe('sharpness', () => {
  it('calls a crisp picture sharp and the same under a blur blurred', () => {
    const crisp = foliage();
    assert.ok(lookAt(crisp).sharpness > 0.6, `${lookAt(crisp).sharpness}`);
    const blurred = lookAt(blur(crisp, 2)).sharpness;
    assert.ok(blurred < blurredBelow, `${blurred}`);
  });

  it('falls as blur grows', () => {
    const [none, little, much] = [foliage(), blur(foliage(), 1), blur(foliage(), 2)].map(
      (thumb) => lookAt(thumb).sharpness,
    );
    assert.ok(none! > little! && little! > much!, `${none} ${little} ${much}`);
  });

  it('does not depend on contrast', () => {
    const crisp = foliage();
    const dull = { ...crisp, data: crisp.data.map((value) => 110 + (value - 110) * 0.4) };
    assert.ok(Math.abs(lookAt(dull).sharpness - lookAt(crisp).sharpness) < 0.25);
  });

  it('holds nothing against a smooth sky or fog', () => {
    const sky = draw((_, y) => [90 + y / 2, 130 + y / 2, 200]);
    assert.equal(lookAt(sky).sharpness, unknownSharpness);
  });

  it('calls a sharp subject before a soft background sharp', () => {
    const [soft, sharp] = [blur(foliage(1), 4), foliage(2)];
    const portrait = draw((x, y) => {
      const { data } = disc(x, y, [80, 60], 25) ? sharp : soft;
      const at = (y * 160 + x) * 3;
      return [data[at]!, data[at + 1]!, data[at + 2]!];
    });
    assert.ok(lookAt(portrait).sharpness > blurredBelow);
  });
});

describe('focus', () => {
  const places: readonly (readonly [number, number])[] = [
    [40, 40],
    [120, 40],
    [40, 85],
    [120, 85],
    [80, 60],
  ];
  for (const place of places) {
    it(`finds a red ball at ${place.join(', ')}`, () => {
      const ball = draw((x, y) =>
        disc(x, y, place, 14) ? [220, 40, 30] : [110, 130 + (x % 7), 120],
      );
      const { focus } = lookAt(ball);
      const [x, y] = [place[0] / 160, place[1] / 120];
      assert.ok(focus.x < x && x < focus.x + focus.width, JSON.stringify(focus));
      assert.ok(focus.y < y && y < focus.y + focus.height, JSON.stringify(focus));
      assert.ok(focus.width * focus.height < 0.35, JSON.stringify(focus));
    });
  }

  it('prefers a face to a bush of the same contrast', () => {
    const leaves = foliage();
    const picture = draw((x, y) => {
      if (disc(x, y, [45, 60], 18)) return [224, 172, 140];
      if (!disc(x, y, [115, 60], 18)) return [128, 140, 128];
      const at = (y * 160 + x) * 3;
      return [leaves.data[at]! / 2, leaves.data[at + 1]! / 2, leaves.data[at + 2]! / 2];
    });
    const { focus } = lookAt(picture);
    assert.ok(focus.x < 45 / 160 && focus.x + focus.width > 45 / 160, JSON.stringify(focus));
  });

  it('is the middle of a picture without anything in it', () => {
    const { focus } = lookAt(draw(() => [128, 128, 128]));
    assert.ok(focus.x < 0.5 && focus.x + focus.width > 0.5);
    assert.ok(focus.y < 0.5 && focus.y + focus.height > 0.5);
  });

  it('stays inside pictures of any shape', () => {
    for (const [width, height] of [
      [160, 12],
      [9, 160],
      [1, 1],
      [3, 2],
    ] as const) {
      const { focus } = lookAt(draw((x, y) => [(x * 37) % 256, (y * 91) % 256, 80], width, height));
      assert.ok(focus.x >= 0 && focus.y >= 0, JSON.stringify(focus));
      assert.ok(focus.x + focus.width <= 1 + 1e-9 && focus.y + focus.height <= 1 + 1e-9);
    }
  });
});

describe('hash', () => {
  it('stays near under a change of light and of size, and far from another picture', () => {
    const scene = (seed: number, gain: number, width: number) => {
      const random = seededRandom(seed, 'scene');
      const cells = Array.from({ length: 7 * 6 }, () => random.next() * 150 + 20);
      const height = Math.round(width * 0.75);
      return draw(
        (x, y) => {
          const cell = cells[Math.floor((y / height) * 6) * 7 + Math.floor((x / width) * 7)]!;
          return [cell * gain, cell * gain, cell * gain];
        },
        width,
        height,
      );
    };
    const [first, brighter, other] = [scene(1, 1, 160), scene(1, 1.3, 120), scene(2, 1, 160)].map(
      (thumb) => hashWords(lookAt(thumb).hash),
    );
    assert.ok(hashDistance(first!, brighter!) <= 4, `${hashDistance(first!, brighter!)}`);
    assert.ok(hashDistance(first!, other!) >= 16, `${hashDistance(first!, other!)}`);
  });

  it('counts bits', () => {
    const none = hashWords('0000000000000000');
    assert.equal(hashDistance(none, hashWords('ffffffffffffffff')), 64);
    assert.equal(hashDistance(hashWords('8000000000000001'), none), 2);
  });
});

describe('light and colour', () => {
  it('tells dark from bright and warm from cold', () => {
    assert.ok(lookAt(draw(() => [8, 8, 10])).brightness < darkBelow);
    assert.ok(lookAt(draw(() => [240, 240, 240])).brightness > 0.9);
    assert.ok(lookAt(draw(() => [220, 150, 80])).warmth > 0.2);
    assert.ok(lookAt(draw(() => [60, 110, 200])).warmth < -0.2);
  });
});
