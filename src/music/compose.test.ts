import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeMusic } from './compose.ts';
import { measureLoudness } from './loudness.ts';
import { moods } from './moods/moods.ts';
import { sampleRate, type Sound } from './sound.ts';

for (const mood of moods) {
  for (const [seconds, seed] of [
    [5, 1],
    [15, 2],
  ] as const) {
    test(`${seconds} s of ${mood} are exactly as long, as loud and as clean as asked`, () => {
      const durationSamples = seconds * sampleRate + 7;
      const { sound } = composeMusic({ mood, durationSamples, seed });
      assert.equal(sound.left.length, durationSamples);
      assert.equal(sound.right.length, durationSamples);
      assert.ok(sound.left.every(Number.isFinite) && sound.right.every(Number.isFinite));
      const { integratedLufs, truePeakDb } = measureLoudness(sound);
      assert.ok(Math.abs(integratedLufs + 14) <= 1, `${integratedLufs} LUFS`);
      assert.ok(truePeakDb <= -1, `${truePeakDb} dBTP`);
      assert.ok(Math.abs(mean(sound.left)) < 0.002 && Math.abs(mean(sound.right)) < 0.002);
      assert.ok(Math.abs(sound.left[0]!) < 1e-6 && Math.abs(sound.left.at(-1)!) < 1e-4);
    });
  }

  test(`${mood} begins at once, rings out at the end, and survives mono`, () => {
    const { sound, barSamples } = composeMusic({ mood, durationSamples: 12 * sampleRate, seed: 3 });
    const power = (from: number, to: number) => powerOf(sound, from * sampleRate, to * sampleRate);
    const whole = power(0, 12);
    assert.ok(power(0, 0.5) > whole / 300, 'the first half second is heard');
    assert.ok(power(11.9, 12) < whole / 100, 'the last tenth of a second is nearly silent');
    const lastChord = barSamples.at(-1)! / sampleRate;
    assert.ok(power(lastChord, lastChord + 0.5) > whole / 20, 'the last chord is struck');
    assert.ok(correlation(sound) > 0.2, `correlation ${correlation(sound)}`);
  });
}

test('the same request gives the same samples, another seed another piece', () => {
  const request = { mood: 'jazz', durationSamples: 6 * sampleRate } as const;
  const first = composeMusic({ ...request, seed: 5 });
  const again = composeMusic({ ...request, seed: 5 });
  const other = composeMusic({ ...request, seed: 6 });
  assert.deepEqual(first.sound.left, again.sound.left);
  assert.deepEqual(first.sound.right, again.sound.right);
  assert.notDeepEqual(first.sound.left, other.sound.left);
});

test('one second is enough for a chord', () => {
  const { sound } = composeMusic({ mood: 'upbeat', durationSamples: sampleRate, seed: 1 });
  assert.equal(sound.left.length, sampleRate);
  assert.ok(Math.abs(measureLoudness(sound).integratedLufs + 14) <= 1);
});

function mean(samples: Float32Array): number {
  return samples.reduce((sum, value) => sum + value, 0) / samples.length;
}

function powerOf({ left, right }: Sound, from: number, to: number): number {
  let sum = 0;
  for (let at = Math.floor(from); at < Math.floor(to); at++) {
    sum += left[at]! ** 2 + right[at]! ** 2;
  }
  return sum / (to - from);
}

function correlation({ left, right }: Sound): number {
  let [product, first, second] = [0, 0, 0];
  for (let at = 0; at < left.length; at++) {
    product += left[at]! * right[at]!;
    first += left[at]! ** 2;
    second += right[at]! ** 2;
  }
  return product / Math.sqrt(first * second);
}
