import {
  all,
  every,
  lasts,
  moves,
  only,
  sameLength,
  samePictures,
  shaped,
  written,
} from '../checks.ts';
import type { Sheet } from '../sheet.ts';

/** What people said in use and was not understood, each with its kin. */
export const sheets: readonly Sheet[] = [
  {
    meaning: 'whatever is done to it, it lasts so long then',
    film: all(lasts(15), samePictures),
    says: {
      en: [
        'shave it to 15s',
        'squeeze it down to 15 seconds',
        'boil it down to 15s',
        'whittle the film down to 15 sec',
        'can you crunch it down to 15 seconds',
        'please pare it down to 15 seconds',
        'condense the whole thing to 15 s',
        'cap it at 15 seconds',
        'prune it to 15 secs',
      ],
      zh: [],
    },
  },
  {
    meaning: 'a shape and a length',
    film: all(lasts(15), shaped('9:16')),
    says: {
      en: ['vertical for reels pls and shave it to 15s', 'upright, and boil it down to 15 seconds'],
      zh: [],
    },
  },
  {
    meaning: 'the other way round, and why',
    film: (film, before) => film.names.join() === before.names.toReversed().join(),
    says: {
      en: [
        'flip the order so the latest comes first',
        'reverse the order so that the newest is first',
        'reverse it so my family shows up early',
        'reverse the order as I want to count backwards',
        'reverse the order because it tells the tale better',
        'reverse the order for my mum',
      ],
      zh: [],
    },
  },
  {
    meaning: 'white bars for the blur',
    film: all(
      every((one) => one.fit === 'contain'),
      (film) => film.background === '#ffffff',
    ),
    says: {
      en: [
        'instead of the blurry edges I want plain white around the picture',
        'instead of the blurry edges put plain white',
        'no more blurry sides, put white bars there',
        'white bars rather than the blurry background',
        'instead of the blur use white bars',
        'instead of blurred edges, white bars please',
      ],
      zh: [],
    },
  },
  {
    meaning: 'an end card in words without quotes',
    film: all(samePictures, (film) => {
      const { role } = written(film, 'Thank you all for coming');
      return role === 'end-card';
    }),
    says: {
      en: [
        'put Thank you all for coming on the end',
        'add Thank you all for coming at the end',
        'write Thank you all for coming at the end',
        'stick Thank you all for coming at the very end',
        'at the end put Thank you all for coming',
        'put Thank you all for coming as the last screen',
      ],
      zh: [],
    },
  },
  {
    meaning: 'a word of a text becomes another',
    on: 'titled',
    film: all(samePictures, (film) => written(film, 'Winter').role === 'title'),
    says: {
      en: [
        'change Summer to Winter',
        'replace Summer with Winter',
        'pls change Summer into Winter',
        'can you swap Summer for Winter',
        'change the word Summer to Winter',
        'turn Summer into Winter',
      ],
      zh: [],
    },
  },
  {
    meaning: 'what was removed comes back',
    after: ['remove the dog'],
    film: all((film) => film.names[3] === 'dog.jpg', lasts(30)),
    says: {
      en: [
        'oh wait bring him back',
        'put him back',
        'I want him back',
        'no bring her back',
        'put him back in please',
        'actually get him back',
      ],
      zh: [],
    },
  },
  {
    meaning: 'another version, and this one as it is',
    film: all((film) => film.variants.includes('9:16'), shaped('16:9'), samePictures, sameLength),
    says: {
      en: [
        'also give me a portrait copy without touching this one',
        'I need a vertical version too without changing this one',
        'also a 9:16 version, without affecting the original',
        'add a portrait version but leave this one as it is',
        'a vertical copy as well, not touching this one',
        'make a 9:16 version too without altering the original',
      ],
      zh: [],
    },
  },
  {
    meaning: 'a picture at both ends',
    film: (film) =>
      film.names[0] === 'dog.jpg' &&
      film.names.at(-1) === 'dog.jpg' &&
      film.names.filter((name) => name === 'dog.jpg').length === 2,
    says: {
      en: [
        'put the dog both at the start and the end',
        'I want the dog at both ends',
        'show the dog at the beginning and again at the end',
        'the dog should be both first and last',
        'i want to see the dog two times, start and end',
        'put the dog once at the start and once at the end',
      ],
      zh: [],
    },
  },
  {
    meaning: 'a look from one picture on',
    film: all(
      samePictures,
      only((one) => !one.filters.includes('black-and-white'), 'IMG_2041.jpg'),
    ),
    says: {
      en: [
        'black and white, starting with the second',
        'black and white from number two on',
        'make it black and white starting from the second photo',
        'b&w beginning with the second one',
        'starting at the second picture black and white please',
        'black and white, but starting with the second picture',
      ],
      zh: [],
    },
  },
  {
    meaning: 'twice in the film',
    film: all((film) => film.names.filter((name) => name === 'dog.jpg').length === 2, lasts(33)),
    says: {
      en: [
        'show the dog 2x',
        'I want the dog twice',
        'have the dog in there 2 times',
        'use the dog picture two times',
        'show the dog photo twice',
      ],
      zh: [],
    },
  },
  {
    meaning: 'faster by a part',
    film: all((film) => film.seconds < 25, samePictures),
    says: {
      en: [
        "it's too slow, speed things up by a third",
        'make it a third shorter',
        'speed it up by a third please',
        'the film should be a quarter shorter',
        'faster by a third',
        'shorten it by a third',
      ],
      zh: [],
    },
  },
  {
    meaning: 'photos are gone before they are seen',
    film: all((film) => film.seconds > 31, samePictures),
    says: {
      en: [
        "the pictures flash by, my dad can't keep up",
        'the photos just fly by',
        'everything flashes by, slower please',
        'the pics zoom past, give people time',
        'photos whizz by, calmer please',
        'it all rushes past too quickly',
      ],
      zh: [],
    },
  },
  {
    meaning: 'two places nearer to the start',
    film: moves('market.png', 6),
    says: {
      en: [
        'move the market photo up two spots',
        'move the market two places up',
        'market up two spots please',
        'can the market photo go forward two places',
        'bring the market two spots forward',
        'shift the market ahead two slots',
      ],
      zh: [],
    },
  },
  {
    meaning: 'a title that holds the old one',
    on: 'titled',
    film: (film) => written(film, 'Our Summer').role === 'title',
    says: {
      en: [
        'the title should be Our Summer instead',
        'change the title to Our Summer',
        'title: Our Summer',
        'make the title Our Summer',
        'call it Our Summer',
        'I want Our Summer as the title',
      ],
      zh: [],
    },
  },
  {
    meaning: 'softer music is a calmer one',
    film: (film) => film.music?.name === 'ambient',
    says: {
      en: [
        'something softer for the music',
        'something calmer for the music',
        'something slower for the music please',
        'can the music be something quieter, like for a spa',
        'use something softer as music',
        'music should be something softer',
      ],
      zh: [],
    },
  },
];
