import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { namedFiles } from './named-files.ts';
import { holidayPictures, ourSong } from './testing/holiday.ts';
import { understand } from './understand.ts';

const files = namedFiles({ pictures: holidayPictures, songs: [ourSong] });
const kindsIn = (message: string) =>
  understand(message, files).understood.flatMap(({ requests }) => requests.map(({ kind }) => kind));

describe('a message', () => {
  it('is understood in its parts, whatever their order', () => {
    for (const message of [
      'black and white, upbeat music, 20 seconds',
      '20 seconds. Upbeat music! And black and white',
      '上面全部黑白，20秒，配上欢快的音乐',
    ])
      assert.deepEqual(
        kindsIn(message).toSorted(),
        ['set-filters', 'set-length', 'set-music'],
        message,
      );
  });

  it('is quoted exactly', () => {
    const message = 'Make it VERTICAL, please — and zwirbel the frobnitz!';
    const { understood, notUnderstood } = understand(message, files);
    for (const { quote } of understood) assert.ok(message.includes(quote), quote);
    assert.deepEqual(notUnderstood, ['zwirbel the frobnitz']);
  });

  it('without sense asks for nothing', () => {
    for (const message of [
      'asdf qwer',
      '???',
      '',
      '🎉🎉',
      'the the of of',
      'Lorem ipsum dolor sit',
    ])
      assert.deepEqual(understand(message, files).understood, [], message);
  });

  it('that asks for the impossible is not understood', () => {
    const { understood, notUnderstood } = understand('make it zero seconds long', files);
    assert.deepEqual(understood, []);
    assert.notDeepEqual(notUnderstood, []);
  });

  it('may number its wishes', () => {
    for (const message of [
      '1) black and white 2) no music',
      '1. black and white\n2. no music',
      'First: black and white. Second: no music.',
      '第一，黑白，第二，不要音乐',
    ])
      assert.deepEqual(kindsIn(message), ['set-filters', 'set-music'], message);
  });

  it('refuses what its no reaches, over an or and not over a comma', () => {
    const filters = (message: string) =>
      understand(message, files).understood.flatMap(({ requests }) =>
        requests.filter(({ kind }) => kind === 'set-filters'),
      );
    const [wanted] = filters('no music, black and white');
    assert.deepEqual(wanted?.['filters'], [{ name: 'black-and-white', strength: 1 }]);
    assert.deepEqual(kindsIn('no music or transitions'), ['set-music', 'set-transitions']);
    assert.deepEqual(kindsIn('不要音乐和转场'), ['set-music', 'set-transitions']);
  });
});

describe('doubt', () => {
  for (const message of [
    'make the purple zwirbel black and white',
    'a dancing frobnitz in black and white',
    '把那个紫色的怪东西变成黑白',
  ])
    it(`asks about “${message}”`, () => {
      const { understood, question } = understand(message, files);
      assert.deepEqual(understood, []);
      assert.equal(question?.choices.length, 1);
      assert.ok(question?.ask.en.includes(message), question?.ask.en);
    });

  it('is confined to the wish that it is about', () => {
    const { understood, question } = understand(
      'make the purple zwirbel black and white, and no music',
      files,
    );
    assert.deepEqual(
      understood.flatMap(({ requests }) => requests.map(({ kind }) => kind)),
      ['set-music'],
    );
    assert.notEqual(question, null);
  });

  it('is not raised by a strange word in another clause', () => {
    const { understood, notUnderstood, question } = understand(
      'black and white, and teleport my frobnitz zwirbel',
      files,
    );
    assert.equal(question, null);
    assert.ok(understood.length > 0);
    assert.ok(notUnderstood.some((quote) => quote.includes('frobnitz')));
  });
});

describe('names of files', () => {
  it('mean the files, and nothing where they are not said', () => {
    const named = namedFiles({
      pictures: ['no music.jpg', 'make it vertical.jpg', 'music.jpg'].map((name) => ({
        ...holidayPictures[0]!,
        assetId: name,
        name,
      })),
      songs: [],
    });
    assert.deepEqual(
      understand('black and white', named).understood,
      understand('black and white').understood,
    );
    assert.deepEqual(
      understand('upbeat music', named).understood,
      understand('upbeat music').understood,
    );
  });
});

describe('any message', () => {
  const pieces = [
    ...['the ', 'dog ', 'and ', 'photo ', 'no ', 'music', ', ', '. ', '3 ', 'to ', 'first ', '"'],
    ...['except ', 'black and white ', 'seconds ', '第', '张', '照片', '和', '黑白', '到', '秒'],
    ...[
      'a',
      '的',
      '把',
      '\n',
      '1:20 ',
      '#',
      '-',
      '🐶',
      'zwirbel ',
      '倒数',
      '最后',
      '每隔',
      'from ',
    ],
  ];
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((some) => some.join('')),
  );

  it('is read without failing, its quotes exact', () => {
    fc.assert(
      fc.property(anything, (message) => {
        const { understood, notUnderstood } = understand(message, files);
        for (const quote of [...understood.map((each) => each.quote), ...notUnderstood])
          assert.ok(message.includes(quote), JSON.stringify(quote));
      }),
      { numRuns: 300 },
    );
  });

  it('is read in bounded time, however long', () => {
    for (const piece of [
      'the dog and ',
      'a,',
      'from 1 to 2 ',
      '照片和',
      '((',
      'photos 2, ',
      '第',
      '"',
      'zwirbel ',
      'no ',
    ]) {
      const message = piece.repeat(Math.ceil(100_000 / piece.length));
      understand(message.slice(0, 300), files);
      const startMs = performance.now();
      const { notUnderstood } = understand(message, files);
      const elapsedMs = performance.now() - startMs;
      // Against growth without bound only: how long it takes is a figure of `npm run corpus`.
      assert.ok(elapsedMs < 10_000, `${JSON.stringify(piece)}: ${Math.round(elapsedMs)} ms`);
      assert.ok(piece.trim() === '' || notUnderstood.length > 0, piece);
    }
  });
});
