import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Brief } from '../director/brief.ts';
import { mergeMessages } from './merge-wishes.ts';
import { readBrief } from './read-brief.ts';

/** Messages one after the other, and what is wished after the last. */
const conversations: readonly (readonly [readonly string[], Partial<Brief>])[] = [
  [['30 seconds, vertical', 'make it 20 seconds'], { durationSeconds: 20, aspect: '9:16' }],
  [['3 seconds per photo', '30 seconds in total'], { durationSeconds: 30 }],
  [['30 seconds in total', '3 seconds per photo'], { secondsPerPhoto: 3 }],
  [['1280x720', 'make it vertical'], { aspect: '9:16', shortSidePx: 720 }],
  [['1280x720', '1080p'], { aspect: '1280:720', shortSidePx: 1080 }],
  [['vertical', '1280x720'], { aspect: '9:16', size: { widthPx: 1280, heightPx: 720 } }],
  [['jazz music', 'with music'], { music: { mood: 'jazz' } }],
  [['jazz music', 'no music'], { music: 'none' }],
  [['no music', 'with music'], { music: 'auto' }],
  [['30秒，竖屏', '改成20秒'], { durationSeconds: 20, aspect: '9:16' }],
];

for (const [messages, wished] of conversations)
  test(`“${messages.join('”, then “')}”`, () => {
    const briefs = messages.map((message) => readBrief(message).brief);
    assert.deepEqual(briefs.reduce(mergeMessages), wished);
  });
