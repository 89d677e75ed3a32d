import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdit, type Edit } from '../../src/timeline/edit.ts';
import { mainTrack } from '../../src/timeline/editing/find.ts';
import type { Rect, Timeline } from '../../src/timeline/timeline.ts';
import { validateTimeline } from '../../src/timeline/validate.ts';
import { viewFilm } from './film-view.ts';
import { sampleProjects, type SampleProject } from './sample-projects.ts';

const filmOf = (project: SampleProject): Timeline => sampleProjects[project]().timeline!;
const clipAt = (film: Timeline, place: number): string => mainTrack(film)!.clips[place - 1]!.id;

function after(film: Timeline, edit: Edit): ReturnType<typeof viewFilm> {
  const result = applyEdit(film, edit);
  assert.ok(result.ok, edit.kind);
  return viewFilm(result.timeline);
}

suite('the sample projects', () => {
  test('are valid films, the same each time', () => {
    for (const make of Object.values(sampleProjects)) {
      const { timeline } = make();
      assert.deepEqual(make().timeline, timeline);
      if (timeline !== null) assert.deepEqual(validateTimeline(timeline), []);
    }
  });

  test('are as they are said to be', () => {
    const holiday = viewFilm(filmOf('holiday'));
    assert.equal(
      holiday.names.join(', '),
      'IMG_2041.jpg, beach-1.jpg, beach-2.jpg, dog.jpg, sunset.jpg, IMG_2046.jpg, waves.mp4, ' +
        'market.png, old town.jpg, family.jpg',
    );
    assert.ok(holiday.pictures.every(({ seconds }) => seconds === 3));
    assert.ok(holiday.cuts.every((cut) => cut?.name === 'fade'));
    assert.deepEqual([holiday.seconds, holiday.aspect, holiday.fps], [30, '16:9', 30]);
    assert.deepEqual([holiday.music?.name, holiday.music?.endSeconds], ['lo-fi', 30]);
    const shop = viewFilm(filmOf('shop'));
    assert.deepEqual([shop.seconds, shop.aspect, shop.music?.name], [15, '9:16', 'upbeat']);
    assert.ok(shop.cuts.every((cut) => cut === null));
    assert.equal(viewFilm(filmOf('hundred')).seconds, 300);
    assert.equal(viewFilm(filmOf('songs')).music?.name, 'our song.mp3');
    const titled = viewFilm(filmOf('titled'));
    assert.deepEqual(
      titled.texts.map(({ text, role, endSeconds }) => [text, role, endSeconds]),
      [
        ['Summer', 'title', 3],
        ['Our dog', 'caption', 12],
      ],
    );
    assert.deepEqual(
      titled.overlays.map(({ name, endSeconds }) => [name, endSeconds]),
      [['logo.png', 30]],
    );
  });
});

suite('the view of a film', () => {
  test('is empty while there is none', () => {
    const { seconds, names, cuts, music } = viewFilm(null);
    assert.deepEqual(
      { seconds, names, cuts, music },
      { seconds: 0, names: [], cuts: [], music: null },
    );
  });

  test('names what a camera does', () => {
    const film = filmOf('holiday');
    const whole: Rect = { x: 0, y: 0, width: 1, height: 1 };
    const corner: Rect = { x: 0, y: 0, width: 0.8, height: 0.8 };
    const across: Rect = { x: 0.2, y: 0, width: 0.8, height: 0.8 };
    const below: Rect = { x: 0, y: 0.2, width: 0.8, height: 0.8 };
    const moves = [
      [whole, corner, 'zoom-in', 1.25],
      [corner, whole, 'zoom-out', 1.25],
      [corner, across, 'pan-right', 1],
      [across, corner, 'pan-left', 1],
      [corner, below, 'pan-down', 1],
      [below, corner, 'pan-up', 1],
      [corner, corner, 'still', 1],
    ] as const;
    for (const [from, to, motion, zoomRatio] of moves) {
      const picture = after(film, {
        kind: 'set-motion',
        clipId: clipAt(film, 2),
        motion: { from, to, easing: 'linear' },
      }).pictures[1]!;
      assert.equal(picture.motion, motion);
      assert.ok(Math.abs(picture.zoomRatio - zoomRatio) < 1e-9, motion);
      assert.equal(picture.towards.x, to.x + to.width / 2);
    }
  });

  test('gives a caption to the picture that it is over, and a title to none', () => {
    const { pictures } = viewFilm(filmOf('titled'));
    const captioned = pictures.filter(({ captions }) => captions.length > 0);
    assert.deepEqual(
      captioned.map(({ name, captions }) => [name, captions]),
      [['dog.jpg', ['Our dog']]],
    );
  });

  test('hears music only where it plays', () => {
    const film = filmOf('songs');
    const clipId = film.tracks.find(({ kind }) => kind === 'audio')!.clips[0]!.id;
    const shorter = after(film, { kind: 'set-duration', clipId, durationFrames: 300 }).music!;
    assert.deepEqual([shorter.gainAt(5), shorter.gainAt(11), shorter.endSeconds], [1, 0, 10]);
    assert.equal(after(film, { kind: 'set-volume', clipId, gain: 0 }).music, null);
    assert.equal(after(film, { kind: 'remove-clip', clipId }).music, null);
  });

  test('counts the cuts that fall on beats', () => {
    const film = filmOf('shop');
    const beats = (beatFrames: number[]) =>
      viewFilm(film, () => ({ beatFrames, barFrames: [] })).music!.onBeat;
    assert.equal(beats([0, 90, 180, 270, 360]), 1);
    assert.equal(beats([0, 90, 181]), 0.25);
    assert.ok(Number.isNaN(viewFilm(film).music!.onBeat));
  });
});
