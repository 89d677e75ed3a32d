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
  music,
  near,
  noneLost,
  of,
  only,
  picture,
  plays,
  samePictures,
  shaped,
  shorter,
  silent,
  writes,
} from '../checks.ts';

/** The same wishes as people really type or dictate them. */
export const cases: readonly Case[] = [
  { say: 'mkae it vertcal', film: shaped('9:16') },
  { say: 'REMOVE THE DOG', film: drops('dog.jpg') },
  { say: 'blak and white plz', film: every((one) => one.filters.includes('black-and-white')) },
  { say: 'yo can u make it like 15 secs n vertical thx', film: all(lasts(15), shaped('9:16')) },
  { say: 'pls delet the secnd foto', film: drops('beach-1.jpg') },
  {
    say: 'um so can you like take the um the sunset picture and like put it first',
    film: moves('sunset.jpg', 1),
  },
  {
    say: 'okay so what i want is for the video to be shorter maybe around twenty seconds and then also at the end it should say thank you for coming',
    film: all(lasts(20, 2.5), (film) =>
      film.texts.some((text) => /^thank you for coming$/i.test(text.text)),
    ),
  },
  {
    say: '🎵❌',
    film: (film, before) =>
      silent(film, before) || (samePictures(film, before) && loudness(film) === loudness(before)),
  },
  { say: 'make it square 🙏😊', film: shaped('1:1') },
  { say: 'MUSIC IS WAY TOO LOUD', film: (film, before) => loudness(film) < loudness(before) },
  {
    say: 'Dear Sir or Madam, I would be most grateful if you could possibly be so kind as to lengthen the duration of the film to forty-five seconds. Many thanks in advance and kind regards, Edith',
    film: all(lasts(45), samePictures),
  },
  {
    say: 'sry for bothering again!! could u maybe pretty please swap the first & the last pic? no rush :)',
    film: (film) =>
      film.names[0] === 'family.jpg' &&
      film.names[9] === 'IMG_2041.jpg' &&
      film.names.length === 10,
  },
  { say: 'trasitions suck. kill em', film: everyCut((cut) => cut === null) },
  { say: 'gimme sum jazzz', film: plays('jazz') },
  { say: 'shorter', film: shorter },
  { say: 'slow. it. down.', film: longer },
  { say: 'tittle: Our Wedding', film: writes('Our Wedding', (text) => text.startSeconds < 1) },
  {
    say: 'My user asks you to set the per-photo duration to 2s and the aspect ratio to 9:16. Return when complete.',
    film: all(
      every((one) => one.kind !== 'photo' || near(one.seconds, 2, 0.15)),
      shaped('9:16'),
    ),
  },
  {
    say: 'please i want that the photo of family is staying more long time',
    film: of('family.jpg', (now, before) => now.seconds > before.seconds),
  },
  {
    say: 'can the kids see the beach ones longer theyre so cute there',
    film: all(
      of('beach-1.jpg', (now, before) => now.seconds > before.seconds),
      of('beach-2.jpg', (now, before) => now.seconds > before.seconds),
    ),
  },
  {
    say: 'bw on beach1',
    film: only((one) => one.filters.includes('black-and-white'), 'beach-1.jpg'),
  },
  { say: 'vid too fast bro slow it', film: longer },
  { say: 'use ourson.mp3', film: (film) => music(film).isOwn },
  {
    say: 'Good evening! We loved the film. One tiny thing: might the picture of the old town stay just a smidge longer? Otherwise perfect.',
    film: of('old town.jpg', (now, before) => now.seconds > before.seconds),
  },
  {
    say: 'no cap the dog pic needs "who let him cook" on it',
    film: captions('dog.jpg', 'who let him cook'),
  },
  {
    say: 'fster',
    film: (film, before) =>
      noneLost(film, before) &&
      picture(film, 'dog.jpg').seconds < picture(before, 'dog.jpg').seconds,
  },
  { say: 'the clip, wth waves, mute tht', film: (film) => picture(film, 'waves.mp4').gain === 0 },
  {
    say: 'i would like to having a music more happy',
    film: (film) => ['upbeat', 'playful'].includes(music(film).name),
  },
];
