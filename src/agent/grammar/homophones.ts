import type { Token } from './token.ts';

/** What is typed by sound and chosen wrongly from the list, and what must have been meant. */
const wrong: readonly (readonly [RegExp, string])[] = [
  [/(?<=第[0一二三四五六七八九十]{1,3})[章帐账掌长脏]/g, '张'],
  [/(?<=[前后][0两三四五六七八九十]{1,2})[章帐账掌](?!节)/g, '张'],
  [/(?:弟|地|低)(?=[0一二三四五六七八九十]{1,3}[张个])/g, '第'],
  [/照偏|赵片|招片|找片|照骗/g, '照片'],
  [/[音因]月(?!份)/g, '音乐'],
  [/转常|转厂|转唱|装场/g, '转场'],
  [/黑百|黑拜/g, '黑白'],
  [/标体|表题|标提/g, '标题'],
  [/自幕|字目|子幕/g, '字幕'],
  [/绿镜|滤境|滤竟/g, '滤镜'],
  [/背影(?=音乐)/g, '背景'],
  [/竖平|树屏|数屏/g, '竖屏'],
  [/横平(?!竖)/g, '横屏'],
  [/在(?=[快慢大小长短高低亮暗暖][一点些])/g, '再'],
  [/做后(?=[一二三两0面]|张)/g, '最后'],
  [/视屏/g, '视频'],
  [/片投/g, '片头'],
  [/封边/g, '封面'],
  [/删出/g, '删除'],
  [/顺续|顺叙/g, '顺序'],
  [/卡典/g, '卡点'],
];

/** Chinese of the same sound, mended where only one thing can have been meant. */
export function mendHomophones(tokens: readonly Token[]): readonly Token[] {
  const units = tokens.map(({ kind, text }) =>
    kind === 'ideograph' ? text : kind === 'number' ? '0' : ' ',
  );
  const before = units.join('');
  const after = wrong.reduce((text, [pattern, right]) => text.replaceAll(pattern, right), before);
  if (after === before) return tokens;
  return tokens.map((token, at) =>
    after[at] === before[at] ? token : { ...token, text: after[at]!, isMended: true },
  );
}
