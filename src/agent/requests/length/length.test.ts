import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal } from '../../../timeline/refusal.ts';
import { durationFrames, type Timeline } from '../../../timeline/timeline.ts';
import { validateTimeline } from '../../../timeline/validate.ts';
import { namedFiles } from '../../named-files.ts';
import type { Request } from '../../request.ts';
import { carryOut, clipFacts, holidayProject, photoFacts } from '../../testing/holiday.ts';
import { understand } from '../../understand.ts';

const project = holidayProject();
const files = namedFiles(project);

function requestsIn(message: string): readonly Request[] {
  return understand(message, files).understood.flatMap(({ requests }) => requests);
}

const film = (args: object) => [{ kind: 'set-length', ...args }];
const photo = (photos: object, args: object) => [{ kind: 'set-photo-length', photos, ...args }];
const each = (seconds: number) => photo({ of: 'all' }, { seconds });
const pace = (name: string, factor?: number) => [
  { kind: 'set-pace', pace: name, ...(factor === undefined ? {} : { factor }) },
];
const place = (index: number) => ({ of: 'place', index });
const named = (name: string) => ({ of: 'named', name });

const messages: Readonly<Record<string, readonly (readonly [string, readonly object[]])[]>> = {
  'a length of the film': [
    ['30 seconds', film({ seconds: 30 })],
    ['整部影片30秒', film({ seconds: 30 })],
    ['片长20秒', film({ seconds: 20 })],
    ['全部加起來30秒', film({ seconds: 30 })],
    ['make it 30 seconds long pls', film({ seconds: 30 })],
    ['MAKE IT 45 SECS', film({ seconds: 45 })],
    ['half a minute', film({ seconds: 30 })],
    ['a minute and a half', film({ seconds: 90 })],
    ['1 min 20 s', film({ seconds: 80 })],
    ['length: 25s', film({ seconds: 25 })],
    ['about 20 secs long', film({ seconds: 20 })],
    ['no longer than 40 seconds', film({ seconds: 40, bound: 'at-most' })],
    ['at least a minute', film({ seconds: 60, bound: 'at-least' })],
    ['between 30 and 40 seconds', film({ seconds: 35 })],
    ['30-60 seconds', film({ seconds: 45 })],
    ['make it 5 minutes instead of 3 minutes', film({ seconds: 300 })],
    ['shorten it to 12 seconds', film({ seconds: 12 })],
    ['can u cut it down to 15s', film({ seconds: 15 })],
    ['半分钟', film({ seconds: 30 })],
    ['1分20秒', film({ seconds: 80 })],
    ['總長度四十五秒鐘', film({ seconds: 45 })],
    ['时长控制在15秒以内', film({ seconds: 15, bound: 'at-most' })],
    ['缩短到12秒', film({ seconds: 12 })],
    ['秒数改成四十五', film({ seconds: 45 })],
  ],
  'a length against the one there is': [
    ['10 seconds longer', film({ bySeconds: 10 })],
    ['15 more seconds', film({ bySeconds: 15 })],
    ['add another 5 seconds', film({ bySeconds: 5 })],
    ['cut 4 seconds off', film({ bySeconds: -4 })],
    ['shorten the film by half a minute', film({ bySeconds: -30 })],
    ['half as long', film({ factor: 0.5 })],
    ['twice as long', film({ factor: 2 })],
    ['three times as long', film({ factor: 3 })],
    ['a bit shorter', film({ factor: 0.85 })],
    ['much longer', film({ factor: 1.5 })],
    ['too long', film({ factor: 0.75 })],
    ['too short', film({ factor: 1.25 })],
    ['加长10秒', film({ bySeconds: 10 })],
    ['缩短5秒', film({ bySeconds: -5 })],
    ['再长八秒', film({ bySeconds: 8 })],
    ['时长翻倍', film({ factor: 2 })],
    ['一半长', film({ factor: 0.5 })],
    ['太長了', film({ factor: 0.75 })],
    ['有点短', film({ factor: 1.25 })],
    ['不要太长', film({ factor: 0.75 })],
  ],
  'the time of photos': [
    ['3 seconds each', each(3)],
    ['show each photo for 4 seconds', each(4)],
    ['give me like 3 sec per pic max', each(3)],
    ['Photo 6: 6 seconds', photo(place(6), { seconds: 6 })],
    ['keep the dog at 5 seconds', photo(named('dog'), { seconds: 5 })],
    ['保留第3张4秒', photo(place(3), { seconds: 4 })],
    ['dog +1s', photo(named('dog'), { bySeconds: 1 })],
    ['dog -1s', photo(named('dog'), { bySeconds: -1 })],
    ['show the dog twice as long as the others', photo(named('dog'), { timesOthers: 2 })],
    ['第5张比其他的长一倍', photo(place(5), { timesOthers: 2 })],
    ['第5張跟其他張一樣就好', photo(place(5), { timesOthers: 1 })],
    ['the rest equal', photo({ of: 'others' }, { evenly: true })],
    ["don't show the dog twice as long", photo(named('dog'), { timesOthers: 1 })],
    ['every picture should stay 2.5 s', each(2.5)],
    ['two seconds per photo', each(2)],
    ['5 sec a picture', each(5)],
    ['每张三秒', each(3)],
    ['每张照片停留2秒', each(2)],
    ['3秒一张', each(3)],
    ['每張照片顯示兩秒半', each(2.5)],
    ['hold the last one for 6 seconds', photo(place(-1), { seconds: 6 })],
    ['第一张停留久一点', photo(place(1), { factor: 1.5 })],
    ['make the second photo 2 seconds longer', photo(place(2), { bySeconds: 2 })],
    ['dog.jpg 5 seconds', photo({ of: 'ids', ids: ['asset-dog.jpg'] }, { seconds: 5 })],
    ['linger on the dog', photo(named('dog'), { factor: 1.5 })],
    [
      'first photo 5s, the others 2',
      [...photo(place(1), { seconds: 5 }), ...photo({ of: 'others' }, { seconds: 2 })],
    ],
  ],
  'pace and frame rate': [
    ['fast', pace('fast')],
    ['snappy', pace('fast')],
    ['a bit slower', pace('slow', 1.15)],
    ['twice as fast', pace('fast', 0.5)],
    ['much slower', pace('slow', 2)],
    ['too fast', pace('slow')],
    ['the pictures change too fast', pace('slow')],
    ['not fast enough', pace('fast')],
    ['not too fast', pace('normal')],
    ["it's too slow, speed it up", pace('fast').concat(pace('fast'))],
    ['节奏慢一点', pace('slow')],
    ['太慢了', pace('fast')],
    ['节奏不要太快', pace('normal')],
    ['節奏適中', pace('normal')],
    ['24 frames per second', [{ kind: 'set-frame-rate', fps: 24 }]],
    ['每秒25帧', [{ kind: 'set-frame-rate', fps: 25 }]],
    ['帧率改成60', [{ kind: 'set-frame-rate', fps: 60 }]],
  ],
};

