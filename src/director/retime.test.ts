import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainTrack } from '../timeline/editing/find.ts';
import { isRefusal } from '../timeline/refusal.ts';
import { durationFrames, endFrame, type Timeline } from '../timeline/timeline.ts';
import { direct } from './direct.ts';
import { offBeats } from './off-beats.ts';
import { retime } from './retime.ts';
import { snapToBeats } from './snap-to-beats.ts';
import { edited, sampleFilm, samplePictures, steadyBeats } from './testing/sample-film.ts';

function lengths(timeline: Timeline): number[] {
  return mainTrack(timeline)!.clips.map((clip) => clip.durationFrames);
}

/** The cuts between pictures that fall on a beat. */
function onBeat(timeline: Timeline): number {
  const { fps } = timeline;
  const total = durationFrames(timeline);
  const music = { kind: 'score', mood: 'lo-fi', seed: 1 } as const;
  const beats = new Set(steadyBeats({ music, durationFrames: total, fps })!.beatFrames);
  const cuts = mainTrack(timeline)!.clips.slice(1);
  return cuts.filter(({ startFrame }) => beats.has(startFrame)).length / cuts.length;
}

test('a film gets the wished length to the frame, with and without beats', () => {
  for (const filmSeconds of [3.1, 10, 29.97, 47, 200]) {
    for (const beatsFor of [undefined, steadyBeats]) {
      const timeline = sampleFilm();
      const wish = { filmSeconds };
      const edits = retime({ timeline, wish, ...(beatsFor && { beatsFor }) });
      assert.equal(durationFrames(edited(timeline, edits)), Math.round(filmSeconds * 30));
    }
  }
});

test('a clip stays within its material, photos take the rest', () => {
  const timeline = sampleFilm();
  const after = edited(timeline, retime({ timeline, wish: { filmSeconds: 100 } }));
  const clip = mainTrack(after)!.clips.find(({ assetId }) => assetId === 'e')!;
  assert.ok(clip.sourceStartFrame + clip.durationFrames <= 240);
  assert.ok(Math.min(...lengths(after).filter((frames) => frames > 240)) > 250);
});

test('photos get an exact length, clips keep theirs', () => {
  const timeline = sampleFilm({ durationSeconds: 40 });
  const before = mainTrack(timeline)!.clips;
  const wish = { photoSeconds: 2 };
  const after = edited(timeline, retime({ timeline, wish, beatsFor: steadyBeats }));
  for (const [index, clip] of mainTrack(after)!.clips.entries()) {
    const expected = clip.assetId === 'e' ? before[index]!.durationFrames : 60;
    assert.equal(clip.durationFrames, expected);
  }
  const one = edited(timeline, retime({ timeline, wish, clipIds: ['shot-2'] }));
  assert.equal(lengths(one)[1], 60);
  assert.deepEqual(lengths(one).toSpliced(1, 1), lengths(timeline).toSpliced(1, 1));
});

test('a factor makes every picture shorter or longer by it', () => {
  const timeline = sampleFilm();
  const faster = lengths(edited(timeline, retime({ timeline, wish: { factor: 0.5 } })));
  for (const [index, frames] of lengths(timeline).entries()) {
    assert.ok(Math.abs(faster[index]! - frames / 2) <= 1);
  }
});

test('where only some give way, the others keep their length', () => {
  const timeline = sampleFilm();
  const clipIds = ['shot-1', 'shot-2'];
  const after = edited(timeline, retime({ timeline, wish: { filmSeconds: 30 }, clipIds }));
  assert.equal(durationFrames(after), 900);
  assert.deepEqual(lengths(after).slice(2), lengths(timeline).slice(2));
});

test('cuts are laid on beats and taken off them, and the film stays as long', () => {
  const timeline = sampleFilm({ durationSeconds: 30 });
  const snapped = edited(timeline, snapToBeats(timeline, steadyBeats));
  assert.ok(onBeat(timeline) < 0.5);
  assert.ok(onBeat(snapped) >= 0.9, String(onBeat(snapped)));
  assert.equal(durationFrames(snapped), 900);
  assert.deepEqual(
    snapToBeats(snapped, () => null),
    [],
  );
  const even = edited(snapped, offBeats(snapped));
  assert.equal(durationFrames(even), 900);
  const photos = mainTrack(even)!.clips.filter(({ assetId }) => assetId !== 'e');
  const frames = photos.map((clip) => clip.durationFrames);
  assert.ok(Math.max(...frames) - Math.min(...frames) <= 1);
});

test('transitions give way, so that every picture also stands alone', () => {
  const timeline = sampleFilm({ transitions: 'fade', pace: 'normal' });
  const after = mainTrack(
    edited(timeline, retime({ timeline, wish: { factor: 0.33 }, beatsFor: steadyBeats })),
  )!.clips;
  for (const [index, { transitionIn, durationFrames: frames }] of after.entries()) {
    if (index === 0) continue;
    const shorter = Math.min(frames, after[index - 1]!.durationFrames);
    assert.ok(transitionIn !== null && transitionIn.durationFrames <= shorter / 2);
  }
  const long = sampleFilm({ transitions: 'fade', transitionSeconds: 2 });
  const wished = edited(long, retime({ timeline: long, wish: { factor: 0.9 } }));
  assert.equal(mainTrack(wished)!.clips[1]!.transitionIn!.durationFrames, 60);
});

test('music and an end card follow a new length', () => {
  const timeline = sampleFilm({ endCardText: 'The end' });
  const after = edited(timeline, retime({ timeline, wish: { filmSeconds: 15 } }));
  for (const { kind, clips } of after.tracks) {
    assert.equal(endFrame(clips.at(-1)!), 450, kind);
  }
});

test('a length that the pictures cannot have is refused with one that they can', () => {
  const timeline = sampleFilm();
  const short = retime({ timeline, wish: { filmSeconds: 1 } });
  assert.ok(isRefusal(short));
  assert.match(short.wording.en, /^These 10 pictures take at least 3 s/);
  const flicker = retime({ timeline, wish: { photoSeconds: 0.1 } });
  assert.ok(isRefusal(flicker));
  const clip = direct({ pictures: samplePictures.filter(({ kind }) => kind === 'video') });
  assert.ok(clip.ok);
  const long = retime({ timeline: clip.timeline, wish: { filmSeconds: 60 } });
  assert.ok(isRefusal(long));
  assert.match(long.wording.en, /^There is material for [\d.]+ s at most/);
});
