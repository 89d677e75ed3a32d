import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mainTrack } from '../../../timeline/editing/find.ts';
import type { Timeline } from '../../../timeline/timeline.ts';
import { validateTimeline } from '../../../timeline/validate.ts';
import { namedFiles } from '../../named-files.ts';
import type { Request } from '../../request.ts';
import { carryOut, holidayProject } from '../../testing/holiday.ts';
import { understand } from '../../understand.ts';

const project = holidayProject();
const files = namedFiles(project);

function requestsIn(message: string): readonly Request[] {
  return understand(message, files).understood.flatMap(({ requests }) => requests);
}

const set = (kinds: readonly string[], args: object = {}) => [
  { kind: 'set-transitions', cuts: { at: 'all' }, kinds, ...args },
];
const at = (cuts: object, kinds: readonly string[]) => [{ kind: 'set-transitions', cuts, kinds }];
const place = (index: number) => ({ of: 'place', index });
const between = (one: object, other: object) => ({
  at: 'between',
  photos: { of: 'union', these: [one, other] },
});

const messages: readonly (readonly [string, readonly object[]])[] = [
  ['no transitions', set(['none'])],
  ["don't use transitions please", set(['none'])],
  ["I don't like transitions", set(['none'])],
  ['hard cuts only', set(['none'])],
  ['add transitions', set(['any'])],
  ['with smooth transitions', set(['fade'])],
  ['fancy transitions', set(['varied'])],
  ['crossfade between the photos', set(['fade'])],
  ['use wipes', set(['wipe'])],
  ['wipe left', set(['wipe-left'])],
  ['slide transitions', set(['slide'])],
  ['zoom transitions', set(['zoom'])],
  ['whip pans and cross zooms', set(['whip-pan', 'cross-zoom'])],
  ['fade to black between them', set(['fade-through-black'])],
  ["I'd like wipe transitions instead of fades", set(['wipe'])],
  ['1 second crossfades', set(['fade'], { seconds: 1 })],
  ['half-second transitions', set([], { seconds: 0.5 })],
  ['make the transitions longer, like 2 seconds', set([], { seconds: 2 })],
  ['the transitions are too slow', set([], { factor: 0.63 })],
  ['longer transitions', set([], { factor: 1.6 })],
  ['slow crossfades', set(['fade'], { factor: 1.6 })],
  ['smoother transitions', set(['fade'], { factor: 1.4 })],
  ['不要转场', set(['none'])],
  ['去掉所有转场，直接切换', [...set(['none']), ...set(['none'])]],
  ['淡入淡出', set(['fade'])],
  ['轉場用淡入淡出', set(['fade'])],
  ['用叠化转场', set(['dissolve'])],
  ['转场用百叶窗', set(['blinds'])],
  ['炫酷的转场', set(['varied'])],
  ['向左滑动转场', set(['slide-left'])],
  ['转场太快了', set([], { factor: 1.6 })],
  ['转场自然一点', set(['fade'], { factor: 1.4 })],
  ['transition between the second and third: wipe', at(between(place(2), place(3)), ['wipe'])],
  ['第二张和第三张之间用擦除', at(between(place(2), place(3)), ['wipe'])],
  ['the second transition should be a wipe', at({ at: 'place', index: 2 }, ['wipe'])],
  [
    'dissolve into dog.jpg',
    at({ at: 'into', photos: { of: 'ids', ids: ['asset-dog.jpg'] } }, ['dissolve']),
  ],
  ['no transition before the last photo', at({ at: 'into', photos: place(-1) }, ['none'])],
  ['fewer transitions', [{ kind: 'change-transition-count', change: 'fewer' }]],
  ['转场太多了', [{ kind: 'change-transition-count', change: 'fewer' }]],
  ['fade out at the end', [{ kind: 'fade-film', at: 'end' }]],
  ['fade in from black at the start', [{ kind: 'fade-film', at: 'start' }]],
  ['fade in and out', [{ kind: 'fade-film', at: 'both' }]],
  ['结尾慢慢变黑', [{ kind: 'fade-film', at: 'end' }]],
  ['开头两秒淡入', [{ kind: 'fade-film', at: 'start', seconds: 2 }]],
  ['no fade at the end', [{ kind: 'fade-film', at: 'end', seconds: 0 }]],
  ['no transition at the start', [{ kind: 'fade-film', at: 'start', seconds: 0 }]],
];

