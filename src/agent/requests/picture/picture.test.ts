import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { moveOf, zoomOf } from '../../../director/move-of.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal } from '../../../timeline/refusal.ts';
import type { Timeline } from '../../../timeline/timeline.ts';
import { namedFiles } from '../../named-files.ts';
import type { Reference } from '../../reference.ts';
import { isQuestion, type Request } from '../../request.ts';
import { carryOut, holidayPictures, holidayProject, photoFacts } from '../../testing/holiday.ts';
import { understand } from '../../understand.ts';
import { looks, type LookName } from './look-words.ts';
import { moveCamera } from './move-camera.ts';
import { offerLooks } from './offer-looks.ts';
import { setBackground } from './set-background.ts';
import { setFilters } from './set-filters.ts';
import { setFit } from './set-fit.ts';
import { setOpacity } from './set-opacity.ts';
import { strengthenFilters } from './strengthen-filters.ts';
import { strengthenMotion } from './strengthen-motion.ts';
import { turnPictures } from './turn-pictures.ts';
import { colorFilters } from './with-filters.ts';

const all: Reference = { of: 'all' };
const it_: Reference = { of: 'it' };
const place = (index: number): Reference => ({ of: 'place', index });
const named = (name: string): Reference => ({ of: 'named', name });
const allBut = (but: Reference): Reference => ({ of: 'except', all, but });

const look = (name: LookName, photos: Reference = all) =>
  setFilters.of({ photos, filters: looks[name].map((each) => ({ ...each })), others: 'keep' });
const at = (name: LookName, strength: number, photos: Reference = all) =>
  setFilters.of({ photos, filters: [{ name: looks[name][0].name, strength }], others: 'keep' });
const without = (name: LookName, photos: Reference = all) => at(name, 0, photos);
const noFilters = (photos: Reference = all) =>
  setFilters.of({ photos, filters: [], others: 'remove' });
const inColor = setFilters.of({
  photos: all,
  filters: colorFilters.map((name) => ({ name, strength: 0 })),
  others: 'keep',
});
const more = (name: LookName, by: number, photos: Reference = all) =>
  strengthenFilters.of({ photos, names: [looks[name][0].name], by });
const camera = (motion: Parameters<typeof moveCamera.of>[0]['motion'], photos: Reference = all) =>
  moveCamera.of({ photos, motion });
const fit = (wish: 'crop' | 'blur' | 'contain' | 'auto', photos: Reference = all) =>
  setFit.of({ photos, fit: wish });

