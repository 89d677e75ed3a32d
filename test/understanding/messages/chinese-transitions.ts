import type { Case } from '../case.ts';
import { all, everyCut, near, onlyCut, samePictures, sameLength } from '../checks.ts';
import type { CutView, FilmView } from '../film-view.ts';

const named = (pattern: RegExp) => (cut: CutView | null) => cut !== null && pattern.test(cut.name);
const kinds = (film: FilmView) => new Set(film.cuts.map((cut) => cut?.name ?? 'none')).size;

/** What lies between two pictures. */
export const cases: readonly Case[] = [
  { say: '转场全部改成闪白', film: everyCut(named(/^fade-through-white$/)) },
  { say: '加个fade转场', on: 'shop', film: everyCut(named(/fade|dissolve/)) },
  { say: '不要转场了，直接硬切', film: everyCut((cut) => cut === null) },
  { say: '所有轉場換成向左滑動', film: everyCut(named(/^(slide|push|cover)-left$/)) },
  {
    say: '转场时间拉长到1秒',
    film: all(
      everyCut((cut) => cut !== null && near(cut.seconds, 1)),
      sameLength,
    ),
  },
  {
    say: '转场太慢了 0.3秒就行',
    film: everyCut((cut) => cut !== null && near(cut.seconds, 0.3, 0.05)),
  },
  { say: '第二张和第三张之间用闪黑', film: onlyCut(2, named(/^fade-through-black$/)) },
  { say: '狗出现的时候来个圆形展开', film: onlyCut(3, named(/^(circle-open|iris)$/)) },
  {
    say: '转场花样多一点，别老是淡入淡出',
    film: all(
      (film) => kinds(film) >= 3,
      everyCut((cut) => cut !== null),
    ),
  },
  { say: '丝滑一点的转场', on: 'shop', film: everyCut((cut) => cut !== null) },
  { say: '百叶窗那种切换', film: everyCut(named(/^blinds/)) },
  { say: '用甩鏡轉場', film: everyCut(named(/^whip-pan/)) },
  { say: '每张之间水波纹', film: everyCut(named(/^ripple$/)) },
  { say: '最后一张前面的转场去掉', film: onlyCut(9, (cut) => cut === null) },
  { say: '淡入淡出', on: 'shop', film: all(everyCut(named(/fade|dissolve/)), samePictures) },
  { say: '要那种一张推着另一张走的', film: everyCut(named(/^push/)) },
  { say: '转场换成时钟转一圈那种', film: everyCut(named(/^(clock|radial)$/)) },
  { say: '过渡效果统一用模糊', film: everyCut(named(/^blur$/)) },
];
