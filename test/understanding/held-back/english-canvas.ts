import type { Case } from '../case.ts';
import { all, askedOrTold, samePictures, sameLength, shaped } from '../checks.ts';

/** Aspect, platform, size, frame rate, other versions of the same film. */
export const cases: readonly Case[] = [
  { say: '9:16', film: all(shaped('9:16'), samePictures, sameLength) },
  { say: 'for reels', film: shaped('9:16') },
  { say: 'we post it on tiktok', film: shaped('9:16') },
  { say: 'can i have it 1 by 1', film: shaped('1:1') },
  { on: 'shop', say: 'horizontal', film: shaped('16:9') },
  { on: 'shop', say: 'make it fit a tv screen', film: shaped('16:9') },
  { say: '2160p', film: (film) => Math.min(film.widthPx, film.heightPx) === 2160 },
  { say: 'render size 1080x1080', film: (film) => film.widthPx === 1080 && film.heightPx === 1080 },
  { say: '25 frames a second', film: (film) => film.fps === 25 },
  {
    say: 'besides this one i need a square copy for instagram',
    film: (film) => film.aspect === '16:9' && film.variants.includes('1:1'),
  },
  { say: 'white background', film: (film) => film.background === '#ffffff' },
  { say: 'make it 3D', unchanged: true, answer: askedOrTold },
];
