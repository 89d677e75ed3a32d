import type { Case } from '../case.ts';
import { all, askedOrTold, near, samePictures } from '../checks.ts';

/** Logo, watermark, picture in picture. */
export const cases: readonly Case[] = [
  {
    on: 'titled',
    say: 'can our logo sit in the lower right instead',
    film: (film) =>
      film.overlays.length === 1 && film.overlays[0]!.x > 0.65 && film.overlays[0]!.y > 0.65,
  },
  {
    on: 'titled',
    say: 'enlarge logo',
    film: (film, before) => film.overlays[0]!.scale > before.overlays[0]!.scale,
  },
  {
    on: 'titled',
    say: 'remove watermark',
    film: all((film) => film.overlays.length === 0, samePictures),
  },
  {
    on: 'titled',
    say: 'the logo is a little too see-through / no wait, too solid. fade it a bit',
    film: (film, before) => film.overlays[0]!.opacity < before.overlays[0]!.opacity,
  },
  {
    on: 'titled',
    say: 'logo should only appear from 5 to 10 seconds',
    film: (film) =>
      near(film.overlays[0]!.startSeconds, 5) && near(film.overlays[0]!.endSeconds, 10),
  },
  {
    on: 'late',
    say: 'little cat.jpg in the upper right corner while the market is showing',
    film: (film) =>
      film.overlays.some(
        (one) =>
          one.name === 'cat.jpg' &&
          one.x > 0.6 &&
          one.y < 0.4 &&
          near(
            one.startSeconds,
            film.pictures.find((shot) => shot.name === 'market.png')!.startSeconds,
            0.6,
          ),
      ),
  },
  { say: 'watermark please', unchanged: true, answer: askedOrTold },
  {
    on: 'titled',
    say: 'shrink the logo to 10% of the width',
    film: (film) => near(film.overlays[0]!.scale, 0.1, 0.01),
  },
];
