import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTruePeak, integrateLoudness, master, measureLoudness } from './loudness.ts';
import { gainFromDb, sampleRate, silence, type Sound } from './sound.ts';

function sine(hz: number, db: number, seconds: number, phase = 0): Sound {
  const sound = silence(seconds * sampleRate);
  for (let at = 0; at < sound.left.length; at++) {
    const value = gainFromDb(db) * Math.sin((2 * Math.PI * hz * at) / sampleRate + phase);
    sound.left[at] = value;
    sound.right[at] = value;
  }
  return sound;
}

test('a stereo sine of 1 kHz at −23 dBFS measures −23 LUFS (EBU Tech 3341, case 1)', () => {
  assert.ok(Math.abs(integrateLoudness(sine(1000, -23, 5)) + 23) < 0.1);
});

test('quiet passages do not lower the loudness: the gate (EBU Tech 3341, case 3)', () => {
  const parts = [sine(1000, -36, 5), sine(1000, -23, 30), sine(1000, -36, 5)];
  const joined = silence(40 * sampleRate);
  let at = 0;
  for (const part of parts) {
    joined.left.set(part.left, at);
    joined.right.set(part.right, at);
    at += part.left.length;
  }
  assert.ok(Math.abs(integrateLoudness(joined) + 23) < 0.1);
});

test('the true peak between samples is found', () => {
  // At a quarter of the sampling rate and 45° off, every sample is 3 dB below the curve's peak.
  const peak = findTruePeak(sine(12000, -6, 1, Math.PI / 4));
  assert.ok(Math.abs(peak + 6) < 0.4, `${peak} dBTP`);
});

test('silence is −∞ and stays silence', () => {
  const mastered = master(silence(sampleRate), { targetLufs: -14, truePeakDb: -1 });
  assert.equal(measureLoudness(mastered).integratedLufs, -Infinity);
  assert.ok(mastered.left.every((value) => value === 0));
});

test('mastering meets the loudness, and the limiter the peak, on sounds with great peaks', () => {
  const sound = sine(220, -24, 6);
  for (let start = 9000; start < sound.left.length - 600; start += 24000) {
    for (let at = 0; at < 600; at++) {
      sound.left[start + at]! += 0.8 * Math.exp(-at / 60) * Math.sin(at * 0.9);
    }
  }
  const before = sound.left.slice();
  const mastered = master(sound, { targetLufs: -14, truePeakDb: -1 });
  const { integratedLufs, truePeakDb } = measureLoudness(mastered);
  assert.ok(Math.abs(integratedLufs + 14) < 1, `${integratedLufs} LUFS`);
  assert.ok(truePeakDb <= -1, `${truePeakDb} dBTP`);
  assert.deepEqual(sound.left, before);
});
