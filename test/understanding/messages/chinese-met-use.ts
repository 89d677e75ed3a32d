import type { Case } from '../case.ts';
import { all, everyCut, lasts, type FilmCheck } from '../checks.ts';

const fading: FilmCheck = everyCut((cut) => /fade|dissolve/.test(cut?.name ?? ''));

/** What people said to the finished program. */
export const cases: readonly Case[] = [
  ...['快节奏12秒影片带淡入淡出', '慢节奏12秒视频，淡入淡出', '12秒的视频用淡入淡出'].map(
    (say): Case => ({ say, on: 'fresh', film: all(lasts(12), fading) }),
  ),
];
