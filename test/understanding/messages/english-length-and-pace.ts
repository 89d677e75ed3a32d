import type { Case } from '../case.ts';
import {
  all,
  either,
  askedOrTold,
  every,
  lasts,
  longer,
  near,
  noneLost,
  of,
  others,
  picture,
  sameLength,
  samePictures,
  shorter,
} from '../checks.ts';

/** How long the film is, how long a photo stays, how fast it feels. */
export const cases: readonly Case[] = [
  { say: 'make it 45 seconds', film: all(lasts(45), samePictures) },
  { say: 'Can you get it down to twenty seconds?', film: lasts(20) },
  { say: 'too long', film: shorter },
  { say: 'I want it to be exactly one minute and 10 seconds in total.', film: lasts(70) },
  { say: '0:24', film: either(lasts(24), sameLength) },
  { say: 'double the length', film: lasts(60, 1) },
  { say: 'half as long pls', film: lasts(15, 1) },
  { say: 'add ten more seconds to the whole thing', film: lasts(40, 0.2) },
  { say: 'trim 5 sec off the total running time', film: lasts(25, 0.2) },
  {
    say: 'everything goes by so fast, i can barely look at the pictures',
    film: all(longer, samePictures),
  },
  {
    say: 'pick up the tempo',
    film: all(
      (film, before) => picture(film, 'dog.jpg').seconds < picture(before, 'dog.jpg').seconds,
      noneLost,
    ),
  },
  {
    say: 'each photo should stay on screen for 2.5 seconds',
    film: every((one) => one.kind !== 'photo' || near(one.seconds, 2.5, 0.15)),
  },
  {
    say: 'Hold the family photo for six seconds',
    film: all(
      of('family.jpg', (now) => near(now.seconds, 6, 0.2)),
      others(['family.jpg'], (now, before) => near(now.seconds, before.seconds, 0.2)),
    ),
  },
  {
    say: 'show sunset a bit longer',
    film: all(
      of('sunset.jpg', (now, before) => now.seconds > before.seconds + 0.2),
      of('dog.jpg', (now, before) => now.seconds <= before.seconds + 0.1),
    ),
  },
  {
    say: 'the first three pictures can be shorter, like 1.5s each',
    film: all(
      (film) => film.pictures.slice(0, 3).every((one) => near(one.seconds, 1.5, 0.15)),
      others(['IMG_2041.jpg', 'beach-1.jpg', 'beach-2.jpg'], (now, before) =>
        near(now.seconds, before.seconds, 0.2),
      ),
    ),
  },
  { say: 'twice as fast', film: all(lasts(15, 1), samePictures) },
  { say: 'can it be slower, more relaxed', film: all(longer, samePictures) },
  {
    say: 'play the waves clip in slow motion',
    film: of('waves.mp4', (now) => now.speed < 0.9),
  },
  { say: 'speed waves.mp4 up 2x', film: of('waves.mp4', (now) => near(now.speed, 2, 0.05)) },
  { on: 'shop', say: 'stretch it to 30s', film: lasts(30) },
  { on: 'hundred', say: 'cut this to 2 minutes', film: lasts(120) },
  { on: 'hundred', say: 'a second and a half per photo', film: lasts(150, 1) },
  {
    say: 'what about something between 40 and 50 seconds',
    film: (film) => film.seconds >= 40 && film.seconds <= 50,
  },
  { say: 'make it minus five seconds long', unchanged: true, answer: askedOrTold },
];
