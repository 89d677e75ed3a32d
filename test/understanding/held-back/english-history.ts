import type { Case } from '../case.ts';
import { all, every, lasts, shaped } from '../checks.ts';

/** Taking back, doing again, going back to an earlier version. */
export const cases: readonly Case[] = [
  { after: ['square'], say: 'no go back', film: shaped('16:9') },
  {
    after: ['delete the sunset'],
    say: 'undo please',
    film: (film) => film.names[4] === 'sunset.jpg' && film.names.length === 10,
  },
  {
    after: ['make everything sepia'],
    say: 'that looks awful, take it back',
    film: every((one) => !one.filters.includes('sepia')),
  },
  { after: ['50 seconds', 'undo'], say: 'redo that', film: lasts(50) },
  {
    after: ['vertical', '20 seconds', 'remove the dog'],
    say: 'undo twice',
    film: all(shaped('9:16'), lasts(30), (film) => film.names.length === 10),
  },
  {
    after: ['vertical', '20 seconds'],
    say: 'reset everything to the original',
    film: all(shaped('16:9'), lasts(30)),
  },
  {
    after: ['remove the market', 'undo that'],
    say: 'undo the undo',
    film: (film) => !film.names.includes('market.png') && film.names.length === 9,
  },
  {
    after: ['reverse the order'],
    say: 'restore the previous version',
    film: (film) => film.names[0] === 'IMG_2041.jpg',
  },
];
