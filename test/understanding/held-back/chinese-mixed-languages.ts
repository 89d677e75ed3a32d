import type { Case } from '../case.ts';
import {
  all,
  drops,
  everyCut,
  lasts,
  moves,
  only,
  plays,
  shaped,
  silent,
  writes,
} from '../checks.ts';
import type { FilmView } from '../film-view.ts';

const harmless = (film: FilmView, before: FilmView) =>
  film.names.toSorted().join() === before.names.toSorted().join();

/** Chinese with English in it, Cantonese, and languages that are neither. */
export const cases: readonly Case[] = [
  { say: '帮我remove最后一张picture', film: drops('family.jpg') },
  { say: 'last photo放到first', film: moves('family.jpg', 1) },
  {
    say: 'ending加个The End',
    film: writes('The End', (text, film) => text.endSeconds > film.seconds - 0.5),
  },
  { say: 'cut成15s的vertical视频', film: all(lasts(15), shaped('9:16')) },
  {
    say: '第四张black and white，其他keep',
    film: only((one) => one.filters.includes('black-and-white'), 'dog.jpg'),
  },
  {
    say: '轉場用 cross dissolve',
    on: 'shop',
    film: everyCut((cut) => cut !== null && /dissolve|fade/.test(cut.name)),
  },
  { say: '首歌換做 jazz 好啲', film: plays('jazz') },
  { say: '唔要背景音樂住', film: silent },
  { say: '第二張同第三張都唔要', film: drops('beach-1.jpg', 'beach-2.jpg') },
  { say: 'タイトルを入れてください', film: harmless, answer: (answer) => answer.text.length > 0 },
  { say: '음악을 바꿔 주세요', unchanged: true, answer: (answer) => answer.kind !== 'changed' },
];
