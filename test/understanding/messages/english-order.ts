import type { Case } from '../case.ts';
import { all, askedOrTold, moves, noneLost, samePictures } from '../checks.ts';

/** Which picture comes after which. */
export const cases: readonly Case[] = [
  { say: 'Move the dog to the front', film: moves('dog.jpg', 1) },
  { say: 'put family.jpg at the very beginning', film: moves('family.jpg', 1) },
  { say: 'end on the sunset', film: moves('sunset.jpg', -1) },
  {
    say: 'swap 1 and 4',
    film: (film) =>
      film.names[0] === 'dog.jpg' &&
      film.names[3] === 'IMG_2041.jpg' &&
      film.names[1] === 'beach-1.jpg',
  },
  {
    say: 'the market one and the old town one should trade places',
    film: (film) => film.names[7] === 'old town.jpg' && film.names[8] === 'market.png',
  },
  {
    say: 'backwards',
    film: (film, before) => film.names.join() === before.names.toReversed().join(),
  },
  {
    say: 'Reverse the order of the photos.',
    film: (film, before) => film.names.join() === before.names.toReversed().join(),
  },
  {
    say: 'shuffle em',
    film: all(noneLost, (film, before) => film.names.join() !== before.names.join()),
  },
  {
    say: 'put them in chronological order by when they were taken',
    film: moves('dog.jpg', 1),
  },
  {
    say: 'alphabetical please',
    film: all(
      noneLost,
      (film) =>
        film.names[0] === 'beach-1.jpg' &&
        film.names[1] === 'beach-2.jpg' &&
        film.names[2] === 'dog.jpg',
    ),
  },
  { say: 'place the waves video right after beach-2', film: moves('waves.mp4', 4) },
  { say: 'sunset should come before the dog', film: moves('sunset.jpg', 4) },
  { say: 'Take the last picture and make it number three', film: moves('family.jpg', 3) },
  { say: 'move photo 5 to position 2', film: moves('sunset.jpg', 2) },
  {
    say: 'group the IMG shots together at the end, keep their order',
    film: all(
      noneLost,
      (film) => film.names.at(-2) === 'IMG_2041.jpg' && film.names.at(-1) === 'IMG_2046.jpg',
    ),
  },
  {
    say: 'beach photos first',
    film: (film) =>
      film.names[0] === 'beach-1.jpg' &&
      film.names[1] === 'beach-2.jpg' &&
      film.names[2] === 'IMG_2041.jpg',
  },
  { say: 'push old town back by one', film: moves('old town.jpg', -1) },
  {
    say: 'pls order: newest first',
    film: all(
      noneLost,
      (film) => film.names[0] === 'family.jpg' && film.names.at(-1) === 'dog.jpg',
    ),
  },
  { say: 'move the unicorn picture to the front', unchanged: true, answer: askedOrTold },
  { say: 'move number 14 to the start', unchanged: true, answer: askedOrTold },
  { say: 'keep the order exactly as it is', film: samePictures },
  {
    on: 'hundred',
    say: 'start with 0042',
    film: moves('0042.jpg', 1),
  },
];
