import type { Case } from '../case.ts';
import { all, shaped } from '../checks.ts';
import type { FilmView } from '../film-view.ts';

const gray = (film: FilmView) =>
  film.pictures.some((one) => one.filters.includes('black-and-white'));

/** Back and forth through what was done. */
export const cases: readonly Case[] = [
  {
    say: '返回上一步',
    after: ['做成20秒'],
    film: (film, before) =>
      Math.abs(before.seconds - 20) < 0.1 && Math.abs(film.seconds - 30) < 0.1,
  },
  {
    say: '哎呀弄错了 取消刚才的',
    after: ['把海浪删了'],
    film: (film, before) =>
      !before.names.includes('waves.mp4') &&
      film.names.includes('waves.mp4') &&
      film.names.length === 10,
  },
  { say: '復原', after: ['全部變黑白', '改成直式'], film: all(shaped('16:9'), gray) },
  {
    say: '再撤一次',
    after: ['全部黑白', '改成竖屏', '撤销'],
    film: (film) => !gray(film) && film.aspect === '16:9',
  },
  {
    say: '回到第一个版本',
    after: ['做成20秒', '全部黑白'],
    film: (film, before) => gray(before) && !gray(film),
  },
];
