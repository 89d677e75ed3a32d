import type { Case } from '../case.ts';
import { all, asked, lasts, loudness, music, near, of, shows, writes } from '../checks.ts';

const opens = (text: string) =>
  writes(text, ({ role, startSeconds, endSeconds }) => {
    return role === 'title' && startSeconds === 0 && near(endSeconds, 3);
  });

/** As people said it who used the command, the tools for agents and the skill. */
export const cases: readonly Case[] = [
  // A film of some of the pictures.
  ...(
    [
      ['only picture-1.png, 5 seconds', 5, ['picture-1.png']],
      ['4 seconds of only picture-1', 4, ['picture-1.png']],
      ['make a 2 second film of the first photo only', 2, ['picture-1.png']],
      ['turn pictures 1 and 3 into a 6s clip', 6, ['picture-1.png', 'picture-3.png']],
      ['5 sec video, only the last photo', 5, ['picture-3.png']],
      [
        'use only picture-1.png and picture-3.png, 4 seconds',
        4,
        ['picture-1.png', 'picture-3.png'],
      ],
      [
        'make a 7 second video using just the last two photos',
        7,
        ['picture-2.png', 'picture-3.png'],
      ],
    ] as const
  ).map(([say, seconds, names]): Case => ({
    say,
    on: 'numbered',
    film: all(lasts(seconds), shows(...names)),
  })),
  ...(
    [
      ['a film of picture-2.png only', ['picture-2.png']],
      ['a film of picture-2.png', ['picture-2.png']],
      ['just use the first two photos', ['picture-1.png', 'picture-2.png']],
      ['photo 2 only', ['picture-2.png']],
      ['just picture-3', ['picture-3.png']],
    ] as const
  ).map(([say, names]): Case => ({ say, on: 'numbered', film: shows(...names) })),
  {
    say: 'a 3 second video of the first two photos with music and the title "Sea"',
    on: 'numbered',
    film: all(lasts(3), shows('picture-1.png', 'picture-2.png'), writes('Sea')),
  },
  // What is named is looked up in the film, and among the files where it is not there.
  {
    say: 'use only the second photo',
    on: 'numbered',
    after: ['use only picture-1'],
    film: shows('picture-2.png'),
  },
  {
    say: 'use only picture-2',
    on: 'numbered',
    after: ['make a film', 'black and white'],
    film: shows('picture-2.png'),
  },
  {
    say: 'use only picture-2',
    on: 'numbered',
    after: ['only picture-1.png, 5 seconds', 'make it sepia'],
    film: all(shows('picture-2.png'), lasts(5)),
  },
  {
    say: 'and picture-1 too',
    on: 'numbered',
    after: ['use only picture-3'],
    film: (film) => film.names.toSorted().join() === 'picture-1.png,picture-3.png',
  },
  // What a later message understands, the first does too.
  {
    say: 'lo-fi music at 35%',
    on: 'numbered',
    film: (film) => music(film).name === 'lo-fi' && near(loudness(film), 0.35),
  },
  { say: 'title Hello for the first 3 seconds', on: 'numbered', film: opens('Hello') },
  { say: 'title Our Trip for 3 seconds', on: 'numbered', film: opens('Our Trip') },
  { say: 'add a title', on: 'numbered', after: ['make a film'], unchanged: true, answer: asked },
  {
    say: 'Our Sea',
    on: 'numbered',
    after: ['make a film', 'add a title'],
    film: writes('Our Sea'),
  },
  {
    say: 'black and white except the first photo, and the last one sepia',
    on: 'numbered',
    film: ({ pictures: [first, second, last] }) =>
      first!.filters.length === 0 &&
      second!.filters.includes('black-and-white') &&
      last!.filters.includes('sepia'),
  },
  // The time of a picture that was named just before.
  {
    say: 'product 3 deserves more time, give it 5 seconds',
    on: 'shop',
    film: of('product_03.jpg', ({ seconds }) => near(seconds, 5)),
  },
  {
    say: 'that clip of the waves is too long, 2 secs is plenty',
    film: of('waves.mp4', ({ seconds }) => near(seconds, 2)),
  },
  {
    say: '20 seconds, calm',
    on: 'numbered',
    after: ['做个视频'],
    answer: ({ language }) => language === 'en',
  },
];
