import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBrief } from '../../agent/read-brief.ts';
import { suggestions, suggestionsFor } from './suggestions.ts';
import { directFilm } from './testing/direct-film.ts';

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
    suggestionsFor(wished, directFilm(wished)).map(({ en }) => en),
    ['add the title "Our Summer"', 'a slower pace', 'with crossfades'],
  );
});

test('nothing is suggested that the film is, whoever made it so', () => {
  const vertical = directFilm(readBrief('30 seconds, vertical, jazz, title "Sea"').brief);
  assert.deepEqual(
    suggestionsFor({}, vertical).map(({ en }) => en),
    ['make it horizontal', 'a slower pace', 'in black and white'],
  );
  const wide = directFilm({ durationSeconds: 8 });
  assert.deepEqual(
    suggestionsFor({}, wide).map(({ zh }) => zh),
    ['时长改成30秒', '改成竖屏', '加标题“我们的夏天”'],
  );
});
