import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBeats } from './beats.ts';
import { composeMusic } from './compose.ts';
import { fitLength } from './loop.ts';
import { sampleRate, silence, type Sound } from './sound.ts';

const seconds = (count: number) => Math.round(count * sampleRate);

const song = composeMusic({ mood: 'upbeat', durationSamples: seconds(20), seed: 4 }).sound;
const songBeats = findBeats(song);

/** The largest step of the second difference: a click shows there first. */
function sharpest(samples: Float32Array, from = 2, to = samples.length): number {
  let largest = 0;
  for (let at = from; at < to; at++) {
    const bend = samples[at]! - 2 * samples[at - 1]! + samples[at - 2]!;
    largest = Math.max(largest, Math.abs(bend));
  }
  return largest;
}

function levels(sound: Sound, window: number): number[] {
  return Array.from({ length: Math.floor(sound.left.length / window) }, (_, index) => {
    let sum = 0;
    for (let at = index * window; at < (index + 1) * window; at++) {
      sum += sound.left[at]! ** 2 + sound.right[at]! ** 2;
    }
    return Math.sqrt(sum / (2 * window));
  });
}

test('any length comes out exactly', () => {
  for (const durationSamples of [
    1,
    4799,
    seconds(7.3),
    seconds(20),
    seconds(20) + 1,
    seconds(61),
  ]) {
    const fitted = fitLength(song, { durationSamples, beats: songBeats });
    assert.equal(fitted.left.length, durationSamples);
    assert.equal(fitted.right.length, durationSamples);
    assert.ok(fitted.left.every(Number.isFinite));
  }
});

test('a song cut short keeps its beginning and fades to nothing', () => {
  const fitted = fitLength(song, { durationSamples: seconds(9), beats: songBeats });
  assert.deepEqual(fitted.left.subarray(0, seconds(4)), song.left.subarray(0, seconds(4)));
  assert.ok(Math.abs(fitted.left.at(-1)!) < 1e-5);
  assert.ok(levels(fitted, 4800).at(-1)! < 0.01);
});

test('a looped song has no click: nothing is sharper than in the song itself', () => {
  const fitted = fitLength(song, { durationSamples: seconds(75), beats: songBeats });
  assert.ok(sharpest(fitted.left) <= sharpest(song.left) * 1.02);
  assert.ok(sharpest(fitted.right) <= sharpest(song.right) * 1.02);
});

test('a looped song has no hole and no swell: its level stays as it is in the song', () => {
  const fitted = fitLength(song, { durationSamples: seconds(75), beats: songBeats });
  const body = levels(fitted, 9600).slice(0, -21);
  const own = levels(song, 9600).slice(0, -12);
  assert.ok(Math.min(...body) >= 0.8 * Math.min(...own));
  assert.ok(Math.max(...body) <= 1.1 * Math.max(...own));
});

test('the beat goes on over the joints', () => {
  const fitted = fitLength(song, { durationSamples: seconds(60), beats: songBeats });
  const again = findBeats(fitted);
  assert.ok(Math.abs(again.tempoBpm - songBeats.tempoBpm) < 0.5, `${again.tempoBpm} BPM`);
});

test('a steady tone without beats loops without a seam', () => {
  const tone = silence(seconds(5));
  for (let at = 0; at < tone.left.length; at++) {
    const value = 0.4 * Math.sin((2 * Math.PI * 313.7 * at) / sampleRate);
    tone.left[at] = value;
    tone.right[at] = value;
  }
  const fitted = fitLength(tone, { durationSamples: seconds(18), beats: { beatSamples: [] } });
  assert.ok(sharpest(fitted.left) < sharpest(tone.left) * 1.1);
  const body = levels(fitted, 960).slice(0, -220);
  assert.ok(Math.min(...body) > 0.27 && Math.max(...body) < 0.3, `${Math.min(...body)}`);
});

test('a sound of a fraction of a second still fills its length', () => {
  const short = silence(3000);
  short.left.fill(0.1);
  short.right.fill(0.1);
  const fitted = fitLength(short, { durationSamples: 20000, beats: { beatSamples: [] } });
  assert.equal(fitted.left.length, 20000);
  assert.ok(fitted.left.subarray(0, 12000).every((value) => value > 0.05));
});
