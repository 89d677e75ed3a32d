import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moods as composed } from '../music/moods/moods.ts';
import { moods as named } from '../timeline/timeline.ts';

test('every mood that a timeline can name is composed, and no other', () => {
  assert.deepEqual([...composed].toSorted(), [...named].toSorted());
});
