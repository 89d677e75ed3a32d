import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { Kernel } from '../../../kernel/kernel.ts';
import { KernelMemory } from '../../../kernel/memory.ts';
import { createPlainKernel } from '../../../kernel/plain-kernel.ts';
import { createWasmKernel } from '../../../kernel/wasm-kernel.ts';
import { transitionNames, type TransitionName } from '../../timeline/timeline.ts';
import { allocatePicture, type Picture, pictureBytes } from '../picture.ts';
import { Stage } from '../stage.ts';
import { transitions } from './registry.ts';

const simdModule = new WebAssembly.Module(
  readFileSync(new URL('../../../kernel/kernel.wasm', import.meta.url)),
);

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

const sizes: readonly Size[] = [
  { widthPx: 128, heightPx: 72 },
  { widthPx: 72, heightPx: 128 },
  { widthPx: 96, heightPx: 96 },
  { widthPx: 80, heightPx: 100 },
  // Halves of it are odd, and no multiple of what SIMD takes at once.
  { widthPx: 134, heightPx: 70 },
  { widthPx: 16, heightPx: 16 },
];

/** Brightness and colour at a place; x and y as fractions of the frame. */
type Drawing = (x: number, y: number) => [y: number, u: number, v: number];

const hills: Drawing = (x, y) => [
  126 + 60 * Math.sin(5 * x + 2 * y) * Math.cos(4 * y),
  128 + 40 * Math.sin(4 * x),
  128 + 40 * Math.cos(5 * y),
];
const dunes: Drawing = (x, y) => [
  120 + 70 * Math.cos(4 * x * y + 3 * y + 1),
  128 - 35 * Math.cos(3 * y + x),
  128 + 35 * Math.sin(6 * x),
];
const plain =
  (y: number, u: number, v: number): Drawing =>
  () => [y, u, v];

class Scenery {
  readonly memory = new KernelMemory();
  readonly kernel: Kernel;
  readonly stage: Stage;
  readonly from: Picture;
  readonly to: Picture;
  readonly out: Picture;
  readonly size: Size;

  constructor(size: Size, [from, to]: [Drawing, Drawing] = [hills, dunes], kind = 'simd') {
    this.size = size;
    this.kernel =
      kind === 'simd' ? createWasmKernel(simdModule, this.memory) : createPlainKernel(this.memory);
    this.stage = new Stage({ kernel: this.kernel, memory: this.memory, ...size });
    this.from = this.#draw(from);
    this.to = this.#draw(to);
    this.out = allocatePicture(this.memory, size);
  }

  paint(name: TransitionName, progress: number): Uint8Array {
    const { stage, from, to, out } = this;
    transitions[name]({ stage, from, to, out, progress });
    return this.samples(out);
  }

  samples(picture: Picture): Uint8Array {
    const end = picture.at + pictureBytes(this.size.widthPx, this.size.heightPx);
    return this.memory.bytes().slice(picture.at, end);
  }

  /** Everything that is free or scratch gets one value, so that reading it would show. */
  litter(value: number): void {
    const { memory, from, to } = this;
    const kept = [from, to].map((picture) => ({ picture, samples: this.samples(picture) }));
    for (const index of [0, 1, 2]) this.stage.scratch(index);
    this.stage.masks();
    const free = memory.allocate(100_000);
    memory.bytes().fill(value, from.at);
    memory.free(free);
    for (const { picture, samples } of kept) memory.bytes().set(samples, picture.at);
  }

  #draw(drawing: Drawing): Picture {
    const picture = allocatePicture(this.memory, this.size);
    const bytes = this.memory.bytes();
    for (const [index, plane] of [picture.y, picture.u, picture.v].entries())
      for (let row = 0; row < plane.height; row++)
        for (let column = 0; column < plane.width; column++) {
          const sample = drawing(column / plane.width, row / plane.height)[index]!;
          bytes[plane.at + row * plane.stride + column] = Math.round(sample);
        }
    return picture;
  }
}

