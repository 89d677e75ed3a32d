import { acoustic } from './acoustic.ts';
import { ambient } from './ambient.ts';
import { cinematic } from './cinematic.ts';
import { electronic } from './electronic.ts';
import { jazz } from './jazz.ts';
import { loFi } from './lo-fi.ts';
import type { Style } from './mood.ts';
import { playful } from './playful.ts';
import { upbeat } from './upbeat.ts';

/** The same names as the timeline's moods. */
export const moods = [
  'lo-fi',
  'upbeat',
  'cinematic',
  'ambient',
  'acoustic',
  'electronic',
  'jazz',
  'playful',
] as const;
export type Mood = (typeof moods)[number];

export const styles: Readonly<Record<Mood, Style>> = {
  'lo-fi': loFi,
  upbeat,
  cinematic,
  ambient,
  acoustic,
  electronic,
  jazz,
  playful,
};
