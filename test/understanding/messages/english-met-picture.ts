import type { Case } from '../case.ts';
import {
  all,
  asked,
  drops,
  every,
  near,
  noneLost,
  of,
  only,
  others,
  sameLength,
  samePictures,
  shaped,
  shorter,
} from '../checks.ts';
import type { FilmCheck } from '../checks.ts';
import type { PictureView } from '../film-view.ts';

const is = (filter: string) => (one: PictureView) => one.filters.includes(filter);
const fit =
  (...fits: readonly string[]) =>
  (one: PictureView) =>
    fits.includes(one.fit);
const sameFit = others([], (now, before) => now.fit === before.fit);
const noLogo: FilmCheck = (film) => film.overlays.length === 0;
const endsWith =
  (name: string): FilmCheck =>
  (film) =>
    film.names.at(-1) === name;

/** How pictures look, move and meet the frame, and logos: as new users said it. */
export const cases: readonly Case[] = [
  // Bars, blur and crop are one wish.
  { say: 'Show whole pictures with black bars, not blurred', film: every(fit('contain')) },
  {
    say: 'No!! Show the whole pictures with black bars, nothing cropped',
    film: every(fit('contain')),
  },
  { say: 'Black bars instead of the blurred background.', film: every(fit('contain')) },
  { say: "I don't like the blurred background, use black bars", film: every(fit('contain')) },
  {
    after: ['make all pictures still'],
    say: 'Black bars instead of the blurred background.',
    film: every((one) => one.kind === 'clip' || one.motion === 'still'),
  },
  {
    say: 'full frames without cropping, no zooming',
    film: every((one) => one.fit !== 'crop' && (one.kind === 'clip' || one.motion === 'still')),
  },
  { say: 'no blur, crop instead', film: every(fit('crop')) },
  {
    say: 'Oh dear, the market seems cut off at the head. Could one see her whole?',
    film: all(
      of('market.png', fit('blur', 'contain')),
      others(['market.png'], (now, before) => now.fit === before.fit),
    ),
  },
  {
    say: 'The picture of the dog should be shown completely, nothing cut off.',
    film: all(
      of('dog.jpg', fit('blur', 'contain')),
      others(['dog.jpg'], (now, before) => now.fit === before.fit),
    ),
  },
  { say: 'cut faster', film: all(shorter, sameFit) },
  { say: 'quicker cutting please', film: all(shorter, sameFit) },
  // Which pictures alone.
  { say: 'vivid but only on the dog', film: only(is('vivid'), 'dog.jpg') },
  { say: 'black and white, but just photo 3', film: only(is('black-and-white'), 'beach-2.jpg') },
  { say: 'sepia, only the sunset', film: only(is('sepia'), 'sunset.jpg') },
  {
    say: 'keep the dog in colour and the rest black and white',
    film: all(
      of('dog.jpg', (one) => !is('black-and-white')(one)),
      others(['dog.jpg'], is('black-and-white')),
    ),
  },
  {
    say: 'the dog stays in color, everything else sepia',
    film: all(
      of('dog.jpg', (one) => !is('sepia')(one)),
      others(['dog.jpg'], is('sepia')),
    ),
  },
  { say: 'half of the photos in sepia', unchanged: true, answer: asked },
  { say: 'almost everything black and white', unchanged: true, answer: asked },
  { say: 'make most of the pictures vivid', unchanged: true, answer: asked },
  {
    say: 'show the second half in sepia',
    film: only(
      is('sepia'),
      'IMG_2046.jpg',
      'waves.mp4',
      'market.png',
      'old town.jpg',
      'family.jpg',
    ),
  },
  {
    after: ['make photo 3 sepia'],
    say: 'no, black and white',
    film: all(
      only(is('black-and-white'), 'beach-2.jpg'),
      every((one) => !is('sepia')(one)),
    ),
  },
  {
    after: ['make photo 3 sepia'],
    say: 'no, all of them black and white',
    film: every(is('black-and-white')),
  },
  {
    say: 'remove photo 3 and make photo 5 black and white',
    film: all(drops('beach-2.jpg'), only(is('black-and-white'), 'sunset.jpg')),
  },
  {
    say: 'delete photo 2, and zoom in on photo 4',
    film: all(
      drops('beach-1.jpg'),
      of('dog.jpg', (one) => one.motion === 'zoom-in'),
    ),
  },
  {
    say: 'remove everything before the sunset except the dog',
    film: drops('IMG_2041.jpg', 'beach-1.jpg', 'beach-2.jpg'),
  },
  // Looks.
  {
    after: ['make it look premium'],
    say: 'Take off that faded look, I want the original colors',
    film: every((one) => one.filters.length === 0),
  },
  {
    after: ['warm filter please'],
    say: 'I not want the warm color, give back the normal color',
    film: every((one) => one.filters.length === 0),
  },
  {
    after: ['zoom in on the dog'],
    say: 'too close, back off a bit',
    film: of('dog.jpg', (now, before) => now.zoomRatio < before.zoomRatio),
  },
  {
    say: 'slow motion only for waves',
    film: all(
      of('waves.mp4', (one) => one.speed === 0.5),
      others(['waves.mp4'], (now, before) => now.motion === before.motion),
    ),
  },
  { after: ['warm filter please'], say: "it's too warm, less of that", film: every(is('warm')) },
  { say: 'use bars rather than the blur', film: every(fit('contain')) },
  { say: 'please letterbox them, no cropping', film: every(fit('contain')) },
  {
    say: 'remove photo 2 and 3, then make photo 4 vivid',
    film: all(drops('beach-1.jpg', 'beach-2.jpg'), only(is('vivid'), 'dog.jpg')),
  },
  // Shapes.
  { say: 'yes, square', film: shaped('1:1') },
  { say: 'Instagram ad, square', film: all(shaped('1:1'), sameLength) },
  // Logos.
  { on: 'titled', say: 'Remove the logo from the corner.', film: noLogo },
  { on: 'titled', say: 'take the logo out of the corner', film: noLogo },
  { on: 'titled', say: 'can you get rid of the logo in the corner', film: noLogo },
  { on: 'titled', say: 'no. delete the logo overlay', film: noLogo },
  {
    on: 'titled',
    say: 'No, I meant the logo as the last picture, not over the film.',
    film: all(noLogo, endsWith('logo.png')),
  },
  { on: 'titled', say: 'put the logo last', film: all(noLogo, endsWith('logo.png')) },
  { on: 'titled', say: 'end with the logo', film: all(noLogo, endsWith('logo.png')) },
  {
    on: 'titled',
    say: 'logo only at the end',
    film: all(samePictures, (film) => near(film.overlays[0]!.endSeconds, film.seconds)),
  },
  {
    on: 'titled',
    say: 'the logo is too small, twice as big',
    film: (film, before) => near(film.overlays[0]!.scale, before.overlays[0]!.scale * 2, 0.01),
  },
  {
    on: 'titled',
    say: 'center the logo',
    film: all(noneLost, (film) => near(film.overlays[0]!.x, 0.5, 0.02)),
  },
];
