import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { cutToColumns, displayWidth, padColumns, wrapText } from './text-layout.ts';

test('ideographs and emoji take two columns, marks and colour codes none', () => {
  const widths: readonly (readonly [string, number])[] = [
    ['abc', 3],
    ['影片', 4],
    ['a影b', 4],
    ['，', 2],
    ['é', 1],
    ['🎬', 2],
    ['\x1b[1mbold\x1b[22m', 4],
    ['━━', 2],
  ];
  for (const [text, width] of widths) assert.equal(displayWidth(text), width, text);
});

test('a cut text fits and says that it is cut', () => {
  assert.equal(cutToColumns('影片很长', 5), '影片…');
  assert.equal(cutToColumns('short', 5), 'short');
  assert.equal(padColumns('影', 4), '影  ');
});

test('lines break at spaces and between ideographs, never before closing punctuation', () => {
  assert.deepEqual(wrapText('one two three', 8), ['one two', 'three']);
  assert.deepEqual(wrapText('影片已经完成，请看。', 12), ['影片已经完', '成，请看。']);
  assert.deepEqual(wrapText('用 --title 写', 9), ['用', '--title', '写']);
});

test('whatever is wrapped keeps its text, and only single words are too long', () => {
  const words = fc.array(fc.constantFrom('film', 'a', '影', '片', '，', 'transition', '“', '”'));
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 30 }), (parts, columns) => {
      const text = parts.join(' ');
      const lines = wrapText(text, columns);
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
      for (const line of lines) {
        if (displayWidth(line) > columns) assert.doesNotMatch(line, / .* /);
      }
    }),
  );
});
