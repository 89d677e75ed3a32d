import type { Case } from '../case.ts';
import { near, written } from '../checks.ts';
import type { FilmView, OverlayView } from '../film-view.ts';

const over = (film: FilmView, name: string): OverlayView => {
  const found = film.overlays.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name} over the film`);
  return found;
};

/** Logos, watermarks and pictures in the picture. */
export const cases: readonly Case[] = [
  {
    say: 'logo移到左下角',
    on: 'titled',
    film: (film) => over(film, 'logo.png').x < 0.5 && over(film, 'logo.png').y > 0.5,
  },
  {
    say: '水印太大了，缩小点',
    on: 'titled',
    film: (film, before) => over(film, 'logo.png').scale < over(before, 'logo.png').scale,
  },
  {
    say: '浮水印改成半透明',
    on: 'titled',
    film: (film) => near(over(film, 'logo.png').opacity, 0.5, 0.2),
  },
  {
    say: '把logo删了',
    on: 'titled',
    film: (film, before) => film.overlays.length === 0 && film.texts.length === before.texts.length,
  },
  {
    say: '右上角那个图标放大一倍',
    on: 'titled',
    film: (film, before) =>
      near(over(film, 'logo.png').scale, over(before, 'logo.png').scale * 2, 0.03),
  },
  {
    say: 'logo只在最后5秒出现',
    on: 'titled',
    film: (film) =>
      near(over(film, 'logo.png').startSeconds, film.seconds - 5) &&
      near(over(film, 'logo.png').endSeconds, film.seconds),
  },
  {
    say: '不透明度调到30%，说的是水印',
    on: 'titled',
    film: (film) => near(over(film, 'logo.png').opacity, 0.3, 0.02),
  },
  {
    say: '把dog.jpg做成画中画放右上角',
    film: (film) => over(film, 'dog.jpg').x > 0.5 && over(film, 'dog.jpg').y < 0.5,
  },
  {
    say: '在最後一張上面放個子母畫面，用貓的照片',
    on: 'late',
    film: (film) => over(film, 'cat.jpg').startSeconds >= film.pictures.at(-1)!.startSeconds - 1,
  },
  {
    say: '加个文字水印“小鹿工作室”',
    film: (film) =>
      written(film, '小鹿工作室').endSeconds - written(film, '小鹿工作室').startSeconds >
      film.seconds * 0.8,
  },
  {
    say: '把garden当成水印全程挂在左上',
    on: 'late',
    film: (film) =>
      over(film, 'garden.jpg').x < 0.5 &&
      over(film, 'garden.jpg').y < 0.5 &&
      over(film, 'garden.jpg').endSeconds > film.seconds - 1,
  },
  {
    say: 'logo放正中间',
    on: 'titled',
    film: (film) =>
      near(over(film, 'logo.png').x, 0.5, 0.05) && near(over(film, 'logo.png').y, 0.5, 0.05),
  },
];
