import type { Case } from '../case.ts';
import { all, drops, lasts, moves, near, noneLost, of, sameLength, shows } from '../checks.ts';
import type { FilmView } from '../film-view.ts';

const count = (film: FilmView, name: string) => film.names.filter((one) => one === name).length;

/** Order, adding, removing, replacing, doubling, splitting and trimming. */
export const cases: readonly Case[] = [
  { say: '最后一张提到开头来', film: moves('family.jpg', 1) },
  { say: '狗狗那张当结尾', film: moves('dog.jpg', -1) },
  { say: '第五張移到第二張後面', film: moves('sunset.jpg', 3) },
  {
    say: '交换首尾两张',
    film: (film, before) =>
      film.names.join() === ['family.jpg', ...before.names.slice(1, -1), 'IMG_2041.jpg'].join(),
  },
  {
    say: '重新洗牌',
    film: all(noneLost, (film, before) => film.names.join() !== before.names.join()),
  },
  { say: '时间顺序排列，最早拍的在前', film: moves('dog.jpg', 1) },
  { say: '前三张去掉', film: drops('IMG_2041.jpg', 'beach-1.jpg', 'beach-2.jpg') },
  { say: '倒数第二张删除', film: drops('old town.jpg') },
  { say: '不要 sunset 那張', film: drops('sunset.jpg') },
  { say: '除了全家福和狗，别的全删了', film: shows('dog.jpg', 'family.jpg') },
  { say: '第七个换个位置，放到market后面', film: moves('waves.mp4', 8) },
  { say: '我刚传的花园照片加到第二个位置', on: 'late', film: moves('garden.jpg', 2) },
  {
    say: '用cat替换掉最后一张',
    on: 'late',
    film: (film, before) => film.names.join() === [...before.names.slice(0, -1), 'cat.jpg'].join(),
  },
  {
    say: '被你去掉的那张 IMG_2042 我想要',
    film: (film) => film.names.includes('IMG_2042.jpg') && film.names.length === 11,
  },
  {
    say: '狗狗太可爱了 再放一遍',
    film: (film) => count(film, 'dog.jpg') === 2 && film.names.length === 11,
  },
  { say: '海浪視頻剪到4秒', film: of('waves.mp4', (now) => near(now.seconds, 4)) },
  { say: '把第三张从中间劈开', film: all(sameLength, (film) => count(film, 'beach-2.jpg') === 2) },
  {
    say: '海浪掐头去尾，只留第2秒到第6秒',
    film: of('waves.mp4', (now) => near(now.seconds, 4) && near(now.sourceStartSeconds, 2)),
  },
  {
    say: '后五十张不要',
    on: 'hundred',
    film: (film) => film.names.length === 50 && film.names[49] === '0050.jpg',
  },
  {
    say: '2号图删了，剩下的凑12秒',
    on: 'shop',
    film: all(
      lasts(12),
      (film) => film.names.length === 4 && !film.names.includes('product_02.jpg'),
    ),
  },
  {
    say: '老街那张跟夕阳那张互换',
    film: (film, before) =>
      film.names.indexOf('old town.jpg') === before.names.indexOf('sunset.jpg') &&
      film.names.indexOf('sunset.jpg') === before.names.indexOf('old town.jpg'),
  },
];
