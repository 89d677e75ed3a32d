import type { Case } from '../case.ts';
import { all, captions, near, written, writes } from '../checks.ts';
import type { FilmView } from '../film-view.ts';

const writtenCount = (film: FilmView, pattern: RegExp) =>
  film.texts.filter((text) => pattern.test(text.text)).length;
const channels = (color: string) =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
const reddish = (color: string) => {
  const [red, green, blue] = channels(color);
  return red > 150 && green < 110 && blue < 110;
};
const yellowish = (color: string) => {
  const [red, green, blue] = channels(color);
  return red > 180 && green > 140 && blue < 140;
};

/** Titles, captions, end cards, dates, and how they look. */
export const cases: readonly Case[] = [
  {
    say: '标题写“城市之梦”',
    film: writes('城市之梦', (text) => text.startSeconds < 1 && text.endSeconds < 12),
  },
  { say: '片头加字：我们的2026', film: writes('我们的2026', (text) => text.startSeconds < 1) },
  {
    say: '在开头打上「夏日回憶」四個字',
    film: writes('夏日回憶', (text) => text.startSeconds < 1),
  },
  {
    say: '结尾写谢谢观看',
    film: writes(
      '谢谢观看',
      (text, film) =>
        near(text.endSeconds, film.seconds, 0.5) && text.startSeconds > film.seconds / 2,
    ),
  },
  { say: '给小狗那张配一行字“旺财五岁啦”', film: captions('dog.jpg', '旺财五岁啦') },
  { say: '第三張下面寫：墾丁的下午', film: captions('beach-2.jpg', '墾丁的下午') },
  {
    say: '每张照片上都打上“样品”',
    on: 'shop',
    film: (film) =>
      film.texts.some((text) => text.text === '样品') &&
      film.pictures.every((one) =>
        film.texts.some(
          (text) =>
            text.text === '样品' &&
            text.startSeconds < one.startSeconds + one.seconds &&
            text.endSeconds > one.startSeconds,
        ),
      ),
  },
  {
    say: '第一张写“早市”，第二张写“午后”',
    on: 'shop',
    film: all(captions('product_01.jpg', '早市'), captions('product_02.jpg', '午后')),
  },
  {
    say: '标题字再大一点',
    on: 'titled',
    film: (film, before) => written(film, 'Summer').size > written(before, 'Summer').size,
  },
  { say: '把title改成红色', on: 'titled', film: (film) => reddish(written(film, 'Summer').color) },
  {
    say: '標題換成「暑假」',
    on: 'titled',
    film: (film) => written(film, '暑假').startSeconds < 1 && writtenCount(film, /Summer/) === 0,
  },
  { say: '所有文字都删掉', on: 'titled', film: (film) => film.texts.length === 0 },
  {
    say: '狗那张的字不要了',
    on: 'titled',
    film: (film) => writtenCount(film, /Our dog/) === 0 && writtenCount(film, /Summer/) === 1,
  },
  {
    say: '字幕放到画面上方',
    on: 'titled',
    film: (film) => written(film, 'Our dog').place === 'top',
  },
  {
    say: '标题显示5秒',
    on: 'titled',
    film: (film) =>
      near(written(film, 'Summer').endSeconds - written(film, 'Summer').startSeconds, 5),
  },
  {
    say: '标题还是放正中间吧',
    on: 'titled',
    after: ['标题放到最上面'],
    film: (film, before) =>
      written(before, 'Summer').place === 'top' && written(film, 'Summer').place === 'middle',
  },
  {
    say: '标题要打字机效果，一个字一个字蹦出来',
    on: 'titled',
    film: (film) => written(film, 'Summer').animation === 'typewriter',
  },
  { say: '照片下面都标上拍摄日期', film: (film) => writtenCount(film, /2026|7\D{1,2}11/) >= 9 },
  {
    say: '10秒到15秒显示一句“未完待续”',
    film: writes('未完待续', (text) => near(text.startSeconds, 10) && near(text.endSeconds, 15)),
  },
  {
    say: '文字统统改成黄色的，宋体',
    on: 'titled',
    film: (film) =>
      film.texts.length >= 2 &&
      film.texts.every((text) => yellowish(text.color) && text.font === 'serif'),
  },
  {
    say: '標題後面墊個色塊，看不清楚字',
    on: 'titled',
    film: (film) => written(film, 'Summer').plate === 'box',
  },
  {
    say: '副标题写：2026年7月',
    on: 'titled',
    film: (film) => writtenCount(film, /^2026年7月$/) === 1 && writtenCount(film, /Summer/) === 1,
  },
  {
    say: '左下角打人名条 王老师',
    film: writes('王老师', (text) => text.place === 'bottom' && text.align === 'left'),
  },
  {
    say: '全程在下面显示 @阿杜的旅行日记',
    film: writes(
      '@阿杜的旅行日记',
      (text, film) =>
        text.startSeconds < 1 && near(text.endSeconds, film.seconds, 1) && text.place === 'bottom',
    ),
  },
  { say: '项目名称改为《海边的一天》', film: (film) => film.title.includes('海边的一天') },
  { say: '最后一张写“爱你们❤️”', film: captions('family.jpg', '爱你们❤️') },
];
