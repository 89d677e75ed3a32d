import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBeats } from './beats.ts';
import { composeMusic } from './compose.ts';
import { moods } from './moods/moods.ts';
import { createRandom } from './random.ts';
import { sampleRate, silence, type Sound } from './sound.ts';

function clicks(bpm: number, seconds: number): { sound: Sound; beats: number[] } {
  const sound = silence(seconds * sampleRate);
  const beats: number[] = [];
  for (let time = 0.5; time < seconds - 0.5; time += 60 / bpm) {
    const start = Math.round(time * sampleRate);
    beats.push(start);
    for (let at = 0; at < 600; at++) {
      const value = 0.5 * Math.exp(-at / 100) * Math.sin(at * 0.3);
      sound.left[start + at] = value;
      sound.right[start + at] = value;
    }
  }
  return { sound, beats };
}

/** Harmonic mean of how many are found and how many of the found are right, within 70 ms (MIREX). */
function agreement(found: readonly number[], known: readonly number[]): number {
  const near = (at: number, others: readonly number[]) =>
    others.some((other) => Math.abs(other - at) <= 0.07 * sampleRate);
  const precision = found.filter((at) => near(at, known)).length / Math.max(1, found.length);
  const recall = known.filter((at) => near(at, found)).length / known.length;
  return (2 * precision * recall) / (precision + recall || 1);
}

for (const bpm of [70, 93, 120, 141]) {
  test(`a metronome at ${bpm} is found to a tenth of a beat per minute and 10 ms`, () => {
    const { sound, beats } = clicks(bpm, 15);
    const found = findBeats(sound);
    assert.ok(Math.abs(found.tempoBpm - bpm) < 0.1, `${found.tempoBpm} BPM`);
    assert.ok(agreement(found.beatSamples, beats) > 0.95);
    const strayed = beats.map((beat) =>
      Math.min(...found.beatSamples.map((at) => Math.abs(at - beat))),
    );
    assert.ok(strayed.toSorted((a, b) => a - b)[beats.length >> 1]! < 0.01 * sampleRate);
    assert.ok(found.confidence > 0.8);
  });
}

for (const mood of moods.filter((name) => name !== 'ambient')) {
  test(`the beats of ${mood} are those it was composed with, or halves of a slow one's`, () => {
    const music = composeMusic({ mood, durationSamples: 24 * sampleRate, seed: 2 });
    const lastChord = music.barSamples.at(-1)!;
    const known = music.beatSamples.filter((beat) => beat <= lastChord);
    const found = findBeats(music.sound);
    const heard = found.beatSamples.filter((beat) => beat <= lastChord + sampleRate / 5);
    // 70 or 140 beats per minute is a matter of taste: both are right, anything between is not.
    const halves = known.flatMap((beat, index) => {
      const next = known[index + 1];
      return next === undefined ? [beat] : [beat, (beat + next) / 2];
    });
    const share = Math.max(
      agreement(heard, known),
      music.tempoBpm < 80 ? agreement(heard, halves) : 0,
    );
    assert.ok(share >= 0.9, `F ${share.toFixed(2)}, ${found.tempoBpm} for ${music.tempoBpm} BPM`);
  });
}

test('silence, noise and a moment of sound have no beat to rely on', () => {
  assert.equal(findBeats(silence(10 * sampleRate)).confidence, 0);
  assert.equal(findBeats(clicks(120, 1.5).sound).confidence, 0);
  const noise = silence(10 * sampleRate);
  const random = createRandom(1, 'noise');
  for (let at = 0; at < noise.left.length; at++) noise.left[at] = random.between(-0.2, 0.2);
  assert.ok(findBeats(noise).confidence < 0.3);
});