function meanDifference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, sample, i) => sum + Math.abs(sample - b[i]!), 0) / a.length;
}

function largestDifference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((most, sample, i) => Math.max(most, Math.abs(sample - b[i]!)), 0);
}

const wipes = transitionNames.filter((name) =>
  /^(wipe|circle|iris|clock|radial|blinds|luma|dissolve)/.test(name),
);

test('there is a transition for every name of the timeline, and no other', () => {
  assert.deepEqual(Object.keys(transitions).toSorted(), [...transitionNames].toSorted());
});

for (const size of sizes) {
  const frame = `${size.widthPx}x${size.heightPx}`;

  suite(`at ${frame}`, () => {
    for (const name of transitionNames) {
      test(`${name} begins with the one picture and ends with the other`, () => {
        const scenery = new Scenery(size);
        const [from, to] = [scenery.samples(scenery.from), scenery.samples(scenery.to)];
        const apart = meanDifference(from, to);
        const first = scenery.paint(name, 1 / 31);
        assert.ok(meanDifference(first, from) < 0.22 * apart, 'jumps at the start');
        const last = scenery.paint(name, 30 / 31);
        assert.ok(meanDifference(last, to) < 0.22 * apart, 'jumps at the end');
        // At the very ends there is next to nothing of the other picture.
        assert.ok(meanDifference(scenery.paint(name, 1e-4), from) < 0.4);
        assert.ok(meanDifference(scenery.paint(name, 1 - 1e-4), to) < 0.4);
      });

      test(`${name} paints every sample, from its pictures alone, and leaves them as they are`, () => {
        const scenery = new Scenery(size);
        // What is computed once is there before the memory is littered.
        scenery.paint(name, 0.5);
        const pictures = [scenery.samples(scenery.from), scenery.samples(scenery.to)];
        for (const progress of [0.02, 0.2, 0.5, 0.93]) {
          const results = [0, 255].map((value) => {
            const fresh = new Scenery(size);
            fresh.litter(value);
            return fresh.paint(name, progress);
          });
          assert.deepEqual(results[0], results[1], `undefined at ${progress}`);
          assert.deepEqual(scenery.paint(name, progress), results[0], `unlike at ${progress}`);
        }
        assert.deepEqual([scenery.samples(scenery.from), scenery.samples(scenery.to)], pictures);
      });
    }

    for (const name of wipes)
      test(`${name} only ever uncovers`, () => {
        const scenery = new Scenery(size, [plain(16, 16, 16), plain(235, 235, 235)]);
        let before = scenery.paint(name, 1e-4);
        for (let frame = 1; frame < 20; frame++) {
          const now = scenery.paint(name, frame / 20);
          assert.ok(now.every((sample, i) => sample >= before[i]! - 1));
          before = now;
        }
      });
  });
}

suite('two equal plain pictures', () => {
  for (const name of transitionNames.filter((name) => !/^(fade-through|slide|cover)/.test(name)))
    test(`stay as they are under ${name}`, () => {
      const scenery = new Scenery(sizes[4]!, [plain(180, 90, 150), plain(180, 90, 150)]);
      const flat = scenery.samples(scenery.from);
      for (const progress of [0.05, 0.3, 0.5, 0.6, 0.95])
        assert.equal(largestDifference(scenery.paint(name, progress), flat), 0);
    });
});

suite('one whole transition has the same bytes from the SIMD kernel and from its twin', () => {
  for (const name of transitionNames)
    test(name, () => {
      const size = { widthPx: 74, heightPx: 46 };
      const simd = new Scenery(size);
      const plainTwin = new Scenery(size, [hills, dunes], 'plain');
      for (let frame = 1; frame <= 9; frame++)
        assert.deepEqual(simd.paint(name, frame / 10), plainTwin.paint(name, frame / 10));
    });
});

