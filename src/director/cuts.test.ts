import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { layCuts, shareFrames } from './cuts.ts';
import type { Shot } from './length.ts';

const picture = {
  assetId: 'a',
  name: 'a.jpg',
  kind: 'image',
  widthPx: 4,
  heightPx: 3,
  durationMs: 0,
  hasSound: false,
  capturedAtMs: null,
  look: null,
} as const;
const shot = (wishedFrames: number, minFrames = 9, maxFrames = Infinity): Shot => ({
  picture,
  wishedFrames,
  minFrames,
  maxFrames,
});
const every = (step: number, durationFrames: number) =>
  Array.from({ length: Math.ceil(durationFrames / step) }, (_, index) => Math.round(index * step));

/** Shots with limits, and a length that they can fill. */
const fillable = fc
  .array(
    fc
      .tuple(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 400 }),
      )
      .map(([least, more, wished]) =>
        shot(Math.min(least + more, Math.max(least, wished)), least, least + more),
      ),
    { minLength: 1, maxLength: 60 },
  )
  .chain((shots) => {
    const least = shots.reduce((sum, each) => sum + each.minFrames, 0);
    const most = shots.reduce((sum, each) => sum + each.maxFrames, 0);
    return fc.tuple(fc.constant(shots), fc.integer({ min: least, max: most }));
  });

describe('the time of each shot', () => {
  it('adds up exactly and keeps within its limits', () => {
    fc.assert(
      fc.property(fillable, ([shots, durationFrames]) => {
        const lengths = shareFrames(shots, durationFrames);
        assert.equal(
          lengths.reduce((sum, length) => sum + length, 0),
          durationFrames,
        );
        lengths.forEach((length, index) => {
          assert.ok(length >= shots[index]!.minFrames && length <= shots[index]!.maxFrames);
        });
      }),
    );
  });

  it('is in proportion to what each wishes', () => {
    assert.deepEqual(shareFrames([shot(90), shot(180), shot(90)], 400), [100, 200, 100]);
  });

  it('gives what a short clip cannot use to the others', () => {
    assert.deepEqual(shareFrames([shot(90), shot(60, 9, 60), shot(90)], 300), [120, 60, 120]);
  });
});

describe('cuts', () => {
  it('keep to the limits of every shot, whatever the beats', () => {
    fc.assert(
      fc.property(
        fillable,
        fc.double({ min: 3, max: 90, noNaN: true }),
        ([shots, durationFrames], step) => {
          const beatFrames = every(step, durationFrames);
          const cuts = layCuts({
            shots,
            durationFrames,
            grid: { beatFrames, barFrames: beatFrames },
          });
          assert.equal(cuts.length, shots.length + 1);
          assert.equal(cuts[0], 0);
          assert.equal(cuts.at(-1), durationFrames);
          shots.forEach(({ minFrames, maxFrames }, index) => {
            const length = cuts[index + 1]! - cuts[index]!;
            assert.ok(length >= minFrames && length <= maxFrames, `${length} frames`);
          });
        },
      ),
    );
  });

  it('prefer the first beat of a bar when it is as near', () => {
    const beatFrames = every(15, 600);
    const barFrames = beatFrames.filter((_, index) => index % 4 === 0);
    const shots = [shot(90), shot(90), shot(90), shot(90)];
    const cuts = layCuts({ shots, durationFrames: 480, grid: { beatFrames, barFrames } });
    assert.deepEqual(cuts, [0, 120, 240, 360, 480]);
  });

  it('fall between the beats rather than flicker when the film is faster than its music', () => {
    const beatFrames = every(30, 300);
    const shots = Array.from({ length: 20 }, () => shot(15));
    const cuts = layCuts({ shots, durationFrames: 300, grid: { beatFrames, barFrames: [] } });
    assert.deepEqual(cuts, every(15, 300).concat(300));
  });

  it('do without music', () => {
    assert.deepEqual(
      layCuts({ shots: [shot(1), shot(1)], durationFrames: 51, grid: null }),
      [0, 26, 51],
    );
  });
});
