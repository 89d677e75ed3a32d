import type { Case } from '../case.ts';
import { all, drops, moves, near, of, only, others } from '../checks.ts';
import type { PictureView } from '../film-view.ts';

const gray = (one: PictureView) => one.filters.includes('black-and-white');
const warm = (one: PictureView) => one.filters.includes('warm');

/** Which pictures are meant. */
export const cases: readonly Case[] = [
  { say: '倒数第二张黑白', film: only(gray, 'old town.jpg') },
  { say: '前两张和最后一张用黑白', film: only(gray, 'IMG_2041.jpg', 'beach-1.jpg', 'family.jpg') },
  { say: '有狗的那张调暖', film: only(warm, 'dog.jpg') },
  { say: '把所有海边的照片弄成黑白', film: only(gray, 'beach-1.jpg', 'beach-2.jpg') },
  {
    say: '每隔一张加黑白',
    film: (film) =>
      [0, 1].some((first) => film.pictures.every((one, at) => gray(one) === (at % 2 === first))),
  },
  { say: '第3、5、8張變黑白', film: only(gray, 'beach-2.jpg', 'sunset.jpg', 'market.png') },
  {
    say: '它放大一点慢慢推',
    after: ['把日落那张加暖色'],
    film: of('sunset.jpg', (now) => now.motion === 'zoom-in'),
  },
  { say: '这张也要黑白', after: ['把小狗那张移到最后'], film: only(gray, 'dog.jpg') },
  { say: '刚才那张还是删了吧', after: ['全家福停留五秒'], film: drops('family.jpg') },
  {
    say: '其他的黑白',
    after: ['狗那张加暖色调'],
    film: all(
      of('dog.jpg', (now) => !gray(now)),
      others(['dog.jpg'], gray),
    ),
  },
  { say: 'IMG_2046.jpg 删', film: drops('IMG_2046.jpg') },
  { say: 'old town 那张放到第二', film: moves('old town.jpg', 2) },
  {
    say: '所有照片都黑白，视频不用',
    film: (film) => film.pictures.every((one) => gray(one) === (one.kind === 'photo')),
  },
  { say: '竖的那张删掉', film: drops('IMG_2041.jpg') },
  {
    say: '15秒那里的那张是什么？换成黑白',
    film: (film) =>
      film.pictures.filter(gray).length === 1 &&
      ['sunset.jpg', 'IMG_2046.jpg'].includes(film.pictures.find(gray)!.name),
  },
  {
    say: '中间那几张，从第四到第七，都调成冷色',
    film: only(
      (one) => one.filters.includes('cool'),
      'dog.jpg',
      'sunset.jpg',
      'IMG_2046.jpg',
      'waves.mp4',
    ),
  },
  {
    say: '那隻狗移到夕陽前面',
    after: ['狗移到最後'],
    film: (film, before) => before.names.at(-1) === 'dog.jpg' && moves('dog.jpg', 4)(film, before),
  },
  { say: 'beach-2 和 market 黑白', film: only(gray, 'beach-2.jpg', 'market.png') },
  { say: '最后那两张合照和老街都暖一点', film: only(warm, 'old town.jpg', 'family.jpg') },
  {
    say: '前十张统统删掉',
    on: 'hundred',
    film: (film) => film.names.length === 90 && film.names[0] === '0011.jpg',
  },
  {
    say: '第二十一到三十张只要一秒',
    on: 'hundred',
    film: (film) =>
      film.pictures.slice(20, 30).every((one) => near(one.seconds, 1)) &&
      film.pictures[19]!.seconds > 1.5,
  },
  {
    say: '有大象的那张删掉',
    unchanged: true,
    answer: (answer) => answer.kind !== 'changed' && /大象/.test(answer.text),
  },
  { say: '0007到0009去掉', on: 'hundred', film: drops('0007.jpg', '0008.jpg', '0009.jpg') },
  {
    say: '把它们俩换一下',
    after: ['第一张和第二张都加暖色'],
    film: (film, before) =>
      film.names.join() === [before.names[1], before.names[0], ...before.names.slice(2)].join(),
  },
];
