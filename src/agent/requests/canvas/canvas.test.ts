import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { reducedAspect } from '../../../timeline/reduced-aspect.ts';
import { variantTimeline } from '../../../timeline/variant-timeline.ts';
import { validateTimeline } from '../../../timeline/validate.ts';
import { namedFiles } from '../../named-files.ts';
import { isTold, type Request } from '../../request.ts';
import { carryOut, holidayProject } from '../../testing/holiday.ts';
import { understand } from '../../understand.ts';
import { addVersion } from './add-version.ts';
import { dropShape } from './drop-shape.ts';
import { platformNames, platforms, type PlatformName } from './platforms.ts';
import { shapeFilm } from './shape-film.ts';

const shape = (aspect: string) => shapeFilm.of({ aspect });
const platform = (name: PlatformName) => shapeFilm.of({ platform: name });
const side = (shortSidePx: number) => shapeFilm.of({ shortSidePx });
const size = (widthPx: number, heightPx: number) => shapeFilm.of({ size: { widthPx, heightPx } });
const also = (aspect: string) => addVersion.of({ aspect });

/** A message as people type it, and what it asks for. */
const said: readonly (readonly [string, ...Request[]])[] = [
  ['make it vertical', shape('9:16')],
  ['i want it in portrait mode', shape('9:16')],
  ['vertcal', shape('9:16')],
  ['turn it into landscape', shape('16:9')],
  ['square for my feed', shape('1:1')],
  ['9:16 pls', shape('9:16')],
  ['4:5 aspect ratio', shape('4:5')],
  ['7:5 aspect', shape('7:5')],
  ['cinemascope', shape('21:9')],
  ['改成竖屏', shape('9:16')],
  ['横屏的', shape('16:9')],
  ['直式影片', shape('9:16')],
  ['正方形', shape('1:1')],
  ['三比四', shape('3:4')],
  ['比例改为4:5', shape('4:5')],
  ['宽银幕', shape('21:9')],
  ['for YouTube', platform('youtube')],
  ['YouTube Shorts', platform('shorts')],
  ['instagram reel', platform('reels')],
  ['an Instagram post', platform('instagram')],
  ['its for my insta story', platform('stories')],
  ['for whatsapp', platform('whatsapp')],
  ['for LinkedIn', platform('linkedin')],
  ['I want to show it on the TV', platform('screen')],
  ['发小红书', platform('xiaohongshu')],
  ['视频号用的', platform('channels')],
  ['发朋友圈', platform('moments')],
  ['square, for YouTube', shape('1:1')],
  ['发B站，横屏', shape('16:9')],
  ['video in 16:9, not square', shape('16:9')],
  ['not vertical', dropShape.of({ aspect: '9:16' })],
  ['1080x1350', size(1080, 1350)],
  ['1280 × 720 px', size(1280, 720)],
  ['尺寸改成1080x1350', size(1080, 1350)],
  ['720p is enough', side(720)],
  ['in full hd', side(1080)],
  ['4K画质', side(2160)],
  ['vertical in 4k', shapeFilm.of({ aspect: '9:16', shortSidePx: 2160 })],
  ['also make a vertical version, but keep this one as it is', also('9:16')],
  ['and a square version too', also('1:1')],
  ['再来一个竖屏版', also('9:16')],
  ['I need both 16:9 and 1:1', also('16:9'), also('1:1')],
  ['横竖两个版本都要', also('16:9'), also('9:16')],
  ['also make it vertical', shape('9:16')],
  ['drop the vertical version', dropShape.of({ aspect: '9:16' })],
  ['删掉方形版本', dropShape.of({ aspect: '1:1' })],
];

const project = holidayProject();
const files = namedFiles(project);

describe('wishes for the shape of the film', () => {
  for (const [message, ...requests] of said) {
    it(`are understood: ${message}`, () => {
      const { understood, question } = understand(message, files);
      assert.deepEqual(
        { requests: understood.flatMap((each) => each.requests), question },
        { requests, question: null },
      );
    });
  }

  it('are not read out of what is told of photos', () => {
    const { understood } = understand('make the landscape photos black and white', files);
    assert.deepEqual(
      understood.flatMap(({ requests }) => requests.map(({ kind }) => kind)),
      ['set-filters'],
    );
  });
});

