import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildKernel } from './build.ts';
import type { Kernel, Plane } from './kernel.ts';
import { loadKernel } from './load-kernel.ts';
import { KernelMemory } from './memory.ts';
import { createPlainKernel } from './plain-kernel.ts';

/** Small whole numbers from a seed (mulberry32), so that a failing case can be run again. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Runs `use` on both kernels with the same memory and compares all of it. */
function compareKernels(
  seed: number,
  use: (
    kernel: Kernel,
    at: (sizeBytes: number) => number,
    random: (below: number) => number,
  ) => void,
): void {
  const results = ['wasm', 'plain'].map((kind) => {
    const memory = new KernelMemory();
    const kernel = kind === 'wasm' ? loadKernel(memory).kernel : createPlainKernel(memory);
    const random = seeded(seed);
    const buffers: { at: number; sizeBytes: number }[] = [];
    const allocate = (sizeBytes: number) => {
      const at = memory.allocate(sizeBytes);
      const bytes = memory.bytes();
      for (let i = 0; i < sizeBytes; i++) bytes[at + i] = random(256);
      buffers.push({ at, sizeBytes });
      return at;
    };
    use(kernel, allocate, random);
    return buffers.map(({ at, sizeBytes }) =>
      Buffer.from(memory.bytes().slice(at, at + sizeBytes)),
    );
  });
  assert.deepEqual(results[0], results[1], `seed ${seed}`);
}

const plane = (at: number, width: number, height: number) => ({ at, stride: width, width, height });
const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

test('resampling gives the same bytes as its twin at any size, step and offset', () => {
  for (const seed of seeds)
    compareKernels(seed, (kernel, allocate, random) => {
      const [w, h, dw, dh] = [1 + random(70), 1 + random(50), 1 + random(70), 1 + random(50)];
      const src = plane(allocate(w * h), w, h);
      const dst = plane(allocate(dw * dh), dw, dh);
      const sampling = () => ({ start: random(4000) / 97 - 10, step: random(6000) / 1000 - 3 });
      kernel.resamplePlane(src, dst, sampling(), sampling());
    });
});

test('resampling at step one from a whole position copies the samples', () => {
  const { kernel, memory } = loadKernel();
  const src = memory.allocate(64 * 32);
  const dst = memory.allocate(40 * 20);
  const bytes = memory.bytes();
  for (let i = 0; i < 64 * 32; i++) bytes[src + i] = (i * 37) & 255;
  kernel.resamplePlane(
    plane(src, 64, 32),
    plane(dst, 40, 20),
    { start: 5, step: 1 },
    { start: 7, step: 1 },
  );
  for (let y = 0; y < 20; y++)
    for (let x = 0; x < 40; x++)
      assert.equal(bytes[dst + y * 40 + x], bytes[src + (y + 7) * 64 + x + 5]);
});

test('a flat plane stays flat at every position', () => {
  const { kernel, memory } = loadKernel();
  const src = memory.allocate(64 * 64);
  const dst = memory.allocate(32 * 32);
  for (const value of [0, 1, 16, 127, 235, 254, 255]) {
    memory.bytes().fill(value, src, src + 64 * 64);
    kernel.resamplePlane(
      plane(src, 64, 64),
      plane(dst, 32, 32),
      { start: 1.37, step: 0.917 },
      { start: 2.71, step: 1.083 },
    );
    assert.ok(
      memory
        .bytes()
        .slice(dst, dst + 32 * 32)
        .every((sample) => sample === value),
    );
  }
});

/** A plane with a stride of its own. */
function cutOut(allocate: (sizeBytes: number) => number, random: (below: number) => number): Plane {
  const [width, height, beside] = [1 + random(60), 1 + random(20), random(9)];
  const stride = width + beside;
  return { at: allocate(stride * height), stride, width, height };
}

