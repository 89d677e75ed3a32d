import type { AnswerView, Case } from '../case.ts';
import { all, loudness, music, near, picture, plays, sameLength, samePictures } from '../checks.ts';
import type { FilmCheck } from '../checks.ts';
import type { FilmView } from '../film-view.ts';

/** Nothing but the music. */
const musicOnly: FilmCheck = all(
  samePictures,
  sameLength,
  (film: FilmView) => film.pictures.every(({ filters }) => filters.length === 0),
  (film: FilmView) => film.cuts.every((cut) => cut?.name === 'fade'),
);
const becomes = (mood: string): FilmCheck => all(plays(mood), musicOnly);
const tells = (words: RegExp) => (answer: AnswerView) =>
  answer.kind === 'changed' && words.test(answer.text);

/** Music, sound and vague moods, as new users said it. */
export const cases: readonly Case[] = [
  // Of the music alone.
  { say: 'nah the music is mid, make it harder', film: becomes('electronic') },
  { say: 'harder music like techno bro', film: becomes('electronic') },
  { say: 'music need relax', film: becomes('ambient') },
  { say: 'the music is too much noise, I like the soft one', film: becomes('ambient') },
  { say: 'the music is too sad, give me a happy one', film: becomes('upbeat') },
  { say: 'the song is annoying, something jazzy please', film: becomes('jazz') },
  { say: 'other music please, something with guitar', film: becomes('acoustic') },
  { say: 'too loud, another song', film: musicOnly },
  {
    say: 'no wait jazz was better',
    after: ['jazz music', 'acoustic music'],
    film: becomes('jazz'),
  },
  { say: 'I think jazz sounded better', after: ['techno'], film: becomes('jazz') },
  {
    say: 'a waltz as the music',
    film: becomes('acoustic'),
    answer: tells(/waltz.*(?:nearest|upload)/s),
  },
  { say: 'and a little piano', film: becomes('acoustic'), answer: tells(/piano.*nearest/s) },
  { say: 'rock music pls', film: becomes('upbeat'), answer: tells(/rock.*nearest/s) },
  { say: 'oldies as the soundtrack', film: musicOnly, answer: tells(/oldies.*nearest/s) },

  // One remedy for one complaint.
  {
    say: 'It feels a little sad. Could you make it more cheerful?',
    film: all(plays('playful'), (film) =>
      film.pictures.every(({ filters }) => !filters.includes('warm')),
    ),
  },
  {
    say: "it's a bit boring, make it epic",
    film: all(plays('cinematic'), (film, before) => film.seconds < before.seconds),
  },
  { say: "it's so cute!", unchanged: true },

  // When the music plays.
  {
    say: 'can you start the song at 0:20 instead?',
    on: 'songs',
    film: (film) => near(music(film).sourceStartSeconds, 20) && music(film).startSeconds < 0.1,
  },
  {
    say: 'begin our song at 0:45',
    on: 'songs',
    film: (film) => near(music(film).sourceStartSeconds, 45),
  },
  { say: 'start the song at 6 seconds', film: (film) => near(music(film).startSeconds, 6) },
  {
    say: 'music should start at 5 s and end at 25 s',
    film: (film) => near(music(film).startSeconds, 5) && near(music(film).endSeconds, 25),
  },
  {
    say: 'no music at the end, last 3 sec silent',
    film: (film) => music(film).gainAt(28.5) === 0 && music(film).gainAt(15) > 0,
  },
  {
    say: 'fade the music out slowly at the end, like 5 seconds',
    film: all(sameLength, (film) => near(music(film).fadeOutSeconds, 5)),
  },
  {
    say: 'only the music fade is 5 seconds',
    film: all(sameLength, (film) => near(music(film).fadeOutSeconds, 5)),
  },
  {
    say: 'our song should fade in over 4 seconds',
    on: 'songs',
    film: all(sameLength, (film) => near(music(film).fadeInSeconds, 4)),
  },
  {
    say: 'let the music end 2 seconds before the film ends',
    film: (film) => near(music(film).endSeconds, 28),
  },

  // The sound of one clip.
  {
    say: 'make waves louder',
    film: (film, before) =>
      picture(film, 'waves.mp4').gain > picture(before, 'waves.mp4').gain &&
      loudness(film) === loudness(before),
  },
  {
    say: 'the waves clip should be twice as loud',
    film: (film) => near(picture(film, 'waves.mp4').gain, 2),
  },
  {
    say: "turn the waves clip down, it's too loud",
    film: (film) => picture(film, 'waves.mp4').gain < 1 && loudness(film) === 1,
  },
  {
    say: 'mute everything for the first 3 seconds',
    film: (film) => music(film).gainAt(1.5) === 0 && music(film).gainAt(10) > 0,
  },
  {
    say: 'mute the video, bgm at 50%',
    film: (film) => picture(film, 'waves.mp4').gain === 0 && near(loudness(film), 0.5),
  },
];
