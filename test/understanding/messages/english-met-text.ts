import type { Case } from '../case.ts';
import {
  all,
  asked,
  askedOrTold,
  captions,
  every,
  near,
  sameLength,
  samePictures,
  writes,
  written,
} from '../checks.ts';

const isTitle = (text: { readonly role: string }) => text.role === 'title';
const isSubtitle = (text: { readonly role: string }) => text.role === 'subtitle';
const isEnd = (text: { readonly role: string }) => text.role === 'end-card';

/** What new users wished to have written, and other ways to say the same. */
export const cases: readonly Case[] = [
  // Announced, without quotes.
  {
    say: 'And may I have a few words at the beginning: To our dear family',
    film: writes('To our dear family', isTitle),
  },
  { say: 'a few words at the end please: See you soon', film: writes('See you soon', isEnd) },
  {
    say: 'Could you write her name and years at the beginning: Maria Rossi 1938 - 2026',
    film: writes('Maria Rossi 1938 - 2026', isTitle),
  },
  {
    say: 'write our names and the day at the start: Tom & Ida, 4 May',
    film: writes('Tom & Ida, 4 May', isTitle),
  },
  { say: 'write THE END at the end', film: writes('THE END', isEnd) },
  {
    say: 'In the beginning please appear word: My Trip To Finland',
    film: writes('My Trip To Finland', isTitle),
  },
  { say: 'put the title Lisbon at the top in yellow', film: writes('Lisbon', isTitle) },
  {
    say: 'write ZOE super big at the start!!',
    film: writes('ZOE', (text) => isTitle(text) && text.size > 0.1),
  },
  { say: 'title ZOE huge', film: writes('ZOE', (text) => text.size > 0.1) },
  {
    say: 'text FINAL 2026 in the middle of the film',
    film: writes('FINAL 2026', (text) => text.startSeconds > 10 && text.startSeconds < 20),
  },
  { say: 'text FINAL 2026 at the end', film: writes('FINAL 2026', isEnd) },
  { say: 'her name big at the start', unchanged: true, answer: asked },
  { say: 'Write the room name on each picture.', unchanged: true, answer: asked },
  { say: 'put the name of the place under every photo', unchanged: true, answer: asked },
  { say: 'you forgot the title "Our trip"', film: writes('Our trip', isTitle) },
  {
    say: 'you didnt write "Our trip", please add it at the start',
    film: writes('Our trip', isTitle),
  },
  // Of each picture its own.
  {
    say: 'Put a caption under each photo: Bus, The old tree, The waterfall, The garden, The city',
    film: all(
      captions('IMG_2041.jpg', 'Bus'),
      captions('beach-1.jpg', 'The old tree'),
      captions('sunset.jpg', 'The city'),
    ),
  },
  {
    say: 'caption every photo: "Bus", "Tree", "City"',
    film: all(captions('IMG_2041.jpg', 'Bus'), captions('beach-2.jpg', 'City')),
  },
  {
    say: 'write under each picture in this order: bus, old tree, waterfall',
    film: all(captions('IMG_2041.jpg', 'bus'), captions('beach-2.jpg', 'waterfall')),
  },
  {
    say: 'captions for the photos, in order: Monday, Tuesday, Wednesday',
    film: all(captions('IMG_2041.jpg', 'Monday'), captions('beach-2.jpg', 'Wednesday')),
  },
  {
    say: 'No! Each photo gets its own caption. Bus on the first, The old tree on the second, and so on.',
    film: all(captions('IMG_2041.jpg', 'Bus'), captions('beach-1.jpg', 'The old tree')),
  },
  {
    after: ['on 1 "Bus", on 2 "The old tree"'],
    say: 'on 3 "The waterfall", on 4 "The garden" and on 5 "The city"',
    film: all(
      captions('beach-2.jpg', 'The waterfall'),
      captions('dog.jpg', 'The garden'),
      captions('sunset.jpg', 'The city'),
      (film) => film.texts.length === 5,
    ),
  },
  {
    say: 'add a caption "Hello, my dear, friends" on every photo',
    film: every((one) => one.captions.includes('Hello, my dear, friends')),
  },
  { say: 'Show sunset twice as long as the others.', film: (film) => film.texts.length === 0 },
  // Two texts of one message.
  {
    say: 'title "Lena & Tom" and "4 May 2026" under it',
    film: all(writes('Lena & Tom', isTitle), writes('4 May 2026', isSubtitle)),
  },
  {
    say: 'title "Spring diary", author "Class 3b"',
    film: all(writes('Spring diary', isTitle), writes('Class 3b', isSubtitle)),
  },
  {
    say: 'title "Lena & Tom", second line "4 May 2026"',
    film: all(writes('Lena & Tom', isTitle), writes('4 May 2026', isSubtitle)),
  },
  {
    after: ['title Rome'],
    say: 'write the date under the title',
    film: all(writes('Rome', isTitle), writes('11 July 2026', isSubtitle)),
  },
  { say: 'put the date at the beginning', film: writes('11 July 2026', isTitle) },
  // How long, how large, in which colour.
  {
    after: ['write Open Mon-Sat 9-18 at the end'],
    say: 'that text at the end should stay 4 seconds',
    film: all(sameLength, (film) => {
      const { startSeconds, endSeconds } = written(film, 'Open Mon-Sat 9-18');
      return near(endSeconds - startSeconds, 4);
    }),
  },
  {
    after: ['title Our trip'],
    say: 'the title should stay longer, like 5 seconds',
    film: all(sameLength, (film) => near(written(film, 'Our trip').endSeconds, 5)),
  },
  {
    after: ['title Our trip'],
    say: 'keep the title longer, about 6 seconds',
    film: all(sameLength, (film) => near(written(film, 'Our trip').endSeconds, 6)),
  },
  {
    after: ['text FINAL 2026 in the middle of the film'],
    say: 'bigger and in yellow',
    film: all(
      samePictures,
      (film, before) =>
        film.texts[0]!.size > before.texts[0]!.size && film.texts[0]!.color === '#fdd835',
    ),
  },
  {
    after: ['text FINAL 2026 in the middle of the film', 'bigger and in yellow'],
    say: 'too big',
    film: (film, before) => film.texts[0]!.size < before.texts[0]!.size,
  },
  {
    after: ['write Lift off at the end'],
    say: 'make the headline red instead',
    film: writes('Lift off', (text) => text.color === '#e53935'),
  },
  {
    after: ['title Lift off'],
    say: 'different font for the headline, something with serifs',
    film: writes('Lift off', (text) => text.font === 'serif'),
    answer: (answer) => answer.kind === 'changed',
  },
  // Words that were typed wrongly.
  { after: ['title My Dgo Bruno'], say: 'i ment Dog not Dgo', film: writes('My Dog Bruno') },
  { after: ['title My Dgo Bruno'], say: 'I meant Dog, not Dgo', film: writes('My Dog Bruno') },
  { after: ['title Sumer in Rome'], say: "it's Summer, not Sumer", film: writes('Summer in Rome') },
  { after: ['title Sumer in Rome'], say: 'not Sumer but Summer', film: writes('Summer in Rome') },
  {
    after: ['title "ZOE super big"'],
    say: 'noo just ZOE, without super big',
    film: writes('ZOE', isTitle),
  },
  {
    say: "add text 'doggo vibes' on the dog pic w emoji 🐶",
    film: captions('dog.jpg', 'doggo vibes 🐶'),
  },
  {
    after: ['title Happy birthday'],
    say: 'u forgot the 🎂 emoji, add it',
    film: writes('Happy birthday 🎂'),
  },
  {
    after: ['title Happy birthday'],
    say: 'add 🎉 to the title',
    film: writes('Happy birthday 🎉'),
  },
  { say: 'add a caption under every photo', unchanged: true, answer: askedOrTold },
];
