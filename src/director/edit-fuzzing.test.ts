import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit, type Edit } from '../timeline/edit.ts';
import { corners } from '../timeline/corner-place.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import { isRefusal, type Refusal } from '../timeline/refusal.ts';
import { randomEdit, seededRandom as numbers } from '../timeline/testing/random-edit.ts';
import { fits, moods, type Timeline } from '../timeline/timeline.ts';
import { captionClips } from './caption-clips.ts';
import { cutOut } from './cut-out.ts';
import { direct } from './direct.ts';
import { fitInto } from './fit-into.ts';
import { orderClips } from './order-clips.ts';
import { placePictures } from './place-pictures.ts';
import { replacePicture } from './replace-picture.ts';
import { playMusic } from './play-music.ts';
import { seededRandom, type Random } from './random.ts';
import { recamera } from './recamera.ts';
import { reframe } from './reframe.ts';
import { offBeats } from './off-beats.ts';
import { retime } from './retime.ts';
import { snapToBeats } from './snap-to-beats.ts';
import { singleMoves } from './single-move.ts';
import { strengthenMotion } from './strengthen-motion.ts';
import { edited, photo, samplePictures, sampleSong, steadyBeats } from './testing/sample-film.ts';
import { titleFilm } from './title-film.ts';
import { varyTransitions } from './vary-transitions.ts';

type Edits = readonly Edit[] | Refusal;
type Change = (film: Timeline, random: Random) => Edits;

const pictures = samplePictures;
const added = [photo('late', [4000, 3000], null), { ...samplePictures[4]!, assetId: 'late clip' }];

const changes: Readonly<Record<string, Change>> = {
  reframe: (timeline, random) =>
    reframe({
      timeline,
      pictures,
      canvas: random.pick([
        { widthPx: 1080, heightPx: 1920 },
        { widthPx: 1080, heightPx: 1080 },
        { widthPx: 2560, heightPx: 1080 },
      ]),
    }),
  recamera: (timeline, random) =>
    recamera({
      timeline,
      pictures,
      motion: random.pick(['auto', 'none', 'gentle', 'strong', ...singleMoves] as const),
      towards: random.pick([...corners, 'focus' as const]),
      strength: random.pick(['gentle', 'auto', 'strong'] as const),
    }),
  strengthenMotion: (timeline, random) =>
    strengthenMotion({ timeline, pictures, factor: random.pick([0, 0.3, 0.7, 1.5, 3, 20]) }),
  fitInto: (timeline, random) =>
    fitInto({ timeline, pictures, fit: random.pick(['auto' as const, ...fits]), color: '#ffffff' }),
  retime: (timeline, random) =>
    retime({
      timeline,
      wish: random.pick([
        { filmSeconds: 1 + random.next() * 60 },
        { photoSeconds: 0.3 + random.next() * 5 },
        { factor: 0.2 + random.next() * 3 },
      ]),
      ...(random.next() < 0.5 ? { beatsFor: steadyBeats } : {}),
    }),
  snapToBeats: (timeline) => snapToBeats(timeline, steadyBeats),
  offBeats: (timeline) => offBeats(timeline),
  varyTransitions: (timeline, random) =>
    varyTransitions({
      timeline,
      pictures,
      wish: random.pick(['auto', 'varied', 'none', 'slide', 'fade', 'zoom'] as const),
      seconds: random.pick(['auto', 0.2, 1, 4] as const),
      seed: Math.floor(random.next() * 99),
    }),
  placePictures: (timeline, random) =>
    placePictures({
      timeline,
      pictures,
      added,
      index: Math.floor(random.next() * 12),
      keepLength: random.next() < 0.5,
    }),
  replacePicture: (timeline, random) =>
    replacePicture({
      timeline,
      pictures,
      clipId: random.pick(mainTrack(timeline)?.clips.map(({ id }) => id) ?? ['none']),
      picture: random.pick(added),
    }),
  playMusic: (timeline, random) =>
    playMusic({
      timeline,
      pictures,
      songs: [sampleSong],
      music: random.pick([
        'auto' as const,
        'none' as const,
        { mood: random.pick(moods) },
        { assetId: 'song' },
      ]),
      ...(random.next() < 0.5 ? { beatsFor: steadyBeats } : {}),
      ...(random.next() < 0.5 ? { gain: 0.5 } : {}),
    }),
  titleFilm: (timeline, random) =>
    titleFilm({
      timeline,
      text: random.pick([null, 'Summer', 'A much longer title\nin two lines', '我们的夏天']),
      role: random.pick(['title', 'end-card'] as const),
    }),
  captionClips: (timeline, random) =>
    captionClips({
      timeline,
      captions: (mainTrack(timeline)?.clips ?? [])
        .filter(() => random.next() < 0.5)
        .map(({ id }) => ({ clipId: id, text: `On ${id}` })),
      role: random.pick(['caption', 'lower-third'] as const),
    }),
  cutOut: (timeline, random) => {
    const fromFrame = Math.floor(random.next() * 600);
    return cutOut(timeline, {
      fromFrame,
      toFrame: fromFrame + 1 + Math.floor(random.next() * 200),
    });
  },
  orderClips: (timeline, random) =>
    orderClips({
      timeline,
      pictures,
      order: random.pick(['captured', 'name', 'shuffled', 'given'] as const),
      reversed: random.next() < 0.5,
    }),
};

/** What a film of its pictures cannot be; the refusals are tested where they belong. */
const honest = new Set(['no-room', 'no-cut', 'unknown-clip']);

test('whatever was done to a film, what the director proposes can be made', () => {
  const made = new Map<string, number>();
  for (let seed = 1; seed <= 120; seed += 1) {
    const random = seededRandom(seed, 'fuzz');
    const directed = direct({ pictures, brief: { seed, pace: random.pick(['slow', 'fast']) } });
    assert.ok(directed.ok);
    let film = directed.timeline;
    const dice = numbers(seed);
    for (let count = 0; count < 12; count += 1) {
      const result = applyEdit(film, randomEdit(film, dice));
      if (result.ok && random.next() < 0.4) film = result.timeline;
      const [name, change] = random.pick(Object.entries(changes));
      const edits = change(film, random);
      const told = `seed ${seed}, ${count}: ${name}`;
      if (isRefusal(edits)) {
        assert.ok(honest.has(edits.code), `${told}: ${edits.wording.en}`);
        continue;
      }
      try {
        film = edited(film, edits);
      } catch (error) {
        throw new Error(told, { cause: error });
      }
      if (edits.length > 0) made.set(name, (made.get(name) ?? 0) + 1);
    }
  }
  const never = Object.keys(changes).filter((name) => (made.get(name) ?? 0) < 3);
  assert.deepEqual(never, []);
});
