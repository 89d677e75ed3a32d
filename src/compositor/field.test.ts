import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Field, writeField } from './field.ts';

const size = { widthPx: 50, heightPx: 38 };

function written(field: Omit<Field, 'name'>): Uint16Array {
  const samples = new Uint16Array(size.widthPx * size.heightPx);
  writeField({ name: 'of the test', ...field }, size, samples);
  return samples;
}

test('a field is stretched so that it begins at 0 and ends at 65535', () => {
  const samples = written({ formula: () => (x, y) => 7 - 0.01 * x * y });
  assert.equal(Math.min(...samples), 0);
  assert.equal(Math.max(...samples), 65535);
  assert.equal(samples[0], 65535);
});

test('a field that is the same everywhere stays at its start', () => {
  assert.ok(written({ formula: () => () => 3 }).every((sample) => sample === 0));
});

test('a straight field is the same when it is computed at every pixel and at some', () => {
  const formula = () => (x: number, y: number) => 2 * x + 3 * y;
  const whole = written({ formula });
  const coarse = written({ formula, everyPx: 4 });
  // The coarse grid reaches past the border, so its own range is a little larger.
  const last = coarse.at(-1)!;
  assert.ok(last > 60_000);
  for (const [i, sample] of whole.entries())
    assert.ok(Math.abs(sample - (coarse[i]! * 65535) / last) < 8);
});

test('even areas: equal parts of the range hold equal parts of the frame', () => {
  const samples = written({
    formula: () => (x, y) => Math.sin(x * 12.9 + y * 78.2) ** 3,
    evenAreas: true,
  });
  for (let tenth = 1; tenth < 10; tenth++) {
    const below = samples.reduce((count, sample) => count + (sample < 6553.5 * tenth ? 1 : 0), 0);
    assert.ok(Math.abs(below / samples.length - tenth / 10) < 0.02);
  }
});
