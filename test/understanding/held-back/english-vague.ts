import type { Case } from '../case.ts';
import { all, noneLost, picture, type FilmCheck } from '../checks.ts';

const differs: FilmCheck = (film, before) =>
  JSON.stringify([film.pictures, film.cuts, film.music, film.texts]) !==
  JSON.stringify([before.pictures, before.cuts, before.music, before.texts]);

/** Wishes that leave the how to the agent. */
export const cases: readonly Case[] = [
  { say: 'improve it', film: noneLost },
  {
    say: 'needs more energy',
    film: all(
      noneLost,
      differs,
      (film, before) =>
        picture(film, 'dog.jpg').seconds <= picture(before, 'dog.jpg').seconds + 0.05,
    ),
  },
  { say: 'warmer and more intimate', film: all(noneLost, differs) },
  { say: 'can you make it less boring', film: noneLost },
  {
    say: 'something more peaceful',
    film: all(
      noneLost,
      differs,
      (film, before) =>
        picture(film, 'dog.jpg').seconds >= picture(before, 'dog.jpg').seconds - 0.05,
    ),
  },
  { say: '80s vhs vibes', film: noneLost },
  { say: 'it lacks drama', film: noneLost },
  { on: 'shop', say: 'make it elegant', film: noneLost },
  { say: 'dreamier', film: noneLost },
  { say: 'add some magic', film: noneLost },
];
