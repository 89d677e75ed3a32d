import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBrief } from '../../agent/read-brief.ts';
import type { Brief } from '../../director/brief.ts';
import { notesOnWishes } from './notes-on-wishes.ts';
import { directFilm } from './testing/direct-film.ts';

/** What is said to a message about a film of four photos. */
function notes(message: string, earlier: Partial<Brief>): string {
  const asked = readBrief(message).brief;
  const brief = { ...earlier, ...asked };
  return notesOnWishes(asked, brief, directFilm(brief))
    .map(({ en }) => en)
    .join('\n');
}

test('a pace within a length that stays is told what it leaves to each picture', () => {
  assert.match(
    notes('faster', { durationSeconds: 20 }),
    /stays 20 s: over 4 pictures that is about 5 s each.*faster film.*“make it 12 seconds long”/,
  );
  assert.match(notes('too fast', { durationSeconds: 20 }), /slower film.*“make it 30 seconds/);
  assert.match(notes('太慢了', { secondsPerPhoto: 3 }), /Each photo stays 3 s.*“2 seconds each”/);
});

test('what it says to say is understood', () => {
  for (const said of notes('faster', { durationSeconds: 20 }).matchAll(/“(.*?)”/g))
    assert.deepEqual(readBrief(said[1]!).notUnderstood, []);
});

test('where the length is open, or was named in the same breath, nothing is said', () => {
  assert.equal(notes('faster', {}), '');
  assert.equal(notes('8 seconds, fast', {}), '');
  assert.equal(notes('vertical', { durationSeconds: 20 }), '');
});

test('who wants other loudness of a film without music hears that there is none', () => {
  assert.match(notes('the music is too loud', { music: 'none' }), /no music in the film/);
  assert.equal(notes('the music is too loud', {}), '');
});
