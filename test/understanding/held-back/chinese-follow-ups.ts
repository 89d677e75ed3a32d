import type { Case } from '../case.ts';
import {
  drops,
  all,
  everyCut,
  lasts,
  loudness,
  moves,
  of,
  only,
  plays,
  written,
} from '../checks.ts';
import type { PictureView } from '../film-view.ts';

const gray = (one: PictureView) => one.filters.includes('black-and-white');

/** Corrections of what was just done, more of it, the same elsewhere, and answers to questions. */
export const cases: readonly Case[] = [
  {
    say: '不是这张，是倒数第二张',
    after: ['最后一张变黑白'],
    film: all(
      of('old town.jpg', gray),
      of('family.jpg', (now) => !gray(now)),
    ),
  },
  { say: '太慢了', after: ['放慢一点'], film: (film, before) => film.seconds < before.seconds },
  { say: '第五张同样处理', after: ['第四张变黑白'], film: only(gray, 'dog.jpg', 'sunset.jpg') },
  {
    say: '再小声点',
    after: ['音乐小声点'],
    film: (film, before) => loudness(film) < loudness(before),
  },
  { say: '我是說三十五秒', after: ['改成二十五秒'], film: lasts(35) },
  { say: '不要爵士，要欢快的', after: ['音乐换爵士'], film: plays('upbeat') },
  {
    say: '还是横的好',
    after: ['改竖屏'],
    film: (film, before) => before.aspect === '9:16' && film.aspect === '16:9',
  },
  {
    say: '字再小点',
    on: 'titled',
    after: ['标题的字放大很多'],
    film: (film, before) => written(film, 'Summer').size < written(before, 'Summer').size,
  },
  { say: '放错地方了，应该放第二个', after: ['把全家福移到最前面'], film: moves('family.jpg', 2) },
  {
    say: '太亂了，都用同一種淡入淡出',
    after: ['转场多变一点'],
    film: everyCut((cut) => cut !== null && /fade|dissolve/.test(cut.name)),
  },
  {
    say: '也删掉它旁边的日落',
    after: ['删掉狗那张'],
    film: (film) =>
      !film.names.includes('sunset.jpg') &&
      !film.names.includes('dog.jpg') &&
      film.names.length === 8,
  },

  { say: '第二张', after: ['把那张去掉'], film: drops('beach-1.jpg') },
  {
    say: '调一下',
    unchanged: true,
    answer: (answer) => answer.kind !== 'changed' && answer.text.length > 0,
  },
  {
    say: '是背景音樂啦',
    after: ['小一點'],
    film: (film, before) => loudness(film) < loudness(before),
  },
];
