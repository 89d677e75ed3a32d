import type { Case } from '../case.ts';
import {
  all,
  askedOrTold,
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
  onlyCut,
  picture,
  plays,
  routes,
  samePictures,
  says,
  shaped,
  shorter,
  silent,
  writes,
  written,
} from '../checks.ts';

/** Strangers for the third time. */
export const cases: readonly Case[] = [
  // A wedding photographer.
  {
    on: 'fresh',
    say: 'I need a 60 second highlight film from these, cinematic, with slow fades and a title "Anna & Jonas".',
    film: all(lasts(60, 0.5), writes('Anna & Jonas')),
  },
  { say: 'Take the black bars off.', film: noneLost },
  {
    say: 'Hold on the family portrait for six full seconds at the end.',
    film: all(of('family.jpg', (now) => near(now.seconds, 6, 0.3))),
  },
  {
    say: 'desaturate everything but the sunset',
    film: (film) =>
      !picture(film, 'sunset.jpg').filters.some((name) => /faded|black/.test(name)) &&
      picture(film, 'dog.jpg').filters.some((name) => /faded|black/.test(name)),
  },
  // A hairdresser between two customers.
  { say: 'turn it upright for insta', film: (film) => ['9:16', '4:5'].includes(film.aspect) },
  { say: 'chuck the second beach one', film: drops('beach-2.jpg') },
  {
    say: 'gimme 2 secs on each',
    film: every((one) => one.kind !== 'photo' || near(one.seconds, 2, 0.15)),
  },
  { say: 'music a smidge lower', film: (f, b) => loudness(f) < loudness(b) && loudness(f) > 0 },
  { say: 'can we lose the fades', film: everyCut((cut) => cut === null) },
  // A retired engineer.
  {
    say: 'Please interchange pictures 4 and 5.',
    film: (film) => film.names[3] === 'sunset.jpg' && film.names[4] === 'dog.jpg',
  },
  { say: 'Reduce the total running time by 20 percent.', film: lasts(24, 0.3) },
  {
    say: 'The transition between picture 2 and picture 3 should be a simple cut.',
    film: onlyCut(2, (cut) => cut === null),
  },
  { say: 'Increase the frame rate to 50.', film: (film) => film.fps === 50 },
  { say: 'Display the file name beneath each picture.', film: (film) => film.texts.length >= 9 },
  // A pupil.
  {
    say: 'put my name Lily at the beginning in purple bubble letters',
    film: (film) => film.texts.some((text) => /Lily/.test(text.text) && text.color !== '#ffffff'),
  },
  {
    say: 'can the dog be in it 2 times',
    film: (film) => film.names.filter((name) => name === 'dog.jpg').length === 2,
  },
  { say: 'its too short my teacher wants 45 seconds', film: lasts(45) },
  {
    say: 'make the sunset one super long like 8 seconds',
    film: of('sunset.jpg', (now) => near(now.seconds, 8, 0.3)),
  },
  {
    say: 'mix up the order',
    film: (film, before) => film.names.join() !== before.names.join() && film.names.length === 10,
  },
  // A yoga teacher.
  { say: 'ambient music instead, very soft', film: plays('ambient') },
  { say: 'I would love everything to flow more slowly', film: longer },
  { say: 'gentle zooms only, no panning', film: every((one) => !one.motion.startsWith('pan')) },
  {
    say: 'warmer tones throughout please',
    film: every((one) => one.kind === 'clip' || one.filters.includes('warm')),
  },
  // A barista who types with his thumbs.
  { say: 'rmv img_2046', film: drops('IMG_2046.jpg') },
  {
    say: 'swich beach 1 n beach 2',
    film: (film) => film.names[1] === 'beach-2.jpg' && film.names[2] === 'beach-1.jpg',
  },
  { say: 'no txt', on: 'titled', film: (film) => film.texts.length === 0 },
  { say: 'fade 2 black at the end', film: samePictures },
  { say: 'bit quicker thx', film: shorter },
  // A consultant.
  {
    on: 'titled',
    say: 'Rebrand: replace the title with "Q3 Retreat" and drop the logo.',
    film: all(writes('Q3 Retreat'), (film) => film.overlays.length === 0),
  },
  {
    on: 'titled',
    say: 'Make the logo half transparent.',
    film: (film) => near(film.overlays[0]!.opacity, 0.5, 0.1),
  },
  {
    on: 'titled',
    say: 'the caption on the dog should read "Rex, CEO"',
    film: captions('dog.jpg', 'Rex, CEO'),
  },
  {
    on: 'titled',
    say: 'Only show the logo during the last 5 seconds.',
    film: (film) => near(film.overlays[0]!.startSeconds, 25, 0.3),
  },
  {
    say: 'Three deliverables please: 16:9, 1:1 and 9:16',
    film: (film) =>
      ['16:9', '1:1', '9:16'].every((shape) => [film.aspect, ...film.variants].includes(shape)),
  },
  // An agent.
  { say: 'ACTION: reorder; TARGET: sunset.jpg; POSITION: 3', film: moves('sunset.jpg', 3) },
  { say: '{"aspect": "1:1", "duration": 15}', film: all(shaped('1:1'), lasts(15)) },
  {
    say: 'Apply filter=sepia to clips [1,2]. Leave all other parameters unmodified.',
    film: only((one) => one.filters.includes('sepia'), 'IMG_2041.jpg', 'beach-1.jpg'),
  },
  // Non-native.
  { say: 'I want to change the music for one of jazz', film: plays('jazz') },
  { say: 'the film have to finish with the foto of sunset', film: moves('sunset.jpg', -1) },
  { say: 'put please subtitle in photo 3: Our hotel', film: captions('beach-2.jpg', 'Our hotel') },
  {
    say: 'is possible make more slow the transitions?',
    film: everyCut((cut) => cut !== null && cut.seconds > 0.85),
  },
  { say: 'quit the photo of the market', film: drops('market.png') },
  // A voice assistant's transcript.
  {
    say: 'set the length to forty seconds and then turn off the music',
    film: all(lasts(40), silent),
  },
  { say: 'go back one step', after: ['make it square'], film: shaped('16:9') },
  {
    say: 'please play the video clip from second two to second five',
    film: (film) =>
      near(picture(film, 'waves.mp4').sourceStartSeconds, 2, 0.2) &&
      near(picture(film, 'waves.mp4').seconds, 3, 0.3),
  },
  {
    say: 'add the text see you next summer on the final photo',
    film: (film) => film.texts.some((text) => /^see you next summer$/i.test(text.text)),
  },
  // Complaints and questions.
  {
    say: 'why is there no sound in the waves clip??',
    unchanged: true,
    answer: says(/sound|clip|waves|music/i),
  },
  { say: 'this looks awful', film: noneLost, answer: (answer) => answer.text.length > 0 },
  { say: 'u forgot blurry.jpg', film: (film) => film.names.includes('blurry.jpg') },
  {
    say: 'are all my photos in there?',
    unchanged: true,
    answer: says(/IMG_2042|blurry|left out|not|10|12/i),
  },
  { say: 'how long does each photo stay on screen', unchanged: true, answer: says(/3/) },
  { say: 'can you add voice over?', unchanged: true, answer: askedOrTold },
  { say: 'what is the difference between fade and dissolve', unchanged: true, answer: askedOrTold },
  { say: "i'm done, how do i get the file", unchanged: true, answer: routes('export') },
  { say: 'is anybody there', unchanged: true, answer: askedOrTold },
  // What cannot be done.
  {
    say: 'age my daughter by ten years in the family picture',
    unchanged: true,
    answer: askedOrTold,
  },
  { say: 'put fireworks over the sunset', unchanged: true, answer: askedOrTold },
  { say: 'straighten the horizon on beach-2', unchanged: true, answer: askedOrTold },
  { say: 'delete my account', unchanged: true, answer: askedOrTold },
  { say: 'make the waves clip play backwards', unchanged: true, answer: askedOrTold },
  // Conversations.
  { after: ['make it 20 seconds'], say: 'hm no, go back to how long it was', film: lasts(30) },
  {
    after: ['add the caption "Woof" to the dog'],
    say: 'actually put that on the sunset instead',
    film: captions('sunset.jpg', 'Woof'),
  },
  {
    after: ['make the first photo black and white'],
    say: 'and the last one',
    film: only((one) => one.filters.includes('black-and-white'), 'IMG_2041.jpg', 'family.jpg'),
  },
  {
    after: ['no music'],
    say: 'hmm ok maybe some quiet piano then',
    film: (film) => film.music !== null,
  },
  {
    after: ['title "Hello"'],
    say: 'make that disappear after 1 second',
    film: (film) => near(written(film, 'Hello').endSeconds, 1, 0.2),
  },
  {
    after: ['delete the last two photos', 'make it vertical'],
    say: 'i want those two photos back though',
    film: all(shaped('9:16'), (film) => film.names.length === 10),
  },
  {
    after: ['louder music'],
    say: 'perfect. now export',
    unchanged: true,
    answer: routes('export'),
  },
  {
    after: ['move the dog to the front'],
    say: 'no, the very end',
    film: (film) => film.names.at(-1) === 'dog.jpg',
  },
  {
    after: ['make photo 2 longer'],
    say: 'even longer',
    film: of('beach-1.jpg', (now, before) => now.seconds > before.seconds),
  },
  {
    after: ['sepia', 'square'],
    say: 'drop the sepia again',
    film: all(
      shaped('1:1'),
      every((one) => !one.filters.includes('sepia')),
    ),
  },
];
void music;
