import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limitPeaks } from './limiter.ts';
import { findTruePeak } from './loudness.ts';
import { createRandom } from './random.ts';
import { silence } from './sound.ts';

test('what is not too loud stays as it is, bit for bit', () => {
  const sound = silence(50000);
  const random = createRandom(1, 'noise');
  for (let at = 0; at < 50000; at++) sound.left[at] = random.between(-0.3, 0.3);
  const before = sound.left.slice();
  limitPeaks(sound, -1);
  assert.deepEqual(sound.left, before);
});

test('noise bursts at every place, over block borders and at both ends, end below the ceiling', () => {
  const sound = silence(70000);
  const random = createRandom(2, 'bursts');
  for (const start of [0, 5000, 16384 - 20, 32768 - 240, 49152, 69950]) {
    for (let at = start; at < Math.min(70000, start + 50); at++) {
      sound.left[at] = random.between(-3, 3);
      sound.right[at] = random.between(-2, 2);
    }
  }
  limitPeaks(sound, -1);
  const peak = findTruePeak(sound);
  assert.ok(peak <= -0.9, `${peak} dBTP`);
});

test('the gain moves smoothly: a loud moment leaves no step in a steady tone', () => {
  const sound = silence(48000);
  for (let at = 0; at < 48000; at++) {
    const value = Math.sin((2 * Math.PI * 100 * at) / 48000);
    sound.left[at] = value * (at > 20000 && at < 28000 ? 2 : 0.5);
    sound.right[at] = 0.25;
  }
  limitPeaks(sound, -1);
  let largest = 0;
  for (let at = 1; at < 48000; at++) {
    largest = Math.max(largest, Math.abs(sound.right[at]! - sound.right[at - 1]!));
  }
  assert.ok(largest < 0.002, `a step of ${largest}`);
});
