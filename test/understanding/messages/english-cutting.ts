import type { Case } from '../case.ts';
import {
  all,
  askedOrTold,
  drops,
  near,
  noneLost,
  of,
  picture,
  samePictures,
  shows,
} from '../checks.ts';

/** Adding, removing, replacing, doubling, splitting and trimming. */
export const cases: readonly Case[] = [
  { say: 'remove the market photo', film: drops('market.png') },
  { say: 'Get rid of the second one', film: drops('beach-1.jpg') },
  { say: "i don't like old town.jpg, take it out", film: drops('old town.jpg') },
  { say: 'delete the last two', film: drops('old town.jpg', 'family.jpg') },
  { say: 'drop every beach picture', film: drops('beach-1.jpg', 'beach-2.jpg') },
  { say: 'no dog', film: drops('dog.jpg') },
  { say: 'lose photos 2, 3 and 8', film: drops('beach-1.jpg', 'beach-2.jpg', 'market.png') },
  {
    say: 'keep only the beach ones and the sunset',
    film: shows('beach-1.jpg', 'beach-2.jpg', 'sunset.jpg'),
  },
  {
    say: 'Throw away everything after the waves',
    film: drops('market.png', 'old town.jpg', 'family.jpg'),
  },
  { say: 'cut out the video clip, only stills', film: drops('waves.mp4') },
  {
    on: 'late',
    say: 'add the new photos',
    film: (film, before) =>
      before.names.every((name) => film.names.includes(name)) &&
      film.names.includes('cat.jpg') &&
      film.names.includes('garden.jpg'),
  },
  {
    on: 'late',
    say: 'put the cat right behind the dog',
    film: (film) =>
      film.names.indexOf('cat.jpg') === film.names.indexOf('dog.jpg') + 1 &&
      film.names.length === 11,
  },
  {
    on: 'late',
    say: 'use garden.jpg as the closing shot',
    film: (film) => film.names.at(-1) === 'garden.jpg',
  },
  {
    on: 'late',
    say: 'replace market.png with cat.jpg',
    film: (film) =>
      film.names[7] === 'cat.jpg' && film.names.length === 10 && !film.names.includes('market.png'),
  },
  {
    say: 'please put IMG_2042 back in',
    film: (film) => film.names.includes('IMG_2042.jpg') && film.names.length === 11,
  },
  {
    say: 'use 2042 instead of 2041',
    film: (film) =>
      film.names[0] === 'IMG_2042.jpg' &&
      !film.names.includes('IMG_2041.jpg') &&
      film.names.length === 10,
  },
  {
    say: 'show the family picture again at the start',
    film: (film) =>
      film.names[0] === 'family.jpg' &&
      film.names.filter((name) => name === 'family.jpg').length === 2,
  },
  {
    say: 'duplicate dog.jpg',
    film: (film) =>
      film.names.filter((name) => name === 'dog.jpg').length === 2 && film.names.length === 11,
  },
  {
    say: 'split the waves clip in the middle',
    film: (film) =>
      film.names.filter((name) => name === 'waves.mp4').length === 2 && near(film.seconds, 30, 0.2),
  },
  {
    say: 'trim the first second off waves.mp4',
    film: of('waves.mp4', (now, before) =>
      near(now.sourceStartSeconds, before.sourceStartSeconds + 1, 0.1),
    ),
  },
  {
    say: 'use the whole waves video, all 8 seconds of it',
    film: all(
      noneLost,
      of('waves.mp4', (now) => near(now.seconds * now.speed, 8, 0.3)),
    ),
  },
  {
    say: 'from the clip i only want seconds 2 to 4',
    film: of(
      'waves.mp4',
      (now) => near(now.sourceStartSeconds, 2, 0.15) && near(now.seconds, 2, 0.15),
    ),
  },
  { say: 'delete elephant.jpg', unchanged: true, answer: askedOrTold },
  { say: 'remove the blurry one', film: samePictures },
  {
    on: 'hundred',
    say: 'remove 0010 to 0019',
    film: (film) =>
      film.pictures.length === 90 &&
      !film.names.includes('0015.jpg') &&
      film.names.includes('0020.jpg'),
  },
  {
    on: 'hundred',
    say: 'keep every other photo',
    film: (film) =>
      film.pictures.length === 50 && film.names[0] === '0001.jpg' && film.names[1] === '0003.jpg',
  },
  {
    say: 'drop the dog but keep the rest the same length',
    film: all(drops('dog.jpg'), (film, before) =>
      near(picture(film, 'sunset.jpg').seconds, picture(before, 'sunset.jpg').seconds, 0.15),
    ),
  },
];
