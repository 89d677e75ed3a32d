import type { Case } from '../case.ts';
import { all, askedOrTold, drops, near, of, only, moves } from '../checks.ts';

const gray = (one: { filters: readonly string[] }) => one.filters.includes('black-and-white');

/** Which pictures are meant. */
export const cases: readonly Case[] = [
  { say: 'first two in black and white', film: only(gray, 'IMG_2041.jpg', 'beach-1.jpg') },
  { say: 'the second to last one should be b&w', film: only(gray, 'old town.jpg') },
  {
    say: 'make all but the first monochrome',
    film: (film) =>
      !gray(film.pictures[0]!) &&
      film.pictures.slice(1).every((one) => one.kind === 'clip' || gray(one)),
  },
  {
    say: 'grayscale on pictures 3 through 5',
    film: only(gray, 'beach-2.jpg', 'dog.jpg', 'sunset.jpg'),
  },
  {
    say: 'delete everything except for the sea pictures, beach-1 beach-2 and waves',
    film: (film) => film.names.join() === 'beach-1.jpg,beach-2.jpg,waves.mp4',
  },
  { say: 'the one at 10 seconds: black and white', film: only(gray, 'dog.jpg') },
  { say: 'remove what plays between 0:21 and 0:24', film: drops('market.png') },
  { say: 'the portrait photo needs to go', film: drops('IMG_2041.jpg') },
  { say: 'black & white for the video clip only', film: only(gray, 'waves.mp4') },
  {
    say: 'every second picture black and white',
    film: (film) =>
      film.pictures.filter(gray).length === 5 &&
      gray(film.pictures[1]!) !== gray(film.pictures[0]!),
  },
  { say: 'put the seventh in b/w', film: only(gray, 'waves.mp4') },
  { say: 'dog and sunset in greyscale', film: only(gray, 'dog.jpg', 'sunset.jpg') },
  { say: 'Last three: no colour', film: only(gray, 'market.png', 'old town.jpg', 'family.jpg') },
  { say: 'IMG_2046 to the start', film: moves('IMG_2046.jpg', 1) },
  { say: 'remove 2046', film: drops('IMG_2046.jpg') },
  {
    after: ['zoom in on the dog'],
    say: 'and hold it for 5 seconds',
    film: of('dog.jpg', (now) => near(now.seconds, 5, 0.2)),
  },
  {
    after: ['put sepia on the sunset'],
    say: 'now move it to the front',
    film: moves('sunset.jpg', 1),
  },
  {
    after: ['make the beach pictures black and white'],
    say: 'hold those for 4 seconds each',
    film: all(
      of('beach-1.jpg', (now) => near(now.seconds, 4, 0.2)),
      of('beach-2.jpg', (now) => near(now.seconds, 4, 0.2)),
      of('dog.jpg', (now) => now.seconds < 3.6),
    ),
  },
  {
    after: ['duplicate the dog'],
    say: 'delete that again',
    film: (film) =>
      film.names.filter((name) => name === 'dog.jpg').length <= 1 && film.names.length <= 10,
  },
  {
    on: 'late',
    say: 'the ones i just uploaded should open the film',
    film: (film) =>
      film.names.slice(0, 2).toSorted().join() === 'cat.jpg,garden.jpg' && film.names.length === 12,
  },
  { say: 'delete that one', answer: askedOrTold, unchanged: true },
  {
    on: 'hundred',
    say: 'the first twenty in black and white',
    film: (film) => film.pictures.every((one, index) => gray(one) === index < 20),
  },
  { on: 'hundred', say: 'remove the 99th', film: drops('0099.jpg') },
  {
    on: 'titled',
    say: 'make the one with the caption sepia',
    film: only((one) => one.filters.includes('sepia'), 'dog.jpg'),
  },
  { on: 'shop', say: 'product 3 last', film: moves('product_03.jpg', -1) },
];
