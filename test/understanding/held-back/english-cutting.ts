import type { Case } from '../case.ts';
import { askedOrTold, drops, near, of, shows } from '../checks.ts';

/** Adding, removing, replacing, doubling, splitting and trimming. */
export const cases: readonly Case[] = [
  { say: 'kick out the third picture', film: drops('beach-2.jpg') },
  { say: 'could we do without the old town', film: drops('old town.jpg') },
  { say: 'Please omit market.png from the film.', film: drops('market.png') },
  { say: 'lose the first 3', film: drops('IMG_2041.jpg', 'beach-1.jpg', 'beach-2.jpg') },
  { say: 'just keep dog, sunset and family', film: shows('dog.jpg', 'sunset.jpg', 'family.jpg') },
  { say: 'delete 5 to 7', film: drops('sunset.jpg', 'IMG_2046.jpg', 'waves.mp4') },
  {
    on: 'late',
    say: 'I uploaded two more, stick them in',
    film: (film) =>
      film.names.length === 12 &&
      film.names.includes('cat.jpg') &&
      film.names.includes('garden.jpg'),
  },
  {
    on: 'late',
    say: 'insert cat.jpg as number 2',
    film: (film) => film.names[1] === 'cat.jpg' && film.names.length === 11,
  },
  {
    on: 'late',
    say: 'swap out the dog for the cat',
    film: (film) =>
      film.names[3] === 'cat.jpg' && film.names.length === 10 && !film.names.includes('dog.jpg'),
  },
  {
    say: 'include blurry.jpg anyway',
    film: (film) => film.names.includes('blurry.jpg') && film.names.length === 11,
  },
  {
    say: 'repeat the sunset at the end',
    film: (film) =>
      film.names.at(-1) === 'sunset.jpg' &&
      film.names.filter((name) => name === 'sunset.jpg').length === 2,
  },
  {
    say: 'cut waves.mp4 into two pieces',
    film: (film) => film.names.filter((name) => name === 'waves.mp4').length === 2,
  },
  {
    say: 'start the clip two seconds in',
    film: of(
      'waves.mp4',
      (now, before) =>
        near(now.sourceStartSeconds, 2, 0.15) ||
        near(now.sourceStartSeconds, before.sourceStartSeconds + 2, 0.15),
    ),
  },
  { say: 'remove photo number 37', unchanged: true, answer: askedOrTold },
  {
    on: 'hundred',
    say: 'get rid of the last fifty',
    film: (film) => film.pictures.length === 50 && film.names.at(-1) === '0050.jpg',
  },
];
