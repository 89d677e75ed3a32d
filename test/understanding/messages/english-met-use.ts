import type { Case } from '../case.ts';
import { all, everyCut, lasts, plays, type FilmCheck } from '../checks.ts';

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
];
