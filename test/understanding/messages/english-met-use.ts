import type { AnswerView, Case } from '../case.ts';
import { all, everyCut, lasts, plays, routes, says, type FilmCheck } from '../checks.ts';

/** Nothing is quoted as strange or asked about, and the answer says it. */
const plain =
  (pattern: RegExp) =>
  (answer: AnswerView): boolean =>
    answer.notUnderstood.length === 0 && answer.choices.length === 0 && says(pattern)(answer);

const fading: FilmCheck = everyCut((cut) => /fade|dissolve/.test(cut?.name ?? ''));

/** What people said to the finished program. */
export const cases: readonly Case[] = [
  // The length before the film is the film's, whatever kind of transition follows.
  ...[
    'quick 10 second video with fades',
    'slow 10 second film with crossfades',
    'fast 10s film with crossfades',
    'upbeat 10s video with crossfades',
    'make a short 10s vid with fades',
    'fades, quick 10 second film',
  ].map((say): Case => ({ say, on: 'fresh', film: all(lasts(10), fading) })),
  {
    say: 'fast 12s film with crossfades, use our song',
    on: 'fresh',
    film: all(lasts(12), plays('our song.mp3'), fading),
  },
  {
    say: 'fast 12s slideshow with slide transitions',
    on: 'fresh',
    film: all(
      lasts(12),
      everyCut((cut) => /slide/.test(cut?.name ?? '')),
    ),
  },
  // A size of the export is the export's: the film keeps its own.
  ...['export 1080p MP4', 'export 480p MP4', 'export as 720p', 'render it in 4k'].map(
    (say): Case => ({ say, unchanged: true, answer: routes('export') }),
  ),
  ...['cancel the export', 'stop the export', 'abort the rendering'].map((say): Case => {
    const answer = plain(/cancel it there/);
    return { say, after: ['make it black and white'], unchanged: true, answer };
  }),
  // What nobody can answer gets no false answer.
  ...[
    'who is in the photos?',
    "who's in the picture",
    'what do you see?',
    'how many people are there',
  ].map((say): Case => ({ say, unchanged: true, answer: plain(/do not recognise/) })),
  ...['which photos are blurred?', 'are any photos blurry?', 'is any picture out of focus'].map(
    (say): Case => ({ say, unchanged: true, answer: plain(/blurry\.jpg/) }),
  ),
  ...['start a new project', 'I want to begin another project'].map((say): Case => ({
    say,
    unchanged: true,
    answer: plain(/another conversation/),
  })),
  { say: 'x'.repeat(4000), unchanged: true, answer: says(/no wish/) },
  // A digit chooses of a list; where none was shown it wishes nothing.
  { say: '1', unchanged: true, answer: plain(/Nothing was asked/) },
  { say: '1', after: ['make it 20 seconds'], unchanged: true, answer: plain(/Nothing was asked/) },
  { say: '25', after: ['make it 20 seconds'], film: lasts(25) },
  // What was uploaded before a change is not passed over in silence.
  {
    say: 'make a 20 second film',
    on: 'late',
    film: lasts(20),
    answer: plain(/Not in the film yet: cat\.jpg, garden\.jpg\. Say “add the new photos”/),
  },
  { say: "don't make it vertical", unchanged: true, answer: plain(/not 9:16: the film is wide/) },
  { say: '99999999999999999999 seconds', unchanged: true, answer: plain(/1 s to 60 minutes/) },
  { say: 'make it 30 minutes', film: lasts(1800), answer: plain(/“make it 30 seconds”/) },
  { say: 'a cheerful 20 s film', on: 'fresh', answer: plain(/our song\.mp3 is not used/) },
];
