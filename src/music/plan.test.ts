import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as assertProperty, constantFrom, integer, pre, property, record } from 'fast-check';
import { moods, styles } from './moods/moods.ts';
import { outlinePiece, planMusic } from './plan.ts';
import { sampleRate } from './sound.ts';

const requests = record({
  mood: constantFrom(...moods),
  durationSamples: integer({ min: sampleRate, max: 600 * sampleRate }),
  seed: integer(),
});

test('beats divide the length evenly, bars and sections cover it without gaps', () => {
  assertProperty(
    property(requests, (request) => {
      const plan = planMusic(request);
      const period = request.durationSamples / plan.beatSamples.length;
      plan.beatSamples.forEach((sample, beat) => {
        assert.ok(Math.abs(sample - beat * period) <= 0.5);
      });
      assert.ok(Math.abs(plan.tempoBpm - (60 * sampleRate) / period) < 1e-6);
      assert.equal(plan.barSamples[0], 0);
      assert.ok(plan.barSamples.every((sample) => plan.beatSamples.includes(sample)));
      let end = 0;
      for (const section of plan.sections) {
        assert.equal(section.startSample, end);
        end = section.endSample;
      }
      assert.equal(end, request.durationSamples);
      assert.equal(plan.sections.at(-1)?.kind, 'ending');
      assert.equal(plan.sections.at(-1)?.startSample, plan.barSamples.at(-1));
    }),
    { numRuns: 150 },
  );
});

test('from eight seconds on the tempo lies within its mood and all bars are whole', () => {
  assertProperty(
    property(requests, (request) => {
      pre(request.durationSamples >= 8 * sampleRate);
      const plan = planMusic(request);
      const [slowest, fastest] = styles[request.mood].tempoBpm;
      assert.ok(plan.tempoBpm > slowest - 0.1 && plan.tempoBpm < fastest + 0.1);
      const lastBarBeats = plan.beatSamples.length - 4 * (plan.barSamples.length - 1);
      assert.ok(lastBarBeats >= 4 && lastBarBeats <= 7);
    }),
    { numRuns: 150 },
  );
});

test('every progression of every mood can be read and voiced', () => {
  for (const mood of moods) {
    const style = styles[mood];
    for (const mode of style.modes) {
      assert.ok(style.progressions[mode] && style.finalChord[mode], `${mood} in ${mode}`);
    }
    for (let seed = 0; seed < 40; seed++) {
      outlinePiece({ mood, durationSamples: 30 * sampleRate, seed });
    }
  }
});

test('thirty seconds have a beginning, two different parts and an ending', () => {
  for (const mood of moods) {
    const kinds = new Set(
      Array.from({ length: 10 }, (_, seed) =>
        planMusic({ mood, durationSamples: 30 * sampleRate, seed }).sections.map(
          ({ kind }) => kind,
        ),
      ).flat(),
    );
    for (const kind of ['a', 'b', 'ending'] as const) assert.ok(kinds.has(kind), `${mood} ${kind}`);
  }
});

test('seeds differ in key and tempo', () => {
  const plans = Array.from({ length: 12 }, (_, seed) =>
    planMusic({ mood: 'lo-fi', durationSamples: 60 * sampleRate, seed }),
  );
  assert.ok(new Set(plans.map(({ key }) => key)).size >= 4);
  assert.ok(new Set(plans.map(({ tempoBpm }) => tempoBpm)).size >= 3);
});
