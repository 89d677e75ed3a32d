import type { Case } from '../case.ts';
import {
  all,
  askedOrTold,
  loudness,
  music,
  near,
  picture,
  plays,
  samePictures,
  silent,
} from '../checks.ts';

/** Music, and the sound of clips. */
export const cases: readonly Case[] = [
  { say: 'put our song on it', film: (film) => music(film).isOwn },
  { say: 'change the background music to ambient', film: all(plays('ambient'), samePictures) },
  { say: 'kill the music', film: silent },
  {
    say: 'music a touch softer',
    film: (film, before) => loudness(film) < loudness(before) && loudness(film) > 0,
  },
  { say: 'crank it up', film: (film, before) => loudness(film) > loudness(before) },
  {
    say: 'halve the music volume',
    film: (film, before) => near(loudness(film), loudness(before) / 2, 0.03),
  },
  {
    say: 'no music during the first 10 seconds',
    film: (film) =>
      (music(film).gainAt(5) === 0 || music(film).startSeconds >= 9.9) &&
      music(film).gainAt(15) > 0,
  },
  {
    say: 'a 3 second fade in for the music',
    film: (film) => near(music(film).fadeInSeconds, 3, 0.1),
  },
  {
    on: 'songs',
    say: 'let the song start from its chorus at 0:48',
    film: (film) => near(music(film).sourceStartSeconds, 48, 0.2),
  },
  {
    on: 'songs',
    say: 'the song should end at 20 seconds',
    film: (film) => near(music(film).endSeconds, 20, 0.2) || music(film).gainAt(22) === 0,
  },
  {
    say: 'silence the clip but leave the music',
    film: (film) => picture(film, 'waves.mp4').gain === 0 && loudness(film) > 0,
  },
  {
    say: 'sea sounds from the video twice as loud',
    film: (film, before) => picture(film, 'waves.mp4').gain > picture(before, 'waves.mp4').gain,
  },
  { say: 'kids birthday kind of music, silly', film: plays('playful') },
  { say: 'download a song from spotify', unchanged: true, answer: askedOrTold },
  {
    on: 'shop',
    say: 'chill beats',
    film: (film) => ['lo-fi', 'ambient'].includes(music(film).name),
  },
];
