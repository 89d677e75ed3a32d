import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { safeText } from './safe-text.ts';

suite('safeText', () => {
  const cases: readonly (readonly [what: string, text: string, safe: string])[] = [
    ['colours', '\x1b[31mred\x1b[0m', 'red'],
    ['a title of the window', '\x1b]0;owned\x07film', 'film'],
    ['a link', '\x1b]8;;http://evil.example\x1b\\here\x1b]8;;\x1b\\', 'here'],
    ['an escape that has no end', 'a\x1b', 'a'],
    ['C1 controls', 'a\x9b31mb\x85c', 'abc'],
    ['what moves the cursor', 'a\rb\bc\x07d\x00', 'abcd'],
    ['text shown in another order', 'a\u202egpj.exe\u202c', 'agpj.exe'],
  ];
  for (const [what, text, safe] of cases) {
    test(`takes out ${what}`, () => {
      // Escape sequences may be taken out whole or lose only what makes them work.
      const printed = safeText(text);
      // oxlint-disable-next-line no-control-regex
      assert.doesNotMatch(printed, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      assert.equal(printed, safe);
    });
  }

  test('leaves lines, tabs, every script and emoji as they are', () => {
    const text = '1.\tVideo: “夏天” (0–10s)\n👨‍👩‍👧 العربية';
    assert.equal(safeText(text), text);
    assert.equal(safeText('a\r\nb'), 'a\nb');
  });
});
