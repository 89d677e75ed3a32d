import type { Case } from '../case.ts';
import {
  all,
  askedOrTold,
  every,
  everyCut,
  lasts,
  music,
  near,
  only,
  plays,
  says,
  shaped,
  shows,
  silent,
  writes,
} from '../checks.ts';

const hasFilm: Case['film'] = (film) => film.pictures.length >= 8 && film.seconds > 5;

/** No film yet: a wish for one, in all lengths and moods. */
export const cases: readonly Case[] = [
  { on: 'fresh', say: 'Make a video out of my pictures please', film: hasFilm },
  { on: 'fresh', say: 'go', film: hasFilm },
  {
    on: 'fresh',
    say: 'combine these photos into a 30-second video with transitions and background music',
    film: all(
      lasts(30),
      (film) => film.cuts.some((cut) => cut !== null),
      (film) => film.music !== null,
    ),
  },
  {
    on: 'fresh',
    say: 'TikTok, 15s, hyped music, quick cuts no transitions',
    film: all(
      shaped('9:16'),
      lasts(15),
      everyCut((cut) => cut === null),
      (film) => ['upbeat', 'electronic'].includes(music(film).name),
    ),
  },
  {
    on: 'fresh',
    say: "Hello dear, could you make a little film of our holiday for my grandchildren? Nice and slow please, and with some gentle guitar. It should say 'Summer with Grandma' at the start.",
    film: all(
      writes('Summer with Grandma', (text) => text.startSeconds < 1),
      plays('acoustic'),
    ),
  },
  {
    on: 'fresh',
    say: 'slideshow of everything, 4 seconds per image, no sound',
    film: all(
      every((one) => one.kind !== 'photo' || near(one.seconds, 4, 0.2)),
      silent,
    ),
  },
  {
    on: 'fresh',
    say: 'i need a square video for my etsy listing, 20 sec max',
    film: all(shaped('1:1'), (film) => film.seconds <= 20.1),
  },
  {
    on: 'fresh',
    say: 'Build a 1080x1350 clip, 24 fps, 25 seconds long, using our song.mp3 as the soundtrack',
    film: all(
      lasts(25),
      (film) => film.widthPx === 1080 && film.heightPx === 1350 && film.fps === 24,
      (film) => music(film).isOwn,
    ),
  },
  {
    on: 'fresh',
    say: 'black n white everything, jazz, half a minute',
    film: all(
      lasts(30),
      plays('jazz'),
      every((one) => one.filters.includes('black-and-white')),
    ),
  },
  {
    on: 'fresh',
    say: 'User wants: vertical reel, duration=12s, music=none, crossfades between all shots. Proceed.',
    film: all(
      shaped('9:16'),
      lasts(12),
      silent,
      everyCut((cut) => cut !== null && ['fade', 'dissolve'].includes(cut.name)),
    ),
  },
  {
    on: 'fresh',
    say: 'just the two beach photos and the dog, ten seconds',
    film: all(
      lasts(10),
      (film) => film.names.toSorted().join() === 'beach-1.jpg,beach-2.jpg,dog.jpg',
    ),
  },
  {
    on: 'fresh',
    say: 'a cinematic trailer from my trip, widescreen, ends with "See you next year"',
    film: all(
      shaped('16:9'),
      plays('cinematic'),
      writes('See you next year', (text, film) => near(text.endSeconds, film.seconds, 0.5)),
    ),
  },
  {
    on: 'fresh',
    say: 'sort them by filename and make it a minute and a half',
    film: all(lasts(90), (film) => film.names[0] === 'beach-1.jpg'),
  },
  {
    on: 'fresh',
    say: 'put the family picture first, then the rest. With happy music!',
    film: all(
      (film) => film.names[0] === 'family.jpg' && film.names.length >= 9,
      (film) => ['upbeat', 'playful', 'acoustic'].includes(music(film).name),
    ),
  },
  {
    on: 'fresh',
    say: 'make the video but dont use market.png',
    film: (film) => film.names.length >= 8 && !film.names.includes('market.png'),
  },
  {
    on: 'fresh',
    say: 'only dog.jpg in sepia, the others normal. otherwise surprise me',
    film: only((one) => one.filters.includes('sepia'), 'dog.jpg'),
  },
  {
    on: 'fresh',
    say: 'no zooming or panning please it makes me seasick, just show each one for 5 seconds',
    film: every(
      (one) => one.kind !== 'photo' || (one.motion === 'still' && near(one.seconds, 5, 0.2)),
    ),
  },
  {
    on: 'empty',
    say: 'make me a 30 second video with music',
    answer: (answer) => askedOrTold(answer) && says(/photo|picture|upload|file|clip/i)(answer),
  },
  {
    on: 'empty',
    say: 'create an awesome birthday video for my mom',
    answer: (answer) => askedOrTold(answer) && says(/photo|picture|upload|file|clip/i)(answer),
  },
  {
    on: 'fresh',
    say: 'first the sunset, then the dog, then the family. thats all, nothing else',
    film: shows('sunset.jpg', 'dog.jpg', 'family.jpg'),
  },
];
