import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTruePeak } from './loudness.ts';
import { duckedGain, mixSound, type Part } from './mix.ts';
import { sampleRate, silence, type Sound } from './sound.ts';

function steady(value: number, durationSamples: number): Sound {
  const sound = silence(durationSamples);
  sound.left.fill(value);
  sound.right.fill(-value);
  return sound;
}

function part(sound: Sound, changes: Partial<Part> = {}): Part {
  return {
    sound,
    startSample: 0,
    durationSamples: sound.left.length,
    sourceStartSample: 0,
    gain: [],
    fadeInSamples: 0,
    fadeOutSamples: 0,
    duck: false,
    role: 'music',
    ...changes,
  };
}

test('where nothing plays there is bit-exact silence, and the length is exact', () => {
  const mixed = mixSound({
    durationSamples: 100003,
    parts: [part(steady(0.5, 20000), { startSample: 30000 })],
  });
  assert.equal(mixed.left.length, 100003);
  const bits = (from: number, to: number) =>
    new Uint32Array(mixed.left.buffer, 4 * from, to - from).every((value) => value === 0);
  assert.ok(bits(0, 30000) && bits(50000, 100003));
  assert.ok(mixed.left.subarray(30000, 50000).every((value) => value === 0.5));
});

test('a part is cut to its source, its length and the film', () => {
  const sound = silence(100);
  for (let at = 0; at < 100; at++) sound.left[at] = at / 1000;
  const play = (changes: Partial<Part>, durationSamples: number) =>
    Array.from(mixSound({ durationSamples, parts: [part(sound, changes)] }).left, (value) =>
      Math.round(value * 1000),
    );
  assert.deepEqual(play({ sourceStartSample: 97, startSample: 1 }, 6), [0, 97, 98, 99, 0, 0]);
  assert.deepEqual(play({ startSample: -3, durationSamples: 5 }, 4), [3, 4, 0, 0]);
  assert.deepEqual(play({ sourceStartSample: -2 }, 4), [0, 0, 0, 1]);
});

test('the volume is linear between its points and held outside them', () => {
  const gain = [
    { sample: 10, gain: 0 },
    { sample: 20, gain: 1 },
  ];
  const { left } = mixSound({ durationSamples: 40, parts: [part(steady(0.5, 40), { gain })] });
  assert.equal(left[5], 0);
  assert.ok(Math.abs(left[15]! - 0.25) < 1e-6);
  assert.equal(left[30], 0.5);
});

test('two fades over each other keep the power', () => {
  const a = part(steady(0.5, 2000), { durationSamples: 1000, fadeOutSamples: 1000 });
  const b = part(steady(0.5, 2000), { durationSamples: 1000, fadeInSamples: 1000 });
  const first = mixSound({ durationSamples: 1000, parts: [a] });
  const second = mixSound({ durationSamples: 1000, parts: [b] });
  for (let at = 0; at < 1000; at++) {
    const power = first.left[at]! ** 2 + second.left[at]! ** 2;
    assert.ok(Math.abs(power - 0.25) < 1e-6);
  }
});

test('too many parts at once end at or below −2 dBTP', () => {
  const loud = Array.from({ length: 5 }, () => part(steady(0.6, 30000), { fadeInSamples: 4800 }));
  const mixed = mixSound({ durationSamples: 30000, parts: loud });
  assert.ok(findTruePeak(mixed) <= -1.99);
});

function voice(): Sound {
  const sound = silence(2 * sampleRate);
  for (let at = 0; at < sound.left.length; at++) {
    // Syllables: four a second, with pauses between them.
    const open = Math.max(0, Math.sin((2 * Math.PI * 4 * at) / sampleRate));
    sound.left[at] = 0.2 * open * Math.sin(at * 0.05);
  }
  return sound;
}

test('music falls to 35 % under a voice, is down before it begins, and comes back', () => {
  const duckingVoice = { startSample: 3 * sampleRate, role: 'voice' } as const;
  const music = part(steady(0.3, 8 * sampleRate), { duck: true });
  const parts = [music, part(voice(), duckingVoice)];
  // The voice sounds left alone: the right side shows the music's gain.
  const gains = mixSound({ durationSamples: 8 * sampleRate, parts }).right.map((v) => v / -0.3);
  const at = (time: number) => gains[Math.round(time * sampleRate)]!;
  assert.ok(Math.abs(at(2) - 1) < 1e-6);
  for (const time of [3, 3.5, 4.2, 4.9])
    assert.ok(Math.abs(at(time) - duckedGain) < 0.01, `${time}`);
  assert.ok(Math.abs(at(7) - 1) < 1e-3, `${at(7)}`);
  let steepest = 0;
  for (let sample = 1; sample < gains.length; sample++) {
    steepest = Math.max(steepest, Math.abs(gains[sample]! - gains[sample - 1]!));
  }
  assert.ok(steepest < 1e-3, 'no step');
});

test('a silent voice, or music that is not to duck, leaves the music alone', () => {
  const music = part(steady(0.3, sampleRate));
  const quiet = part(silence(sampleRate), { role: 'voice' });
  const loud = part(voice(), { role: 'voice' });
  for (const parts of [
    [{ ...music, duck: true }, quiet],
    [music, loud],
  ]) {
    const { right } = mixSound({ durationSamples: sampleRate, parts });
    assert.ok(right.every((value) => Math.abs(value + 0.3) < 1e-6));
  }
});
