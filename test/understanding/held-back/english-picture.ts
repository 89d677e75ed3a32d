import type { Case } from '../case.ts';
import { askedOrTold, all, every, of, only, picture } from '../checks.ts';

/** What one picture does and looks like: motion, fit, filters. */
export const cases: readonly Case[] = [
  { say: 'zoom into the market slowly', film: of('market.png', (now) => now.motion === 'zoom-in') },
  {
    say: 'stop all that camera movement',
    film: every((one) => one.kind === 'clip' || one.motion === 'still'),
  },
  {
    say: 'let the camera drift left over old town.jpg',
    film: of('old town.jpg', (now) => now.motion === 'pan-left'),
  },
  { say: 'no zoom on the dog', film: of('dog.jpg', (now) => !now.motion.startsWith('zoom')) },
  {
    say: 'the zooms are too aggressive, tone them down',
    film: (film, before) =>
      film.pictures.every((one) => one.zoomRatio <= picture(before, one.name).zoomRatio) &&
      film.pictures.some((one) => one.zoomRatio < picture(before, one.name).zoomRatio),
  },
  {
    say: 'every picture should slowly pull back',
    film: every((one) => one.kind === 'clip' || one.motion === 'zoom-out'),
  },
  {
    say: 'crop the first photo so it fills the screen',
    film: of('IMG_2041.jpg', (now) => now.fit === 'crop'),
  },
  {
    on: 'shop',
    say: 'black bars instead of cutting the pictures',
    film: all(
      every((one) => one.fit === 'contain'),
      (film) => film.background === '#000000',
    ),
  },
  {
    on: 'shop',
    say: 'the tops of my products are chopped off, fix that',
    film: every((one) => one.fit !== 'crop'),
  },
  {
    say: 'Sepia on the old town, it would suit it',
    film: only((one) => one.filters.includes('sepia'), 'old town.jpg'),
  },
  { say: 'film grain on everything', film: every((one) => one.filters.includes('grain')) },
  {
    say: 'colder colours for the last three',
    film: only((one) => one.filters.includes('cool'), 'market.png', 'old town.jpg', 'family.jpg'),
  },
  { say: 'more saturated please', film: every((one) => one.filters.includes('vivid')) },
  {
    on: 'titled',
    after: ['everything black and white'],
    say: 'bring the colour back',
    film: every((one) => !one.filters.includes('black-and-white')),
  },
  { say: 'photoshop out the tourist behind us', unchanged: true, answer: askedOrTold },
];
