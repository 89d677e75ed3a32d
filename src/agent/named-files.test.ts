import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { photoFacts } from './testing/holiday.ts';
import { namedFiles } from './named-files.ts';
import { understand } from './understand.ts';

const names = ['music.jpg', '标题.jpg', 'film.jpg', '1.jpg', '2.jpg', '4.jpg', 'dog.jpg'];
const files = namedFiles({ pictures: names.map((name) => photoFacts(name)), songs: [] });

function requestsFor(message: string) {
  return understand(message, files).understood.flatMap(({ requests }) => requests);
}

suite('the names of files', () => {
  test('are not taken for parts of a film that are called so', () => {
    assert.deepEqual(
      ['remove the music', '标题“花莲”', 'make the film sepia'].map(
        (message) => requestsFor(message)[0]?.kind,
      ),
      ['set-music', 'write-title', 'set-filters'],
    );
    assert.deepEqual(requestsFor('swap 1 and 4')[0]?.['photos'], {
      of: 'union',
      these: [
        { of: 'place', index: 1 },
        { of: 'place', index: 4 },
      ],
    });
  });

  test('mean the file with their ending, or as a photo', () => {
    for (const message of [
      'remove music.jpg',
      'remove the music photo',
      '删掉标题.jpg',
      '删掉标题那张',
    ])
      assert.equal(requestsFor(message)[0]?.kind, 'remove-pictures', message);
  });
});
