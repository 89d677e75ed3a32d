import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainTrack } from '../timeline/editing/find.ts';
import { durationFrames, type Timeline } from '../timeline/timeline.ts';
import { variantTimeline } from '../timeline/variant-timeline.ts';
import { moveOf } from './move-of.ts';
import { placePictures } from './place-pictures.ts';
import { replacePicture } from './replace-picture.ts';
import { edited, photo, sampleFilm, samplePictures as pictures } from './testing/sample-film.ts';

const cat = photo('cat', [4000, 3000], { x: 0.1, y: 0.1, width: 0.3, height: 0.3 });
const upright = photo('upright', [2000, 4000], null);
const clip = { ...pictures[4]!, assetId: 'clip', name: 'clip.mp4', durationMs: 60_000 };

function clipsOf(timeline: Timeline) {
  return mainTrack(timeline)!.clips;
}

test('new pictures come in as if they had been there from the start', () => {
  const timeline = sampleFilm({ transitions: 'fade', filters: [{ name: 'sepia', strength: 0.8 }] });
  const film = edited(
    timeline,
    placePictures({ timeline, pictures, added: [cat, upright, clip], index: 2 }),
  );
  const shown = clipsOf(film).slice(2, 5);
  assert.deepEqual(
    shown.map(({ assetId, fit }) => [assetId, fit]),
    [
      ['cat', 'crop'],
      ['upright', 'blur'],
      ['clip', 'crop'],
    ],
  );
  assert.ok(shown.every(({ filters }) => filters[0]?.name === 'sepia'));
  assert.ok(shown.every(({ transitionIn }) => transitionIn?.name === 'fade'));
  assert.ok(shown.slice(0, 2).every(({ motion }) => moveOf(motion) !== 'still'));
  assert.deepEqual(
    shown.map((one) => one.durationFrames / 30),
    [3, 3, 9],
  );
  assert.equal(shown[2]!.sourceStartFrame, Math.floor((1800 - 270) / 2));
  assert.equal(durationFrames(film), durationFrames(timeline) + 15 * 30);
});

test('at the end the film fades out over the new last picture', () => {
  const timeline = sampleFilm();
  const film = edited(timeline, placePictures({ timeline, pictures, added: [cat] }));
  const fades = clipsOf(film).map(({ fadeOutFrames }) => fadeOutFrames);
  assert.deepEqual(
    fades.slice(0, -1).filter((frames) => frames > 0),
    [],
  );
  assert.equal(fades.at(-1), clipsOf(timeline).at(-1)!.fadeOutFrames);
  assert.equal(clipsOf(film).at(-1)!.assetId, 'cat');
});

test('a film that keeps its length gives the new picture its share of it', () => {
  const timeline = sampleFilm({ durationSeconds: 30 });
  const film = edited(
    timeline,
    placePictures({ timeline, pictures, added: [cat], keepLength: true }),
  );
  assert.equal(durationFrames(film), 900);
  assert.equal(clipsOf(film).length, 11);
});

test('where all are shown whole and still, a new picture is too', () => {
  const timeline = sampleFilm({ fit: 'contain', motion: 'none' });
  const film = edited(timeline, placePictures({ timeline, pictures, added: [cat], index: 0 }));
  const [first] = clipsOf(film);
  assert.deepEqual([first!.assetId, first!.fit, first!.motion], ['cat', 'contain', null]);
});

test('a picture that takes the place of another has a fit and a camera of its own', () => {
  const timeline = sampleFilm();
  const edits = replacePicture({ timeline, pictures, clipId: 'shot-1', picture: upright });
  const film = edited(timeline, edits);
  assert.deepEqual([clipsOf(film)[0]!.assetId, clipsOf(film)[0]!.fit], ['upright', 'blur']);
  assert.deepEqual(clipsOf(film).slice(1), clipsOf(timeline).slice(1));
});

test('a new picture is framed for the variants of the film too', () => {
  const timeline = edited(sampleFilm(), [
    { kind: 'add-variant', name: 'upright', widthPx: 1080, heightPx: 1920 },
  ]);
  const film = edited(timeline, placePictures({ timeline, pictures, added: [upright], index: 0 }));
  const [first] = clipsOf(variantTimeline(film, 'upright')!);
  assert.deepEqual([first!.assetId, first!.fit], ['upright', 'crop']);
  assert.equal(clipsOf(film)[0]!.fit, 'blur');
});
