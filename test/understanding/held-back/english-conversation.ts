import type { Case } from '../case.ts';
import {
  all,
  askedOrTold,
  every,
  lasts,
  loudness,
  of,
  plays,
  shaped,
  shorter,
  silent,
  written,
  only,
  sameLength,
} from '../checks.ts';

/** Corrections, follow-ups, answers to questions: what only makes sense after what was said before. */
export const cases: readonly Case[] = [
  { after: ['slow it down'], say: 'no i meant faster!', film: shorter },
  {
    after: ['remove photo 4'],
    say: 'sorry, 5 not 4',
    film: (film) =>
      film.names.includes('dog.jpg') &&
      !film.names.includes('sunset.jpg') &&
      film.names.length === 9,
  },
  {
    after: ['louder music'],
    say: 'still too quiet',
    film: (film, before) => loudness(film) > loudness(before),
  },
  { after: ['make it 40 seconds'], say: 'on second thought 35', film: lasts(35) },
  {
    after: ['sepia on the dog'],
    say: 'same on the family shot',
    film: only((one) => one.filters.includes('sepia'), 'dog.jpg', 'family.jpg'),
  },
  { after: ['square please'], say: 'hmm vertical instead', film: shaped('9:16') },
  { after: ['use jazz'], say: 'not my thing. what about acoustic', film: plays('acoustic') },
  {
    on: 'titled',
    after: ['put the title at the top'],
    say: 'lower',
    film: (film) => written(film, 'Summer').place !== 'top',
  },
  {
    on: 'titled',
    after: ['make the logo bigger'],
    say: 'a lot bigger',
    film: (film, before) => film.overlays[0]!.scale > before.overlays[0]!.scale,
  },
  {
    after: ['zoom in on sunset'],
    say: 'the other way round',
    film: of('sunset.jpg', (now) => now.motion === 'zoom-out'),
  },
  {
    after: ['make the first one black and white'],
    say: 'all the others as well',
    film: every((one) => one.kind === 'clip' || one.filters.includes('black-and-white')),
  },
  { after: ['make it longer'], say: 'a little less', film: shorter },
  { after: ['watermark please'], say: 'forget it', unchanged: true },
  {
    after: ['remove the unicorn'],
    say: 'I mean the dog',
    film: (film) => !film.names.includes('dog.jpg') && film.names.length === 9,
  },
  {
    after: ['no music', 'make it square'],
    say: 'and 20 seconds',
    film: all(lasts(20), silent, shaped('1:1')),
  },
  { after: ['what can you do'], say: 'cool', unchanged: true, answer: askedOrTold },
  { say: 'no', film: sameLength, unchanged: true },
];
