import type { Case } from '../case.ts';
import {
  all,
  askedOrTold,
  every,
  lasts,
  longer,
  near,
  noneLost,
  of,
  others,
  picture,
  samePictures,
  shorter,
} from '../checks.ts';

/** How long the film is, how long a photo stays, how fast it feels. */
export const cases: readonly Case[] = [
  { say: 'set duration to 37 s', film: all(lasts(37), samePictures) },
  { say: "it shouldn't be longer than 15 seconds", film: (film) => film.seconds <= 15.1 },
  { say: 'A minute and a quarter would be perfect', film: lasts(75) },
  { say: 'drags on forever', film: shorter },
  { say: 'three times as long', film: lasts(90, 1) },
  { say: 'give the viewer more time to look at each picture', film: all(longer, samePictures) },
  { say: 'knock ten seconds off', film: lasts(20, 0.3) },
  { say: '4 sec/photo', film: every((one) => one.kind !== 'photo' || near(one.seconds, 4, 0.2)) },
  {
    say: 'I only want to see the market for a second',
    film: all(
      of('market.png', (now) => near(now.seconds, 1, 0.2)),
      others(['market.png'], (now, before) => near(now.seconds, before.seconds, 0.2)),
    ),
  },
  {
    say: 'last photo should linger, say 7 seconds',
    film: of('family.jpg', (now) => near(now.seconds, 7, 0.2)),
  },
  {
    say: 'quicker please, way quicker',
    film: all(
      noneLost,
      (film, before) => picture(film, 'dog.jpg').seconds < picture(before, 'dog.jpg').seconds - 0.3,
    ),
  },
  { say: 'run the clip at half speed', film: of('waves.mp4', (now) => near(now.speed, 0.5, 0.03)) },
  { on: 'shop', say: 'ten secs total', film: lasts(10) },
  { on: 'hundred', say: 'five minutes is too long, aim for three', film: lasts(180) },
  {
    say: 'give the dog and the sunset a second more each',
    film: all(
      of('dog.jpg', (now, before) => near(now.seconds, before.seconds + 1, 0.2)),
      of('sunset.jpg', (now, before) => near(now.seconds, before.seconds + 1, 0.2)),
    ),
  },
  { say: 'make it infinitely long', unchanged: true, answer: askedOrTold },
];
