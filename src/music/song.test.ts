import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeMusic } from './compose.ts';
import { fitLength } from './loop.ts';
import { findBeats } from './beats.ts';
import { listenToSong, momentsOver } from './song.ts';

const second = 48000;

test('the beats of a repeated song fall where they are heard in it', () => {
  const { sound } = composeMusic({ mood: 'electronic', seed: 3, durationSamples: 14 * second });
  const song = listenToSong(sound);
  const durationSamples = 40 * second;
  const told = momentsOver(song, song.beatSamples, durationSamples);
  const heard = findBeats(fitLength(sound, { durationSamples, beats: song })).beatSamples;
  // The fade-out at the end hides the last beats.
  const lasting = told.filter((beat) => beat > second && beat < durationSamples - 5 * second);
  const met = lasting.filter((beat) =>
    heard.some((other) => Math.abs(other - beat) <= 0.07 * second),
  );
  assert.ok(lasting.length > 40, `${lasting.length} beats`);
  assert.ok(met.length >= 0.9 * lasting.length, `${met.length} of ${lasting.length} beats met`);
});

test('a film shorter than the song has the beats of its beginning', () => {
  const song = {
    tempoBpm: 60,
    confidence: 1,
    beatSamples: [0, second, 2 * second, 3 * second],
    durationSamples: 4 * second,
    loop: { entrySample: second, exitSample: 3 * second },
  };
  assert.deepEqual(momentsOver(song, song.beatSamples, 2 * second), [0, second]);
  assert.deepEqual(momentsOver(song, song.beatSamples, 6 * second), [
    0,
    second,
    2 * second,
    3 * second,
    4 * second,
    5 * second,
  ]);
});
