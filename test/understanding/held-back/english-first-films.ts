import type { Case } from '../case.ts';
import {
  all,
  askedOrTold,
  every,
  everyCut,
  lasts,
  music,
  near,
  only,
  plays,
  says,
  shaped,
  shows,
  silent,
  writes,
} from '../checks.ts';

/** No film yet: a wish for one, in all lengths and moods. */
export const cases: readonly Case[] = [
  { on: 'fresh', say: 'turn these into a movie', film: (film) => film.pictures.length >= 8 },
  { on: 'fresh', say: 'video pls', film: (film) => film.pictures.length >= 8 },
  {
    on: 'fresh',
    say: '1 min recap of our trip, lofi beats, soft fades',
    film: all(
      lasts(60),
      plays('lo-fi'),
      everyCut((cut) => cut !== null && ['fade', 'dissolve'].includes(cut.name)),
    ),
  },
  {
    on: 'fresh',
    say: 'Create a YouTube Short, eighteen seconds, with electronic music and the heading "48h in Liguria"',
    film: all(
      shaped('9:16'),
      lasts(18),
      plays('electronic'),
      writes('48h in Liguria', (text) => text.startSeconds < 1),
    ),
  },
  {
    on: 'fresh',
    say: 'I teach 4th grade and need a quiet slideshow for parents night: 6 seconds for every picture, no music, nothing fancy between them',
    film: all(
      every((one) => one.kind !== 'photo' || near(one.seconds, 6, 0.2)),
      silent,
    ),
  },
  {
    on: 'fresh',
    say: 'everything in sepia with our song',
    film: all(
      every((one) => one.filters.includes('sepia')),
      (film) => music(film).isOwn,
    ),
  },
  { on: 'fresh', say: 'lets go with 4:5, 22 seconds', film: all(shaped('4:5'), lasts(22)) },
  {
    on: 'fresh',
    say: 'only the sunset and the family, 8 seconds',
    film: all(shows('sunset.jpg', 'family.jpg'), lasts(8)),
  },
  {
    on: 'fresh',
    say: 'random order, fast, party music',
    film: all(
      (film) => film.pictures.length >= 8,
      (film) => ['upbeat', 'electronic'].includes(music(film).name),
    ),
  },
  {
    on: 'fresh',
    say: 'use all pictures even if they look the same',
    film: (film) => film.names.includes('IMG_2042.jpg') && film.names.includes('IMG_2041.jpg'),
  },
  {
    on: 'fresh',
    say: 'film of my photos. the dog one in black and white. finish with "Fin"',
    film: all(
      only((one) => one.filters.includes('black-and-white'), 'dog.jpg'),
      writes('Fin', (text, film) => near(text.endSeconds, film.seconds, 0.5)),
    ),
  },
  {
    on: 'empty',
    say: 'can you turn my vacation pics into a reel',
    answer: (answer) => askedOrTold(answer) && says(/photo|picture|upload|file|clip/i)(answer),
  },
  {
    on: 'fresh',
    say: 'without the waves clip, just photos, 30s',
    film: all(lasts(30), (film) => film.pictures.every((one) => one.kind === 'photo')),
  },
];