for (const [topic, rows] of Object.entries(messages)) {
  describe(topic, () => {
    for (const [message, requests] of rows) {
      it(message, () => {
        assert.deepEqual(requestsIn(message), requests);
      });
    }
  });
}

describe('what is no length of the film', () => {
  for (const message of [
    'music from the 80s',
    'mute the music in the last 5 seconds',
    'show the title for 5 seconds',
    'fade out over 4 seconds at the end',
    'cut from 0:10 to 0:15',
  ]) {
    it(message, () => {
      const kinds = requestsIn(message).map(({ kind }) => kind);
      assert.ok(!kinds.includes('set-length') && !kinds.includes('set-photo-length'), kinds.join());
    });
  }
});

function secondsOf(timeline: Timeline): number {
  return durationFrames(timeline) / timeline.fps;
}

function photoSeconds(timeline: Timeline): number[] {
  return mainTrack(timeline)!.clips.map((clip) => clip.durationFrames / timeline.fps);
}

/** What a message makes of the film of the holiday, which lasts for 30 s. */
async function after(message: string, on = project) {
  const { work, outcomes } = await carryOut(on, requestsIn(message));
  assert.deepEqual(validateTimeline(work.timeline), []);
  return { timeline: work.timeline, brief: work.brief, outcomes };
}

