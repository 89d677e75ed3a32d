import type { Case } from '../case.ts';
import { all, everyCut, near, onlyCut, samePictures, sameLength, askedOrTold } from '../checks.ts';

/** What happens between two pictures. */
export const cases: readonly Case[] = [
  {
    say: 'no transitions',
    film: all(
      everyCut((cut) => cut === null),
      samePictures,
    ),
  },
  { say: 'i hate the fades, just hard cuts', film: everyCut((cut) => cut === null) },
  { say: 'use wipes', film: everyCut((cut) => cut !== null && cut.name.startsWith('wipe')) },
  {
    say: 'slide from right to left between the photos',
    film: everyCut((cut) => cut?.name === 'slide-left'),
  },
  {
    say: 'make the transitions longer',
    film: all(
      everyCut((cut) => cut !== null),
      (film, before) => film.cuts.every((cut, index) => cut!.seconds > before.cuts[index]!.seconds),
      sameLength,
    ),
  },
  {
    say: 'transitions should last a quarter of a second',
    film: everyCut((cut) => cut !== null && near(cut.seconds, 0.25, 0.05)),
  },
  {
    say: 'snappier transitions',
    film: (film, before) =>
      film.cuts.every((cut, index) => cut === null || cut.seconds < before.cuts[index]!.seconds),
  },
  {
    say: 'put a zoom between the dog and the sunset',
    film: onlyCut(4, (cut) => cut !== null && /zoom/.test(cut.name)),
  },
  { say: 'remove the transition after the first picture', film: onlyCut(1, (cut) => cut === null) },
  {
    say: 'fade through black before family.jpg',
    film: onlyCut(9, (cut) => cut?.name === 'fade-through-black'),
  },
  {
    say: 'Could we have a mix of different transitions instead of the same one every time?',
    film: (film) => new Set(film.cuts.map((cut) => cut?.name)).size >= 3,
  },
  {
    on: 'shop',
    say: 'add smooth crossfades',
    film: everyCut((cut) => cut !== null && ['fade', 'dissolve'].includes(cut.name)),
  },
  {
    on: 'shop',
    say: 'its too abrupt between the pictures',
    film: (film) => film.cuts.some((cut) => cut !== null),
  },
  {
    say: 'whip pans everywhere!!',
    film: everyCut((cut) => cut !== null && cut.name.startsWith('whip-pan')),
  },
  {
    on: 'shop',
    say: 'cross dissolve',
    film: everyCut((cut) => cut !== null && ['fade', 'dissolve'].includes(cut.name)),
  },
  {
    say: 'flash of white between shots',
    film: everyCut((cut) => cut?.name === 'fade-through-white'),
  },
  { say: 'like turning a page in a book', film: all(samePictures, sameLength) },
  {
    say: 'circle wipe going into the market',
    film: onlyCut(7, (cut) => cut !== null && /circle|iris/.test(cut.name)),
  },
  {
    say: 'push up transitions, half a second',
    film: everyCut((cut) => cut?.name === 'push-up' && near(cut.seconds, 0.5, 0.05)),
  },
  {
    say: 'do star wipes',
    answer: (answer) => askedOrTold(answer) || /wipe|star/i.test(answer.text),
  },
  {
    say: 'cut straight from beach 1 to beach 2, leave the others',
    film: onlyCut(2, (cut) => cut === null),
  },
];
