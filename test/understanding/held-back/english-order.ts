import type { Case } from '../case.ts';
import { askedOrTold, all, moves, noneLost } from '../checks.ts';

/** Which picture comes after which. */
export const cases: readonly Case[] = [
  { say: 'start with the family', film: moves('family.jpg', 1) },
  { say: 'The sunset belongs at the end, obviously.', film: moves('sunset.jpg', -1) },
  {
    say: 'exchange photos 2 and 9',
    film: (film) =>
      film.names[1] === 'old town.jpg' &&
      film.names[8] === 'beach-1.jpg' &&
      film.names.length === 10,
  },
  {
    say: 'flip the order so that it runs from last to first',
    film: (film, before) => film.names.join() === before.names.toReversed().join(),
  },
  {
    say: 'mix them up randomly',
    film: all(noneLost, (film, before) => film.names.join() !== before.names.join()),
  },
  { say: 'sort by date taken', film: moves('dog.jpg', 1) },
  {
    say: 'order by name a-z',
    film: all(noneLost, (film) => film.names[0] === 'beach-1.jpg' && film.names[2] === 'dog.jpg'),
  },
  {
    say: 'market before old town is fine, but move both to the start',
    film: (film) =>
      film.names[0] === 'market.png' &&
      film.names[1] === 'old town.jpg' &&
      film.names.length === 10,
  },
  {
    say: 'insert the dog between market and old town',
    film: (film) =>
      film.names.indexOf('dog.jpg') === film.names.indexOf('market.png') + 1 &&
      film.names.indexOf('old town.jpg') === film.names.indexOf('dog.jpg') + 1 &&
      film.names.length === 10,
  },
  { say: 'number ten should be number one', film: moves('family.jpg', 1) },
  { say: 'dog up one spot', film: moves('dog.jpg', 3) },
  { say: 'put photo 11 second', unchanged: true, answer: askedOrTold },
  { on: 'hundred', say: 'take 0100 and open with it', film: moves('0100.jpg', 1) },
  {
    on: 'shop',
    say: 'reverse',
    film: (film) =>
      film.names.join() ===
      'product_05.jpg,product_04.jpg,product_03.jpg,product_02.jpg,product_01.jpg',
  },
];
