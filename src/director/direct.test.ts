import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  durationFrames,
  endFrame,
  filterNames,
  fits,
  moods,
  transitionNames,
  type Timeline,
  type VideoClip,
} from '../timeline/timeline.ts';
import { validateTimeline } from '../timeline/validate.ts';
import { paces, transitionFamilies, type Brief } from './brief.ts';
import { travel } from './travel.ts';
import { direct, type Direction } from './direct.ts';
import { shortestFrames } from './length.ts';
import type { PictureFacts } from './picture.ts';
import { seededRandom } from './random.ts';
import type { BeatsFor } from './soundtrack.ts';

const looks = fc.record({
  sharpness: fc.double({ min: 0, max: 1, noNaN: true }),
  brightness: fc.double({ min: 0, max: 1, noNaN: true }),
  contrast: fc.double({ min: 0, max: 0.5, noNaN: true }),
  hash: fc.constantFrom(
    '0000000000000000',
    '0000000000000003',
    'ffff0000ffff0000',
    '123456789abcdef0',
  ),
  focus: fc
    .tuple(fc.integer({ min: 0, max: 75 }), fc.integer({ min: 0, max: 75 }))
    .chain(([x, y]) =>
      fc.record({
        x: fc.constant(x / 100),
        y: fc.constant(y / 100),
        width: fc.integer({ min: 25, max: 100 - x }).map((size) => size / 100),
        height: fc.integer({ min: 25, max: 100 - y }).map((size) => size / 100),
      }),
    ),
  focusSpread: fc.double({ min: 0, max: 1, noNaN: true }),
  averageColor: fc.constantFrom([90, 80, 70] as const, [20, 40, 200] as const),
  warmth: fc.double({ min: -1, max: 1, noNaN: true }),
});

