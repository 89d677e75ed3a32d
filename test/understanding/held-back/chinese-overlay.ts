import type { Case } from '../case.ts';
import { near } from '../checks.ts';
import type { FilmView, OverlayView } from '../film-view.ts';

const over = (film: FilmView, name: string): OverlayView => {
  const found = film.overlays.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name} over the film`);
  return found;
};

/** Logos, watermarks and pictures in the picture. */
export const cases: readonly Case[] = [
  {
    say: '商标挪到右下角',
    on: 'titled',
    film: (film) => over(film, 'logo.png').x > 0.5 && over(film, 'logo.png').y > 0.5,
  },
  { say: '水印去掉吧，挡脸了', on: 'titled', film: (film) => film.overlays.length === 0 },
  {
    say: 'logo 大一些',
    on: 'titled',
    film: (film, before) => over(film, 'logo.png').scale > over(before, 'logo.png').scale,
  },
  {
    say: '左上角放個小的 cat.jpg 畫中畫',
    on: 'late',
    film: (film) =>
      over(film, 'cat.jpg').x < 0.5 &&
      over(film, 'cat.jpg').y < 0.5 &&
      over(film, 'cat.jpg').scale < 0.6,
  },
  {
    say: '前十秒别显示logo',
    on: 'titled',
    film: (film) => near(over(film, 'logo.png').startSeconds, 10),
  },
  {
    say: '浮水印透明一點',
    on: 'titled',
    film: (film, before) => over(film, 'logo.png').opacity < over(before, 'logo.png').opacity,
  },
];
