import type { Case } from '../case.ts';
import {
  all,
  lasts,
  only,
  shaped,
  samePictures,
  sameLength,
  every,
  askedOrTold,
} from '../checks.ts';

const gray = (one: { filters: readonly string[] }) => one.filters.includes('black-and-white');

/** Taking back, doing again, going back to an earlier version. */
export const cases: readonly Case[] = [
  { after: ['make it vertical'], say: 'undo that', film: shaped('16:9') },
  {
    after: ['remove the dog'],
    say: 'undo',
    film: (film) => film.names[3] === 'dog.jpg' && film.names.length === 10,
  },
  { after: ['make it 50 seconds'], say: 'revert please', film: lasts(30) },
  {
    after: ['everything in black and white'],
    say: 'take that back',
    film: every((one) => !gray(one)),
  },
  { after: ['make it square', 'undo'], say: 'redo', film: shaped('1:1') },
  {
    after: ['make it square', 'undo'],
    say: 'Hm, no, put the change back again',
    film: shaped('1:1'),
  },
  {
    after: ['remove the dog', 'make it vertical'],
    say: 'undo the last two changes',
    film: all(shaped('16:9'), (film) => film.names.length === 10),
  },
  {
    after: ['make it vertical', 'black and white', '20 seconds'],
    say: 'go back to how it was at the beginning',
    film: all(
      shaped('16:9'),
      lasts(30),
      every((one) => !gray(one)),
    ),
  },
  {
    after: ['make it vertical', 'black and white'],
    say: 'back to the first version',
    film: all(
      shaped('16:9'),
      every((one) => !gray(one)),
    ),
  },
  {
    after: ['delete the last photo', '15 seconds'],
    say: 'ctrl z',
    film: all(lasts(27, 1), (film) => film.names.length === 9),
  },
  { after: ['sepia on the dog'], say: 'never mind', film: all(samePictures, sameLength) },
  {
    after: ['shuffle the photos'],
    say: 'it was better before',
    film: (film) => film.names[0] === 'IMG_2041.jpg' && film.names[9] === 'family.jpg',
  },
  { say: 'undo', unchanged: true, answer: askedOrTold },
  { say: 'redo', unchanged: true, answer: askedOrTold },
  {
    after: ['vertical and black and white on the dog'],
    say: 'undo',
    film: all(shaped('16:9'), only(gray)),
  },
  { after: ['go to version 900'], say: 'ok forget it', unchanged: true },
];
