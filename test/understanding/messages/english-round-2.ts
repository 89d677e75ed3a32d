import type { Case } from '../case.ts';
import {
  all,
  askedOrTold,
  captions,
  drops,
  either,
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
  onlyCut,
  others,
  picture,
  plays,
  quotes,
  routes,
  samePictures,
  says,
  shaped,
  shorter,
  silent,
  writes,
  written,
} from '../checks.ts';

/** Strangers once more, and none of those before. */
export const cases: readonly Case[] = [
  // A widower who makes a film for a memorial.
  {
    on: 'fresh',
    say: "This is for my wife's memorial on Saturday. Something gentle and slow, about two minutes, with soft piano if you have it.",
    film: all(lasts(120, 3), (film) => film.music !== null),
  },
  {
    say: 'The family picture should be the very last thing people see.',
    film: moves('family.jpg', -1),
  },
  {
    say: 'Could you let the last picture linger for ten seconds?',
    film: of('family.jpg', (now) => near(now.seconds, 10, 0.3)),
  },
  { say: 'No words on it at all, please.', on: 'titled', film: (film) => film.texts.length === 0 },
  // A football mum.
  { say: 'MAKE IT LOUDER!!!!', film: (f, b) => loudness(f) > loudness(b) },
  { say: 'can you cut it to a minute thirty', film: lasts(90) },
  {
    say: 'put "GO TIGERS" on the dog one in orange',
    film: all(
      captions('dog.jpg', 'GO TIGERS'),
      (film) => written(film, 'GO TIGERS').color !== '#ffffff',
    ),
  },
  // A car dealer.
  {
    on: 'shop',
    say: 'need a square one for facebook marketplace',
    film: (f) => f.aspect === '1:1' || f.variants.includes('1:1'),
  },
  {
    on: 'shop',
    say: 'price tag on pic 2: $14,999',
    film: captions('product_02.jpg', '$14,999'),
  },
  {
    on: 'shop',
    say: 'end on our number 555-8800',
    film: (film) =>
      film.texts.some(
        (text) => text.text.includes('555-8800') && near(text.endSeconds, film.seconds, 0.5),
      ),
  },
  {
    on: 'shop',
    say: 'the upbeat stuff is annoying, how about something smoother, jazzy',
    film: plays('jazz'),
  },
  // A museum curator.
  {
    say: 'Each work ought to remain on view for no less than five seconds.',
    film: every((one) => one.kind !== 'photo' || one.seconds >= 4.8),
  },
  { say: 'Kindly refrain from cropping the pictures.', film: every((one) => one.fit !== 'crop') },
  {
    say: 'I should prefer cross-dissolves lasting two seconds.',
    film: everyCut(
      (cut) => (cut?.name === 'dissolve' || cut?.name === 'fade') && near(cut.seconds, 2, 0.6),
    ),
  },
  // A skater of sixteen.
  { say: 'ayo make the clip slow mo', film: (film) => picture(film, 'waves.mp4').speed < 1 },
  { say: 'beat drop at the sunset or its mid', film: noneLost },
  { say: 'nah scrap the family pic my mom will kill me', film: drops('family.jpg') },
  {
    say: 'drop the opacity of the sunset to 50%',
    film: of('sunset.jpg', (now) => near(now.opacity, 0.5, 0.05)),
  },
  // A scientist.
  {
    say: 'Set output resolution to 3840x2160 at 24 fps.',
    film: (film) => film.widthPx === 3840 && film.fps === 24,
  },
  {
    say: 'Sort by capture time, descending.',
    film: (film) => film.names[0] === 'family.jpg' && film.names.at(-1) === 'dog.jpg',
  },
  {
    say: 'Timestamp every photo with the date it was taken.',
    film: (film) => film.texts.length >= 9,
  },
  {
    say: 'Apply a vignette at 30 % to images 2 through 5.',
    film: only(
      (one) => one.filters.includes('vignette'),
      'beach-1.jpg',
      'beach-2.jpg',
      'dog.jpg',
      'sunset.jpg',
    ),
  },
  // A grandmother who dictates.
  {
    say: 'hello dear I would like the picture of the dog to come before the picture of my family thank you',
    film: moves('dog.jpg', 9),
  },
  {
    say: 'oh and write love from granny at the end',
    film: (film) =>
      film.texts.some(
        (text) => /^love from granny$/i.test(text.text) && near(text.endSeconds, film.seconds, 0.5),
      ),
  },
  { say: "I can't hear the music dear", film: (f, b) => loudness(f) > loudness(b) },
  { say: 'it is all going round too fast for me', film: longer },
  // Not native speakers.
  { say: 'I need the video have 20 second', film: lasts(20) },
  { say: 'please you can eliminate the photo number 5', film: drops('sunset.jpg') },
  { say: 'the musics is very strong, put more low', film: (f, b) => loudness(f) < loudness(b) },
  {
    say: 'change the two first photos of place',
    film: (film) =>
      film.names[0] === 'beach-1.jpg' &&
      film.names[1] === 'IMG_2041.jpg' &&
      film.names[2] === 'beach-2.jpg',
  },
  { say: 'can be in vertical format for the phone?', film: shaped('9:16') },
  { say: 'how many time is the duration', unchanged: true, answer: says(/30/) },
  // A social media manager.
  { say: 'v for stories, sq for feed', film: (film) => film !== null },
  {
    say: 'make the hook stronger - start w the sunset',
    film: (film) => film.names[0] === 'sunset.jpg',
  },
  { say: 'Swap out the lo-fi for something more upbeat', film: plays('upbeat') },
  {
    on: 'titled',
    say: 'logo is way too tiny, and shift it down to the bottom',
    film: (film, before) =>
      film.overlays[0]!.scale > before.overlays[0]!.scale && film.overlays[0]!.y > 0.6,
  },
  {
    on: 'titled',
    say: 'change Summer to Summer Vibes',
    film: (film) =>
      film.texts.some((text) => text.text === 'Summer Vibes') &&
      !film.texts.some((text) => text.text === 'Summer'),
  },
  {
    on: 'titled',
    say: 'can the title stay up longer, say 5s',
    film: (film) =>
      near(written(film, 'Summer').endSeconds - written(film, 'Summer').startSeconds, 5, 0.3),
  },
  {
    on: 'titled',
    say: "move the title down a bit so it doesn't cover faces",
    film: (film) => written(film, 'Summer').place === 'bottom',
  },
  // A programmer.
  {
    say: 'undo',
    after: ['make it square', 'no music'],
    film: all(shaped('1:1'), (film) => film.music !== null),
  },
  {
    say: 'revert the last 2 changes',
    after: ['make it square', 'no music'],
    film: all(shaped('16:9'), (film) => film.music !== null),
  },
  { say: 'mv dog.jpg to position 1', film: moves('dog.jpg', 1) },
  { say: 'photos[2] -> b&w', film: (film) => film !== null },
  {
    say: 'set bg to #222222 and letterbox everything',
    film: all(
      (film) => film.background === '#222222',
      every((one) => one.fit === 'contain'),
    ),
  },
  // A priest, a chef, a pilot.
  {
    say: 'Would it be possible to have only the photographs, without the little video?',
    film: drops('waves.mp4'),
  },
  { say: 'less is more: drop every other picture', film: (film) => film.names.length === 5 },
  {
    say: 'take us from the beach straight to the old town, skip whatever is in between',
    film: (film) => film.names.indexOf('old town.jpg') - film.names.indexOf('beach-2.jpg') === 1,
  },
  {
    say: 'mute the waves but keep the music',
    film: all(
      (film) => picture(film, 'waves.mp4').gain === 0,
      (film) => film.music !== null,
    ),
  },
  { say: 'start the music 3 seconds in', film: (film) => near(music(film).startSeconds, 3, 0.1) },
  { say: 'could we hear the ocean in the clip over the music', film: noneLost },
  // Things nobody can do here.
  { say: "swap my face with brad pitt's", unchanged: true, answer: askedOrTold },
  {
    say: 'can you find me some free stock footage of penguins',
    unchanged: true,
    answer: askedOrTold,
  },
  { say: 'translate the captions to spanish', on: 'titled', unchanged: true, answer: askedOrTold },
  { say: 'order pizza', unchanged: true, answer: askedOrTold },
  { say: 'make the sky bluer behind the old town', film: noneLost },
  { say: 'email it to my mother', unchanged: true, answer: askedOrTold },
  // Questions.
  {
    say: 'is the dog in there twice?',
    unchanged: true,
    answer: (answer) => answer.text.length > 0,
  },
  { say: 'what comes after the sunset', unchanged: true, answer: says(/IMG_2046/) },
  {
    say: 'why does it start with that picture',
    unchanged: true,
    answer: (answer) => answer.text.length > 0,
  },
  { say: 'do i have to pay for this', unchanged: true, answer: routes('credits') },
  { say: 'will it work on my iphone', unchanged: true, answer: askedOrTold },
  // Conversations.
  {
    after: ['put the sunset first'],
    say: 'hmm, second',
    film: (film) => film.names[1] === 'sunset.jpg',
  },
  {
    after: ['make all photos sepia'],
    say: 'only the first three actually',
    film: only(
      (one) => one.filters.includes('sepia'),
      'IMG_2041.jpg',
      'beach-1.jpg',
      'beach-2.jpg',
    ),
  },
  {
    after: ['add a title "Porto"', 'make it red'],
    say: 'and bigger',
    film: (film, before) => written(film, 'Porto').size > written(before, 'Porto').size,
  },
  {
    after: ['use our song'],
    say: 'start it later, at 0:30 of the song',
    film: (film) => near(music(film).sourceStartSeconds, 30, 1),
  },
  {
    after: ['make it 20 seconds'],
    say: 'how long is each photo now?',
    unchanged: true,
    answer: says(/2/),
  },
  {
    after: ['remove the dog', 'remove the market'],
    say: 'put the dog back in',
    film: (film) => film.names.includes('dog.jpg') && !film.names.includes('market.png'),
  },
  {
    after: ['zoom into the family'],
    say: "that's too much zoom",
    film: of('family.jpg', (now, before) => now.zoomRatio < before.zoomRatio),
  },
  {
    after: ['slide transitions please'],
    say: 'faster',
    film: either(
      (film, before) => film.cuts[2]!.seconds < before.cuts[2]!.seconds,
      shorter,
      others([], () => false),
    ),
  },
  {
    after: ['make it vertical'],
    say: 'the heads are cut off now',
    film: every((one) => one.fit !== 'crop'),
  },
];
void [onlyCut, quotes, samePictures, silent, writes];
