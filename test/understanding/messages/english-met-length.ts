import type { Case } from '../case.ts';
import {
  all,
  every,
  everyCut,
  lasts,
  longer,
  moves,
  music,
  near,
  noneLost,
  of,
  others,
  drops,
  samePictures,
  sameLength,
  says,
  shorter,
} from '../checks.ts';
import type { FilmCheck } from '../checks.ts';
import type { AnswerView } from '../case.ts';
import type { PictureView } from '../film-view.ts';

const seconds = (wished: number) => (one: PictureView) => near(one.seconds, wished);
const as = (one: PictureView, before: PictureView) => near(one.seconds, before.seconds);
const asLong = (factor: number) => (one: PictureView, before: PictureView) =>
  near(one.seconds / before.seconds, factor);
const photosLast = (wished: number) =>
  every((one) => one.kind === 'clip' || near(one.seconds, wished));
const order = (...names: readonly string[]): FilmCheck =>
  all(noneLost, (film) => names.every((name, index) => film.names[index] === name));
const musicFades = (wished: number): FilmCheck =>
  all(sameLength, (film) => near(music(film).fadeOutSeconds, wished));
const done = (answer: AnswerView) => answer.kind === 'changed' && answer.choices.length === 0;

/** How long, how fast and in which order: as new users said it. */
export const cases: readonly Case[] = [
  // Seconds that belong to something else than the film.
  {
    say: 'and fade the music out slowly at the end, like 5 seconds',
    film: musicFades(5),
  },
  { say: 'let the music fade out over the last 4 seconds', film: musicFades(4) },
  { say: 'fade out the song at the end, about 6 seconds', film: musicFades(6) },
  {
    say: 'the music should fade away softly, say 3 sec',
    film: musicFades(3),
  },
  {
    say: 'The title should stay longer, about 5 seconds',
    on: 'titled',
    film: all(sameLength, (film) =>
      film.texts.some((text) => near(text.endSeconds - text.startSeconds, 5)),
    ),
  },
  {
    say: 'make the transitions slower, like 1.5 seconds',
    film: all(
      samePictures,
      everyCut((cut) => cut !== null && near(cut.seconds, 1.5)),
    ),
  },

  // One time for all, and another for some.
  {
    say: 'first photo 8s, last photo 6s, the rest equal',
    film: all(of('IMG_2041.jpg', seconds(8)), of('family.jpg', seconds(6)), (film) => {
      const rest = film.pictures.slice(1, -1).map((one) => one.seconds);
      return Math.max(...rest) - Math.min(...rest) < 0.1;
    }),
    answer: done,
  },
  {
    say: 'The last photo 6 seconds',
    film: all(of('family.jpg', seconds(6)), samePictures, others(['family.jpg'], as)),
    answer: done,
  },
  {
    say: 'Photo 6: 6 seconds',
    film: all(of('IMG_2046.jpg', seconds(6)), samePictures),
    answer: done,
  },
  {
    say: 'photo 2: 5s, photo 4: 2s',
    film: all(of('beach-1.jpg', seconds(5)), of('dog.jpg', seconds(2)), samePictures),
    answer: done,
  },
  {
    say: 'keep the dog at 5 seconds, all the others 2 seconds each',
    film: all(of('dog.jpg', seconds(5)), others(['dog.jpg'], seconds(2))),
    answer: done,
  },
  {
    say: 'dog 4 seconds, the others 2',
    film: all(of('dog.jpg', seconds(4)), others(['dog.jpg'], seconds(2))),
    answer: done,
  },
  {
    say: 'Show the market twice as long as the others.',
    film: all(of('market.png', asLong(2)), others(['market.png'], as)),
    answer: done,
  },
  {
    say: 'the sunset should be shown three times as long as the rest',
    film: all(of('sunset.jpg', asLong(3)), others(['sunset.jpg'], as)),
    answer: done,
  },
  {
    say: 'i want the dog on screen twice as long as every other picture',
    film: all(of('dog.jpg', asLong(2)), others(['dog.jpg'], as)),
    answer: done,
  },
  {
    say: "don't show the old town twice as long, show the sunset twice as long",
    film: all(noneLost, of('sunset.jpg', asLong(2)), of('old town.jpg', as)),
  },
  {
    say: 'Make the sunset a little longer and the dog a little shorter',
    film: all(
      noneLost,
      of('sunset.jpg', (now, before) => now.seconds > before.seconds),
      of('dog.jpg', (now, before) => now.seconds < before.seconds),
    ),
    answer: done,
  },
  {
    say: 'dog +1s',
    film: all(of('dog.jpg', seconds(4)), others(['dog.jpg'], as)),
    answer: done,
  },
  {
    say: 'sunset -1 s pls',
    film: all(of('sunset.jpg', seconds(2)), others(['sunset.jpg'], as)),
    answer: done,
  },

  // Plain lengths, with talk around them.
  {
    say: 'Every photo must be 4 second like I said',
    film: photosLast(4),
    answer: done,
  },
  {
    say: 'As I told you, each picture has to stay for 5 seconds',
    film: photosLast(5),
    answer: done,
  },
  {
    say: '3 seconds is nothing, give every photo 6 seconds',
    film: photosLast(6),
    answer: done,
  },
  { say: 'give me like 2 sec per pic max', film: photosLast(2), answer: done },
  { say: 'i said 4 sec for every photo not 3', film: photosLast(4), answer: done },
  { say: "No wait, I'd rather have 40 seconds altogether.", film: lasts(40), answer: done },
  {
    say: 'No wait, I would rather have 40 seconds altogether.',
    after: ['Show the beach a bit longer'],
    film: all(lasts(40), samePictures),
  },
  { say: 'make it 25 seconds. no, 20.', film: lasts(20), answer: done },
  { say: '60 seconds, no wait, 45', film: lasts(45), answer: done },
  { say: 'hmm 1 minute is too long. 20 seconds rather', film: lasts(20) },
  {
    say: 'And 5 seconds for each photo, so 50 seconds in total is fine.',
    film: lasts(50),
    answer: (answer) => done(answer) && /as the film is to be 50 s/.test(answer.text),
  },
  { say: 'It is just right in length, thank you', unchanged: true },

  // Pace, mistyped as well.
  { say: 'mor sloww pls', film: longer },
  { say: 'no slowwer not fastr', film: longer, answer: done },
  { say: 'plz slwer', film: longer },
  { say: 'to fast, i cant see the pictuers', film: longer },
  {
    say: "It's too fast, I can't see anything, a bit slower please",
    film: (film) => film.seconds > 33 && film.seconds < 42,
  },
  { say: 'a lil fastr', film: shorter },
  { say: 'slow it down, the photos rush past', film: lasts(40, 3) },

  // Beyond what a film can be.
  {
    say: 'make it 10 hours long',
    unchanged: true,
    answer: says(/60 minutes|1 hour|an hour/),
  },
  {
    on: 'fresh',
    say: 'make me a 10 hour video of my holiday with quiet music',
    film: (film) => film.pictures.length >= 10 && film.music !== null,
    answer: says(/60 minutes|1 hour|an hour/),
  },
  {
    on: 'fresh',
    say: 'a 3 hour film please, black and white',
    film: every((one) => one.filters.length > 0),
    answer: says(/60 minutes|1 hour|an hour/),
  },

  // Orders.
  {
    say: 'Order: family, dog, sunset, market',
    film: order('family.jpg', 'dog.jpg', 'sunset.jpg', 'market.png'),
    answer: done,
  },
  {
    say: 'The order should be market, old town, family, dog and sunset',
    film: order('market.png', 'old town.jpg', 'family.jpg', 'dog.jpg', 'sunset.jpg'),
    answer: done,
  },
  {
    say: 'in this order please: dog, beach-1, beach-2, waves',
    film: order('dog.jpg', 'beach-1.jpg', 'beach-2.jpg', 'waves.mp4'),
    answer: done,
  },
  {
    say: 'first the sunset, then the dog, then the market',
    film: order('sunset.jpg', 'dog.jpg', 'market.png'),
    answer: done,
  },
  {
    on: 'fresh',
    say: '40 seconds, the dog first and the family last',
    film: all(
      lasts(40),
      (film) => film.names[0] === 'dog.jpg' && film.names.at(-1) === 'family.jpg',
    ),
    answer: done,
  },
  {
    say: 'Put the sunset to the first place and the dog after it',
    film: order('sunset.jpg', 'dog.jpg'),
    answer: done,
  },
  {
    say: 'market goes first, followed by the old town',
    film: order('market.png', 'old town.jpg'),
    answer: done,
  },
  {
    say: 'Order by file name please: 1 to 10',
    film: all(noneLost, (film) => film.names[0] === 'beach-1.jpg'),
    answer: (answer) => done(answer) && answer.notUnderstood.length === 0,
  },
  { say: 'Can the dog be last instead of the family?', film: moves('dog.jpg', 10) },
  {
    say: 'Sunset and dog should swap places, and the market in black and white',
    film: all(
      (film) => film.names[3] === 'sunset.jpg' && film.names[4] === 'dog.jpg',
      of('market.png', (now) => now.filters.length > 0),
      of('dog.jpg', (now) => now.filters.length === 0),
    ),
    answer: done,
  },
  {
    say: 'remove the market, and put the sunset before the dog',
    film: (film) =>
      !film.names.includes('market.png') &&
      film.names[3] === 'sunset.jpg' &&
      film.pictures.length === 9,
    answer: done,
  },
  { say: 'And could the family come at the very beginning?', film: moves('family.jpg', 1) },
  {
    say: 'The sunset was her favourite; could that photo be shown last and longest?',
    film: all(noneLost, (film) => {
      const last = film.pictures.at(-1)!;
      return (
        last.name === 'sunset.jpg' &&
        film.pictures.every((one) => one === last || one.seconds < last.seconds)
      );
    }),
  },
  {
    say: 'Put the market photo first and take the old town out',
    film: (film) =>
      !film.names.includes('old town.jpg') &&
      film.names[0] === 'market.png' &&
      film.pictures.length === 9,
  },

  // One of two alike, once only.
  {
    say: 'those two beach photos are nearly the same. Please leave out one of them',
    film: (film) =>
      film.pictures.length === 9 &&
      film.names.filter((name) => name.startsWith('beach')).length === 1,
    answer: done,
  },
  {
    say: 'remove one of the two beach pictures',
    film: (film) =>
      film.pictures.length === 9 &&
      film.names.filter((name) => name.startsWith('beach')).length === 1,
    answer: done,
  },
  {
    say: 'beach-1 and beach-2 look the same. Remove beach-2',
    film: drops('beach-2.jpg'),
    answer: done,
  },
  {
    say: 'show the dog only once',
    after: ['duplicate the dog'],
    film: (film) => film.names.filter((name) => name === 'dog.jpg').length === 1,
    answer: done,
  },
  { say: 'show the dog only once', unchanged: true, answer: says(/once/) },

  // The speed and the part of a clip.
  {
    say: 'play waves in slow motion half speed',
    film: all(
      of('waves.mp4', (now) => near(now.speed, 0.5)),
      others(['waves.mp4'], as),
    ),
    answer: done,
  },
  {
    say: 'the waves clip is so short, show it in slow motion',
    film: all(
      of('waves.mp4', (now) => near(now.speed, 0.5)),
      others(['waves.mp4'], as),
    ),
  },
  {
    say: 'only waves in slow motion please',
    film: all(
      of('waves.mp4', (now) => near(now.speed, 0.5)),
      others(['waves.mp4'], as),
    ),
    answer: done,
  },
  {
    say: 'of waves only the first 2 seconds',
    film: of('waves.mp4', (now) => near(now.seconds, 2) && near(now.sourceStartSeconds, 0)),
    answer: done,
  },
];
