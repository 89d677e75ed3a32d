import type { Case } from '../case.ts';
import { all, askedOrTold, captions, near, samePictures, writes, written } from '../checks.ts';

/** Titles, captions, lower thirds, end cards, and how they look. */
export const cases: readonly Case[] = [
  {
    say: 'opening title "Ferragosto"',
    film: all(
      writes('Ferragosto', (text) => text.startSeconds < 1),
      samePictures,
    ),
  },
  {
    say: "call it 'Emma & Tom – 12 June' in big letters at the start",
    film: writes('Emma & Tom – 12 June', (text) => text.startSeconds < 1),
  },
  { say: 'put "who\'s a good dog?" under the dog', film: captions('dog.jpg', "who's a good dog?") },
  {
    say: 'the last picture should say See you soon',
    film: (film) =>
      film.pictures.at(-1)!.captions.some((caption) => /^see you soon$/i.test(caption)) ||
      film.texts.some(
        (text) => /^see you soon$/i.test(text.text) && near(text.endSeconds, film.seconds, 0.5),
      ),
  },
  {
    on: 'titled',
    say: 'title should read "Summer 2026" instead',
    film: (film) =>
      written(film, 'Summer 2026').startSeconds < 1 &&
      !film.texts.some((text) => text.text === 'Summer'),
  },
  {
    on: 'titled',
    say: 'take off the caption',
    film: (film) =>
      !film.texts.some((text) => text.text === 'Our dog') &&
      film.texts.some((text) => text.text === 'Summer'),
  },
  {
    on: 'titled',
    say: 'smaller text please',
    film: (film, before) =>
      film.texts.some((text) => text.size < written(before, text.text).size) &&
      film.texts.every((text) => text.size <= written(before, text.text).size),
  },
  {
    on: 'titled',
    say: 'title in the top left corner',
    film: writes('Summer', (text) => text.place === 'top' && text.align === 'left'),
  },
  {
    on: 'titled',
    say: 'colour of the caption: #00ff88',
    film: writes('Our dog', (text) => text.color === '#00ff88'),
  },
  {
    on: 'titled',
    say: 'have the title slide in',
    film: writes('Summer', (text) => text.animation === 'slide'),
  },
  { on: 'titled', say: 'delete all writing', film: (film) => film.texts.length === 0 },
  {
    say: 'number 8 gets the caption Mercato Orientale',
    film: captions('market.png', 'Mercato Orientale'),
  },
  {
    say: 'show "50% OFF" between second 3 and second 6',
    film: writes('50% OFF', (text) => near(text.startSeconds, 3) && near(text.endSeconds, 6)),
  },
  { say: 'i want a caption', unchanged: true, answer: askedOrTold },
  {
    say: 'title "remove the dog and undo"',
    film: all(samePictures, writes('remove the dog and undo')),
  },
];
