import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleTimeline } from './testing/sample-timeline.ts';
import type { Timeline } from './timeline.ts';
import { validateTimeline } from './validate.ts';

/** The sample with one value set; the path is that of the problem to be found. */
function broken(path: string, value: unknown): Timeline {
  const timeline = structuredClone(sampleTimeline()) as unknown as Record<string, unknown>;
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop()!;
  const owner = keys.reduce<Record<string, unknown>>(
    (inner, key) => inner[key] as Record<string, unknown>,
    timeline,
  );
  owner[last] = value;
  return timeline as unknown as Timeline;
}

test('the sample is valid', () => {
  assert.deepEqual(validateTimeline(sampleTimeline()), []);
});

const violations: readonly (readonly [string, unknown, string?])[] = [
  ['widthPx', 1921],
  ['heightPx', 8],
  ['fps', 29.97],
  ['fps', 240],
  ['background', '#FFFFFF'],
  ['assets.beach.id', 'sand'],
  ['assets.waves.durationMs', 0],
  ['assets.beach.widthPx', 0],
  ['tracks[1].id', 'video'],
  ['tracks[0].clips[1].id', 'song', 'tracks[1].clips[0].id'],
  ['tracks[0].clips[1].startFrame', 59],
  ['tracks[0].clips[0].startFrame', -1],
  ['tracks[0].clips[4].durationFrames', 0],
  ['tracks[0].clips[4].durationFrames', 1.5],
  ['tracks[0].clips[0].assetId', 'nowhere'],
  ['tracks[0].clips[0].assetId', 'voice'],
  ['tracks[1].clips[0].assetId', 'beach'],
  ['tracks[0].clips[0].sourceStartFrame', 1],
  ['tracks[0].clips[2].sourceStartFrame', 120],
  ['tracks[0].clips[2].speed', 0],
  ['tracks[0].clips[2].opacity', 1.01],
  ['tracks[0].clips[2].fit', 'stretch'],
  ['tracks[0].clips[2].motion.to.x', 1.5],
  ['tracks[0].clips[2].motion.to.width', 0.95],
  [
    'tracks[0].clips[2].place',
    { x: 0, y: 0, scale: 9, rotationDeg: 0 },
    'tracks[0].clips[2].place.scale',
  ],
  [
    'tracks[0].clips[2].filters',
    [{ name: 'sepia', strength: 2 }],
    'tracks[0].clips[2].filters[0].strength',
  ],
  ['tracks[0].clips[2].fadeOutFrames', 61],
  ['tracks[0].clips[2].volume', []],
  ['tracks[0].clips[2].volume[0].gain', 4.1],
  ['tracks[0].clips[2].volume[0].frame', 61],
  ['tracks[0].clips[2].transitionIn.durationFrames', 0],
  ['tracks[0].clips[2].transitionIn.durationFrames', 101],
  ['tracks[0].clips[2].transitionIn.name', 'explode'],
  [
    'tracks[0].clips[0].transitionIn',
    { name: 'fade', durationFrames: 20, easing: 'linear' },
    'tracks[0].clips[0].transitionIn.durationFrames',
  ],
  ['tracks[2].clips[0].text', ''],
  ['tracks[2].clips[0].text', 'あ'.repeat(501)],
  ['tracks[2].clips[0].style.size', 0.6],
  ['tracks[2].clips[0].style.color', 'white'],
  ['tracks[2].kind', 'subtitles'],
  ['tracks[2].clips[0].loop', true],
  ['extra', {}],
  ['extra', { t: [] }, 'extra.t'],
  ['extra', { m: { fps: 3 } }, 'extra.m.fps'],
  ['tracks[0].clips[0].extra', { start: 1 }, 'tracks[0].clips[0].extra.start'],
  ['tracks[0].clips[0].motion.from.extra', { x: 1 }, 'tracks[0].clips[0].motion.from.extra.x'],
];

for (const [path, value, place = path] of violations) {
  test(`${path} = ${JSON.stringify(value)} is a problem at ${place}`, () => {
    const problems = validateTimeline(broken(path, value));
    assert.ok(
      problems.some((problem) => problem.path === place),
      JSON.stringify(problems),
    );
  });
}

const accepted: readonly (readonly [string, unknown])[] = [
  ['tracks[0].clips[2].transitionIn.durationFrames', 100],
  ['tracks[0].clips[2].volume[0].frame', 60],
  ['tracks[0].clips[2].motion.to.width', 0.9],
  ['tracks[0].clips[2].fadeOutFrames', 60],
  ['tracks[2].clips[0].text', '😀'.repeat(500)],
  ['extra', { app: { name: 'other' }, m: { owner: 'someone' } }],
];

for (const [path, value] of accepted) {
  test(`${path} = ${JSON.stringify(value).slice(0, 60)} is allowed`, () => {
    const problems = validateTimeline(broken(path, value));
    assert.deepEqual(problems, []);
  });
}
