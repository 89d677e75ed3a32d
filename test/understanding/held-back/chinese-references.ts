import type { Case } from '../case.ts';
import { all, drops, moves, of, only, others, shows } from '../checks.ts';
import type { PictureView } from '../film-view.ts';

const gray = (one: PictureView) => one.filters.includes('black-and-white');

/** Which pictures are meant. */
export const cases: readonly Case[] = [
  { say: '倒數第三張改黑白', film: only(gray, 'market.png') },
  {
    say: '除了全家福，全部黑白',
    film: all(
      of('family.jpg', (now) => !gray(now)),
      others(['family.jpg'], gray),
    ),
  },
  { say: '集市那张不好看，删', film: drops('market.png') },
  { say: '头三张都不要', film: drops('IMG_2041.jpg', 'beach-1.jpg', 'beach-2.jpg') },
  { say: '就它吧，放到第一个', after: ['夕阳那张停4秒'], film: moves('sunset.jpg', 1) },
  {
    say: '刚改的那张再加个黑白',
    after: ['把第八张停留时间改成2秒'],
    film: only(gray, 'market.png'),
  },
  { say: '2046那张移到最后', film: moves('IMG_2046.jpg', -1) },
  { say: '第一张和狗和海浪黑白', film: only(gray, 'IMG_2041.jpg', 'dog.jpg', 'waves.mp4') },
  { say: '两张沙滩里面的后一张，黑白', film: only(gray, 'beach-2.jpg') },
  { say: '只保留海邊跟夕陽的照片', film: shows('beach-1.jpg', 'beach-2.jpg', 'sunset.jpg') },
  {
    say: '第五张到结尾全部黑白',
    film: only(
      gray,
      'sunset.jpg',
      'IMG_2046.jpg',
      'waves.mp4',
      'market.png',
      'old town.jpg',
      'family.jpg',
    ),
  },
  {
    say: '猫和花园都不错，第一张换成花园',
    on: 'late',
    film: (film) => film.names[0] === 'garden.jpg',
  },
];
