import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { pastedText } from './pasted-text.ts';

test('a paste of several lines is one line, and typed line breaks stay', () => {
  const read = pastedText();
  assert.equal(read('a\r\x1b[200~b\r\nc\nd\te\x1b[201~f\r'), 'a\rb  c d ef\r');
});

test('in whatever pieces input comes, but for a mark cut behind its Escape, the same is read', () => {
  const piece = fc.constantFrom(
    'x',
    '\r',
    '\n',
    '\x1b[200~',
    '\x1b[201~',
    '\x1b[A',
    '\x1b[2',
    '照',
  );
  fc.assert(
    fc.property(fc.array(piece), fc.array(fc.nat(), { maxLength: 5 }), (parts, places) => {
      // Both end with a key that is no part of a mark, so nothing is held back.
      const input = `${parts.join('')}.`;
      const cuts = places
        .map((place) => place % input.length)
        .filter((cut) => input[cut - 1] !== '\x1b')
        .toSorted((a, b) => a - b);
      const read = pastedText();
      const pieces = [0, ...cuts].map((from, index) => input.slice(from, cuts[index]));
      assert.equal(pieces.map(read).join(''), pastedText()(input));
    }),
  );
});

test('a lone Escape and the arrows are heard at once', () => {
  assert.equal(pastedText()('\x1b'), '\x1b');
  assert.equal(pastedText()('\x1b[A'), '\x1b[A');
  assert.equal(pastedText()('\x1b[2~'), '\x1b[2~');
});
