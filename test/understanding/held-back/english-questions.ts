import type { Case } from '../case.ts';
import { routes, says } from '../checks.ts';

/** Questions about the project, and what is asked of the program around the film. Nothing changes. */
export const cases: readonly Case[] = [
  { say: "what's the running time", unchanged: true, answer: says(/30|half a minute/) },
  {
    on: 'hundred',
    say: 'how many photos does it have',
    unchanged: true,
    answer: says(/100|hundred/i),
  },
  {
    say: 'Why is IMG_2042.jpg missing?',
    unchanged: true,
    answer: says(/duplicate|similar|alike|same|IMG_2041/i),
  },
  {
    say: 'did you use all my pictures',
    unchanged: true,
    answer: says(/IMG_2042|blurry|left out/i),
  },
  { say: "what's the music called", unchanged: true, answer: says(/lo-?fi/i) },
  { say: 'what shape is the video', unchanged: true, answer: says(/16:9|wide|landscape|1920/i) },
  { say: 'whats the 4th pic', unchanged: true, answer: says(/dog/i) },
  { say: 'which transitions can i choose from?', unchanged: true, answer: says(/wipe|slide/i) },
  { say: 'Export in 1080p MP4', unchanged: true, answer: routes('export') },
  { say: 'ok im happy, can i download it now', unchanged: true, answer: routes('export') },
  { say: 'credits?', unchanged: true, answer: routes('credits') },
  { say: 'what is the status of my project', unchanged: true, answer: routes('status') },
  { say: 'where can I add more files', unchanged: true, answer: routes('upload') },
];
