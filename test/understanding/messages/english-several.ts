import type { Case } from '../case.ts';
import {
  all,
  captions,
  drops,
  everyCut,
  lasts,
  loudness,
  moves,
  music,
  near,
  of,
  only,
  every,
  picture,
  plays,
  quotes,
  samePictures,
  shaped,
  shorter,
  silent,
  writes,
  written,
} from '../checks.ts';

/** Several wishes in one message. */
export const cases: readonly Case[] = [
  {
    on: 'fresh',
    say: '20 seconds with transitions and background music',
    film: (film) => film.seconds === 20 && film.cuts.every((cut) => (cut?.seconds ?? 0) < 3),
  },
  {
    after: ['12 seconds'],
    say: '14 seconds',
    film: (film) => film.seconds === 14,
    answer: (answer) => !/took back/i.test(answer.text),
  },
  { say: 'make it vertical and a bit faster', film: all(shaped('9:16'), shorter, samePictures) },
  {
    say: 'move the third photo to the front and title it "City of Dreams"',
    film: all(moves('beach-2.jpg', 1), writes('City of Dreams')),
  },
  {
    say: 'Remove the dog, put the sunset last, and use jazz',
    film: all(
      (film) =>
        !film.names.includes('dog.jpg') &&
        film.names.at(-1) === 'sunset.jpg' &&
        film.names.length === 9,
      plays('jazz'),
    ),
  },
  {
    say: '20 seconds, square, no music, black and white',
    film: all(
      lasts(20),
      shaped('1:1'),
      silent,
      every((one) => one.filters.includes('black-and-white')),
    ),
  },
  {
    say: '1) drop market.png 2) hard cuts only 3) our song as music',
    film: all(
      drops('market.png'),
      everyCut((cut) => cut === null),
      (film) => music(film).isOwn,
    ),
  },
  {
    say: 'louder music, bigger zooms, and say "Ciao!" at the end',
    film: all(
      (film, before) => loudness(film) > loudness(before),
      (film, before) =>
        film.pictures.some((one) => one.zoomRatio > picture(before, one.name).zoomRatio),
      (film) =>
        film.texts.some(
          (text) => /^Ciao!?$/.test(text.text) && near(text.endSeconds, film.seconds, 0.5),
        ),
    ),
  },
  {
    on: 'titled',
    say: 'logo bottom right, title in red, and lose the caption on the dog',
    film: all(
      (film) => film.overlays[0]!.x > 0.6 && film.overlays[0]!.y > 0.6,
      (film, before) => written(film, 'Summer').color !== written(before, 'Summer').color,
      (film) => !film.texts.some((text) => text.text === 'Our dog'),
    ),
  },
  {
    say: 'hold the family shot for 5 seconds, zoom in on it, then fade to the end card "Love you all"',
    film: all(
      of('family.jpg', (now) => near(now.seconds, 5, 0.3) && now.motion === 'zoom-in'),
      writes('Love you all', (text, film) => near(text.endSeconds, film.seconds, 0.5)),
    ),
  },
  {
    say: "First: shorten to 25s. Second: swap the first two. Third: mute the clip. That's it, cheers",
    film: all(
      lasts(25),
      (film) => film.names[0] === 'beach-1.jpg' && film.names[1] === 'IMG_2041.jpg',
      (film) => picture(film, 'waves.mp4').gain === 0,
    ),
  },
  {
    say: 'sepia for the old town and warm for the sunset, rest untouched',
    film: all(
      only((one) => one.filters.includes('sepia'), 'old town.jpg'),
      only((one) => one.filters.includes('warm'), 'sunset.jpg'),
    ),
  },
  {
    say: 'vertical; 3 sec per pic; teleport the dog to mars',
    film: all(
      shaped('9:16'),
      every((one) => one.kind !== 'photo' || near(one.seconds, 3, 0.2)),
    ),
    answer: quotes('teleport'),
  },
  {
    say: 'no transitions but keep the music, and 2 seconds for every photo',
    film: all(
      everyCut((cut) => cut === null),
      (film) => film.music !== null,
      every((one) => one.kind !== 'photo' || near(one.seconds, 2, 0.15)),
    ),
  },
  {
    on: 'late',
    say: 'add both new pictures at the end and keep it at 30 seconds',
    film: all(
      lasts(30),
      (film) =>
        film.names.length === 12 && film.names.slice(-2).toSorted().join() === 'cat.jpg,garden.jpg',
    ),
  },
  {
    on: 'shop',
    say: 'stay vertical, 20s, "NEW IN" on the first and "-20% this week" on the last picture',
    film: all(
      shaped('9:16'),
      lasts(20),
      captions('product_01.jpg', 'NEW IN'),
      captions('product_05.jpg', '-20% this week'),
    ),
  },
  {
    say: 'delete the 2 beach pics + faster + techno',
    film: all(
      (film) =>
        !film.names.includes('beach-1.jpg') &&
        !film.names.includes('beach-2.jpg') &&
        film.names.length === 8,
      plays('electronic'),
      (film, before) => picture(film, 'dog.jpg').seconds < picture(before, 'dog.jpg').seconds,
    ),
  },
  {
    say: 'make the dog black and white, and the family too',
    film: only((one) => one.filters.includes('black-and-white'), 'dog.jpg', 'family.jpg'),
  },
];
