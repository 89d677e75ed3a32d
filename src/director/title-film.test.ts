import assert from 'node:assert/strict';
import { test } from 'node:test';
import { durationFrames, endFrame, type TextClip, type Timeline } from '../timeline/timeline.ts';
import { edited, sampleFilm } from './testing/sample-film.ts';
import { titleFilm } from './title-film.ts';

function texts(timeline: Timeline): TextClip[] {
  return timeline.tracks.flatMap((track) => (track.kind === 'text' ? track.clips : []));
}

function titled(timeline: Timeline, text: string | null, role: 'title' | 'end-card' = 'title') {
  return edited(timeline, titleFilm({ timeline, text, role }));
}

test('a title and an end card are written as in a fresh film, and name it', () => {
  const film = titled(titled(sampleFilm(), 'Summer'), 'The end', 'end-card');
  const fresh = sampleFilm({ titleText: 'Summer', endCardText: 'The end' });
  const shape = ({ text, style, durationFrames: frames }: TextClip) => ({ text, style, frames });
  assert.deepEqual(texts(film).map(shape), texts(fresh).map(shape));
  assert.equal(endFrame(texts(film)[1]!), durationFrames(film));
  assert.equal(film.title, 'Summer');
});

test('a title that is there is changed, and taken out again', () => {
  const film = titled(sampleFilm(), 'Summer');
  const longer = titled(film, 'A summer with all of us, by the sea and in the hills');
  assert.equal(texts(longer).length, 1);
  assert.ok(texts(longer)[0]!.durationFrames > texts(film)[0]!.durationFrames);
  assert.match(longer.title, /^A summer/);
  assert.deepEqual(texts(titled(longer, null)), []);
  assert.deepEqual(titleFilm({ timeline: sampleFilm(), text: null, role: 'title' }), []);
});

test('a film with a name of its own keeps it', () => {
  const named = edited(sampleFilm(), [{ kind: 'set-title', title: 'Project 7' }]);
  assert.equal(titled(named, 'Summer').title, 'Project 7');
});
