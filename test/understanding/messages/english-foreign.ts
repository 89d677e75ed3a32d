import type { Case } from '../case.ts';
import {
  all,
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
    say: 'Mach das Video bitte kürzer',
    film: either(untouched, (film, before) => film.seconds < before.seconds),
  },
  {
    say: 'Enlève la troisième photo',
    film: either(
      untouched,
      (film) => !film.names.includes('beach-2.jpg') && film.names.length === 9,
    ),
  },
  { say: 'quiero el video en vertical', film: either(untouched, shaped('9:16')) },
  { say: '30秒の動画にしてください', film: untouched },
  {
    say: 'もっとゆっくり',
    film: either(untouched, (film, before) => film.seconds > before.seconds),
  },
  { say: 'Ohne Musik', film: either(untouched, silent) },
  { say: 'Bonjour, comment ça va ?', unchanged: true },
  {
    say: 'Könnten Sie das Foto vom Hund an den Anfang stellen?',
    film: either(untouched, (film) => film.names[0] === 'dog.jpg'),
  },
  {
    say: 'hazlo más rápido, con jazz',
    film: (film) =>
      film.names.length === 10 && (film.music?.name === 'jazz' || film.music?.name === 'lo-fi'),
  },
  { say: 'fais une vidéo de 20 secondes', film: either(untouched, all(lasts(20), samePictures)) },
  { say: 'поставь другую музыку', film: untouched },
  { say: '동영상을 세로로 만들어 줘', film: either(untouched, shaped('9:16')) },
  {
    say: 'Titel "Sommer am Meer"',
    film: (film, before) =>
      untouched(film, before) && film.texts.every((text) => text.text === 'Sommer am Meer'),
  },
  { say: 'Vielen Dank, sehr schön!', unchanged: true },
  {
    say: 'Pouvez-vous ne rien changer à la musique ?',
    film: (film, before) => film.music?.name === before.music?.name && untouched(film, before),
  },
  {
    say: 'اجعل الفيديو أقصر',
    film: either(untouched, (film, before) => film.seconds < before.seconds),
  },
];
