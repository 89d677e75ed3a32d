import type { Case } from '../case.ts';
import {
  either,
  lasts,
  samePictures,
  sameLength,
  shaped,
  silent,
  type FilmCheck,
} from '../checks.ts';

const untouched: FilmCheck = (film, before) =>
  samePictures(film, before) && sameLength(film, before) && film.aspect === before.aspect;

/** Neither English nor Chinese: understood where words are shared, else said so; never something else done. */
export const cases: readonly Case[] = [
  {
    say: 'Mach es schneller',
    film: either(untouched, (film, before) => film.seconds < before.seconds),
  },
  { say: 'sans musique svp', film: either(untouched, silent) },
  {
    say: 'quita la foto del perro',
    film: either(untouched, (film) => !film.names.includes('dog.jpg') && film.names.length === 9),
  },
  { say: '縦長の動画にして', film: either(untouched, shaped('9:16')) },
  { say: 'Video auf 20 Sekunden kürzen', film: either(untouched, lasts(20)) },
  { say: 'grazie mille, bellissimo', unchanged: true },
  { say: 'ありがとうございます', unchanged: true },
  { say: 'coloca uma música mais animada', film: untouched },
];
