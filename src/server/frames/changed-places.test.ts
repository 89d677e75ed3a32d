import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit, type Edit } from '../../timeline/edit.ts';
import { endFrame, type Timeline, type VideoTrack } from '../../timeline/timeline.ts';
import { directFilm } from '../turns/testing/direct-film.ts';
import { changedPlaces } from './changed-places.ts';

const film = directFilm({ music: 'none', durationSeconds: 24 }, 8);
const clips = (of: Timeline) => (of.tracks[0] as VideoTrack).clips;
const idOf = (place: number) => clips(film)[place - 1]!.id;

function after(...edits: readonly Edit[]): Timeline {
  return edits.reduce<Timeline>((timeline, edit) => {
    const result = applyEdit(timeline, edit);
    assert.ok(result.ok, JSON.stringify(result));
    return result.timeline;
  }, film);
}

/** Which shots are shown of either film, counted from 1. */
function shots(before: Timeline | null, now: Timeline | null): (readonly [number, number])[] {
  const shotAt = (of: Timeline | null, frame: number | null) =>
    of === null || frame === null
      ? 0
      : clips(of).findIndex((clip) => clip.startFrame <= frame && frame < endFrame(clip)) + 1;
  return changedPlaces(before, now, 3).map((place) => [
    shotAt(before, place.before),
    shotAt(now, place.after),
  ]);
}

test('the places that changed are shown, at most three, in the order of the film', () => {
  const grey = (place: number): Edit => ({
    kind: 'set-filters',
    clipId: idOf(place),
    filters: [{ name: 'black-and-white', strength: 1 }],
  });
  assert.deepEqual(shots(film, after(grey(3))), [[3, 3]]);
  assert.deepEqual(shots(film, after(grey(7), grey(2))), [
    [2, 2],
    [7, 7],
  ]);
  const all = clips(film).map((_, index) => grey(index + 1));
  assert.deepEqual(shots(film, after(...all)), [
    [1, 1],
    [5, 5],
    [8, 8],
  ]);
});

test('what plays is not seen, and neither is what stays as it was', () => {
  const edit: Edit = { kind: 'set-title', title: 'Another' };
  assert.deepEqual(shots(film, after(edit)), []);
  assert.deepEqual(shots(film, film), []);
  assert.deepEqual(shots(null, null), []);
});

test('a first film is shown alone, and so is one that goes', () => {
  assert.deepEqual(shots(null, film), [
    [0, 1],
    [0, 5],
    [0, 8],
  ]);
  assert.deepEqual(
    shots(film, null).map(([, now]) => now),
    [0, 0, 0],
  );
});

test('another transition is seen at its cut', () => {
  const other = after({ kind: 'set-transition', clipId: idOf(4), name: 'clock' });
  const [place, ...more] = changedPlaces(film, other, 3);
  const cut = clips(other)[3]!.startFrame;
  assert.deepEqual([place, more], [{ before: cut, after: cut }, []]);
});

test('another shape, other places of pictures and a picture less are seen', () => {
  const vertical = after({ kind: 'set-canvas', widthPx: 1080, heightPx: 1920 });
  assert.equal(shots(film, vertical).length, 3);
  const removed = shots(film, after({ kind: 'remove-clip', clipId: idOf(6) }));
  assert.deepEqual(removed, [
    [6, 6],
    [7, 7],
    [8, 0],
  ]);
});
