import type { Case } from '../case.ts';
import type { OverlayView } from '../film-view.ts';
import { all, askedOrTold, drops, near, samePictures, type FilmCheck } from '../checks.ts';

function over(
  holds: (
    overlay: OverlayView,
    film: Parameters<FilmCheck>[0],
    before: Parameters<FilmCheck>[1],
  ) => boolean,
): FilmCheck {
  return (film, before) => film.overlays.length === 1 && holds(film.overlays[0]!, film, before);
}

/** Logo, watermark, picture in picture. */
export const cases: readonly Case[] = [
  {
    on: 'titled',
    say: 'logo to the bottom left please',
    film: over((logo) => logo.x < 0.35 && logo.y > 0.65),
  },
  {
    on: 'titled',
    say: 'make the logo smaller',
    film: over((logo, _, before) => logo.scale < before.overlays[0]!.scale),
  },
  {
    on: 'titled',
    say: 'the watermark is too strong, make it half transparent',
    film: over((logo) => near(logo.opacity, 0.5, 0.2)),
  },
  {
    on: 'titled',
    say: 'take the logo away',
    film: all((film) => film.overlays.length === 0, samePictures),
  },
  {
    on: 'titled',
    say: 'only show the logo in the last 5 seconds',
    film: over(
      (logo, film) =>
        near(logo.startSeconds, film.seconds - 5, 0.2) && near(logo.endSeconds, film.seconds, 0.2),
    ),
  },
  {
    on: 'titled',
    say: 'Logo twice the size',
    film: over((logo, _, before) => near(logo.scale, before.overlays[0]!.scale * 2, 0.03)),
  },
  {
    on: 'titled',
    say: 'centre our logo',
    film: over((logo) => near(logo.x, 0.5, 0.02) && near(logo.y, 0.5, 0.02)),
  },
  {
    on: 'titled',
    say: 'i want the logo throughout, 30% opacity',
    film: over(
      (logo, film) =>
        near(logo.opacity, 0.3, 0.02) &&
        logo.startSeconds < 0.1 &&
        near(logo.endSeconds, film.seconds, 0.1),
    ),
  },
  {
    say: 'use family.jpg as picture in picture in the bottom right corner during the sunset',
    film: (film) =>
      film.overlays.some(
        (one) =>
          one.name === 'family.jpg' &&
          one.x > 0.6 &&
          one.y > 0.6 &&
          near(
            one.startSeconds,
            film.pictures.find((shot) => shot.name === 'sunset.jpg')!.startSeconds,
            0.6,
          ),
      ),
  },
  {
    say: 'show dog.jpg small in a corner of the waves clip',
    film: (film) =>
      film.overlays.some(
        (one) => one.name === 'dog.jpg' && one.scale < 0.6 && (one.x < 0.4 || one.x > 0.6),
      ),
  },
  {
    on: 'late',
    say: 'pip of cat.jpg top left from 5s to 10s',
    film: all(
      over(
        (cat) =>
          cat.name === 'cat.jpg' &&
          cat.x < 0.4 &&
          cat.y < 0.4 &&
          near(cat.startSeconds, 5) &&
          near(cat.endSeconds, 10),
      ),
      samePictures,
    ),
  },
  {
    on: 'late',
    say: 'put garden.jpg as a watermark over the whole thing',
    film: all(
      over(
        (mark, film) =>
          mark.name === 'garden.jpg' && mark.endSeconds - mark.startSeconds > film.seconds - 0.5,
      ),
      samePictures,
    ),
  },
  {
    on: 'shop',
    say: 'put my logo in the corner',
    answer: (answer) => askedOrTold(answer) && /logo/i.test(answer.text),
    unchanged: true,
  },
  {
    on: 'titled',
    say: 'logo a little more to the left',
    film: over((logo, _, before) => logo.x < before.overlays[0]!.x),
  },
  {
    on: 'titled',
    say: 'drop the dog picture but leave the logo',
    film: all(drops('dog.jpg'), (film) => film.overlays.length === 1),
  },
];
