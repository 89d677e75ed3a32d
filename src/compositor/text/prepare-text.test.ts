import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepareText } from './prepare-text.ts';

test('text is made fit for drawing', () => {
  const cases = [
    ['a line\r\nand another\rand a third', 'a line\nand another\nand a third'],
    ['tab\there', 'tab here'],
    ['thin\u2009space', 'thin space'],
    ['no\u00a0break', 'no\u00a0break'],
    ['bell\u0007', 'bell'],
    ['e\u0301te\u0301', 'été'],
    ['trailing   \nblanks　', 'trailing\nblanks'],
    ['half a pair \ud83d', 'half a pair \ufffd'],
    ['   ', ''],
  ] as const;
  for (const [text, prepared] of cases) assert.equal(prepareText(text), prepared);
});
