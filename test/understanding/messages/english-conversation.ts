import type { Case } from '../case.ts';
import {
  all,
  askedOrTold,
  every,
  everyCut,
  lasts,
  longer,
  loudness,
  music,
  near,
  of,
  only,
  picture,
  plays,
  shaped,
  shorter,
  sameLength,
  silent,
  writes,
  written,
} from '../checks.ts';

/** Corrections, follow-ups, answers to questions: what only makes sense after what was said before. */
export const cases: readonly Case[] = [
  { after: ['make it a bit faster'], say: 'no, slower', film: longer },
  {
    after: ['remove the second photo'],
    say: 'no wait i meant the third',
    film: (film) =>
      film.names.includes('beach-1.jpg') &&
      !film.names.includes('beach-2.jpg') &&
      film.names.length === 9,
  },
  {
    after: ['make the music quieter'],
    say: 'a bit more',
    film: (film, before) => loudness(film) < loudness(before),
  },
  {
    after: ['turn the volume of the music up'],
    say: 'too much',
    film: (film, before) => loudness(film) < loudness(before),
  },
  {
    after: ['put a warm filter on beach-1'],
    say: 'the other beach one too',
    film: only((one) => one.filters.includes('warm'), 'beach-1.jpg', 'beach-2.jpg'),
  },
  { after: ['make it 20 seconds'], say: 'hmm make that 25', film: lasts(25) },
  { after: ['jazz music please'], say: 'nah, something electronic', film: plays('electronic') },
  {
    after: ['use wipes between the photos'],
    say: 'actually i preferred the fades',
    film: everyCut((cut) => cut?.name === 'fade'),
  },
  {
    on: 'titled',
    after: ['make the title bigger'],
    say: 'even bigger',
    film: (film, before) => written(film, 'Summer').size > written(before, 'Summer').size,
  },
  {
    on: 'titled',
    after: ['make the title bigger'],
    say: 'smaller than that',
    film: (film, before) => written(film, 'Summer').size < written(before, 'Summer').size,
  },
  {
    on: 'titled',
    after: ['logo to the left'],
    say: 'Other side',
    film: (film) => film.overlays[0]!.x > 0.6,
  },
  {
    after: ['zoom in on the dog'],
    say: 'same for the sunset',
    film: of('sunset.jpg', (now) => now.motion === 'zoom-in'),
  },
  {
    after: ['black and white on the first photo'],
    say: 'do that to all of them',
    film: every((one) => one.kind === 'clip' || one.filters.includes('black-and-white')),
  },
  { after: ['make it shorter'], say: 'more', film: shorter },
  { after: ['make it shorter'], say: 'again', film: shorter },
  { after: ['make it vertical'], say: 'no i meant square', film: shaped('1:1') },
  {
    after: ['title "Sumer 2026"'],
    say: 'typo, should be "Summer 2026"',
    film: (film) =>
      written(film, 'Summer 2026').startSeconds < 1 &&
      !film.texts.some((text) => text.text === 'Sumer 2026'),
  },
  {
    after: ['show the sunset for 5 seconds'],
    say: "no that's too long, 4",
    film: of('sunset.jpg', (now) => near(now.seconds, 4, 0.2)),
  },
  { after: ['no music'], say: 'ok put it back', film: (film) => music(film).gainAt(10) > 0 },
  {
    after: ['remove dog.jpg'],
    say: 'oops, i want the dog back',
    film: (film) => film.names.includes('dog.jpg'),
  },
  {
    after: ['sepia everywhere'],
    say: 'not on the dog though',
    film: (film) =>
      !picture(film, 'dog.jpg').filters.includes('sepia') &&
      picture(film, 'sunset.jpg').filters.includes('sepia'),
  },
  {
    after: ['delete that one'],
    say: 'the market',
    film: (film) => !film.names.includes('market.png') && film.names.length === 9,
  },
  {
    after: ['add some text'],
    say: '"Bella Italia" at the start',
    film: writes('Bella Italia', (text) => text.startSeconds < 1),
  },
  {
    after: ['make it 20 seconds', 'make it vertical'],
    say: 'and without music',
    film: all(silent, shaped('9:16'), lasts(20)),
  },
  {
    after: ['what can you do?'],
    say: 'great, then make it square',
    film: all(shaped('1:1'), sameLength),
  },
  { say: 'yes', unchanged: true, answer: askedOrTold },
  { say: 'the second', unchanged: true, answer: askedOrTold },
];
