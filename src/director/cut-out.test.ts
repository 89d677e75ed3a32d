import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainTrack } from '../timeline/editing/find.ts';
import { isRefusal } from '../timeline/refusal.ts';
import { durationFrames, endFrame } from '../timeline/timeline.ts';
import { cutOut } from './cut-out.ts';
import { edited, sampleFilm } from './testing/sample-film.ts';

test('a stretch is taken out to the frame, wherever it begins and ends', () => {
  const timeline = sampleFilm({ durationSeconds: 30, endCardText: 'The end' });
  for (const [fromFrame, toFrame] of [
    [0, 45],
    [100, 101],
    [130, 400],
    [800, 900],
  ] as const) {
    const film = edited(timeline, cutOut(timeline, { fromFrame, toFrame }));
    assert.equal(durationFrames(film), 900 - (toFrame - fromFrame));
    assert.ok(film.tracks.every(({ clips }) => endFrame(clips.at(-1)!) === durationFrames(film)));
    const kept = mainTrack(timeline)!.clips.filter(
      (clip) => endFrame(clip) <= fromFrame || clip.startFrame >= toFrame,
    );
    const ids = new Set(mainTrack(film)!.clips.map(({ id }) => id));
    assert.ok(kept.every(({ id }) => ids.has(id)));
  }
});

test('where every cut was soft, the new one is too', () => {
  const timeline = sampleFilm({ transitions: 'fade' });
  const film = edited(timeline, cutOut(timeline, { fromFrame: 130, toFrame: 300 }));
  const transitions = mainTrack(film)!.clips.slice(1);
  assert.ok(transitions.every(({ transitionIn }) => transitionIn?.name === 'fade'));
  const hard = sampleFilm({ transitions: 'none' });
  const cut = edited(hard, cutOut(hard, { fromFrame: 130, toFrame: 300 }));
  assert.ok(mainTrack(cut)!.clips.every(({ transitionIn }) => transitionIn === null));
});

test('the whole film is not cut out of itself', () => {
  const timeline = sampleFilm();
  assert.ok(isRefusal(cutOut(timeline, { fromFrame: 0, toFrame: 9000 })));
  assert.ok(isRefusal(cutOut(timeline, { fromFrame: 9000, toFrame: 9100 })));
});
