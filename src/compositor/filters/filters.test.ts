import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Plane } from '../../../kernel/kernel.ts';
import { loadKernel } from '../../../kernel/load-kernel.ts';
import { KernelMemory } from '../../../kernel/memory.ts';
import { createPlainKernel } from '../../../kernel/plain-kernel.ts';
import { filterNames, type FilterName } from '../../timeline/timeline.ts';
import { allocatePicture, allocateTransparent, cutOut, type Picture } from '../picture.ts';
import { Stage } from '../stage.ts';
import { filters } from './registry.ts';

const frame = { widthPx: 320, heightPx: 272 };

function studio(kind: 'simd' | 'plain' = 'simd') {
  const memory = new KernelMemory();
  const kernel = kind === 'simd' ? loadKernel(memory).kernel : createPlainKernel(memory);
  const stage = new Stage({ kernel, memory, ...frame });
  return { memory, stage };
}

function planes(picture: Picture): Plane[] {
  return [picture.y, picture.u, picture.v];
}

/** Samples of a plane as they are in memory, row by row. */
function samples(memory: KernelMemory, plane: Plane): Uint8Array {
  const all = new Uint8Array(plane.width * plane.height);
  for (let row = 0; row < plane.height; row++) {
    const start = plane.at + row * plane.stride;
    all.set(memory.bytes().subarray(start, start + plane.width), row * plane.width);
  }
  return all;
}

function fill(memory: KernelMemory, plane: Plane, value: (x: number, y: number) => number): void {
  const bytes = memory.bytes();
  for (let row = 0; row < plane.height; row++)
    for (let column = 0; column < plane.width; column++)
      bytes[plane.at + row * plane.stride + column] = Math.round(
        value(column / plane.width, row / plane.height),
      );
}

/** Every brightness from left to right, many colours from top to bottom. */
function drawChart(memory: KernelMemory, picture: Picture): void {
  fill(memory, picture.y, (x) => 16 + 219 * x);
  fill(memory, picture.u, (_x, y) => 128 + 70 * Math.sin(9 * y));
  fill(memory, picture.v, (_x, y) => 128 + 70 * Math.cos(7 * y));
}

function chart(memory: KernelMemory): Picture {
  const picture = allocatePicture(memory, frame);
  drawChart(memory, picture);
  return picture;
}

test('there is a filter for every name of the timeline, and no other', () => {
  assert.deepEqual(Object.keys(filters).toSorted(), [...filterNames].toSorted());
});

