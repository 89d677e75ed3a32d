import type { Case } from '../case.ts';
import { all, everyCut, near, onlyCut, sameLength, samePictures } from '../checks.ts';

/** What happens between two pictures. */
export const cases: readonly Case[] = [
  {
    say: 'straight cuts only',
    film: all(
      everyCut((cut) => cut === null),
      samePictures,
    ),
  },
  { say: 'get rid of those fade things', film: everyCut((cut) => cut === null) },
  {
    say: 'slides between the pictures please',
    film: everyCut((cut) => cut !== null && cut.name.startsWith('slide')),
  },
  {
    say: 'every transition should be a dip to black',
    film: everyCut((cut) => cut?.name === 'fade-through-black'),
  },
  {
    say: 'make the fades last one full second',
    film: all(
      everyCut((cut) => cut !== null && near(cut.seconds, 1, 0.05)),
      sameLength,
    ),
  },
  {
    say: 'slower transitions',
    film: (film, before) =>
      film.cuts.every((cut, index) => cut !== null && cut.seconds > before.cuts[index]!.seconds),
  },
  {
    say: 'wipe left from sunset to the next',
    film: onlyCut(5, (cut) => cut?.name === 'wipe-left'),
  },
  { say: 'hard cut into the dog', film: onlyCut(3, (cut) => cut === null) },
  {
    say: 'I want all sorts of transitions, go wild',
    film: (film) => new Set(film.cuts.map((cut) => cut?.name)).size >= 3,
  },
  {
    on: 'shop',
    say: 'can there be some transitions',
    film: (film) => film.cuts.some((cut) => cut !== null),
  },
  { say: 'ripple effect between photo 1 and 2', film: onlyCut(1, (cut) => cut?.name === 'ripple') },
  {
    on: 'shop',
    say: 'venetian blinds lol',
    film: everyCut((cut) => cut !== null && cut.name.startsWith('blinds')),
  },
];
