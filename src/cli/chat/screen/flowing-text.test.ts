import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { displayWidth } from '../../text-layout.ts';
import { flowingText } from './flowing-text.ts';

function flow(pieces: readonly string[], columns = 40) {
  let text = '';
  const flowing = flowingText({
    print: (more) => (text += more),
    columns: () => columns,
    quietBeginnings: ['Timeline ('],
    quiet: (row) => `<${row}>`,
  });
  for (const piece of pieces) flowing.write(piece);
  const column = flowing.column();
  flowing.end();
  return { text, rowsDown: flowing.rowsDown(), column };
}

const words = fc.constantFrom(
  'a',
  'film ',
  'photos, ',
  '把照片',
  '做成。',
  '\n',
  '- ',
  '12. ',
  ' ',
  '“x”',
);

test('in whatever pieces a text comes, it is laid out as the whole', () => {
  fc.assert(
    fc.property(fc.array(words), fc.array(fc.nat(), { maxLength: 6 }), (parts, places) => {
      const text = parts.join('');
      const cuts = places.map((place) => place % (text.length + 1)).toSorted((a, b) => a - b);
      const pieces = [0, ...cuts].map((from, index) => text.slice(from, cuts[index]));
      assert.equal(flow(pieces).text, flow([text]).text);
    }),
  );
});

test('no row is wider than the terminal, no word is lost, and the rows are counted', () => {
  fc.assert(
    fc.property(fc.array(words), fc.integer({ min: 12, max: 60 }), (parts, columns) => {
      const said = parts.join('');
      const { text, rowsDown } = flow([said], columns);
      for (const row of text.split('\n')) assert.ok(displayWidth(row) <= columns, row);
      assert.equal(text.replaceAll(/\s/g, ''), said.replaceAll(/\s/g, ''));
      assert.equal(rowsDown, text.split('\n').length - 1);
    }),
  );
});

test('a word is written as soon as the next one begins', () => {
  let text = '';
  const print = (more: string) => (text += more);
  const flowing = flowingText({ print, columns: () => 20, quietBeginnings: [], quiet: String });
  flowing.write('one two');
  assert.equal(text, 'one');
  flowing.write('fold x');
  assert.equal(text, 'one twofold');
  assert.equal(flowing.column(), 11);
});

test('lists hang behind their bullets', () => {
  assert.equal(
    flow(['- take the picture out\n10. what a long film this is'], 16).text,
    '- take the\n  picture out\n10. what a long\n    film this is\n',
  );
});

test('the line of all tracks is quiet, and what only begins like it is not', () => {
  const pieces = ['Time', 'line (1 track): 1. Video', ': beach\nTimelines are fine'];
  assert.equal(
    flow(pieces, 20).text.replaceAll('><', ''),
    '<Timeline (1 track):>\n<1. Video: beach>\nTimelines are fine\n',
  );
});
