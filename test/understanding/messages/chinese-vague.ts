import type { AnswerView, Case } from '../case.ts';
import { either, every, noneLost } from '../checks.ts';
import type { FilmView } from '../film-view.ts';

/** Something sensible was done and said, or one question came back. */
const takenUp = (answer: AnswerView) =>
  answer.text.length > 0 &&
  answer.language === 'zh' &&
  (answer.kind === 'changed' || (answer.kind === 'asked' && answer.choices.length >= 2));
const quicker = (film: FilmView, before: FilmView) => film.seconds <= before.seconds;
const hasTone = (...filters: readonly string[]) =>
  every((one) => filters.some((filter) => one.filters.includes(filter)));

/** A feeling rather than a change. */
export const cases: readonly Case[] = [
  { say: '好看一点', film: noneLost, answer: takenUp },
  {
    say: '更温馨一点',
    film: either(
      hasTone('warm'),
      (film, before) => film.seconds > before.seconds,
      (film, before) => film.music?.name !== before.music?.name,
    ),
    answer: takenUp,
  },
  { say: '要有高级感', film: noneLost, answer: takenUp },
  { say: '再有活力一点', film: quicker, answer: takenUp },
  { say: '氛围感拉满', film: noneLost, answer: takenUp },
  { say: '整個質感提升一下', film: noneLost, answer: takenUp },
  { say: '太平淡了，没什么意思', film: noneLost, answer: takenUp },
  { say: '做成vlog风格', film: noneLost, answer: takenUp },
  { say: '要日系清新感', film: noneLost, answer: takenUp },
  { say: '燃起来！', film: quicker, answer: takenUp },
  { say: '你看着办，怎么好怎么来', film: noneLost, answer: takenUp },
  { say: '感覺有點悶，活潑一點啦', film: quicker, answer: takenUp },
  { say: '港风怀旧那味儿', film: noneLost, answer: takenUp },
  { say: '给客户看的，专业一点', on: 'shop', film: noneLost, answer: takenUp },
];