const pictureSets: fc.Arbitrary<PictureFacts[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('image' as const, 'image' as const, 'video' as const),
      size: fc.constantFrom([4032, 3024], [3024, 4032], [1000, 1000], [9000, 2000], [40, 3000]),
      durationMs: fc.integer({ min: 10, max: 40_000 }),
      hasSound: fc.boolean(),
      capturedAtMs: fc.option(fc.integer({ min: 1e12, max: 1e12 + 3e8 })),
      look: fc.option(looks),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((set) =>
    set.map(({ size, ...facts }, index) => ({
      ...facts,
      assetId: `asset-${index}`,
      name: `IMG_${index}.jpg`,
      widthPx: size[0],
      heightPx: size[1],
      durationMs: facts.kind === 'video' ? facts.durationMs : 0,
      hasSound: facts.kind === 'video' && facts.hasSound,
    })),
  );

const briefs: fc.Arbitrary<Partial<Brief>> = fc.record(
  {
    durationSeconds: fc.oneof(
      fc.constant('auto' as const),
      fc.integer({ min: 10, max: 900 }).map((tenths) => tenths / 10),
    ),
    secondsPerPhoto: fc.constantFrom('auto' as const, 'auto' as const, 0.5, 3, 7.3),
    aspect: fc.constantFrom('auto' as const, '9:16' as const, '1:1' as const, '21:9' as const),
    fps: fc.constantFrom('auto' as const, 1, 24, 25, 60, 120),
    pace: fc.constantFrom('auto' as const, ...paces),
    transitions: fc.constantFrom(
      'auto' as const,
      'varied' as const,
      'none' as const,
      ...transitionNames,
      ...(Object.keys(transitionFamilies) as (keyof typeof transitionFamilies)[]),
    ),
    music: fc.oneof(
      fc.constantFrom('auto' as const, 'none' as const),
      fc.constantFrom(...moods).map((mood) => ({ mood })),
    ),
    clipSound: fc.constantFrom('keep' as const, 'none' as const),
    titleText: fc.constantFrom(null, 'Summer', '我们的夏天\n2024'),
    endCardText: fc.constantFrom(null, 'The end'),
    fit: fc.constantFrom('auto' as const, ...fits),
    filters: fc
      .subarray([...filterNames])
      .map((names) => names.map((name) => ({ name, strength: 1 }))),
    order: fc.constantFrom(
      'auto' as const,
      'given' as const,
      'captured' as const,
      'name' as const,
      'shuffled' as const,
    ),
    reversed: fc.boolean(),
    motion: fc.constantFrom('auto' as const, 'none' as const, 'gentle' as const, 'strong' as const),
    keepDuplicates: fc.boolean(),
    seed: fc.integer({ min: 0, max: 1000 }),
  },
  { requiredKeys: [] },
);

/** 100 beats a minute in bars of four. */
const steadyBeats: BeatsFor = ({ durationFrames, fps }) => {
  const beat = (fps * 60) / 100;
  const count = Math.ceil(durationFrames / beat);
  const beatFrames = Array.from({ length: count }, (_, index) => Math.round(index * beat));
  return { beatFrames, barFrames: beatFrames.filter((_, index) => index % 4 === 0) };
};

function filmOf(direction: Direction): Timeline {
  assert.ok(direction.ok, direction.ok ? '' : direction.refusal.en);
  return direction.timeline;
}

function shotsOf(timeline: Timeline): readonly VideoClip[] {
  const track = timeline.tracks[0];
  assert.ok(track?.kind === 'video');
  return track.clips;
}

function photos(count: number, change: Partial<PictureFacts> = {}): PictureFacts[] {
  return Array.from({ length: count }, (_, index) => ({
    assetId: `asset-${index}`,
    name: `IMG_${index}.jpg`,
    kind: 'image',
    widthPx: 4032,
    heightPx: 3024,
    durationMs: 0,
    hasSound: false,
    capturedAtMs: null,
    look: null,
    ...change,
  }));
}

describe('any pictures and any wish', () => {
  it('make a valid film of exactly the wished length', () => {
    fc.assert(
      fc.property(pictureSets, briefs, fc.boolean(), (pictures, brief, withBeats) => {
        const request = { pictures, brief, ...(withBeats ? { beatsFor: steadyBeats } : {}) };
        const film = filmOf(direct(request));
        assert.deepEqual(validateTimeline(film), []);
        const { durationSeconds = 'auto' } = brief;
        if (durationSeconds !== 'auto') {
          assert.equal(durationFrames(film), Math.round(durationSeconds * film.fps));
        }
        assert.equal(endFrame(shotsOf(film).at(-1)!), durationFrames(film));
      }),
      { numRuns: 400 },
    );
  });

  it('leave no gap, and show no photo for less than the stated minimum', () => {
    fc.assert(
      fc.property(pictureSets, briefs, (pictures, brief) => {
        const film = filmOf(direct({ pictures, brief, beatsFor: steadyBeats }));
        let at = 0;
        for (const clip of shotsOf(film)) {
          assert.equal(clip.startFrame, at);
          at = endFrame(clip);
          if (film.assets[clip.assetId]?.kind !== 'image') continue;
          const least = Math.min(shortestFrames(film.fps), durationFrames(film));
          assert.ok(clip.durationFrames >= least, `${clip.durationFrames} frames`);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never move the camera beyond the picture', () => {
    fc.assert(
      fc.property(pictureSets, briefs, (pictures, brief) => {
        for (const { motion } of shotsOf(filmOf(direct({ pictures, brief })))) {
          for (const { x, y, width, height } of motion ? [motion.from, motion.to] : []) {
            assert.ok(x >= 0 && y >= 0 && width > 0 && height > 0);
            assert.ok(x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never move the camera faster than the pace allows', () => {
    fc.assert(
      fc.property(pictureSets, (pictures) => {
        const film = filmOf(direct({ pictures, brief: { pace: 'normal' } }));
        for (const { assetId, motion, durationFrames } of shotsOf(film)) {
          const asset = film.assets[assetId];
          if (!motion || asset?.kind !== 'image' || asset.widthPx / asset.heightPx > 1.9) continue;
          const perSecond = travel(motion.from, motion.to) / (durationFrames / film.fps);
          assert.ok(perSecond <= 0.07, `${perSecond} frame widths a second`);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('give the same film for the same seed', () => {
    fc.assert(
      fc.property(pictureSets, briefs, (pictures, brief) => {
        const make = () => direct({ pictures, brief, beatsFor: steadyBeats });
        assert.deepEqual(make(), make());
      }),
      { numRuns: 60 },
    );
  });

  it('keep the order given, however the pictures are cut', () => {
    fc.assert(
      fc.property(pictureSets, briefs, (pictures, brief) => {
        const wish: Partial<Brief> = { ...brief, order: 'given', reversed: false };
        const shown = shotsOf(filmOf(direct({ pictures, brief: wish }))).map(
          (clip) => clip.assetId,
        );
        const positions = shown.map((id) =>
          pictures.findIndex((picture) => picture.assetId === id),
        );
        const once = positions.slice(0, positions.indexOf(Math.max(...positions)) + 1);
        assert.deepEqual(
          once,
          once.toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('the length of a film', () => {
  const lengthOf = (count: number, brief: Partial<Brief> = {}) =>
    durationFrames(filmOf(direct({ pictures: photos(count), brief }))) / 30;

  const cases: [title: string, seconds: number, count: number, brief?: Partial<Brief>][] = [
    ['one photo stands for 6 s', 6, 1],
    ['ten photos stand for 3 s each', 30, 10],
    ['a slow film takes more time', 45, 10, { pace: 'slow' }],
    ['a fast film takes less', 16, 10, { pace: 'fast' }],
    ['five seconds each', 50, 10, { secondsPerPhoto: 5 }],
    ['thirty seconds', 30, 7, { durationSeconds: 30 }],
    [
      'a title gets the time to be read',
      27.5,
      9,
      { titleText: 'A long weekend in the far north of Norway' },
    ],
  ];
  for (const [title, seconds, count, brief] of cases) {
    it(title, () =>
      assert.ok(Math.abs(lengthOf(count, brief) - seconds) < 0.6, `${lengthOf(count, brief)} s`),
    );
  }

  it('grows ever more slowly with very many photos', () => {
    const [some, many, most] = [lengthOf(40), lengthOf(200), lengthOf(2000)];
    assert.ok(many > some && many < 300, `${many} s`);
    assert.ok(most <= 600.1, `${most} s`);
  });

  it('leaves photos out, and says so, where there is no time for them', () => {
    const direction = direct({ pictures: photos(100), brief: { durationSeconds: 3 } });
    assert.equal(shotsOf(filmOf(direction)).length, 10);
    assert.ok(direction.ok);
    const told = direction.decisions.find((decision) => decision.kind === 'left-out');
    assert.equal(told?.assetIds.length, 90);
  });

  it('shows short clips again, and says so, where there is too much time', () => {
    const clips = photos(2, { kind: 'video', durationMs: 4000 });
    const direction = direct({ pictures: clips, brief: { durationSeconds: 30 } });
    assert.equal(durationFrames(filmOf(direction)), 900);
    assert.ok(direction.ok && direction.decisions.some((decision) => decision.kind === 'repeated'));
  });

  it('shows a file as one picture, however short the clip, and says that it is slow', () => {
    for (const durationMs of [100, 270, 700, 1000, 1400]) {
      const clip = photos(1, { kind: 'video', durationMs }).map((facts) => ({
        ...facts,
        assetId: 'short',
        name: 'short.mp4',
      }));
      const direction = direct({ pictures: [...photos(3), ...clip], brief: {} });
      const shots = shotsOf(filmOf(direction)).filter(({ assetId }) => assetId === 'short');
      assert.equal(shots.length, 1, `${durationMs} ms`);
      const isSlow = shots[0]!.speed < 1;
      assert.equal(isSlow, durationMs < 1000);
      const told =
        direction.ok && direction.decisions.some(({ assetIds }) => assetIds[0] === 'short');
      assert.equal(told, isSlow);
    }
  });

  for (const durationSeconds of [0, -5, 0.2, 1e9, Number.NaN]) {
    it(`refuses ${durationSeconds} seconds`, () => {
      const direction = direct({ pictures: photos(3), brief: { durationSeconds } });
      assert.equal(direction.ok, false);
    });
  }

  it('takes the nearest whole frame rate, and says so', () => {
    const direction = direct({ pictures: photos(3), brief: { fps: 29.97 } });
    assert.equal(filmOf(direction).fps, 30);
    assert.ok(
      direction.ok && direction.decisions.some(({ wording }) => wording.en.includes('29.97')),
    );
  });

  it('refuses to make a film of nothing', () => {
    assert.equal(direct({ pictures: [] }).ok, false);
  });
});

describe('cuts', () => {
  it('fall on the beats of the music', () => {
    const beats = steadyBeats({
      music: { kind: 'score', mood: 'upbeat', seed: 1 },
      durationFrames: 900,
      fps: 30,
    });
    for (const count of [5, 10, 17, 30]) {
      const film = filmOf(
        direct({ pictures: photos(count), brief: { durationSeconds: 30 }, beatsFor: steadyBeats }),
      );
      const inner = shotsOf(film).slice(1);
      const on = inner.filter((clip) => beats?.beatFrames.includes(clip.startFrame));
      assert.ok(on.length >= 0.9 * inner.length, `${on.length} of ${inner.length}`);
    }
  });

  it('stay exact where each photo was given its time', () => {
    const film = filmOf(
      direct({ pictures: photos(5), brief: { secondsPerPhoto: 2 }, beatsFor: steadyBeats }),
    );
    assert.deepEqual(
      shotsOf(film).map((clip) => clip.durationFrames),
      [60, 60, 60, 60, 60],
    );
  });
});

describe('near-duplicates', () => {
  const look = (hash: string, sharpness: number) => ({
    sharpness,
    brightness: 0.5,
    contrast: 0.2,
    hash,
    focus: { x: 0.3, y: 0.3, width: 0.4, height: 0.4 },
    focusSpread: 0.5,
    averageColor: [100, 100, 100] as const,
    warmth: 0,
  });
  const distinct = (count: number) => {
    const random = seededRandom(1, 'hashes');
    const digit = () => Math.floor(random.next() * 16).toString(16);
    return photos(count).map((picture) => {
      const hash = Array.from({ length: 16 }, digit).join('');
      return { ...picture, look: look(hash, 0.8) };
    });
  };

  it('go, but for the sharpest, where plenty of photos stay', () => {
    const pictures = distinct(8);
    pictures.push({
      ...pictures[2]!,
      assetId: 'twin',
      name: 'twin.jpg',
      look: look(pictures[2]!.look.hash, 0.9),
    });
    const direction = direct({ pictures });
    const shown = shotsOf(filmOf(direction)).map((clip) => clip.assetId);
    assert.ok(shown.includes('twin') && !shown.includes('asset-2'));
    assert.ok(direction.ok);
    const told = direction.decisions.find((decision) => decision.kind === 'near-duplicates');
    assert.deepEqual(told?.assetIds, ['asset-2']);
  });

  it('stay where photos are few, or where the person wants them', () => {
    const few = distinct(2);
    const twins = [...few, { ...few[0]!, assetId: 'twin', name: 'twin.jpg' }];
    assert.equal(shotsOf(filmOf(direct({ pictures: twins }))).length, 3);
    const many = distinct(8);
    const wanted = [...many, { ...many[0]!, assetId: 'twin', name: 'twin.jpg' }];
    const film = filmOf(direct({ pictures: wanted, brief: { keepDuplicates: true } }));
    assert.equal(shotsOf(film).length, 9);
  });
});

describe('the canvas', () => {
  const sizeOf = (brief: Partial<Brief>, upright = false) => {
    const pictures = photos(3, upright ? { widthPx: 3024, heightPx: 4032 } : {});
    const { widthPx, heightPx } = filmOf(direct({ pictures, brief }));
    return `${widthPx}×${heightPx}`;
  };
  const cases: [string, string][] = [
    [sizeOf({}), '1920×1080'],
    [sizeOf({}, true), '1080×1920'],
    [sizeOf({ aspect: '16:9' }, true), '1920×1080'],
    [sizeOf({ aspect: '1:1' }), '1080×1080'],
    [sizeOf({ aspect: '4:5' }), '1080×1350'],
    [sizeOf({ shortSidePx: 720 }), '1280×720'],
    [sizeOf({ shortSidePx: 2160 }), '3840×2160'],
    [sizeOf({ size: { widthPx: 641, heightPx: 361 } }), '642×362'],
    [sizeOf({ size: { widthPx: 8000, heightPx: 4000 } }), '4096×2048'],
  ];
  for (const [got, expected] of cases) it(expected, () => assert.equal(got, expected));
});

describe('fit', () => {
  const fitOf = (widthPx: number, heightPx: number, brief: Partial<Brief> = { aspect: '16:9' }) =>
    shotsOf(filmOf(direct({ pictures: photos(1, { widthPx, heightPx }), brief })))[0]?.fit;

  it('crops where little is lost', () => {
    assert.equal(fitOf(4032, 3024), 'crop');
    assert.equal(fitOf(6000, 4000), 'crop');
  });
  it('keeps an upright photo whole over its own blur', () =>
    assert.equal(fitOf(3024, 4032), 'blur'));
  it('pans over a panorama', () => {
    const film = filmOf(direct({ pictures: photos(2, { widthPx: 6000, heightPx: 2400 }) }));
    const { fit, motion } = shotsOf(film)[0]!;
    assert.equal(fit, 'crop');
    assert.ok(motion && Math.abs(motion.from.x - motion.to.x) > 0.05);
  });
  it('does as it is told', () => {
    assert.equal(fitOf(3024, 4032, { fit: 'crop', aspect: '16:9' }), 'crop');
    assert.equal(fitOf(4032, 3024, { fit: 'contain' }), 'contain');
  });
});

describe('sound', () => {
  const clipsWithSound = photos(2, { kind: 'video', durationMs: 5000, hasSound: true });
  const musicOf = (timeline: Timeline) => {
    const track = timeline.tracks.find((track) => track.kind === 'audio');
    assert.ok(track?.kind === 'audio');
    return track.clips[0]!;
  };

  it('plays music in full over photos', () => {
    const clip = musicOf(filmOf(direct({ pictures: photos(5) })));
    assert.equal(clip.volume[0]?.gain, 1);
    assert.equal(clip.duck, false);
  });
  it('plays it in full, ducked where clips bring their own sound', () => {
    const clip = musicOf(filmOf(direct({ pictures: clipsWithSound })));
    assert.equal(clip.volume[0]?.gain, 1);
    assert.equal(clip.duck, true);
  });
  it('takes the song of the person, again and again if it is short', () => {
    const songs = [{ id: 'song', kind: 'audio' as const, name: 'waltz.mp3', durationMs: 9000 }];
    const clip = musicOf(filmOf(direct({ pictures: photos(5), songs })));
    assert.equal(clip.assetId, 'song');
    assert.equal(clip.loop, true);
  });
  it('is silent when no music is wished', () => {
    const film = filmOf(direct({ pictures: photos(5), brief: { music: 'none' } }));
    assert.deepEqual(
      film.tracks.map((track) => track.kind),
      ['video'],
    );
  });
});

describe('titles', () => {
  it('open and close the film, long enough to be read', () => {
    const brief = {
      titleText: '夏天的故事',
      endCardText: 'See you next year',
      durationSeconds: 20,
    };
    const track = filmOf(direct({ pictures: photos(6), brief })).tracks.at(-1);
    assert.ok(track?.kind === 'text');
    const [title, card] = track.clips;
    assert.ok(title && card && title.startFrame === 0 && title.durationFrames >= 75);
    assert.equal(endFrame(card), 600);
  });
});