suite('a name says where the edge or the pictures move', () => {
  const corners = {
    left: { new: [0.95, 0.5], old: [0.05, 0.5] },
    right: { new: [0.05, 0.5], old: [0.95, 0.5] },
    up: { new: [0.5, 0.95], old: [0.5, 0.05] },
    down: { new: [0.5, 0.05], old: [0.5, 0.95] },
  } as const;
  for (const family of ['wipe', 'push', 'slide', 'cover', 'whip-pan'] as const)
    for (const [direction, places] of Object.entries(corners)) {
      const name = `${family}-${direction}` as TransitionName;
      if (!transitionNames.includes(name)) continue;
      test(`${name} first shows the next picture at the border it leaves behind`, () => {
        const size = { widthPx: 160, heightPx: 120 };
        const scenery = new Scenery(size, [plain(40, 128, 128), plain(220, 128, 128)]);
        const painted = scenery.paint(name, 0.5);
        const at = ([x, y]: readonly [number, number]) =>
          painted[Math.round(y * size.heightPx) * size.widthPx + Math.round(x * size.widthPx)]!;
        assert.ok(at(places.new) > 190, `the next picture at ${places.new.join()}`);
        assert.ok(at(places.old) < 70, `the old picture at ${places.old.join()}`);
      });
    }
});

suite('moves go by fractions of a pixel', () => {
  const size = { widthPx: 160, heightPx: 120 };
  /** Where the old picture, dark, meets the next one, light: the mean of brightness tells. */
  const seam = (scenery: Scenery, name: TransitionName, progress: number): number => {
    const luma = scenery.paint(name, progress).subarray(0, size.widthPx * size.heightPx);
    const light = luma.reduce((sum, sample) => sum + (sample - 40) / 180, 0) / luma.length;
    return light * size.widthPx;
  };
  for (const name of ['push-left', 'push-right'] as const)
    test(`${name} moves its seam evenly`, () => {
      const scenery = new Scenery(size, [plain(40, 128, 128), plain(220, 128, 128)]);
      for (let tenth = 1; tenth <= 40; tenth++) {
        const progress = 0.4 + tenth / 1600;
        const wanted = progress * size.widthPx;
        assert.ok(Math.abs(seam(scenery, name, progress) - wanted) < 0.01);
      }
    });
});

/**
 * Every transition at two fifths of its way, as the means of 8 × 6 fields of brightness: small, and
 * blind to nothing that a person would see. After a change that is wanted, write it anew with
 * `WRITE_GOLDEN=1 node --test` on this file, and look at what changed.
 */
test('transitions look as they did', () => {
  const file = new URL('transitions.golden.json', import.meta.url);
  const looks = Object.fromEntries(transitionNames.map((name) => [name, thumbnail(name)]));
  if (process.env['WRITE_GOLDEN'] === '1') {
    const lines = Object.entries(looks).map(([name, look]) => `  "${name}": "${look.join(' ')}"`);
    writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
  }
  const golden = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  assert.deepEqual(Object.keys(golden), Object.keys(looks));
  for (const [name, look] of Object.entries(looks)) {
    const before = golden[name]!.split(' ').map(Number);
    const furthest = Math.max(...look.map((mean, field) => Math.abs(mean - before[field]!)));
    assert.ok(
      furthest <= 3,
      `${name} differs by ${furthest}:\n${before.join(' ')}\n${look.join(' ')}`,
    );
  }
});

function thumbnail(name: TransitionName): number[] {
  const size = { widthPx: 128, heightPx: 72 };
  const painted = new Scenery(size, [hills, plain(210, 128, 128)]).paint(name, 0.4);
  const sums = Array.from({ length: 48 }, () => 0);
  for (let row = 0, i = 0; row < 72; row++)
    for (let column = 0; column < 128; column++, i++)
      sums[8 * Math.floor(row / 12) + Math.floor(column / 16)]! += painted[i]! / 192;
  return sums.map(Math.round);
}
