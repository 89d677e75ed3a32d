import type { AnswerView, Case } from '../case.ts';
import { noneLost } from '../checks.ts';
import type { FilmView } from '../film-view.ts';

/** Something sensible was done and said, or one question came back. */
const takenUp = (answer: AnswerView) =>
  answer.text.length > 0 &&
  answer.language === 'zh' &&
  (answer.kind === 'changed' || (answer.kind === 'asked' && answer.choices.length >= 2));
const quicker = (film: FilmView, before: FilmView) => film.seconds <= before.seconds;

/** A feeling rather than a change. */
export const cases: readonly Case[] = [
  { say: '优化一下', film: noneLost, answer: takenUp },
  {
    say: '更有节奏感',
    film: (film, before) => quicker(film, before) || film.music !== null,
    answer: takenUp,
  },
  { say: '浪漫一點', film: noneLost, answer: takenUp },
  { say: '再炸裂一些', film: quicker, answer: takenUp },
  { say: '有电影感就好了', film: noneLost, answer: takenUp },
  {
    say: '温柔些，像妈妈讲故事那样',
    film: (film, before) => film.seconds >= before.seconds,
    answer: takenUp,
  },
  { say: '不够吸引人', film: noneLost, answer: takenUp },
];