/** A message as people type it, and what it asks for. */
const said: readonly (readonly [string, ...Request[]])[] = [
  // Looks
  ['can u make everything b&w', look('black-and-white')],
  ['BLACK AND WHITE PLEASE', look('black-and-white')],
  ['blakc and white', look('black-and-white')],
  ['i want sepia', look('sepia')],
  ['make it look like an old photo', look('sepia', it_)],
  ['add some film grain', look('grain')],
  ['vintage filter pls', look('vintage')],
  ['make photo 4 look dreamy', look('dreamy', place(4))],
  ['moody look', look('moody')],
  ['noir', look('noir')],
  ['把第二张变成黑白', look('black-and-white', place(2))],
  ['除了第一张都用黑白', look('black-and-white', allBut(place(1)))],
  ['滤鏡換成黑白', look('black-and-white')],
  ['加个复古滤镜', look('vintage')],
  ['港风', look('vintage')],
  ['电影感色调', look('cinematic')],
  [
    'all of them in black and white except the one with the dog',
    look('black-and-white', allBut(named('dog'))),
  ],
  [
    'make the first sepia and the third black and white',
    look('sepia', place(1)),
    look('black-and-white', place(3)),
  ],
  ['a bit of sepia', at('sepia', 0.4)],
  ['30% sepia', at('sepia', 0.3)],
  ['strong vignette on the family photo', look('vignette', named('family'))],
  // More and less of them
  ['make the sunset warmer', more('warm', 0.5, named('sunset'))],
  ['a bit warmer', more('warm', 0.25)],
  ['much more grain', more('grain', 1)],
  ['too much grain', more('grain', -0.5)],
  ['turn the grain down a bit', more('grain', -0.25)],
  ['less saturated please', more('vivid', -0.5)],
  ['colors are too strong', more('faded', 0.5)],
  ['色彩鲜艳一点', more('vivid', 0.5)],
  ['稍微暖一點', more('warm', 0.25)],
  ['颗粒太重了', more('grain', -0.5)],
  ['滤镜淡一点', strengthenFilters.of({ photos: all, names: [], by: -0.5 })],
  ['the filter is too strong', strengthenFilters.of({ photos: all, names: [], by: -0.5 })],
  // None of them
  ['no filters', noFilters()],
  ['could you remove the filter from the third picture', noFilters(place(3))],
  ['去掉滤镜', noFilters()],
  ['no sepia or grain', without('sepia'), without('grain')],
  ['undo the black and white on the first one', without('black-and-white', place(1))],
  ['take the sepia off the third', without('sepia', place(3))],
  ['暗角去掉', without('vignette')],
  ['color again', inColor],
  ['bring the colour back', inColor],
  ['恢复彩色', inColor],
  ['no black and white please, keep it colorful', without('black-and-white'), look('vivid', it_)],
  // What no filter does
  ['can you brighten the third photo', offerLooks.of({ photos: place(3), insteadOf: 'brighter' })],
  ['第三张太暗了', offerLooks.of({ photos: place(3), insteadOf: 'brighter' })],
  ['darker please', offerLooks.of({ photos: all, insteadOf: 'darker' })],
  ['画面清晰一点', offerLooks.of({ photos: all, insteadOf: 'sharper' })],
  ['add a filter', offerLooks.of({ photos: all, insteadOf: 'any' })],
  // The camera
  ['no zoom', camera('none')],
  ['without ken burns', camera('none')],
  ['keep the pictures still', camera('none')],
  ['freeze the camera', camera('none')],
  ['不要缩放', camera('none')],
  ['画面静止', camera('none')],
  ['所有画面都不要动', camera('none')],
  ['stop the zooming', camera('none')],
  ['add ken burns', camera('auto')],
  ['zoom in and out', camera('auto')],
  ['slow zoom on the photos', camera('gentle')],
  ['轻微的运镜', camera('gentle')],
  ['lots of camera movement', camera('strong')],
  ['zoom in on the second one', camera('zoom-in', place(2))],
  ['zoom out of the last picture', camera('zoom-out', place(-1))],
  ['pan left', camera('pan-left')],
  ['the camera should move from the bottom to the top on photo 2', camera('pan-up', place(2))],
  ['第三张从左到右平移', camera('pan-right', place(3))],
  ['第二張從右往左移動', camera('pan-left', place(2))],
  [
    'slowly zoom in on photo 3',
    moveCamera.of({ photos: place(3), motion: 'zoom-in', strength: 'gentle' }),
  ],
  [
    'zoom in towards the top right corner of the third photo',
    moveCamera.of({ photos: place(3), motion: 'zoom-in', towards: 'top-right' }),
  ],
  [
    'zoom into her face in photo 2',
    moveCamera.of({ photos: place(2), motion: 'zoom-in', towards: 'focus' }),
  ],
  ['第三张推近到人脸', moveCamera.of({ photos: place(3), motion: 'zoom-in', towards: 'focus' })],
  ['make the ken burns stronger', strengthenMotion.of({ photos: all, factor: 1.6 })],
  ['slower zoom', strengthenMotion.of({ photos: all, factor: 0.6 })],
  ['dont zoom so much', strengthenMotion.of({ photos: all, factor: 0.6 })],
  ['运镜再强一点', strengthenMotion.of({ photos: all, factor: 1.6 })],
  // The frame
  ["don't crop my photos", fit('blur')],
  ["don't cut off heads", fit('blur')],
  ["people's heads are cut off", fit('blur')],
  ['the photos are cropped too much', fit('blur')],
  ['show the whole picture', fit('blur')],
  ['with a blurred background', fit('blur')],
  ['fit everything on screen', fit('blur')],
  ['fill the screen', fit('crop')],
  ['crop the third photo', fit('crop', place(3))],
  ['letterboxed', fit('contain')],
  ['no black bars', fit('auto')],
  ['照片不要被裁掉', fit('blur')],
  ['头被切掉了', fit('blur')],
  ['铺满屏幕', fit('crop')],
  ['第二张不要裁', fit('blur', place(2))],
  ['不要黑边', fit('auto')],
  ['make the background pink', setBackground.of({ color: '#f48fb1' })],
  ['背景换成白色', setBackground.of({ color: '#ffffff' })],
  [
    'I want white borders around the photos',
    fit('contain'),
    setBackground.of({ color: '#ffffff' }),
  ],
  ['make the last photo half transparent', setOpacity.of({ photos: place(-1), opacity: 0.5 })],
  ['第二张不透明度70%', setOpacity.of({ photos: place(2), opacity: 0.7 })],
  ['第二张透明度70%', setOpacity.of({ photos: place(2), opacity: 0.3 })],
  ['rotate the third photo 90 degrees', turnPictures.of({ photos: place(3) })],
  ['第一张是倒的', turnPictures.of({ photos: place(1) })],
];

