import type { Case } from '../case.ts';
import { askedOrTold, drops, near, of, only, moves } from '../checks.ts';

const sepia = (one: { filters: readonly string[] }) => one.filters.includes('sepia');

/** Which pictures are meant. */
export const cases: readonly Case[] = [
  {
    say: 'sepia for the first four',
    film: only(sepia, 'IMG_2041.jpg', 'beach-1.jpg', 'beach-2.jpg', 'dog.jpg'),
  },
  { say: 'third from the end in sepia', film: only(sepia, 'market.png') },
  {
    say: 'everything apart from the dog: sepia',
    film: (film) =>
      film.pictures.every((one) => one.kind === 'clip' || sepia(one) === (one.name !== 'dog.jpg')),
  },
  { say: 'sepia on 2, 4 and 6', film: only(sepia, 'beach-1.jpg', 'dog.jpg', 'IMG_2046.jpg') },
  {
    say: 'the ones called IMG something in sepia',
    film: only(sepia, 'IMG_2041.jpg', 'IMG_2046.jpg'),
  },
  {
    say: 'sepia from the sunset onwards',
    film: (film) =>
      film.pictures.every((one, index) => one.kind === 'clip' || sepia(one) === index >= 4),
  },
  { say: 'the picture you see at 0:13 sepia', film: only(sepia, 'sunset.jpg') },
  {
    say: 'only the photos in sepia, not the video',
    film: (film) => film.pictures.every((one) => sepia(one) === (one.kind === 'photo')),
  },
  { say: 'remove the upright one', film: drops('IMG_2041.jpg') },
  {
    say: 'every third photo sepia',
    film: (film) => [3, 4].includes(film.pictures.filter(sepia).length),
  },
  {
    after: ['show the market for 5 seconds'],
    say: 'and put it last',
    film: moves('market.png', -1),
  },
  {
    after: ['remove the first picture'],
    say: 'and the next one too',
    film: (film) => film.names[0] === 'beach-2.jpg' && film.names.length === 8,
  },
  {
    after: ['move the dog to the end'],
    say: 'let it stay for 6 seconds',
    film: of('dog.jpg', (now) => near(now.seconds, 6, 0.2)),
  },
  {
    say: 'make it sepia, the one we talked about',
    unchanged: true,
    answer: askedOrTold,
  },
  {
    on: 'hundred',
    say: 'sepia on 0033 through 0037',
    film: only(sepia, '0033.jpg', '0034.jpg', '0035.jpg', '0036.jpg', '0037.jpg'),
  },
  { on: 'shop', say: 'the middle one first', film: moves('product_03.jpg', 1) },
  { say: 'remove the second dog', unchanged: true, answer: askedOrTold },
];
