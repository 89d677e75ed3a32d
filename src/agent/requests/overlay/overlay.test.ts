import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal } from '../../../timeline/refusal.ts';
import { durationFrames, endFrame } from '../../../timeline/timeline.ts';
import { validateTimeline } from '../../../timeline/validate.ts';
import { namedFiles } from '../../named-files.ts';
import type { Reference } from '../../reference.ts';
import { isQuestion, type Request } from '../../request.ts';
import { carryOut, holidayPictures, holidayProject, photoFacts } from '../../testing/holiday.ts';
import { understand } from '../../understand.ts';
import { overlaysOf } from './find-overlays.ts';
import { removeOverlay } from './remove-overlay.ts';
import { setOverlay } from './set-overlay.ts';

type Wish = Omit<Parameters<typeof setOverlay.of>[0], 'file' | 'use'>;
const logo = (wish: Wish = {}) => setOverlay.of({ file: null, use: 'logo', ...wish });
const watermark = (wish: Wish = {}) => setOverlay.of({ file: null, use: 'watermark', ...wish });
const file = (name: string): Reference => ({ of: 'ids', ids: [`asset-${name}`] });
const inset = (which: Reference | null, wish: Wish = {}) =>
  setOverlay.of({ file: which, use: 'inset', ...wish });
const gone = removeOverlay.of({ file: null });
const whole = { fromSeconds: 0, toSeconds: null };

/** A message as people type it, and what it asks for. */
const said: readonly (readonly [string, ...Request[]])[] = [
  ['add my logo', logo()],
  ['put the logo in the top left', logo({ at: 'top-left' })],
  ['LOGO TO THE BOTTOM RIGHT', logo({ at: 'bottom-right' })],
  ['centre our logo', logo({ at: 'center' })],
  ['make the logo bigger', logo({ factor: 1.35 })],
  ['logo twice the size', logo({ factor: 2 })],
  ['logo a little more to the left', logo({ nudge: { x: -0.08, y: 0 } })],
  ['logo at half opacity', logo({ opacity: 0.5 })],
  [
    'only show the logo in the last 5 seconds',
    logo({ during: { fromSeconds: -5, toSeconds: null } }),
  ],
  ['show the logo for the whole video', logo({ during: whole })],
  ['the watermark is too strong, make it half transparent', watermark({ opacity: 0.5 })],
  ['watermark in the corner', watermark({ at: 'bottom-right' })],
  ['use the new picture as a logo', setOverlay.of({ file: { of: 'new' }, use: 'logo' })],
  ['logo移到左下角', logo({ at: 'bottom-left' })],
  ['加上logo', logo()],
  ['logo只在最后5秒出现', logo({ during: { fromSeconds: -5, toSeconds: null } })],
  ['水印太大了，缩小点', watermark({ factor: 0.74 })],
  ['浮水印改成半透明', watermark({ opacity: 0.5 })],
  ['logo往上挪一点', logo({ nudge: { x: 0, y: -0.08 } })],
  ['take the logo away', gone],
  ['no watermark please', gone],
  ['水印去掉', gone],
  ['把logo删了', gone],
  ['画中画去掉', gone],
  [
    'use dog.jpg as picture in picture in the bottom right corner',
    inset(file('dog.jpg'), { at: 'bottom-right' }),
  ],
  ['把dog.jpg做成画中画放右上角', inset(file('dog.jpg'), { at: 'top-right' })],
  [
    'put waves.mp4 small in the bottom right corner while the market photo is shown',
    inset(file('waves.mp4'), {
      scale: 0.26,
      at: 'bottom-right',
      during: { during: { of: 'named', name: 'market' } },
    }),
  ],
  [
    'overlay dog.jpg on the sunset',
    inset(file('dog.jpg'), { during: { during: { of: 'named', name: 'sunset' } } }),
  ],
  ['画中画大一点', inset(null, { factor: 1.35 })],
];

const logoFile = photoFacts('logo.png', { widthPx: 600, heightPx: 400 });
const project = holidayProject({ late: [logoFile, photoFacts('cat.jpg')] });
const files = namedFiles(project);

describe('wishes for a logo or a picture in the picture', () => {
  for (const [message, ...requests] of said) {
    it(`are understood: ${message}`, () => {
      const { understood, question } = understand(message, files);
      assert.deepEqual(
        { requests: understood.flatMap((each) => each.requests), question },
        { requests, question: null },
      );
    });
  }
});

const done = async (...requests: readonly Request[]) => {
  const { work, outcomes } = await carryOut(project, requests);
  assert.deepEqual(validateTimeline(work.timeline), []);
  return { film: work.timeline, overlays: overlaysOf(work.timeline), outcomes };
};