const done = async (...requests: readonly Request[]) => {
  const { work, outcomes } = await carryOut(project, requests);
  return { film: work.timeline, brief: work.brief, outcomes };
};
const framings = ({ timeline }: { timeline: typeof project.timeline }) =>
  mainTrack(timeline)!.clips.map(({ fit, motion, place }) => ({ fit, motion, place }));

describe('the shape of the film', () => {
  it('changes for each platform to the aspect that it shows', async () => {
    for (const name of platformNames) {
      const { film } = await done(platform(name));
      assert.equal(reducedAspect(film), platforms[name].aspect, name);
      assert.deepEqual(validateTimeline(film), []);
    }
  });

  it('keeps the short side, and takes another when one is named', async () => {
    const vertical = await done(shape('9:16'));
    assert.deepEqual([vertical.film.widthPx, vertical.film.heightPx], [1080, 1920]);
    const large = await done(shape('9:16'), side(2160));
    assert.deepEqual([large.film.widthPx, large.film.heightPx], [2160, 3840]);
    assert.equal(large.brief.aspect, '9:16');
    assert.equal(large.brief.shortSidePx, 2160);
  });

  it('there and back is the film as it was', async () => {
    const { film } = await done(shape('9:16'), shape('16:9'));
    assert.deepEqual(framings({ timeline: film }), framings(project));
  });

  it('frames the pictures anew', async () => {
    const { film } = await done(shape('9:16'));
    assert.notDeepEqual(framings({ timeline: film }), framings(project));
  });

  it('that is named holds against a platform, whichever comes first', async () => {
    for (const requests of [
      [shape('1:1'), platform('moments')],
      [platform('moments'), shape('1:1')],
    ]) {
      const { film } = await done(...requests);
      assert.equal(reducedAspect(film), '1:1');
    }
    const square = shapeFilm.brief!({ platform: 'moments' }, { aspect: '1:1' });
    assert.deepEqual(square, {});
  });

  it('is brought inside the largest size there is, and that is told', async () => {
    const { film, outcomes } = await done(size(9000, 3000));
    assert.equal(film.widthPx, 4096);
    assert.match(JSON.stringify(outcomes[0]), /4096/);
  });

  it('that it has already changes nothing', async () => {
    const { film, outcomes } = await done(shape('16:9'));
    assert.equal(film, project.timeline);
    assert.ok(isTold(outcomes[0]!));
  });

  it('gives a size that was exact way to a new shape and keeps its shorter side', () => {
    const brief = shapeFilm.brief!({ aspect: '1:1' }, { size: { widthPx: 1280, heightPx: 720 } });
    assert.deepEqual(brief, { size: 'auto', aspect: '1:1', shortSidePx: 720 });
  });
});

describe('versions', () => {
  it('stand beside the film, framed for their shape', async () => {
    const { film } = await done(also('9:16'), also('1:1'));
    assert.equal(reducedAspect(film), '16:9');
    assert.deepEqual(framings({ timeline: film }), framings(project));
    for (const { name } of film.variants ?? []) {
      const variant = variantTimeline(film, name)!;
      const alone = await done(shape(name));
      assert.deepEqual(framings({ timeline: variant }), framings({ timeline: alone.film }));
    }
    assert.deepEqual(
      film.variants?.map(({ name }) => name),
      ['9:16', '1:1'],
    );
  });

  it('are not added twice, nor in the shape of the film', async () => {
    const { film, outcomes } = await done(
      also('9:16'),
      addVersion.of({ platform: 'tiktok' }),
      also('16:9'),
    );
    assert.equal(film.variants?.length, 1);
    assert.ok(outcomes.slice(1).every(isTold));
  });

  it('can be dropped, and what is not there is refused', async () => {
    const { film, outcomes } = await done(
      also('9:16'),
      dropShape.of({ aspect: '9:16' }),
      dropShape.of({ aspect: '1:1' }),
    );
    assert.equal(film.variants, undefined);
    assert.ok(isTold(outcomes[2]!));
  });

  it('are no longer needed in the shape that the film itself takes', async () => {
    const { film } = await done(also('9:16'), also('1:1'), shape('9:16'));
    assert.deepEqual(
      film.variants?.map(({ name }) => name),
      ['1:1'],
    );
  });

  it('take the place of the film when its own shape is dropped', async () => {
    const { film } = await done(also('1:1'), dropShape.of({ aspect: '16:9' }));
    assert.equal(reducedAspect(film), '1:1');
    const upright = await done(dropShape.of({ aspect: '16:9' }));
    assert.equal(reducedAspect(upright.film), '9:16');
  });
});