describe('a message about transitions', () => {
  for (const [message, requests] of messages) {
    it(message, () => {
      assert.deepEqual(requestsIn(message), requests);
    });
  }

  for (const message of ['make a slideshow', 'slide the title in', 'zoom in on the dog']) {
    it(`says nothing of transitions: ${message}`, () => {
      const kinds = requestsIn(message).map(({ kind }) => kind);
      assert.ok(!kinds.includes('set-transitions'), kinds.join());
    });
  }
});

async function after(message: string, timeline: Timeline = project.timeline) {
  const { work, outcomes } = await carryOut({ ...project, timeline }, requestsIn(message));
  assert.deepEqual(validateTimeline(work.timeline), []);
  return { timeline: work.timeline, outcomes };
}

function cuts(timeline: Timeline) {
  return mainTrack(timeline)!
    .clips.slice(1)
    .map(({ transitionIn }) => transitionIn?.name ?? null);
}

function lengths(timeline: Timeline): number[] {
  return mainTrack(timeline)!
    .clips.slice(1)
    .map(({ transitionIn }) => (transitionIn?.durationFrames ?? 0) / timeline.fps);
}

describe('the transitions of a film', () => {
  it('become what is named, at all cuts', async () => {
    const { timeline } = await after('use wipes to the left');
    assert.deepEqual(new Set(cuts(timeline)), new Set(['wipe-left']));
  });

  it('take turns where several are named', async () => {
    const { timeline } = await after('dissolves and wipes to the left');
    assert.deepEqual(cuts(timeline).slice(0, 4), [
      'dissolve',
      'wipe-left',
      'dissolve',
      'wipe-left',
    ]);
  });

  it('change at one cut alone where one is named', async () => {
    const { timeline } = await after('第二张和第三张之间用溶解');
    assert.deepEqual(cuts(timeline), cuts(project.timeline).with(1, 'dissolve'));
  });

  it('go, and come back where they are missing', async () => {
    const { timeline: hard } = await after('no transitions');
    assert.ok(cuts(hard).every((name) => name === null));
    const { timeline: soft } = await after('add transitions', hard);
    assert.ok(cuts(soft).every((name) => name !== null));
  });

  it('stay as they are where just some are wished, and are told', async () => {
    const { timeline, outcomes } = await after('with transitions');
    assert.equal(timeline, project.timeline);
    assert.match(JSON.stringify(outcomes), /already: fade/);
  });

  it('are others each time they are to be different', async () => {
    const { timeline: once } = await after('random transitions');
    const { timeline: twice } = await after('random transitions', once);
    assert.notDeepEqual(cuts(once), cuts(project.timeline));
    assert.notDeepEqual(cuts(twice), cuts(once));
  });

  it('get longer and shorter within their pictures, and keep their kind', async () => {
    const { timeline: longer } = await after('longer transitions');
    assert.ok(lengths(longer).every((length, cut) => length > lengths(project.timeline)[cut]!));
    assert.deepEqual(cuts(longer), cuts(project.timeline));
    const { timeline: exact } = await after('half-second transitions');
    assert.deepEqual(new Set(lengths(exact)), new Set([0.5]));
  });

  it('are fewer by half, down to none, which is told', async () => {
    let { timeline } = project;
    for (const left of [5, 3, 2, 1, 0]) {
      ({ timeline } = await after('fewer transitions', timeline));
      assert.equal(cuts(timeline).filter((name) => name !== null).length, left);
    }
    const { outcomes } = await after('fewer transitions', timeline);
    assert.match(JSON.stringify(outcomes), /no transitions/);
  });

  it('leave the ends of the film to fades', async () => {
    const { timeline } = await after('fade in from black over 2 seconds at the start');
    assert.equal(mainTrack(timeline)!.clips[0]!.fadeInFrames, 2 * timeline.fps);
    const { timeline: none } = await after('no fade at the end', timeline);
    assert.equal(mainTrack(none)!.clips.at(-1)!.fadeOutFrames, 0);
    assert.equal(mainTrack(none)!.clips[0]!.fadeInFrames, 2 * timeline.fps);
  });

  it('cannot be before the first picture', async () => {
    const { timeline, outcomes } = await after('a wipe before the first photo');
    assert.equal(timeline, project.timeline);
    assert.match(JSON.stringify(outcomes), /fade in/);
  });
});
