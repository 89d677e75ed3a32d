import type { Case } from '../case.ts';
import {
  all,
  drops,
  every,
  everyCut,
  lasts,
  loudness,
  moves,
  of,
  plays,
  shaped,
  silent,
  writes,
} from '../checks.ts';

/** Wrong characters, slang, no punctuation, speech typed by a machine, emoji, and long politeness. */
export const cases: readonly Case[] = [
  { say: '在快一点点', film: (film, before) => film.seconds < before.seconds },
  { say: '配月换成欢快的', film: plays('upbeat') },
  { say: '删处第二张', film: drops('beach-1.jpg') },
  { say: '标提写春天来了', film: writes('春天来了', (text) => text.startSeconds < 1) },
  { say: '改成树屏', film: shaped('9:16') },
  { say: '滤竟用黑白', film: every((one) => one.filters.includes('black-and-white')) },
  { say: '音量拉满！', film: (film, before) => loudness(film) > loudness(before) },
  { say: '🌅放到结尾', film: moves('sunset.jpg', -1) },
  { say: '这bgm真的会谢 换个电子的', film: plays('electronic') },
  {
    say: '所以说我就是想要那个什么二十八秒的那个时长然后不要转场',
    film: all(
      lasts(28),
      everyCut((cut) => cut === null),
    ),
  },
  {
    say: '親，可以麻煩您幫忙把最後一張相片的顯示時間延長至六秒鐘嗎？感激不盡～',
    film: of('family.jpg', (now) => Math.abs(now.seconds - 6) < 0.1),
  },
  { say: '40s！！40s！！', film: lasts(40) },
  {
    say: '别整那些花里胡哨的转场',
    after: ['转场改成百叶窗'],
    film: everyCut((cut) => cut === null || /fade|dissolve/.test(cut.name)),
  },
  { say: '关关关 音乐关', film: silent },
];
