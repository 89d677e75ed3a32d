import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Envelope } from '../timeline.ts';
import { cutEnvelope, gainAt } from './envelope.ts';

const anyEnvelope = fc
  .uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 })
  .chain((frames) =>
    fc
      .array(fc.integer({ min: 0, max: 400 }), {
        minLength: frames.length,
        maxLength: frames.length,
      })
      .map((gains): Envelope =>
        frames
          .toSorted((a, b) => a - b)
          .map((frame, index) => ({ frame, gain: gains[index]! / 100 })),
      ),
  );

test('a part of an envelope sounds as it did in the whole', () => {
  fc.assert(
    fc.property(
      anyEnvelope,
      fc.nat(99),
      fc.integer({ min: 1, max: 50 }),
      (envelope, from, length) => {
        const part = cutEnvelope(envelope, from, length);
        for (let frame = 0; frame <= length; frame += 1) {
          const [got, expected] = [gainAt(part, frame), gainAt(envelope, from + frame)];
          assert.ok(Math.abs(got - expected) < 1e-9, `frame ${frame}: ${got} for ${expected}`);
        }
        assert.ok(part.every(({ frame }) => frame >= 0 && frame <= length));
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});
