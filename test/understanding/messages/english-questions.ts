import type { Case } from '../case.ts';
import { routes, says } from '../checks.ts';

/** Questions about the project, and what is asked of the program around the film. Nothing changes. */
export const cases: readonly Case[] = [
  { say: 'how long is it right now?', unchanged: true, answer: says(/30|half a minute/) },
  { say: 'How many pictures are in there', unchanged: true, answer: says(/\b(10|ten|9|nine)\b/i) },
  {
    say: 'why did you leave out IMG_2042?',
    unchanged: true,
    answer: says(
      /IMG_2042[^]*(duplicate|similar|alike|same|IMG_2041)|(duplicate|similar|alike|same|IMG_2041)[^]*IMG_2042/i,
    ),
  },
  { say: "where's blurry.jpg gone", unchanged: true, answer: says(/blur|left out/i) },
  { say: 'which song is playing', unchanged: true, answer: says(/lo-?fi/i) },
  { on: 'songs', say: 'what music is that?', unchanged: true, answer: says(/our song/i) },
  {
    say: 'what order are the photos in?',
    unchanged: true,
    answer: says(/IMG_2041[^]*beach-1[^]*dog|taken|time|captur/i),
  },
  {
    say: 'what can you actually do',
    unchanged: true,
    answer: says(/music|transition|title|length/i),
  },
  { on: 'titled', say: 'what does the title say', unchanged: true, answer: says(/Summer/) },
  { say: 'is it 16:9 or vertical?', unchanged: true, answer: says(/16:9|wide|landscape|1920/i) },
  { say: 'which photo is number 5', unchanged: true, answer: says(/sunset/i) },
  { on: 'shop', say: 'what resolution will it have?', unchanged: true, answer: says(/1080|1920/) },
  { say: 'how long is the dog on screen', unchanged: true, answer: says(/\b3\b|three/i) },
  { say: 'what filters do you have?', unchanged: true, answer: says(/sepia/i) },
  { say: 'export', unchanged: true, answer: routes('export') },
  { say: 'looks great, send me the video', unchanged: true, answer: routes('export') },
  { say: 'Download it as mp4 please', unchanged: true, answer: routes('export') },
  { say: 'how many credits do I have left?', unchanged: true, answer: routes('credits') },
  { say: "what's my balance", unchanged: true, answer: routes('credits') },
  { say: 'status', unchanged: true, answer: routes('status') },
  { say: 'show tracks', unchanged: true, answer: routes('status') },
  { say: 'i want to upload a few more pics', unchanged: true, answer: routes('upload') },
  {
    say: 'make it square and export it',
    film: (film) => film.aspect === '1:1',
    answer: routes('export'),
  },
];