describe('a logo', () => {
  it('is the file that is called so, over the whole film in its corner', async () => {
    const { film, overlays } = await done(logo({ at: 'bottom-left' }));
    assert.deepEqual(
      overlays.map(({ assetId }) => assetId),
      [logoFile.assetId],
    );
    const [clip] = overlays;
    assert.deepEqual([clip!.startFrame, endFrame(clip!)], [0, durationFrames(film)]);
    assert.ok(clip!.place!.x < 0.5 && clip!.place!.y > 0.5);
    assert.deepEqual(mainTrack(film), mainTrack(project.timeline));
  });

  it('that is there is moved, resized and faded instead of laid twice', async () => {
    const first = await done(logo());
    const { overlays } = await done(logo(), logo({ at: 'top-left', factor: 2, opacity: 0.3 }));
    assert.equal(overlays.length, 1);
    assert.equal(overlays[0]!.opacity, 0.3);
    assert.ok(overlays[0]!.place!.x < 0.5);
    assert.equal(overlays[0]!.place!.scale, first.overlays[0]!.place!.scale * 2);
  });

  it('stays inside the frame however often it is nudged', async () => {
    const nudge = logo({ nudge: { x: -0.08, y: 0 } });
    const { overlays } = await done(logo(), ...Array.from({ length: 15 }, () => nudge));
    const { x, scale } = overlays[0]!.place!;
    assert.ok(x - scale / 2 >= 0);
  });

  it('stands where in the film it is told to, and the whole time again', async () => {
    const last = logo({ during: { fromSeconds: -5, toSeconds: null } });
    const { film, overlays } = await done(logo(), last);
    assert.equal(durationFrames(film), 900);
    assert.deepEqual([overlays[0]!.startFrame, endFrame(overlays[0]!)], [750, 900]);
    const again = await done(logo(), last, logo({ during: whole }));
    assert.deepEqual([again.overlays[0]!.startFrame, endFrame(again.overlays[0]!)], [0, 900]);
  });

  it('among the photos of the film is taken out of them', async () => {
    const shown = holidayProject({ pictures: [...holidayPictures, logoFile] });
    const { work } = await carryOut(shown, [logo()]);
    const ids = mainTrack(work.timeline)!.clips.map(({ assetId }) => assetId);
    assert.ok(!ids.includes(logoFile.assetId));
    assert.equal(ids.length, 10);
    assert.equal(durationFrames(work.timeline), 900, 'the film keeps the length that was wished');
    assert.equal(overlaysOf(work.timeline).length, 1);
  });

  it('that nobody uploaded is refused and says what to do', async () => {
    const { work, outcomes } = await carryOut(holidayProject(), [
      logo({ at: 'top' }),
      logo({ factor: 2 }),
      gone,
    ]);
    assert.ok(outcomes.every(isRefusal));
    assert.match(JSON.stringify(outcomes[0]), /upload/);
    assert.equal(overlaysOf(work.timeline).length, 0);
  });

  it('leaves, and the film below stays', async () => {
    const { film, overlays } = await done(logo(), gone);
    assert.deepEqual(overlays, []);
    assert.deepEqual(mainTrack(film), mainTrack(project.timeline));
  });

  it('is half transparent as a watermark', async () => {
    const { overlays } = await done(watermark());
    assert.equal(overlays[0]!.opacity, 0.5);
  });
});

describe('a picture in the picture', () => {
  it('stands in its corner while another picture is seen, which stays in the film', async () => {
    const during = { during: { of: 'named', name: 'market' } } as const;
    const { film, overlays } = await done(inset(file('waves.mp4'), { at: 'top-left', during }));
    const market = mainTrack(film)!.clips[7]!;
    assert.deepEqual(
      [overlays[0]!.startFrame, endFrame(overlays[0]!)],
      [market.startFrame, endFrame(market)],
    );
    assert.deepEqual(mainTrack(film), mainTrack(project.timeline));
  });

  it('can be a file that is not in the film', async () => {
    const { overlays } = await done(inset({ of: 'named', name: '猫' }));
    assert.deepEqual(
      overlays.map(({ assetId }) => assetId),
      ['asset-cat.jpg'],
    );
  });

  it('is asked for where there are several, and each choice means one', async () => {
    const two = [inset(file('dog.jpg')), inset(file('sunset.jpg'), { at: 'top-left' })];
    const { work, outcomes } = await carryOut(project, [...two, inset(null, { factor: 2 })]);
    const question = outcomes[2]!;
    // What was laid last is what "it" means.
    if (!isQuestion(question)) {
      const [last] = work.lastClips;
      assert.equal(
        overlaysOf(work.timeline).find(({ id }) => id === last)!.assetId,
        'asset-sunset.jpg',
      );
      return;
    }
    assert.equal(question.choices.length, 2);
  });
});
