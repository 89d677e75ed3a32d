import type { AnswerView, Case } from '../case.ts';
import { drops, lasts, loudness, moves, near, of, picture, plays, says } from '../checks.ts';
import type { PictureView } from '../film-view.ts';

const quotesNothing = ({ notUnderstood }: AnswerView): boolean => notUnderstood.length === 0;
/** An answer, not a question, in which nothing is quoted. */
const plain =
  (pattern: RegExp) =>
  (answer: AnswerView): boolean =>
    quotesNothing(answer) && answer.choices.length === 0 && says(pattern)(answer);
const grey = ({ filters }: PictureView): boolean => filters.includes('black-and-white');
const clean = ({ filters }: PictureView): boolean => filters.length === 0;

/** Answers to questions, questions, remarks and corrections: as new users said them. */
export const cases: readonly Case[] = [
  // A question is answered by an answer alone.
  { say: '1', after: ['bigger'], film: (film) => loudness(film) > 1.2 },
  { say: 'the first one please', after: ['bigger'], film: (film) => loudness(film) > 1.2 },
  { say: '1', after: ['bigger', 'how long is it?'], film: (film) => loudness(film) > 1.2 },
  { say: 'both', after: ['bigger'], unchanged: true, answer: ({ choices }) => choices.length > 1 },
  { say: 'ok', after: ['bigger'], unchanged: true, answer: ({ choices }) => choices.length > 1 },
  { say: 'ok export', after: ['bigger'], unchanged: true, answer: plain(/MP4/) },
  {
    say: 'No, thank you. Could the dog come at the very end?',
    after: ['bigger'],
    film: moves('dog.jpg', 10),
  },
  { say: 'neither. make it 20 seconds', after: ['bigger'], film: lasts(20), answer: quotesNothing },
  {
    say: 'forget it, make the dog black and white',
    after: ['bigger'],
    film: of('dog.jpg', grey),
  },
  {
    say: 'yes, and use jazz',
    after: ['make it sort of zwirbel black and white'],
    film: plays('jazz'),
  },
  // What is no wish needs no answer, and is not asked about.
  { say: 'kick out the dog its broken', film: drops('dog.jpg'), answer: quotesNothing },
  { say: "I'm so glad it works. make it 20 seconds", film: lasts(20), answer: quotesNothing },
  {
    say: '20 seconds please, as I am no longer the youngest',
    film: lasts(20),
    answer: (answer) => quotesNothing(answer) && answer.choices.length === 0,
  },
  {
    say: 'My grandmother died last week. Make it 40 seconds.',
    film: lasts(40),
    answer: quotesNothing,
  },
  {
    say: 'we had such a great time there! make it 25 seconds',
    film: lasts(25),
    answer: quotesNothing,
  },
  {
    say: 'my kids are three and five. remove the dog',
    film: drops('dog.jpg'),
    answer: quotesNothing,
  },
  { say: 'boo. black and white then', answer: quotesNothing },
  {
    say: "Thank you so much, it's beautiful!",
    unchanged: true,
    answer: (answer) => !/\n/.test(answer.text),
  },
  { say: 'thxxx 💕', unchanged: true, answer: plain(/welcome/i) },
  {
    say: "I'm sorry to bother you. I don't know how this works. Can you help me?",
    unchanged: true,
    answer: plain(/own words/),
  },
  // Questions.
  {
    say: 'Which photos do I have here?',
    on: 'fresh',
    unchanged: true,
    answer: plain(/sunset\.jpg/),
  },
  { say: 'what did i upload', on: 'fresh', unchanged: true, answer: plain(/sunset\.jpg/) },
  {
    say: 'Is the music going to stop when the film ends?',
    unchanged: true,
    answer: plain(/end of the film/),
  },
  { say: 'Is the music too loud at the end?', unchanged: true, answer: plain(/100 %/) },
  { say: 'Is it free?', unchanged: true, answer: plain(/credits/i) },
  { say: 'How I can download it?', unchanged: true, answer: plain(/MP4/) },
  { say: 'Could I still add photos later?', unchanged: true, answer: plain(/^Yes/) },
  { say: 'Does it upload my photos somewhere?', unchanged: true, answer: plain(/^No/) },
  { say: 'Can I have it as a GIF?', unchanged: true, answer: plain(/^No/) },
  { say: 'is the music copyrighted?', unchanged: true, answer: plain(/rights/) },
  { say: 'do i have enough photos?', unchanged: true, answer: plain(/enough/) },
  { say: 'Why did you put dog first?', unchanged: true, answer: plain(/^Order/) },
  { say: 'why is it so short', unchanged: true, answer: plain(/Length/) },
  { say: 'is the logo readable?', unchanged: true, answer: plain(/preview/) },
  { say: 'make it 20 seconds then, or rather what would you recommend?', answer: plain(/3 s/) },
  // What cannot be had.
  { say: 'put a mustache on the dog', unchanged: true, answer: plain(/cannot draw/) },
  { say: 'no! a mustache! can you draw?', unchanged: true, answer: plain(/cannot draw/) },
  { say: 'confetti please', unchanged: true, answer: plain(/cannot/) },
  { say: '20 seconds with falling snow', film: lasts(20), answer: plain(/cannot lay snow/) },
  { say: 'make him bark', unchanged: true, answer: plain(/sound effects/) },
  { say: 'add a voice over', unchanged: true, answer: plain(/cannot speak/) },
  { say: 'remove the man from photo 2', unchanged: true, answer: plain(/cannot change what/) },
  { say: 'use a song by taylor swift', unchanged: true, answer: plain(/upload/i) },
  { say: 'heart transitions between the photos', unchanged: true, answer: plain(/hearts/) },
  { say: 'add some drone shots', unchanged: true, answer: plain(/upload/) },
  { say: 'remove the background music', film: (film) => film.music === null },
  // Corrections and the way back.
  { say: 'make it 25 seconds. no, 35.', film: lasts(35), answer: quotesNothing },
  { say: 'make it 40 seconds, wait, 20', film: lasts(20), answer: quotesNothing },
  {
    say: 'Not that one, the second.',
    after: ['make photo 1 black and white'],
    film: (film, before) =>
      of('beach-1.jpg', grey)(film, before) && of('IMG_2041.jpg', clean)(film, before),
  },
  {
    say: 'Sorry, I meant the sunset, not the dog.',
    after: ['sepia on the market and black and white on the dog'],
    film: (film) => {
      const looks = (name: string) => picture(film, name).filters.join();
      return (
        looks('sunset.jpg') === 'black-and-white' &&
        looks('market.png') === 'sepia' &&
        looks('dog.jpg') === ''
      );
    },
  },
  {
    say: 'too much now, less',
    after: ['make the music louder'],
    film: (film, before) => loudness(film) < loudness(before),
  },
  {
    say: 'The very first version was nicest.',
    after: ['make it vertical', 'make it 20 seconds'],
    film: (film) => film.aspect === '16:9' && near(film.seconds, 30),
    answer: quotesNothing,
  },
  {
    say: 'drop the last two changes',
    after: ['make it vertical', 'make it 20 seconds'],
    film: (film) => film.aspect === '16:9',
  },
];
