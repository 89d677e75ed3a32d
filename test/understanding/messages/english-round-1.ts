import type { Case } from '../case.ts';
import {
  all,
  asked,
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

/** People of many trades and ages, drawn before anyone saw how they would be read. */
export const cases: readonly Case[] = [
  // A grandfather.
  {
    on: 'fresh',
    say: "Hello, I'm 78 and not very good with computers. Could you please make a little film of these photographs, nothing too fast, with some nice quiet music?",
    film: (film) => film.pictures.length > 5 && film.music !== null,
  },
  {
    say: 'The pictures go by far too quickly for my old eyes.',
    film: longer,
  },
  {
    say: 'Kindly take the photograph of the market out, I do not care for it.',
    film: drops('market.png'),
  },
  // A K-pop fan.
  {
    on: 'fresh',
    say: 'omg make this a tiktok edit, super fast cuts on the beat, 15 secs max!!',
    film: all(shaped('9:16'), (film) => film.seconds <= 15.1),
  },
  { say: 'way more hype pls', film: all(noneLost, (film, before) => film !== before) },
  {
    say: 'every pic 1.5 sec n hard cuts',
    film: all(
      every((one) => one.kind !== 'photo' || near(one.seconds, 1.5, 0.15)),
      everyCut((cut) => cut === null),
    ),
  },
  // An estate agent.
  {
    say: 'Please open with the old town shot and close with the family one.',
    film: (film) =>
      film.names[0] === 'old town.jpg' &&
      film.names.at(-1) === 'family.jpg' &&
      film.names.length === 10,
  },
  {
    on: 'titled',
    say: 'Our logo needs to sit in the lower left corner and be about half as big',
    film: (film, before) =>
      film.overlays[0]!.x < 0.4 &&
      film.overlays[0]!.y > 0.6 &&
      near(film.overlays[0]!.scale, before.overlays[0]!.scale / 2, 0.03),
  },
  {
    say: 'lower third on the family photo: "Call Dana Reyes, 555-0147"',
    film: captions('family.jpg', 'Call Dana Reyes, 555-0147'),
  },
  // A teacher.
  {
    say: 'Could you put "Class 4B on tour" as the heading and credits saying "Thanks to all parents" at the close?',
    film: all(
      writes('Class 4B on tour', (text) => text.startSeconds < 1),
      writes('Thanks to all parents', (text, film) => near(text.endSeconds, film.seconds, 0.5)),
    ),
  },
  {
    say: 'number three and number eight should trade places',
    film: (film) =>
      film.names[2] === 'market.png' &&
      film.names[7] === 'beach-2.jpg' &&
      film.names[0] === 'IMG_2041.jpg',
  },
  {
    after: ['remove the market'],
    say: 'wait, the kids liked that one. bring it back',
    film: (film) => film.names.includes('market.png') && film.names.length === 10,
  },
  // A restaurant owner.
  {
    on: 'shop',
    say: 'write "Lunch from 9.90" across all of them, small, at the bottom',
    film: (film) =>
      film.texts.some((text) => text.text === 'Lunch from 9.90' && text.place === 'bottom'),
  },
  { on: 'shop', say: 'I want it exactly 10 seconds for the ad slot', film: lasts(10) },
  {
    on: 'shop',
    say: 'can the last one hang around a bit longer',
    film: of('product_05.jpg', (now, before) => now.seconds > before.seconds),
  },
  // A hiker.
  {
    say: 'slow zoom into the sunset, please, and let it breathe for 6 sec',
    film: of('sunset.jpg', (now) => now.motion === 'zoom-in' && near(now.seconds, 6, 0.3)),
  },
  { say: 'ditch the last two shots', film: drops('old town.jpg', 'family.jpg') },
  {
    say: 'put the shots in the order I took them',
    film: (film) => film.names[0] === 'dog.jpg' && film.names[1] === 'IMG_2041.jpg',
  },
  // A wedding couple.
  {
    say: "We'd love our own song under it, starting from the second minute of the track",
    film: (film) => music(film).isOwn && near(music(film).sourceStartSeconds, 60, 1),
  },
  {
    say: 'Everything in black & white apart from the sunset and the family',
    film: all(
      (film) =>
        !picture(film, 'sunset.jpg').filters.includes('black-and-white') &&
        !picture(film, 'family.jpg').filters.includes('black-and-white'),
      others(['sunset.jpg', 'family.jpg'], (now) => now.filters.includes('black-and-white')),
    ),
  },
  {
    say: 'Let the music fade away over the last 4 seconds',
    film: (film) => near(music(film).fadeOutSeconds, 4, 0.3),
  },
  // A parent of a newborn, one hand free.
  { say: 'music too loud baby sleeping', film: (f, b) => loudness(f) < loudness(b) },
  {
    say: 'mute everything',
    film: (film, before) => silent(film, before) && picture(film, 'waves.mp4').gain === 0,
  },
  {
    say: 'softer colors maybe',
    film: either(
      (f) => f.pictures.some((one) => one.filters.length > 0),
      (f, b) => f.names.join() === b.names.join(),
    ),
  },
  // An Etsy seller.
  {
    on: 'shop',
    say: 'need this for pinterest AND instagram feed',
    film: (film) => film.variants.length > 0 || film.aspect !== '9:16',
  },
  {
    on: 'shop',
    say: "don't crop my products!! show the whole thing",
    film: every((one) => one.fit !== 'crop'),
  },
  {
    on: 'shop',
    say: 'white background behind the pictures instead of cropping them',
    film: all(
      (film) => film.background === '#ffffff',
      every((one) => one.fit === 'contain'),
    ),
  },
  {
    on: 'shop',
    say: 'caption 1 "Oak board", 2 "Walnut board" and 3 "Gift set"',
    film: all(
      captions('product_01.jpg', 'Oak board'),
      captions('product_02.jpg', 'Walnut board'),
      captions('product_03.jpg', 'Gift set'),
    ),
  },
  // A student.
  { say: 'bro its due in 5 min just make it exactly a minute long', film: lasts(60) },
  { say: 'start over', answer: (answer) => answer.text.length > 0 },
  {
    say: 'whats the total runtime',
    unchanged: true,
    answer: says(/30/),
  },
  {
    after: ['make it square'],
    say: 'nvm, undo',
    film: shaped('16:9'),
  },
  // A gamer.
  { say: 'crank the music to 150%', film: (f, b) => loudness(f) > loudness(b) },
  { say: '60fps or bust', film: (film) => film.fps === 60 },
  { say: 'glitchy transitions everywhere', unchanged: true, answer: askedOrTold },
  {
    say: 'whip pans between everything',
    film: everyCut((cut) => /whip-pan/.test(cut?.name ?? '')),
  },
  // An ad agency.
  {
    say: 'We need a 9:16 and a 1:1 cutdown of this.',
    film: (film) =>
      ['9:16', '1:1'].every((shape) => [film.aspect, ...film.variants].includes(shape)),
  },
  {
    say: 'Client feedback: 1. lose the dog 2. first frame should hold 4s 3. music down 30%',
    film: all(
      drops('dog.jpg'),
      of('IMG_2041.jpg', (now) => near(now.seconds, 4, 0.2)),
      (film, before) => loudness(film) < loudness(before),
    ),
  },
  {
    on: 'titled',
    say: 'Headline in bold yellow caps, please.',
    film: (film) => film.texts[0]!.color !== '#ffffff',
  },
  // A nurse on night shift.
  { say: 'something calmer, im on nights', film: noneLost },
  { say: 'can u make the whole thing 10 seconds longer', film: lasts(40) },
  {
    say: 'show me the beach ones first then the rest',
    film: (film) =>
      film.names.slice(0, 2).toSorted().join() === 'beach-1.jpg,beach-2.jpg' &&
      film.names.length === 10,
  },
  // An agent that relays.
  {
    say: 'The user requests the following modifications: (a) aspect ratio 4:5; (b) remove background music; (c) append the caption "The End" on the final image.',
    film: all(shaped('4:5'), silent, captions('family.jpg', 'The End')),
  },
  {
    say: 'Set transition duration to 1.2 seconds for all cuts.',
    film: everyCut((cut) => cut !== null && near(cut.seconds, 1.2, 0.1)),
  },
  // Dictated.
  {
    say: 'hey kinora uh move the dog picture so that its right after the sunset one okay thanks',
    film: moves('dog.jpg', 5),
  },
  {
    say: 'delete photo number six period actually no delete photo number seven',
    film: drops('waves.mp4'),
  },
  {
    say: 'add a title that says happy birthday nana and make it pink',
    film: (film) =>
      film.texts.some(
        (text) => /^happy birthday nana$/i.test(text.text) && text.color !== '#ffffff',
      ),
  },
  // Not a native speaker.
  {
    say: 'I want that music it stop before 5 second of finish',
    film: (film) => near(music(film).endSeconds, 25, 0.6),
  },
  {
    say: 'please to put the photo of the dog in the before last place',
    film: moves('dog.jpg', -2),
  },
  {
    say: 'make more big the letters',
    on: 'titled',
    film: (f, b) => written(f, 'Summer').size > written(b, 'Summer').size,
  },
  // A lawyer.
  {
    say: 'Kindly ensure that the third and fourth images are excluded from the final version.',
    film: drops('beach-2.jpg', 'dog.jpg'),
  },
  {
    say: 'Is there any sound in this video other than the music?',
    unchanged: true,
    answer: says(/clip|waves|sound/i),
  },
  // A child of ten.
  { say: 'CAN YOU PUT A DINOSAUR ON MY DOG', unchanged: true, answer: askedOrTold },
  {
    say: 'put the doggy 3 times',
    film: (film) => film.names.filter((name) => name === 'dog.jpg').length === 3,
  },
  { say: 'make it go woosh between the pictures', film: noneLost },
  {
    say: 'i want everything backwards',
    film: (film, before) => film.names.join() === before.names.toReversed().join(),
  },
  // What no editor can do.
  {
    say: 'remove the tourists in the background of the old town picture',
    unchanged: true,
    answer: askedOrTold,
  },
  { say: 'post it on my instagram', unchanged: true, answer: askedOrTold },
  { say: 'make my nose smaller in the family photo', unchanged: true, answer: askedOrTold },
  {
    say: 'add a voiceover reading the captions',
    on: 'titled',
    unchanged: true,
    answer: askedOrTold,
  },
  // Questions and complaints.
  {
    say: 'why is the dog fourth if i took it first',
    unchanged: true,
    answer: (answer) => answer.text.length > 0,
  },
  { say: 'what happened to my blurry picture', unchanged: true, answer: says(/blur/i) },
  {
    say: 'the fade between the dog and the sunset is ugly',
    film: either(
      onlyCut(4, (cut) => cut?.name !== 'fade'),
      samePictures,
    ),
  },
  { say: 'how much does the export cost', unchanged: true, answer: routes('credits') },
  { say: 'which ones did you not use', unchanged: true, answer: says(/IMG_2042|blurry/) },
  // Conversations.
  {
    after: ['make it vertical', 'add a title "Lisbon"'],
    say: 'white is hard to read, try black',
    film: (film) => written(film, 'Lisbon').color === '#000000',
  },
  {
    after: ['sepia on the old town'],
    say: 'hmm a little less of it',
    film: noneLost,
    answer: (answer) => answer.kind === 'changed',
  },
  { after: ['make it 45 seconds'], say: 'too long', film: shorter },
  {
    after: ['put the family first'],
    say: 'and beach-1 right behind it',
    film: (film) => film.names[0] === 'family.jpg' && film.names[1] === 'beach-1.jpg',
  },
  {
    after: ['swap the dog and the sunset', 'no music'],
    say: 'undo both',
    film: (film) => film.names[3] === 'dog.jpg' && film.music !== null,
  },
];
void [asked, quotes, only, plays];
