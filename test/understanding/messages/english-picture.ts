import type { Case } from '../case.ts';
import { all, every, of, only, others, picture, samePictures, askedOrTold } from '../checks.ts';

/** What one picture does and looks like: motion, fit, filters. */
export const cases: readonly Case[] = [
  { say: 'zoom in on the market', film: of('market.png', (now) => now.motion === 'zoom-in') },
  {
    say: 'pan across beach-1 from left to right',
    film: of('beach-1.jpg', (now) => now.motion === 'pan-right'),
  },
  { say: 'no movement', film: every((one) => one.kind === 'clip' || one.motion === 'still') },
  {
    say: 'keep sunset perfectly still',
    film: all(
      of('sunset.jpg', (now) => now.motion === 'still'),
      others(['sunset.jpg'], (now, before) => now.motion === before.motion),
    ),
  },
  {
    say: 'Slowly zoom out of the family picture please',
    film: of('family.jpg', (now) => now.motion === 'zoom-out'),
  },
  {
    say: 'less zooming, its dizzying',
    film: (film, before) =>
      film.pictures.every((one) => one.zoomRatio <= picture(before, one.name).zoomRatio) &&
      film.pictures.some((one) => one.zoomRatio < picture(before, one.name).zoomRatio),
  },
  {
    say: 'stronger ken burns effect',
    film: (film, before) =>
      film.pictures.some((one) => one.zoomRatio > picture(before, one.name).zoomRatio),
  },
  {
    say: 'zoom towards the top left corner in photo 9',
    film: of(
      'old town.jpg',
      (now) => now.motion === 'zoom-in' && now.towards.x + now.towards.y < 0.9,
    ),
  },
  { say: 'all zoom in', film: every((one) => one.kind === 'clip' || one.motion === 'zoom-in') },
  {
    on: 'shop',
    say: "don't crop the first picture",
    film: only((one) => one.fit !== 'crop', 'product_01.jpg'),
  },
  {
    say: 'fill the whole frame with IMG_2041, i dont want those blurry sides',
    film: of('IMG_2041.jpg', (now) => now.fit === 'crop'),
  },
  {
    on: 'shop',
    say: 'show the entire product, dont cut anything off',
    film: every((one) => one.fit !== 'crop'),
  },
  {
    on: 'shop',
    say: 'whole pictures on a white background',
    film: all(
      every((one) => one.fit === 'contain'),
      (film) => film.background === '#ffffff',
    ),
  },
  {
    on: 'shop',
    say: 'blurred background behind each photo',
    film: every((one) => one.fit === 'blur'),
  },
  {
    say: 'black and white',
    film: all(
      every((one) => one.filters.includes('black-and-white')),
      samePictures,
    ),
  },
  {
    say: 'make the sunset warmer',
    film: only((one) => one.filters.includes('warm'), 'sunset.jpg'),
  },
  {
    say: 'each photo in black and white except the one with the dog.jpg',
    film: (film) =>
      film.pictures.every(
        (one) =>
          one.kind === 'clip' ||
          one.filters.includes('black-and-white') === (one.name !== 'dog.jpg'),
      ),
  },
  {
    say: 'old-timey sepia look with film grain',
    film: every((one) => one.filters.includes('sepia') && one.filters.includes('grain')),
  },
  {
    say: 'give beach photos more punchy colors',
    film: only((one) => one.filters.includes('vivid'), 'beach-1.jpg', 'beach-2.jpg'),
  },
  {
    say: 'Cool blue tint over photos 4-6',
    film: only((one) => one.filters.includes('cool'), 'dog.jpg', 'sunset.jpg', 'IMG_2046.jpg'),
  },
  {
    say: 'can you put a vignette on the last one',
    film: only((one) => one.filters.includes('vignette'), 'family.jpg'),
  },
  {
    say: 'washed out retro vibe for the whole video',
    film: every((one) => one.filters.length > 0),
  },
  { say: 'remove red eyes from family.jpg', unchanged: true, answer: askedOrTold },
  { say: 'blur out the faces', unchanged: true, answer: askedOrTold },
  { on: 'shop', say: 'rotate product_02 by 90 degrees', unchanged: true, answer: askedOrTold },
];
