import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBrief } from '../../agent/read-brief.ts';
import type { MakeRequest } from './make-request.ts';
import { joinWishes } from './wishes.ts';

const nothing: MakeRequest = { inputs: [], example: false, json: false, quiet: false };

test('options have the last word, and only where both speak is it said', () => {
  const said = readBrief('a 30 second film, jazz music');
  const asked: MakeRequest = { ...nothing, durationSeconds: 12, titleText: 'Ours' };
  const { brief, conflicts } = joinWishes(said, asked, null);
  assert.equal(brief.durationSeconds, 12);
  assert.equal(brief.titleText, 'Ours');
  assert.deepEqual(brief.music, { mood: 'jazz' });
  assert.deepEqual(
    conflicts.map(({ en }) => en.split(' ')[0]),
    ['--duration'],
  );
});

test('a shape by option leaves no size standing that was said', () => {
  const said = { brief: { size: { widthPx: 1920, heightPx: 1080 } } };
  const { brief, conflicts } = joinWishes(said, { ...nothing, aspect: '1:1' }, null);
  assert.equal(brief.size, 'auto');
  assert.equal(brief.aspect, '1:1');
  assert.equal(conflicts.length, 1);
});

test('the same wish twice is no conflict', () => {
  const said = readBrief('30 seconds, no music');
  const asked: MakeRequest = { ...nothing, durationSeconds: 30, music: 'none' };
  assert.deepEqual(joinWishes(said, asked, null).conflicts, []);
});