const project = holidayProject();
const files = namedFiles(project);

describe('wishes for the look of pictures', () => {
  for (const [message, ...requests] of said) {
    it(`are understood: ${message}`, () => {
      const { understood, question } = understand(message, files);
      assert.deepEqual(
        { requests: understood.flatMap((each) => plain(each.requests)), question },
        { requests: requests.map((each) => plain(each)), question: null },
      );
    });
  }
});

/** Without keys that are undefined. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

const clips = (timeline: Timeline) => mainTrack(timeline)!.clips;
const filtersOf = (timeline: Timeline) =>
  clips(timeline).map(({ filters }) =>
    filters.map(({ name, strength }) => `${name} ${strength}`).join(),
  );
const done = async (...requests: readonly Request[]) => {
  const { work, outcomes } = await carryOut(project, requests);
  return { film: work.timeline, brief: work.brief, outcomes };
};

describe('a look', () => {
  it('is laid upon the pictures that are meant and no other', async () => {
    const { film, brief } = await done(look('black-and-white', allBut(named('dog'))));
    assert.deepEqual(
      filtersOf(film)
        .map((filters, index) => (filters === '' ? index : null))
        .filter((index) => index !== null),
      [3],
    );
    assert.equal(brief.filters, undefined, 'pictures that come later are not meant');
  });

  it('of the whole film is remembered for files that come later', async () => {
    const { brief } = await done(look('sepia'));
    assert.deepEqual(brief.filters, [{ name: 'sepia', strength: 1 }]);
  });

  it('takes the place of what undoes it, and stands beside the rest', async () => {
    const { film } = await done(look('grain'), look('black-and-white'), look('sepia'));
    assert.deepEqual(new Set(filtersOf(film)), new Set(['grain 1,sepia 1']));
  });

  it('leaves alone: colours come back and the grain stays', async () => {
    const { film } = await done(look('grain'), look('black-and-white'), inColor);
    assert.deepEqual(new Set(filtersOf(film)), new Set(['grain 1']));
  });

  it('grows stronger step by step until it is full, then says so', async () => {
    const { film, outcomes } = await done(more('warm', 0.5), more('warm', 0.5), more('warm', 0.5));
    assert.deepEqual(new Set(filtersOf(film)), new Set(['warm 1']));
    assert.ok(isRefusal(outcomes[2]!));
  });

  it('gives way to its opposite before that begins', async () => {
    const { film } = await done(at('cool', 0.75), more('warm', 0.5));
    assert.deepEqual(new Set(filtersOf(film)), new Set(['cool 0.25']));
  });

  it('fades until it is gone', async () => {
    const { film, outcomes } = await done(
      at('sepia', 0.5),
      more('sepia', -0.5),
      more('sepia', -0.5),
    );
    assert.deepEqual(new Set(filtersOf(film)), new Set(['']));
    assert.ok(isRefusal(outcomes[2]!));
  });

  it('for what cannot be changed is offered, and each choice can be carried out', async () => {
    const { film, outcomes } = await done(offerLooks.of({ photos: all, insteadOf: 'brighter' }));
    const [question] = outcomes;
    assert.ok(question !== undefined && isQuestion(question));
    assert.equal(film, project.timeline);
    for (const choice of question.choices) {
      const chosen = await done(...choice.requests);
      assert.notDeepEqual(chosen.film, project.timeline, choice.label.en);
    }
  });
});

describe('the camera', () => {
  it('makes the move that was named over one picture', async () => {
    for (const motion of [
      'zoom-in',
      'zoom-out',
      'pan-left',
      'pan-right',
      'pan-up',
      'pan-down',
    ] as const) {
      const { film } = await done(camera(motion, place(2)));
      assert.equal(moveOf(clips(film)[1]!.motion), motion);
      assert.deepEqual(clips(film).toSpliced(1, 1), clips(project.timeline).toSpliced(1, 1));
    }
  });

  it('stands still where it is told to', async () => {
    const { film, brief } = await done(camera('none'));
    assert.ok(clips(film).every(({ motion }) => moveOf(motion) === 'still'));
    assert.equal(brief.motion, 'none');
  });

  it('goes further and less far, the same way', async () => {
    const zoom = (timeline: Timeline) => zoomOf(clips(timeline)[1]!.motion!);
    const usual = await done(camera('zoom-in', place(2)));
    const factor = (by: number) => strengthenMotion.of({ photos: place(2), factor: by });
    const strong = await done(camera('zoom-in', place(2)), factor(1.6));
    const weak = await done(camera('zoom-in', place(2)), factor(0.6));
    assert.ok(zoom(weak.film) < zoom(usual.film) && zoom(usual.film) < zoom(strong.film));
    assert.equal(moveOf(clips(strong.film)[1]!.motion), 'zoom-in');
  });

  it('goes where it is sent', async () => {
    const towards = (corner: 'top-left' | 'bottom-right') =>
      done(moveCamera.of({ photos: place(2), motion: 'zoom-in', towards: corner }));
    const [near, far] = [await towards('top-left'), await towards('bottom-right')];
    const end = (timeline: Timeline) => clips(timeline)[1]!.motion!.to;
    assert.ok(end(near.film).x < end(far.film).x);
    assert.ok(end(near.film).y < end(far.film).y);
  });
});

describe('the frame', () => {
  it('shows whole pictures, or is filled', async () => {
    for (const wish of ['crop', 'blur', 'contain'] as const) {
      const { film, brief } = await done(fit(wish));
      assert.ok(clips(film).every((clip) => clip.fit === wish));
      assert.equal(brief.fit, wish);
    }
  });

  it('keeps a fit that is named in the same message as “no bars”, whichever comes first', async () => {
    for (const requests of [
      [fit('crop'), fit('auto')],
      [fit('auto'), fit('crop')],
    ]) {
      const { film } = await done(...requests);
      assert.ok(clips(film).every((clip) => clip.fit === 'crop'));
    }
  });

  it('shows a background that is wished even where every picture covered it', async () => {
    const filled = holidayProject({ wishes: { fit: 'crop' } });
    const { work } = await carryOut(filled, [setBackground.of({ color: '#f48fb1' })]);
    assert.equal(work.timeline.background, '#f48fb1');
    assert.ok(clips(work.timeline).every((clip) => clip.fit === 'contain'));
  });

  it('is filled with the background where pictures stand on it already', async () => {
    const { film } = await done(fit('contain', place(1)), setBackground.of({ color: '#ffffff' }));
    assert.equal(film.background, '#ffffff');
    assert.deepEqual(
      clips(film).filter((clip) => clip.fit === 'crop').length,
      clips(project.timeline).filter((clip) => clip.fit === 'crop').length -
        (clips(project.timeline)[0]!.fit === 'crop' ? 1 : 0),
    );
  });

  it('lets one picture be seen through', async () => {
    const { film } = await done(setOpacity.of({ photos: place(-1), opacity: 0.5 }));
    assert.deepEqual(
      clips(film).map(({ opacity }) => opacity),
      [...Array(9).fill(1), 0.5],
    );
  });

  it('turns no picture, and says what to do instead', async () => {
    const { film, outcomes } = await done(turnPictures.of({ photos: place(3) }));
    assert.equal(film, project.timeline);
    const [outcome] = outcomes;
    assert.ok(outcome !== undefined && isRefusal(outcome));
    assert.match(outcome.wording.en, /upload/);
  });
});

it('a wish for pictures that are not there is refused and says what there is', async () => {
  const { outcomes } = await done(
    look('sepia', place(40)),
    camera('zoom-in', place(40)),
    fit('crop', named('unicorn')),
  );
  assert.ok(outcomes.every(isRefusal));
});

it('the looks of a first film are those of its brief', () => {
  const brief = setFilters.brief!(
    { photos: all, filters: [{ name: 'sepia', strength: 1 }], others: 'keep' },
    { filters: [{ name: 'grain', strength: 1 }] },
  );
  assert.deepEqual(brief, {
    filters: [
      { name: 'grain', strength: 1 },
      { name: 'sepia', strength: 1 },
    ],
  });
  assert.deepEqual(strengthenFilters.brief!({ photos: all, names: ['vivid'], by: 0.5 }, {}), {
    filters: [{ name: 'vivid', strength: 1 }],
  });
  assert.deepEqual(setFit.brief!({ photos: all, fit: 'auto' }, { fit: 'blur' }), {});
});

it('a film of one picture can be wished for too', async () => {
  const one = holidayProject({ pictures: [photoFacts('one.jpg')] });
  const { work, outcomes } = await carryOut(one, [
    look('sepia'),
    camera('zoom-in'),
    fit('contain'),
  ]);
  assert.ok(outcomes.every((outcome) => !isRefusal(outcome)));
  assert.equal(clips(work.timeline).length, 1);
  assert.equal(holidayPictures.length, 10);
});
