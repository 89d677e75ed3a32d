import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal } from '../../../timeline/refusal.ts';
import type { Timeline } from '../../../timeline/timeline.ts';
import { validateTimeline } from '../../../timeline/validate.ts';
import { namedFiles } from '../../named-files.ts';
import { isQuestion, type Request } from '../../request.ts';
import { carryOut, holidayPictures, holidayProject, photoFacts } from '../../testing/holiday.ts';
import { understand } from '../../understand.ts';

const late = [
  photoFacts('cat.jpg', { capturedAtMs: Date.UTC(2026, 6, 11, 12, 30) }),
  photoFacts('garden.jpg', { capturedAtMs: Date.UTC(2026, 6, 12) }),
];
const project = holidayProject({ late });
const files = namedFiles(project);
const names = holidayPictures.map(({ name }) => name);

function requestsIn(message: string): readonly Request[] {
  return understand(message, files).understood.flatMap(({ requests }) => requests);
}

const place = (index: number) => ({ of: 'place', index });
const named = (name: string) => ({ of: 'named', name });
const file = (name: string) => ({ of: 'ids', ids: [`asset-${name}`] });
const clips = { of: 'sort', sort: 'clip' };
const order = (name: string, reversed?: true) => [
  { kind: 'order-pictures', order: name, ...(reversed === undefined ? {} : { reversed }) },
];
const makeFilm = [{ kind: 'make-film' }];
const allFiles = [{ kind: 'add-pictures', files: { of: 'unused' } }];

