import type { Case } from '../case.ts';
import { all, askedOrTold, samePictures, sameLength, shaped, shorter } from '../checks.ts';

/** Aspect, platform, size, frame rate, other versions of the same film. */
export const cases: readonly Case[] = [
  { say: 'make it vertical', film: all(shaped('9:16'), samePictures, sameLength) },
  { say: 'square', film: shaped('1:1') },
  { say: 'I need this for an Instagram story', film: shaped('9:16') },
  { say: "it's for youtube shorts", film: shaped('9:16') },
  { on: 'shop', say: 'turn it sideways, landscape I mean, for our website', film: shaped('16:9') },
  { on: 'shop', say: 'Regular YouTube format', film: shaped('16:9') },
  { say: '4:5', film: shaped('4:5') },
  {
    say: 'can you do 4k',
    film: all((film) => Math.min(film.widthPx, film.heightPx) === 2160, shaped('16:9')),
  },
  {
    say: '720p is enough',
    film: (film) => Math.min(film.widthPx, film.heightPx) === 720 && film.aspect === '16:9',
  },
  { say: 'output at 1280 by 720', film: (film) => film.widthPx === 1280 && film.heightPx === 720 },
  { say: '60fps', film: all((film) => film.fps === 60, samePictures) },
  { say: 'phone format, upright', film: shaped('9:16') },
  {
    say: 'also make a vertical version, but keep this one as it is',
    film: (film) => film.aspect === '16:9' && film.variants.includes('9:16'),
  },
  {
    say: 'I want it in three formats: 16:9, 9:16 and 1:1',
    film: (film) => {
      const made = [film.aspect, ...film.variants];
      return ['16:9', '9:16', '1:1'].every((aspect) => made.includes(aspect));
    },
  },
  {
    say: 'change the background colour to dark blue',
    film: (film, before) =>
      film.background !== before.background &&
      /^#[0-4][0-9a-f][0-4][0-9a-f][4-f]/.test(film.background),
  },
  { say: 'cinema scope 21:9 please', film: shaped('21:9') },
  {
    say: 'reformat for tik tok and keep it under 20 seconds',
    film: all(shaped('9:16'), (film) => film.seconds <= 20.1),
  },
  { say: 'make it circular', unchanged: true, answer: askedOrTold },
  {
    say: 'portrait mode but only 15s long',
    film: all(shaped('9:16'), shorter, (film) => Math.abs(film.seconds - 15) < 0.1),
  },
  { say: 'name the project Liguria 2026', film: (film) => film.title === 'Liguria 2026' },
];