const cases: Record<string, Parameters<typeof compareKernels>[1]> = {
  mix: (kernel, allocate, random) => {
    const n = 1 + random(200);
    kernel.mix(allocate(n), allocate(n), allocate(n), n, random(257));
  },
  mixByMask: (kernel, allocate, random) => {
    const n = 1 + random(200);
    kernel.mixByMask(allocate(n), allocate(n), allocate(n), allocate(n), n);
  },
  drawOver: (kernel, allocate, random) => {
    const [w, h] = [1 + random(40), 1 + random(20)];
    const planes = [0, 1, 2].map(() => plane(allocate(w * h), w, h));
    kernel.drawOver(planes[0]!, planes[1]!, planes[2]!, random(257));
  },
  maskFromField: (kernel, allocate, random) => {
    const n = 1 + random(200);
    const gain = random(2) === 0 ? 1 + random(500) : 1 + random(16000);
    kernel.maskFromField(allocate(2 * n), allocate(n), n, random(66000), gain);
  },
  halvePlane: (kernel, allocate, random) => {
    const src = cutOut(allocate, random);
    const [w, h] = [src.width >> 1, src.height >> 1];
    kernel.halvePlane(src, plane(allocate(w * h), w, h));
  },
  shadePlane: (kernel, allocate, random) => {
    const [w, h] = [1 + random(40), 1 + random(20)];
    const weights = { ...plane(allocate(w * h), w, h), stride: random(2) === 0 ? 0 : w };
    kernel.shadePlane(plane(allocate(w * h), w, h), random(256), weights);
  },
  doublePlane: (kernel, allocate, random) => {
    const [w, h] = [1 + random(40), 1 + random(20)];
    const [dw, dh] = [2 * w + 1 - random(3), 2 * h + 1 - random(3)];
    kernel.doublePlane(plane(allocate(w * h), w, h), plane(allocate(dw * dh), dw, dh));
  },
  mapSamples: (kernel, allocate, random) => {
    kernel.mapSamples(cutOut(allocate, random), allocate(256));
  },
  turnChroma: (kernel, allocate, random) => {
    const u = cutOut(allocate, random);
    const entry = () => random(1024) - 512;
    const offset = () => random(64) - 32;
    kernel.turnChroma(
      u,
      { ...u, at: allocate(u.stride * u.height) },
      {
        uu: entry(),
        uv: entry(),
        vu: entry(),
        vv: entry(),
        uOffset: offset(),
        vOffset: offset(),
      },
    );
  },
  addOffsets: (kernel, allocate, random) => {
    const dst = cutOut(allocate, random);
    kernel.addOffsets(dst, { ...dst, at: allocate(dst.stride * dst.height) });
  },
  addGrain: (kernel, allocate, random) => {
    const dst = cutOut(allocate, random);
    kernel.addGrain(dst, { ...dst, at: allocate(dst.stride * dst.height) }, random(32768));
  },
  vignettePlane: (kernel, allocate, random) => {
    const dst = cutOut(allocate, random);
    const [xStep, yStep] = [1.4 / dst.width, 1.4 / dst.height];
    kernel.vignettePlane(dst, {
      x0: -0.7 + random(100) / 100 / dst.width,
      xStep,
      y0: -0.7 + random(100) / 100 / dst.height,
      yStep,
      strength: random(100) / 100,
      neutral: random(2) === 0 ? 16 : 128,
    });
  },
  multiplyByAlpha: (kernel, allocate, random) => {
    const dst = cutOut(allocate, random);
    kernel.multiplyByAlpha(dst, { ...dst, at: allocate(dst.stride * dst.height) });
  },
  divideByAlpha: (kernel, allocate, random) => {
    const dst = cutOut(allocate, random);
    kernel.divideByAlpha(dst, { ...dst, at: allocate(dst.stride * dst.height) });
  },
  blurPlane: (kernel, allocate, random) => {
    const [w, h] = [1 + random(50), 1 + random(30)];
    kernel.blurPlane(allocate(w * h), allocate(w * h), w, h, random(200));
  },
  blurRows: (kernel, allocate, random) => {
    const [w, h] = [1 + random(50), 1 + random(30)];
    kernel.blurRows(allocate(w * h), allocate(w * h), w, h, random(200));
  },
  warpPlane: (kernel, allocate, random) => {
    const [w, h, dw, dh] = [1 + random(40), 1 + random(30), 1 + random(40), 1 + random(30)];
    const number = () => random(4000) / 1000 - 2;
    kernel.warpPlane(plane(allocate(w * h), w, h), plane(allocate(dw * dh), dw, dh), {
      x0: number() * 10,
      y0: number() * 10,
      xPerColumn: number(),
      yPerColumn: number(),
      xPerRow: number(),
      yPerRow: number(),
      outside: random(2) === 0 ? -1 : random(256),
    });
  },
  displacePlane: (kernel, allocate, random) => {
    const [w, h] = [1 + random(60), 1 + random(40)];
    const cell = random(2) === 0 ? 8 : 16;
    const columns = Math.ceil(w / cell) + 1;
    const nodes = columns * (Math.ceil(h / cell) + 1);
    const [x, y] = [allocate(2 * nodes), allocate(2 * nodes)];
    // Cells at rest are copied: some must be.
    if (random(3) === 0) for (const at of [x, y]) kernel.bytes().fill(0, at, at + nodes);
    const src = plane(allocate(w * h), w, h);
    kernel.displacePlane(src, plane(allocate(w * h), w, h), { x, y, columns, cell });
  },
};

for (const [name, use] of Object.entries(cases))
  test(`${name} gives the same bytes as its twin`, () => {
    for (const seed of seeds) compareKernels(seed, use);
  });

test('kernel.wasm is what the source compiles to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kinora-kernel-'));
  try {
    buildKernel(join(folder, 'kernel.wasm'));
    assert.deepEqual(
      readFileSync(join(folder, 'kernel.wasm')),
      readFileSync(new URL('kernel.wasm', import.meta.url)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('memory that was given back is used again and neighbours join', () => {
  const memory = new KernelMemory();
  const buffers = [1000, 2000, 3000].map((size) => memory.allocate(size));
  const after = memory.allocate(10);
  for (const at of [buffers[1]!, buffers[0]!, buffers[2]!]) memory.free(at);
  assert.equal(memory.allocate(6000), buffers[0]);
  assert.throws(() => memory.free(after + 1), RangeError);
});
