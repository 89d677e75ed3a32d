import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../timeline/refusal.ts';
import { durationFrames, endFrame, type Timeline } from '../timeline/timeline.ts';
import { findMusic } from './find-music.ts';
import { playMusic } from './play-music.ts';
import { edited, sampleFilm, sampleSong as song, steadyBeats } from './testing/sample-film.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import { retime } from './retime.ts';

function onlyMusic(timeline: Timeline) {
  const music = findMusic(timeline);
  assert.equal(music.length, 1);
  return music[0]!;
}

test('a silent film gets music under all of it, as a fresh one has it', () => {
  const timeline = sampleFilm({ music: 'none' });
  const film = edited(timeline, playMusic({ timeline, music: { mood: 'jazz' } }));
  const fresh = onlyMusic(sampleFilm({ music: { mood: 'jazz' } }));
  const { id: _, loop: __, ...laid } = onlyMusic(film);
  const { id: ___, loop: ____, ...expected } = fresh;
  assert.deepEqual(laid, expected);
});

test('a song takes the place of the music, as loud as that was, and fades', () => {
  const start = sampleFilm({ music: { mood: 'jazz' }, musicGain: 0.5 });
  const music = { assetId: song.id };
  const timeline = edited(start, playMusic({ timeline: start, music, songs: [song] }));
  const clip = onlyMusic(timeline);
  assert.deepEqual(
    [clip.assetId, clip.startFrame, endFrame(clip)],
    ['song', 0, durationFrames(timeline)],
  );
  assert.ok(clip.fadeInFrames > 0 && clip.fadeOutFrames > 0);
  assert.deepEqual(clip.volume, [{ frame: 0, gain: 0.5 }]);
  const later = playMusic({ timeline, music, sourceStartFrame: 900, gain: 1 });
  assert.equal(onlyMusic(edited(timeline, later)).sourceStartFrame, 900);
  assert.equal(onlyMusic(edited(timeline, later)).volume[0]!.gain, 1);
});

test('with beats the cuts are laid on them, and the film stays as long', () => {
  const timeline = sampleFilm({ durationSeconds: 30 });
  const film = edited(
    timeline,
    playMusic({ timeline, music: { mood: 'electronic' }, beatsFor: steadyBeats }),
  );
  assert.equal(durationFrames(film), 900);
  const cuts = mainTrack(film)!.clips.slice(1);
  assert.ok(cuts.filter(({ startFrame }) => startFrame % 18 === 0).length >= 0.9 * cuts.length);
});

test('no music is no music, and the track that it had is gone', () => {
  const timeline = sampleFilm();
  const film = edited(timeline, playMusic({ timeline, music: 'none' }));
  assert.deepEqual(findMusic(film), []);
  assert.ok(film.tracks.every(({ kind }) => kind !== 'audio'));
  assert.deepEqual(playMusic({ timeline: film, music: 'none' }), []);
});

test('music for a film of more than ten minutes has several movements', () => {
  const short = sampleFilm({ music: 'none' });
  const timeline = edited(short, retime({ timeline: short, wish: { filmSeconds: 1500 } }));
  const film = edited(timeline, playMusic({ timeline, music: { mood: 'ambient' }, seed: 5 }));
  const pieces = findMusic(film);
  assert.deepEqual(
    pieces.map(({ assetId, startFrame }) => [assetId, startFrame / 30]),
    [
      ['score:ambient:5', 0],
      ['score:ambient:6', 500],
      ['score:ambient:7', 1000],
    ],
  );
  assert.equal(endFrame(pieces.at(-1)!), durationFrames(film));
  const again = edited(
    film,
    playMusic({ timeline: film, music: { assetId: 'song' }, songs: [song] }),
  );
  assert.equal(onlyMusic(again).assetId, 'song');
});

test('a song that nobody knows is refused', () => {
  const refusal = playMusic({ timeline: sampleFilm(), music: { assetId: 'none' } });
  assert.ok(isRefusal(refusal));
  assert.equal(refusal.code, 'unknown-asset');
});
