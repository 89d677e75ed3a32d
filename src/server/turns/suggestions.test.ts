import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBrief } from '../../agent/read-brief.ts';
import { suggestions, suggestionsFor } from './suggestions.ts';

test('whatever is suggested is understood, in both languages, and is about what it says', () => {
  for (const { about, say } of suggestions)
    for (const text of [say.en, say.zh]) {
      const { brief, notUnderstood } = readBrief(text);
      assert.deepEqual(notUnderstood, [], text);
      assert.ok(
        about.some((key) => brief[key] !== undefined),
        text,
      );
    }
});

test('nothing is suggested that was wished already', () => {
  const wished = readBrief('30 seconds, vertical, no music, in black and white').brief;
  assert.deepEqual(
    suggestionsFor(wished).map(({ en }) => en),
    ['add the title "Our Summer"', 'a slower pace', 'with crossfades'],
  );
});
