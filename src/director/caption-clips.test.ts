import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mainTrack } from '../timeline/editing/find.ts';
import { endFrame, type TextClip, type Timeline } from '../timeline/timeline.ts';
import { captionClips } from './caption-clips.ts';
import { edited, sampleFilm } from './testing/sample-film.ts';

function texts(timeline: Timeline): TextClip[] {
  return timeline.tracks.flatMap((track) => (track.kind === 'text' ? track.clips : []));
}

test('each picture has its caption for as long as it stands, on one track beside the title', () => {
  const timeline = sampleFilm({ titleText: 'Summer' });
  const clips = mainTrack(timeline)!.clips;
  const captions = clips.map(({ id }) => ({ clipId: id, text: `On ${id}` }));
  const film = edited(timeline, captionClips({ timeline, captions, style: { place: 'top' } }));
  assert.equal(film.tracks.length, timeline.tracks.length + 1);
  const written = texts(film).slice(1);
  assert.deepEqual(
    written.map((text) => [text.text, text.startFrame, endFrame(text), text.style.place]),
    clips.map((clip) => [`On ${clip.id}`, clip.startFrame, endFrame(clip), 'top']),
  );
});

test('a new caption takes the place of the one that was there', () => {
  const timeline = sampleFilm();
  const first = [{ clipId: 'shot-2', text: 'Old' }];
  const film = edited(timeline, captionClips({ timeline, captions: first }));
  const second = [{ clipId: 'shot-2', text: 'New' }];
  const again = edited(film, captionClips({ timeline: film, captions: second }));
  assert.deepEqual(
    texts(again).map(({ text }) => text),
    ['New'],
  );
});
