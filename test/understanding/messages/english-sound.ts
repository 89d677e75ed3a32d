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
  sameLength,
  silent,
} from '../checks.ts';

/** Music, and the sound of clips. */
export const cases: readonly Case[] = [
  { say: 'use my song', film: all((film) => music(film).isOwn, samePictures) },
  { say: 'jazz instead', film: plays('jazz') },
  { say: 'Something more upbeat for the music', film: plays('upbeat') },
  { say: 'no music', film: all(silent, samePictures, sameLength) },
  {
    say: 'turn the music down',
    film: (film, before) => loudness(film) < loudness(before) && loudness(film) > 0,
  },
  {
    say: "louder music!! can't hear a thing",
    film: (film, before) => loudness(film) > loudness(before),
  },
  { say: 'music at 30 percent', film: (film) => near(loudness(film), 0.3, 0.02) },
  {
    say: 'mute the music in the last five seconds',
    film: (film) => music(film).gainAt(28) === 0 && music(film).gainAt(20) > 0,
  },
  {
    say: 'fade the music out over the last 4 seconds',
    film: (film) => near(music(film).fadeOutSeconds, 4, 0.1),
  },
  {
    say: 'start the music only at 6 seconds',
    film: (film) =>
      near(music(film).startSeconds, 6, 0.1) ||
      (music(film).gainAt(3) === 0 && music(film).gainAt(8) > 0),
  },
  {
    on: 'songs',
    say: 'begin the song at 1:05',
    film: (film) => near(music(film).sourceStartSeconds, 65, 0.2),
  },
  {
    on: 'songs',
    say: 'skip the first thirty seconds of our song',
    film: (film) => near(music(film).sourceStartSeconds, 30, 0.2),
  },
  {
    on: 'songs',
    say: 'go back to the music kinora made, something calm',
    film: (film) => !music(film).isOwn,
  },
  {
    say: 'play our song.mp3 under the whole film',
    film: (film) =>
      music(film).isOwn &&
      music(film).startSeconds < 0.1 &&
      near(music(film).endSeconds, film.seconds, 0.1),
  },
  {
    say: 'mute the waves video',
    film: all(
      (film) => picture(film, 'waves.mp4').gain === 0,
      (film) => loudness(film) > 0,
    ),
  },
  {
    say: 'i want to hear the original sound of the clip louder',
    film: (film, before) =>
      picture(film, 'waves.mp4').gain > picture(before, 'waves.mp4').gain ||
      loudness(film) < loudness(before),
  },
  { say: 'complete silence', film: all(silent, (film) => picture(film, 'waves.mp4').gain === 0) },
  {
    say: 'lower the music while the waves are playing',
    film: (film) => music(film).ducks || music(film).gainAt(19.5) < music(film).gainAt(5),
  },
  { say: 'give me that cosy acoustic guitar stuff', film: plays('acoustic') },
  { say: 'epic hollywood movie score', film: plays('cinematic') },
  { say: 'techno', film: plays('electronic') },
  {
    say: 'add Bohemian Rhapsody by Queen',
    answer: (answer) => askedOrTold(answer) || /upload|not|can.t|only/i.test(answer.text),
  },
  {
    say: 'a different tune please, same mood',
    film: plays('lo-fi'),
    answer: ({ kind }) => kind === 'changed',
  },
  { on: 'shop', say: 'get rid of the soundtrack', film: silent },
  {
    on: 'shop',
    say: 'cut on the beat',
    film: (film) => film.pictures.length === 5 && music(film).onBeat >= 0.75,
  },
  { say: 'add a voice over reading the captions', unchanged: true, answer: askedOrTold },
];
