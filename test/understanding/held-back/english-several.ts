import type { Case } from '../case.ts';
import {
  all,
  captions,
  drops,
  every,
  everyCut,
  lasts,
  longer,
  loudness,
  moves,
  near,
  of,
  only,
  picture,
  plays,
  quotes,
  samePictures,
  shaped,
  silent,
  writes,
} from '../checks.ts';

/** Several wishes in one message. */
export const cases: readonly Case[] = [
  { say: 'square and slower', film: all(shaped('1:1'), longer, samePictures) },
  {
    say: 'dog first, family last, title "Us"',
    film: all(
      (film) =>
        film.names[0] === 'dog.jpg' &&
        film.names.at(-1) === 'family.jpg' &&
        film.names.length === 10,
      writes('Us'),
    ),
  },
  {
    say: '- vertical\n- 25s\n- acoustic music\n- wipes',
    film: all(
      shaped('9:16'),
      lasts(25),
      plays('acoustic'),
      everyCut((cut) => cut !== null && cut.name.startsWith('wipe')),
    ),
  },
  {
    say: 'Take out the market, and then make the sunset black and white; oh and no music',
    film: all(
      drops('market.png'),
      only((one) => one.filters.includes('black-and-white'), 'sunset.jpg'),
      silent,
    ),
  },
  {
    say: 'zoom out of the first photo, zoom in on the last',
    film: all(
      of('IMG_2041.jpg', (now) => now.motion === 'zoom-out'),
      of('family.jpg', (now) => now.motion === 'zoom-in'),
    ),
  },
  {
    say: 'quieter music, mute the clip, and 40 seconds overall',
    film: all(
      (film, before) => loudness(film) < loudness(before) && loudness(film) > 0,
      (film) => picture(film, 'waves.mp4').gain === 0,
      lasts(40),
    ),
  },
  {
    on: 'titled',
    say: 'remove logo and title but keep the dog caption',
    film: (film) =>
      film.overlays.length === 0 && film.texts.length === 1 && film.texts[0]!.text === 'Our dog',
  },
  {
    on: 'shop',
    say: 'write "Handmade" on 1, "Pure silver" on 2 and "Order now" on the last one',
    film: all(
      captions('product_01.jpg', 'Handmade'),
      captions('product_02.jpg', 'Pure silver'),
      captions('product_05.jpg', 'Order now'),
    ),
  },
  {
    say: 'make it fluorptious, remove photo 4',
    film: drops('dog.jpg'),
    answer: quotes('fluorptious'),
  },
  {
    say: 'first one 5 seconds, all the others 2',
    film: all(
      of('IMG_2041.jpg', (now) => near(now.seconds, 5, 0.2)),
      every(
        (one) => one.name === 'IMG_2041.jpg' || one.kind === 'clip' || near(one.seconds, 2, 0.2),
      ),
    ),
  },
  {
    say: 'Swap beach-1 with beach-2 and put "Day 2" on whichever comes second now',
    film: (film) => film.names[1] === 'beach-2.jpg' && film.names[2] === 'beach-1.jpg',
  },
  {
    say: 'bring the old town to the front with a caption saying "Camogli"',
    film: all(moves('old town.jpg', 1), captions('old town.jpg', 'Camogli')),
  },
];
