import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WishedOutput } from '../../api/render.ts';
import { sampleVideoClip, timelineOf } from '../../render/testing/timeline-of.ts';
import { ApiError } from '../http/api-error.ts';
import { applyOutput } from './apply-output.ts';

const timeline = timelineOf([sampleVideoClip(1, { durationFrames: 30 })]);

test('a film is put out as it is unless something else is wished', () => {
  const same = { format: 'MP4', codec: 'libx264', quality: 'high' };
  for (const output of [{}, same]) {
    const applied = applyOutput(timeline, output);
    assert.equal(applied.timeline, timeline);
    assert.deepEqual(applied.encoding, { crf: null });
  }
});

test('a resolution is the shorter side’s, in any aspect, in even pixels', () => {
  const cases = [
    [640, 360, '1080p', 1920, 1080],
    [360, 640, '1080p', 1080, 1920],
    [640, 640, '720p', 720, 720],
    [1920, 1080, '4k', 3840, 2160],
    [1920, 1080, '480p', 854, 480],
    [640, 274, '540p', 1262, 540],
  ] as const;
  for (const [widthPx, heightPx, resolution, width, height] of cases) {
    const scaled = applyOutput({ ...timeline, widthPx, heightPx }, { resolution }).timeline;
    assert.deepEqual([scaled.widthPx, scaled.heightPx], [width, height]);
  }
});

test('a frame rate keeps the film’s length', () => {
  const applied = applyOutput(timeline, { fps: 60 }).timeline;
  assert.equal(applied.fps, 60);
  assert.equal(applied.tracks[0]!.clips[0]!.durationFrames, 60);
});

test('a quality is a figure of the encoder, and the figure goes before it', () => {
  assert.deepEqual(applyOutput(timeline, { quality: 'medium' }).encoding, { crf: 28 });
  assert.deepEqual(applyOutput(timeline, { quality: 'low', crf: 20 }).encoding, { crf: 20 });
});

test('what cannot be is refused by name', () => {
  const cases: Readonly<Record<string, WishedOutput & Record<string, unknown>>> = {
    format: { format: 'gif' },
    codec: { codec: 'vp9' },
    quality: { quality: 'constructor' },
    crf: { crf: 60 },
    fps: { fps: 61 },
    resolution: { resolution: '144p' },
    shape: { shape: 'vertical' },
    filename: { filename: 'holiday.mp4' },
  };
  for (const [field, output] of Object.entries(cases))
    assert.throws(
      () => applyOutput(timeline, output),
      (error: unknown) =>
        error instanceof ApiError &&
        error.kind.status === 422 &&
        error.problems[0]?.path === `output.${field}`,
    );
  const wide = { ...timeline, widthPx: 2560, heightPx: 1080 };
  assert.throws(() => applyOutput(wide, { resolution: '2160p' }), /4096/);
});
