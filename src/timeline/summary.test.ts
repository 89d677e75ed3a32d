import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit, type Edit } from './edit.ts';
import { decodeDraft } from './draft/decode-draft.ts';
import { summarizeTimeline } from './summary.ts';
import { sampleTimeline } from './testing/sample-timeline.ts';
import type { Timeline, Track } from './timeline.ts';

function urbanDreams(): Timeline {
  const result = decodeDraft({
    t: [
      { tt: 0, sg: [{ duration: 10000, url: 'https://example.org/city timelapse.mp4' }] },
      { tt: 1, sg: [{ duration: 10000, asset: 'score:lo-fi:1', volume: 0.35 }] },
      { tt: 7, sg: [{ duration: 3000, text: 'Urban Dreams', style: { role: 'title' } }] },
    ],
    m: { assets: { 'score:lo-fi:1': { name: 'Lo-fi' } } },
  });
  assert.ok(result.ok);
  return result.timeline;
}

test('the line is the one that users of the protocol see', () => {
  assert.equal(
    summarizeTimeline(urbanDreams(), 'en'),
    'Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) ' +
      '3. Title: "Urban Dreams" (0-3s)',
  );
});

test('in Chinese it says the same', () => {
  assert.equal(
    summarizeTimeline(urbanDreams(), 'zh'),
    '时间线（3 条轨道）：1. 视频：city timelapse (0-10秒) 2. 背景音乐：低保真 (0-10秒, 35%) ' +
      '3. 标题："Urban Dreams" (0-3秒)',
  );
});

const changes: readonly (readonly [string, Edit, string])[] = [
  [
    'many clips are named first and then counted',
    { kind: 'mute-track', trackId: 'words' },
    'Timeline (3 tracks): 1. Video: beach, city, waves, +2 more (0-10s) 2. BGM: Lo-fi (0-10s, 35%) ' +
      '3. Title: "Urban Dreams", "By the sea" (0-5.7s, muted)',
  ],
  [
    'one track is one track',
    { kind: 'remove-track', trackId: 'words' },
    'Timeline (2 tracks): 1. Video: beach, city, waves, +2 more (0-10s) 2. BGM: Lo-fi (0-10s, 35%)',
  ],
];

test('a track in which nothing is left is not told of', () => {
  const { tracks, ...film } = urbanDreams();
  const [video, music, words] = tracks;
  const silent = { ...film, tracks: [video!, { ...music!, clips: [] } as Track, words!] };
  assert.equal(
    summarizeTimeline(silent, 'en'),
    'Timeline (2 tracks): 1. Video: city timelapse (0-10s) 2. Title: "Urban Dreams" (0-3s)',
  );
});

for (const [name, edit, line] of changes) {
  test(name, () => {
    const result = applyEdit(sampleTimeline(), edit);
    assert.ok(result.ok);
    assert.equal(summarizeTimeline(result.timeline, 'en'), line);
  });
}
