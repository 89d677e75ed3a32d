import type { Case } from '../case.ts';
import { everyCut, near, onlyCut } from '../checks.ts';
import type { CutView } from '../film-view.ts';

const named = (pattern: RegExp) => (cut: CutView | null) => cut !== null && pattern.test(cut.name);

/** What lies between two pictures. */
export const cases: readonly Case[] = [
  { say: '每个转场都用擦除', film: everyCut(named(/^wipe/)) },
  { say: '把轉場效果拿掉', film: everyCut((cut) => cut === null) },
  {
    say: '照片和照片之间加点过渡吧，现在太生硬',
    on: 'shop',
    film: everyCut((cut) => cut !== null),
  },
  { say: '轉場改成1.2秒', film: everyCut((cut) => cut !== null && near(cut.seconds, 1.2, 0.05)) },
  { say: '第一个转场换成放大', film: onlyCut(1, named(/zoom/)) },
  { say: '全部黑场过渡', film: everyCut(named(/^fade-through-black$/)) },
  {
    say: '转场再短一些',
    film: (film, before) =>
      film.cuts.every((cut, at) => cut !== null && cut.seconds < before.cuts[at]!.seconds),
  },
  { say: 'slide转场，往上滑的', film: everyCut(named(/^(slide|push|cover)-up$/)) },
  { say: '日落之后用溶解接下一张', film: onlyCut(5, named(/^dissolve$/)) },
];
