import type { Case } from '../case.ts';
import { all, lasts, shaped } from '../checks.ts';
import type { FilmView } from '../film-view.ts';

const gray = (film: FilmView) =>
  film.pictures.some((one) => one.filters.includes('black-and-white'));

/** Back and forth through what was done. */
export const cases: readonly Case[] = [
  { say: '撤销', after: ['全部黑白'], film: (film, before) => gray(before) && !gray(film) },
  {
    say: '上一步不要了，退回去',
    after: ['改成竖屏', '做成20秒'],
    film: all(lasts(30), shaped('9:16')),
  },
  { say: '恢复', after: ['全部黑白', '撤销'], film: gray },
  {
    say: '復原剛剛的動作',
    after: ['刪掉第一張'],
    film: (film, before) =>
      before.names.length === 9 && film.names.length === 10 && film.names[0] === 'IMG_2041.jpg',
  },
  {
    say: '撤销两步',
    after: ['全部黑白', '改成竖屏', '做成20秒'],
    film: (film) => gray(film) && film.aspect === '16:9' && Math.abs(film.seconds - 30) < 0.1,
  },
  {
    say: '回到第二版',
    after: ['改成竖屏', '全部黑白', '标题写夏天'],
    film: (film) => film.aspect === '9:16' && film.texts.length === 0,
  },
  {
    say: '还是最开始那个好，都还原吧',
    after: ['改成竖屏', '全部黑白'],
    film: (film, before) => gray(before) && film.aspect === '16:9' && !gray(film),
  },
  {
    say: '算了还是不要黑白了',
    after: ['全部黑白'],
    film: (film, before) => gray(before) && !gray(film),
  },
  { say: '重做', after: ['做成20秒', '撤销'], film: lasts(20) },
  {
    say: '撤销',
    unchanged: true,
    answer: (answer) => answer.kind !== 'changed' && answer.text.length > 0,
  },
];