for (const name of filterNames)
  suite(name, () => {
    const filter = filters[name];

    test('does nothing at strength 0 and more the stronger it is', () => {
      const { memory, stage } = studio();
      const before = planes(chart(memory)).map((plane) => samples(memory, plane));
      const changes = [0, 0.3, 0.6, 1].map((strength) => {
        const picture = chart(memory);
        filter({ stage, picture, strength, frame: 1 });
        return planes(picture).reduce(
          (sum, plane, index) =>
            samples(memory, plane).reduce(
              (part, sample, i) => part + Math.abs(sample - before[index]![i]!),
              sum,
            ),
          0,
        );
      });
      assert.equal(changes[0], 0);
      assert.deepEqual(
        changes.toSorted((a, b) => a - b),
        changes,
      );
      assert.ok(changes[3]! > 1000);
    });

    test('keeps legal samples legal, grain aside', () => {
      if (name === 'grain') return;
      const { memory, stage } = studio();
      const picture = chart(memory);
      filter({ stage, picture, strength: 1, frame: 1 });
      for (const [index, plane] of planes(picture).entries())
        for (const sample of samples(memory, plane))
          assert.ok(sample >= 16 && sample <= (index === 0 ? 235 : 240));
    });

    test('changes a part of a picture and nothing beside it', () => {
      const { memory, stage } = studio();
      const picture = chart(memory);
      const untouched = chart(memory);
      filter({
        stage,
        picture: cutOut(picture, { x: 34, y: 22, width: 98, height: 150 }),
        strength: 1,
        frame: 5,
      });
      for (const [index, plane] of planes(picture).entries()) {
        const scale = index === 0 ? 1 : 2;
        const before = samples(memory, planes(untouched)[index]!);
        const after = samples(memory, plane);
        for (let row = 0, i = 0; row < plane.height; row++)
          for (let column = 0; column < plane.width; column++, i++) {
            const [x, y] = [column * scale, row * scale];
            if (x < 34 || y < 22 || x >= 132 || y >= 172) assert.equal(after[i], before[i]);
          }
      }
    });

    test('a part is filtered as if it were a picture of its own', () => {
      const { memory, stage } = studio();
      const size = { widthPx: 98, heightPx: 150 };
      const alone = allocatePicture(memory, size);
      const part = cutOut(allocatePicture(memory, frame), { x: 34, y: 22, width: 98, height: 150 });
      for (const picture of [alone, part]) {
        drawChart(memory, picture);
        filter({ stage, picture, strength: 0.8, frame: 5 });
      }
      for (const [index, plane] of planes(alone).entries())
        assert.deepEqual(samples(memory, plane), samples(memory, planes(part)[index]!));
    });

    test('lights up nothing where an overlay is transparent, and is itself where it is opaque', () => {
      const { memory, stage } = studio();
      const overlay = allocateTransparent(memory, frame);
      const opaque = chart(memory);
      // Transparent on the left, opaque on the right.
      const cover = (x: number) => 255 * Math.max(0, Math.min(1, 4 * x - 1.5));
      fill(memory, overlay.alpha.full, cover);
      fill(memory, overlay.alpha.half, cover);
      drawChart(memory, overlay);
      stage.kernel.multiplyByAlpha(overlay.y, overlay.alpha.full);
      stage.kernel.multiplyByAlpha(overlay.u, overlay.alpha.half);
      stage.kernel.multiplyByAlpha(overlay.v, overlay.alpha.half);
      filter({ stage, picture: overlay, strength: 1, frame: 2 });
      filter({ stage, picture: opaque, strength: 1, frame: 2 });
      for (const [index, plane] of planes(overlay).entries()) {
        const alpha = samples(memory, index === 0 ? overlay.alpha.full : overlay.alpha.half);
        const whole = samples(memory, planes(opaque)[index]!);
        for (const [i, sample] of samples(memory, plane).entries()) {
          // What is drawn is at most as bright as its own cover allows.
          assert.ok(sample <= alpha[i]!);
          // Colour beside a soft edge is tinted by luma from under the edge: a little off.
          if (alpha[i] === 255) assert.ok(Math.abs(sample - whole[i]!) <= (index === 0 ? 0 : 4));
        }
      }
    });

    test('is the same each time, and lives only if it is grain', () => {
      const results = [7, 7, 8].map((number) => {
        const { memory, stage } = studio();
        const picture = chart(memory);
        filter({ stage, picture, strength: 0.7, frame: number });
        return planes(picture).map((plane) => samples(memory, plane));
      });
      assert.deepEqual(results[0], results[1]);
      if (name === 'grain') assert.notDeepEqual(results[0], results[2]);
      else assert.deepEqual(results[0], results[2]);
    });

    test('has the same bytes from the SIMD kernel and from its twin', () => {
      const results = (['simd', 'plain'] as const).map((kind) => {
        const { memory, stage } = studio(kind);
        const picture = chart(memory);
        filter({ stage, picture, strength: 0.7, frame: 3 });
        return planes(picture).map((plane) => samples(memory, plane));
      });
      assert.deepEqual(results[0], results[1]);
    });
  });

/** What a filter at full strength makes of one colour that fills the frame: the mean of each plane. */
function meanAfter(name: FilterName, color: [number, number, number]) {
  const { memory, stage } = studio();
  const picture = allocatePicture(memory, frame);
  for (const [index, plane] of planes(picture).entries()) fill(memory, plane, () => color[index]!);
  filters[name]({ stage, picture, strength: 1, frame: 0 });
  const [y, u, v] = planes(picture).map((plane) => {
    const all = samples(memory, plane);
    return all.reduce((sum, sample) => sum + sample, 0) / all.length;
  }) as [number, number, number];
  return { y, u, v };
}