const messages: Readonly<Record<string, readonly (readonly [string, readonly object[]])[]>> = {
  'a first film': [
    ['make a video', makeFilm],
    ['combine these photos', makeFilm],
    ['stitch my pics together', makeFilm],
    ['把这些照片做成视频', makeFilm],
    ['幫我把這些照片做成影片', makeFilm],
    ['生成一个视频', makeFilm],
    ['seed 7', [{ kind: 'set-seed', seed: 7 }]],
  ],
  order: [
    ['sorted by date', order('captured')],
    ['in chronological order', order('captured')],
    ['newest first', order('captured', true)],
    ['in reverse order', order('present', true)],
    ['shuffle', order('shuffled')],
    ['random order', order('shuffled')],
    ['mix up the order', order('shuffled')],
    ['alphabetically', order('name')],
    ['keep the order', order('given')],
    ['keep photos in the order i uploaded them', order('given')],
    ["don't shuffle", order('given')],
    ['按时间', order('captured')],
    ['从新到旧', order('captured', true)],
    ['倒序', order('present', true)],
    ['打乱顺序', order('shuffled')],
    ['按文件名排序', order('name')],
    ['按上传顺序', order('given')],
  ],
  'where pictures stand': [
    [
      'move the third photo to the front',
      [{ kind: 'move-pictures', photos: place(3), to: { to: 'place', index: 1 } }],
    ],
    [
      'put dog.jpg before beach-1.jpg',
      [
        {
          kind: 'move-pictures',
          photos: file('dog.jpg'),
          to: { to: 'before', photos: file('beach-1.jpg') },
        },
      ],
    ],
    [
      'move sunset one earlier',
      [{ kind: 'move-pictures', photos: named('sunset'), to: { to: 'by', places: -1 } }],
    ],
    [
      'start with the dog',
      [{ kind: 'move-pictures', photos: named('dog'), to: { to: 'place', index: 1 } }],
    ],
    [
      'end with sunset.jpg',
      [{ kind: 'move-pictures', photos: file('sunset.jpg'), to: { to: 'place', index: -1 } }],
    ],
    ['put the beach photos together', [{ kind: 'move-pictures', photos: named('beach') }]],
    [
      '把第三張照片放到最前面',
      [{ kind: 'move-pictures', photos: place(3), to: { to: 'place', index: 1 } }],
    ],
    [
      'swap 2 and 5',
      [{ kind: 'swap-pictures', photos: { of: 'union', these: [place(2), place(5)] } }],
    ],
    [
      '交换第一张和第三张',
      [{ kind: 'swap-pictures', photos: { of: 'union', these: [place(1), place(3)] } }],
    ],
    ['最后两张对调', [{ kind: 'swap-pictures', photos: { of: 'range', from: -2, to: -1 } }]],
  ],
  'which pictures': [
    ['use all photos', allFiles],
    ["don't leave any out", allFiles],
    ['所有照片都用上', allFiles],
    ['一张都不要漏', allFiles],
    ['put cat.jpg in', [{ kind: 'add-pictures', files: file('cat.jpg') }]],
    ['add the new photos', [{ kind: 'add-pictures', files: { of: 'new' } }]],
    ['把新照片加进去', [{ kind: 'add-pictures', files: { of: 'new' } }]],
    [
      'add cat.jpg at the end for 5 seconds',
      [
        {
          kind: 'add-pictures',
          files: file('cat.jpg'),
          to: { to: 'place', index: -1 },
          seconds: 5,
        },
      ],
    ],
    ['remove duplicates', [{ kind: 'remove-pictures', photos: { of: 'sort', sort: 'duplicate' } }]],
    ['去掉重复的照片', [{ kind: 'remove-pictures', photos: { of: 'sort', sort: 'duplicate' } }]],
    [
      'drop the blurry ones',
      [{ kind: 'remove-pictures', photos: { of: 'sort', sort: 'blurred' } }],
    ],
    ['remove photo 3', [{ kind: 'remove-pictures', photos: place(3) }]],
    ['remove it', [{ kind: 'remove-pictures', photos: { of: 'that' } }]],
    ['刪掉第三張', [{ kind: 'remove-pictures', photos: place(3) }]],
    [
      'keep only the first five',
      [
        {
          kind: 'keep-pictures',
          photos: { of: 'range', from: 1, to: 5 },
        },
      ],
    ],
    [
      '只留前五张，其余去掉',
      [
        {
          kind: 'keep-pictures',
          photos: { of: 'range', from: 1, to: 5 },
        },
      ],
    ],
    [
      'replace the second with cat.jpg',
      [{ kind: 'replace-picture', photo: place(2), by: file('cat.jpg') }],
    ],
    ['把第二张换成cat.jpg', [{ kind: 'replace-picture', photo: place(2), by: file('cat.jpg') }]],
    [
      'use cat.jpg instead of dog.jpg',
      [{ kind: 'replace-picture', photo: file('dog.jpg'), by: file('cat.jpg') }],
    ],
    ['show the dog photo twice', [{ kind: 'duplicate-pictures', photos: named('dog') }]],
    ['第一张再放一遍', [{ kind: 'duplicate-pictures', photos: place(1) }]],
  ],
  'cutting and speed': [
    [
      'cut the first two seconds of waves.mp4',
      [{ kind: 'trim-clips', photos: file('waves.mp4'), cutStartSeconds: 2 }],
    ],
    [
      '剪掉waves.mp4最后三秒',
      [{ kind: 'trim-clips', photos: file('waves.mp4'), cutEndSeconds: 3 }],
    ],
    [
      'only use 3–6 s of waves.mp4',
      [{ kind: 'trim-clips', photos: file('waves.mp4'), fromSeconds: 3, toSeconds: 6 }],
    ],
    [
      'waves.mp4掐头去尾',
      [
        {
          kind: 'trim-clips',
          photos: file('waves.mp4'),
          cutStartSeconds: 1,
          cutEndSeconds: 1,
        },
      ],
    ],
    [
      'cut the first two seconds of the video',
      [
        {
          kind: 'cut-out-stretch',
          range: { fromSeconds: 0, toSeconds: 2 },
          isSure: false,
        },
      ],
    ],
    [
      'remove the last 5 seconds',
      [{ kind: 'cut-out-stretch', range: { fromSeconds: -5, toSeconds: null } }],
    ],
    [
      'split waves.mp4 at 3 seconds',
      [{ kind: 'split-picture', photo: file('waves.mp4'), at: { seconds: 3 } }],
    ],
    ['在第10秒切一刀', [{ kind: 'split-picture', at: { seconds: 10 } }]],
    ['slow motion', [{ kind: 'set-speed', photos: clips, speed: 0.5 }]],
    [
      'play waves.mp4 in slow motion',
      [{ kind: 'set-speed', photos: file('waves.mp4'), speed: 0.5 }],
    ],
    ['waves.mp4 2倍速', [{ kind: 'set-speed', photos: file('waves.mp4'), speed: 2 }]],
    ['speed up the clip', [{ kind: 'set-speed', photos: clips, factor: 1.5 }]],
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

describe('what takes no picture out', () => {
  for (const message of [
    ...['without music', 'no black bars', "don't crop", 'remove the title', 'remove the music'],
    ...['不要音乐', '去掉字幕'],
  ]) {
    it(message, () => {
      const kinds = requestsIn(message).map(({ kind }) => kind);
      assert.ok(!kinds.includes('remove-pictures'), kinds.join());
    });
  }
});

function shown(timeline: Timeline): string[] {
  return mainTrack(timeline)!.clips.map(({ assetId }) => timeline.assets[assetId]!.name);
}

function secondsOf(timeline: Timeline, name: string): number {
  const clip = mainTrack(timeline)!.clips[shown(timeline).indexOf(name)]!;
  return clip.durationFrames / timeline.fps;
}

async function after(message: string, on = project) {
  const { work, outcomes } = await carryOut(on, requestsIn(message));
  assert.deepEqual(validateTimeline(work.timeline), []);
  return { timeline: work.timeline, outcomes, said: JSON.stringify(outcomes) };
}

function moved(name: string, index: number): string[] {
  return names.filter((other) => other !== name).toSpliced(index, 0, name);
}

describe('the pictures of a film', () => {
  for (const [message, wanted] of [
    ['move dog.jpg to the front', moved('dog.jpg', 0)],
    ['move the first photo to the end', moved('IMG_2041.jpg', 9)],
    ['move sunset one earlier', moved('sunset.jpg', 3)],
    ['put dog.jpg after family.jpg', moved('dog.jpg', 9)],
    ['put the dog between 1 and 2', moved('dog.jpg', 1)],
    ['family.jpg first', moved('family.jpg', 0)],
    ['reverse the order', names.toReversed()],
    ['最后两张对调', [...names.slice(0, 8), 'family.jpg', 'old town.jpg']],
    ['drop the dog', names.filter((name) => name !== 'dog.jpg')],
    ['keep only the first three', names.slice(0, 3)],
    ['replace the second with cat.jpg', names.with(1, 'cat.jpg')],
    ['swap dog.jpg with cat.jpg', names.with(3, 'cat.jpg')],
    ['put cat.jpg after the dog', names.toSpliced(4, 0, 'cat.jpg')],
    ['add cat.jpg', names.toSpliced(4, 0, 'cat.jpg')],
    ['add the new photos', [...names.toSpliced(4, 0, 'cat.jpg'), 'garden.jpg']],
    ['duplicate the dog', names.toSpliced(4, 0, 'dog.jpg')],
    ['show the family picture again at the start', ['family.jpg', ...names]],
    ['repeat all photos', [...names, ...names]],
  ] as const) {
    it(message, async () => {
      assert.deepEqual(shown((await after(message)).timeline), wanted);
    });
  }

  it('stay together, in their order, where the first of them is', async () => {
    const { timeline } = await after('put beach-1.jpg and family.jpg together');
    assert.deepEqual(shown(timeline).slice(0, 4), [
      'IMG_2041.jpg',
      'beach-1.jpg',
      'family.jpg',
      'beach-2.jpg',
    ]);
  });

  it('give way to new ones in a film of a wished length', async () => {
    const { timeline, said } = await after('use all of them');
    assert.equal(shown(timeline).length, 12);
    assert.match(said, /12 pictures in 30 s/);
  });

  it('are asked about where they are in the film already', async () => {
    const { timeline, outcomes } = await after('add dog.jpg');
    assert.equal(timeline, project.timeline);
    assert.ok(isQuestion(outcomes[0]!));
    const { work } = await carryOut(project, outcomes[0].choices[0]!.requests);
    assert.deepEqual(shown(work.timeline), [...names, 'dog.jpg']);
  });

  it('never go all', async () => {
    const { timeline, outcomes } = await after('remove photos 1 to 10');
    assert.equal(timeline, project.timeline);
    assert.ok(isRefusal(outcomes[0]!));
  });

  it('are refused where there are none such, with what there is', async () => {
    const { said } = await after('remove photo 14');
    assert.match(said, /10 pictures/);
  });
});

describe('a clip', () => {
  for (const [message, wanted] of [
    ['only use 3–6 s of waves.mp4', 3],
    ['use the whole of waves.mp4', 8],
    ['play only the first 2 seconds of waves.mp4', 2],
  ] as const) {
    it(`lasts for ${wanted} s after “${message}”`, async () => {
      assert.equal(secondsOf((await after(message)).timeline, 'waves.mp4'), wanted);
    });
  }

  it('loses what is cut off its ends', async () => {
    const before = secondsOf(project.timeline, 'waves.mp4');
    const { timeline } = await after('waves.mp4掐头去尾');
    assert.ok(Math.abs(secondsOf(timeline, 'waves.mp4') - (before - 2)) < 0.01);
  });

  it('takes twice the time in slow motion, and its own again at normal speed', async () => {
    const before = secondsOf(project.timeline, 'waves.mp4');
    const { timeline } = await after('slow motion');
    assert.ok(Math.abs(secondsOf(timeline, 'waves.mp4') - 2 * before) < 0.1);
    const again = await after('waves.mp4 at normal speed', { ...project, timeline });
    assert.ok(Math.abs(secondsOf(again.timeline, 'waves.mp4') - before) < 0.1);
  });

  it('is cut in two', async () => {
    const { timeline } = await after('split waves.mp4 at 3 seconds');
    const parts = mainTrack(timeline)!.clips.filter(({ assetId }) => assetId === 'asset-waves.mp4');
    assert.equal(parts.length, 2);
    assert.equal(parts[0]!.durationFrames, 3 * timeline.fps);
  });

  it('or the film is meant by “the video”: a question', async () => {
    const { timeline, outcomes } = await after('cut the first two seconds of the video');
    assert.equal(timeline, project.timeline);
    assert.ok(isQuestion(outcomes[0]!));
    assert.equal(outcomes[0].choices.length, 2);
    const [ofClip, ofFilm] = outcomes[0].choices.map(({ requests }) => requests);
    const clip = (await carryOut(project, ofClip!)).work.timeline;
    assert.equal(secondsOf(clip, 'IMG_2041.jpg'), secondsOf(project.timeline, 'IMG_2041.jpg'));
    const film = (await carryOut(project, ofFilm!)).work.timeline;
    assert.ok(
      Math.abs(secondsOf(film, 'IMG_2041.jpg') - secondsOf(project.timeline, 'IMG_2041.jpg') + 2) <
        0.01,
    );
  });
});