describe('the film', () => {
  for (const [message, seconds] of [
    ['20 seconds', 20],
    ['10 seconds longer', 40],
    ['make it 5 seconds shorter', 25],
    ['half as long', 15],
    ['too long', 22.5],
    ['max 40 seconds', 30],
    ['at least 40 seconds', 40],
    ['shorter please, max 15 secs', 15],
    ['make it longer', 37.5],
    ['再短一点', 22.5],
  ] as const) {
    it(`is ${seconds} s long after “${message}”`, async () => {
      const { timeline } = await after(message);
      assert.ok(Math.abs(secondsOf(timeline) - seconds) < 0.05, `${secondsOf(timeline)} s`);
    });
  }

  it('keeps the length that the message names, whatever it says of the pace or of single photos', async () => {
    for (const message of [
      '20 s and faster',
      'faster, 20 s',
      '20 seconds, the first photo 5 seconds',
      'first photo 5 seconds, 20 seconds in total',
    ]) {
      const { timeline } = await after(message);
      assert.equal(secondsOf(timeline), 20, message);
      if (message.includes('first')) assert.equal(photoSeconds(timeline)[0], 5, message);
    }
  });

  it('grows with a photo, and the length that was wished before is wished no more', async () => {
    const { timeline, brief, outcomes } = await after('hold the last one for 6 seconds');
    const before = photoSeconds(project.timeline);
    assert.deepEqual(photoSeconds(timeline), [...before.slice(0, -1), 6]);
    assert.equal(brief.durationSeconds, 'auto');
    assert.match(JSON.stringify(outcomes[0]), /photo 10 \(family\.jpg\)/);
  });

  it('has photos of the time that is named for each, and clips as they were', async () => {
    const { timeline } = await after('4 seconds each');
    const clips = mainTrack(timeline)!.clips;
    const [photos, videos] = ['image', 'video'].map((kind) =>
      clips.filter(({ assetId }) => timeline.assets[assetId]?.kind === kind),
    );
    assert.ok(photos!.every((clip) => clip.durationFrames === 4 * timeline.fps));
    const before = mainTrack(project.timeline)!.clips.find(({ id }) => id === videos![0]!.id);
    assert.equal(videos![0]!.durationFrames, before!.durationFrames);
  });

  it('gets faster and slower, each time, until nobody could see it any more', async () => {
    let { timeline } = project;
    let told: Awaited<ReturnType<typeof after>>['outcomes'] = [];
    for (let times = 0; times < 20; times += 1) {
      const seconds = secondsOf(timeline);
      const next = await after('faster', { ...project, timeline });
      told = next.outcomes;
      if (secondsOf(next.timeline) === seconds) break;
      assert.ok(secondsOf(next.timeline) < seconds);
      ({ timeline } = next);
    }
    assert.ok(isRefusal(told[0]!), JSON.stringify(told));
    assert.ok(
      secondsOf((await after('slower', { ...project, timeline })).timeline) > secondsOf(timeline),
    );
  });

  it('refuses lengths that no film or picture can have, and says what can be', async () => {
    for (const [message, reason] of [
      ['3 hours', /60 minutes/],
      ['show the first photo for 0.1 seconds', /0\.3 s/],
      ['show waves.mp4 for 20 seconds', /only .* s of clip 7/],
    ] as const) {
      const { timeline, outcomes } = await after(message);
      assert.equal(timeline, project.timeline, message);
      assert.match(JSON.stringify(outcomes), reason);
    }
  });

  it('is a film of clips alone no longer than they are', async () => {
    const clips = holidayProject({
      pictures: [clipFacts('a.mp4'), clipFacts('b.mp4')],
      wishes: { durationSeconds: 10 },
    });
    const { outcomes } = await after('make it 60 seconds', clips);
    assert.match(JSON.stringify(outcomes), /at most/);
  });

  it('has one photo that lasts as long as it is told', async () => {
    const one = holidayProject({
      pictures: [photoFacts('one.jpg')],
      wishes: { durationSeconds: 5 },
    });
    const { timeline } = await after('make it 12 seconds', one);
    assert.equal(secondsOf(timeline), 12);
  });
});
