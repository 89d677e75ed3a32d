import type { Case } from '../case.ts';
import { all, samePictures, sameLength, shaped } from '../checks.ts';
import type { FilmView } from '../film-view.ts';

const upright = (film: FilmView) => film.heightPx > film.widthPx;
const alsoIn = (aspect: string) => (film: FilmView, before: FilmView) =>
  film.variants.some((one) => one.includes(aspect)) && film.aspect === before.aspect;

/** Shape, platform, size, frame rate, and the same film in other shapes. */
export const cases: readonly Case[] = [
  { say: '变成9比16', film: all(shaped('9:16'), samePictures, sameLength) },
  { say: '我要发快手', film: upright },
  { say: '改成橫式', on: 'shop', film: (film) => film.widthPx > film.heightPx },
  { say: '朋友圈发方的', film: shaped('1:1') },
  { say: 'IG story 用的', film: shaped('9:16') },
  { say: '油管横屏', on: 'shop', film: shaped('16:9') },
  { say: '画质不够，上4K', film: (film) => Math.min(film.widthPx, film.heightPx) === 2160 },
  { say: '輸出成 1280×720', film: (film) => film.widthPx === 1280 && film.heightPx === 720 },
  { say: '每秒25帧', film: (film) => film.fps === 25 },
  { say: '顺便也要一个竖屏的，给抖音', film: alsoIn('9:16') },
  { say: '四比三老电视比例', film: shaped('4:3') },
  {
    say: '1080p 60fps 竖',
    film: (film) => film.widthPx === 1080 && film.heightPx === 1920 && film.fps === 60,
  },
];
