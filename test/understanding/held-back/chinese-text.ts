import type { Case } from '../case.ts';
import { all, captions, near, written, writes } from '../checks.ts';
import type { FilmView } from '../film-view.ts';

const writtenCount = (film: FilmView, pattern: RegExp) =>
  film.texts.filter((text) => pattern.test(text.text)).length;

/** Titles, captions, end cards, dates, and how they look. */
export const cases: readonly Case[] = [
  { say: '开头标题：毕业快乐', film: writes('毕业快乐', (text) => text.startSeconds < 1) },
  {
    say: '最后出现“全文完”',
    film: writes('全文完', (text, film) => near(text.endSeconds, film.seconds, 0.5)),
  },
  { say: '在全家福上面写“2026 春節”', film: captions('family.jpg', '2026 春節') },
  { say: '第五张加文字 落日真美', film: captions('sunset.jpg', '落日真美') },
  {
    say: '片名太小了放大',
    on: 'titled',
    film: (film, before) => written(film, 'Summer').size > written(before, 'Summer').size,
  },
  {
    say: '標題去掉',
    on: 'titled',
    film: (film) => writtenCount(film, /Summer/) === 0 && writtenCount(film, /Our dog/) === 1,
  },
  {
    say: 'Summer改成夏天',
    on: 'titled',
    film: (film) => written(film, '夏天').startSeconds < 1 && writtenCount(film, /Summer/) === 0,
  },
  {
    say: '小狗那张的文字换成“我们家的狗”',
    on: 'titled',
    film: all(captions('dog.jpg', '我们家的狗'), (film) => writtenCount(film, /Our dog/) === 0),
  },
  {
    say: '标题移到最下面去',
    on: 'titled',
    film: (film) => written(film, 'Summer').place === 'bottom',
  },
  {
    say: '字體顏色全改白色',
    on: 'titled',
    after: ['字全部换成红色'],
    film: (film) => film.texts.every((text) => text.color === '#ffffff'),
  },
  { say: '字幕加上每张照片的日期', film: (film) => writtenCount(film, /2026|7\D{1,2}11/) >= 9 },
  { say: '第二个商品配文：限时八折', on: 'shop', film: captions('product_02.jpg', '限时八折') },
  {
    say: '从第5秒开始写“出发咯”，停3秒',
    film: writes('出发咯', (text) => near(text.startSeconds, 5) && near(text.endSeconds, 8)),
  },
];
