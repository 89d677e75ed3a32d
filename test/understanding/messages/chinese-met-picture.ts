import type { Case } from '../case.ts';
import { all, asked, every, near, of, only, others, sameLength, shaped } from '../checks.ts';
import type { FilmCheck } from '../checks.ts';
import type { PictureView } from '../film-view.ts';

const is = (filter: string) => (one: PictureView) => one.filters.includes(filter);
const fit =
  (...fits: readonly string[]) =>
  (one: PictureView) =>
    fits.includes(one.fit);
const noLogo: FilmCheck = (film) => film.overlays.length === 0;
const endsWith =
  (name: string): FilmCheck =>
  (film) =>
    film.names.at(-1) === name;

/** How pictures look, move and meet the frame, and logos: as new users said it. */
export const cases: readonly Case[] = [
  { say: '要黑边，不要模糊', film: every(fit('contain')) },
  { say: '换成黑边，别用模糊背景', film: every(fit('contain')) },
  { say: '不要裁剪，完整显示照片', film: every(fit('blur', 'contain')) },
  {
    say: '小狗的头被切掉了，能看到整个吗',
    film: all(
      of('dog.jpg', fit('blur', 'contain')),
      others(['dog.jpg'], (now, before) => now.fit === before.fit),
    ),
  },
  {
    say: '其他的都直接切',
    film: all(
      sameLength,
      others([], (now, before) => now.fit === before.fit),
      (film) => film.cuts.every((cut) => cut === null),
    ),
  },
  { say: '鲜艳，但只要小狗那张', film: only(is('vivid'), 'dog.jpg') },
  { say: '黑白，只给第三张', film: only(is('black-and-white'), 'beach-2.jpg') },
  { say: '一半照片加复古', unchanged: true, answer: asked },
  { say: '把大部分照片变黑白', unchanged: true, answer: asked },
  {
    say: '小狗保持彩色，其他黑白',
    film: all(
      of('dog.jpg', (one) => !is('black-and-white')(one)),
      others(['dog.jpg'], is('black-and-white')),
    ),
  },
  {
    after: ['第三张怀旧'],
    say: '不，黑白',
    film: all(
      only(is('black-and-white'), 'beach-2.jpg'),
      every((one) => !is('faded')(one)),
    ),
  },
  { say: '照片泛黃一點，像老照片那樣', film: every(is('sepia')) },
  { after: ['胶片颗粒 30%'], say: '颗粒再多一点', film: every(is('grain')) },
  { after: ['复古'], say: '太黄了', film: every(is('faded')) },
  {
    after: ['小狗放大'],
    say: '缩回去一点点',
    film: of('dog.jpg', (now, before) => now.zoomRatio < before.zoomRatio),
  },
  {
    after: ['小狗放大'],
    say: '太近了，退一點',
    film: of('dog.jpg', (now, before) => now.zoomRatio < before.zoomRatio),
  },
  {
    after: ['换成竖屏'],
    say: '嗯不错，再来个方形的给ins',
    film: all(shaped('9:16'), (film) => film.variants.includes('1:1')),
  },
  { on: 'titled', say: '把角上的logo去掉', film: noLogo },
  { on: 'titled', say: '右上角的logo不要', film: noLogo },
  { on: 'titled', say: 'logo放在最後', film: all(noLogo, endsWith('logo.png')) },
  { on: 'titled', say: '把logo放到片尾', film: all(noLogo, endsWith('logo.png')) },
  {
    on: 'titled',
    say: 'logo太小了，放大兩倍',
    film: (film, before) => near(film.overlays[0]!.scale, before.overlays[0]!.scale * 2, 0.01),
  },
];
