import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflected } from './inflected.ts';

test('a verb is known in all its forms, whatever stands behind it', () => {
  const rows = {
    move: ['move', 'moves', 'moved', 'moving'],
    switch: ['switch', 'switches', 'switched', 'switching'],
    copy: ['copy', 'copies', 'copied', 'copying'],
    swap: ['swap', 'swaps', 'swapped', 'swapping'],
    'take out': ['take out', 'takes out', 'took out', 'taken out', 'taking out'],
  };
  for (const [verb, forms] of Object.entries(rows)) assert.deepEqual(inflected(verb), forms);
});