test('black and white has no colour left', () => {
  const { u, v } = meanAfter('black-and-white', [120, 90, 180]);
  assert.deepEqual([u, v], [128, 128]);
});

test('sepia tones middle grey brown, from any colour', () => {
  const brown = meanAfter('sepia', [120, 128, 128]);
  assert.ok(brown.u < 118 && brown.v > 134);
  assert.deepEqual(meanAfter('sepia', [120, 60, 200]), brown);
});

test('warm and cool turn grey opposite ways and leave black black', () => {
  const [warm, cool] = [meanAfter('warm', [150, 128, 128]), meanAfter('cool', [150, 128, 128])];
  assert.ok(warm.u < 122 && warm.v > 132);
  assert.ok(cool.u > 132 && cool.v < 124);
  for (const name of ['warm', 'cool'] as const)
    assert.deepEqual(meanAfter(name, [16, 128, 128]), { y: 16, u: 128, v: 128 });
});

test('vivid makes colour stronger but keeps black, white and grey', () => {
  assert.ok(meanAfter('vivid', [120, 108, 158]).v > 165);
  for (const y of [16, 235])
    assert.deepEqual(meanAfter('vivid', [y, 128, 128]), { y, u: 128, v: 128 });
});

test('faded lifts black and lowers white', () => {
  assert.ok(meanAfter('faded', [16, 128, 128]).y > 30);
  assert.ok(meanAfter('faded', [235, 128, 128]).y < 228);
});

test('vignette keeps the middle, darkens corners by half, and has no bands', () => {
  const { memory, stage } = studio();
  const picture = allocatePicture(memory, frame);
  fill(memory, picture.y, () => 180);
  fill(memory, picture.u, () => 128);
  fill(memory, picture.v, () => 128);
  filters.vignette({ stage, picture, strength: 1, frame: 0 });
  const luma = samples(memory, picture.y);
  const at = (x: number, y: number) => luma[y * frame.widthPx + x]!;
  assert.equal(at(160, 136), 180);
  assert.ok(Math.abs(at(0, 0) - (16 + 164 * 0.45)) < 3);
  assert.ok(samples(memory, picture.u).every((sample) => sample === 128));
  // The mean of each cell of the dither follows the curve more finely than whole numbers could.
  for (let column = 0; column < frame.widthPx; column += 8) {
    let [painted, wanted] = [0, 0];
    for (let row = 64; row < 72; row++)
      for (let x = column; x < column + 8; x++) {
        const across = (x + 0.5) / frame.widthPx - 0.5;
        const down = (row + 0.5) / frame.heightPx - 0.5;
        const r4 = (2 * (across ** 2 + down ** 2)) ** 2;
        wanted += (16 + 164 * (1 - 0.55 * r4 * (2 - r4))) / 64;
        painted += at(x, row) / 64;
      }
    assert.ok(Math.abs(painted - wanted) < 0.15, `${painted} at ${column}, not ${wanted}`);
  }
});

test('grain keeps the mean, is strongest in middle grey, and is wider than a pixel', () => {
  const { memory, stage } = studio();
  const statistics = (grey: number) => {
    const picture = allocatePicture(memory, frame);
    fill(memory, picture.y, () => grey);
    filters.grain({ stage, picture, strength: 1, frame: 4 });
    const noise = Float64Array.from(samples(memory, picture.y), (sample) => sample - grey);
    const mean = noise.reduce((sum, value) => sum + value) / noise.length;
    const variance = noise.reduce((sum, value) => sum + value * value) / noise.length;
    const beside =
      noise.reduce((sum, value, i) => sum + value * (noise[i + 1] ?? 0)) / noise.length;
    return { mean, deviation: Math.sqrt(variance), correlation: beside / variance };
  };
  const grey = statistics(126);
  assert.ok(Math.abs(grey.mean) < 0.1);
  assert.ok(grey.deviation > 6 && grey.deviation < 10);
  assert.ok(grey.correlation > 0.4 && grey.correlation < 0.75);
  assert.ok(statistics(30).deviation < 0.65 * grey.deviation);
  assert.ok(statistics(225).deviation < 0.65 * grey.deviation);
});
