import { wording, type Wording } from '../language/wording.ts';
import { transitionNames, type TransitionName } from './timeline.ts';

const chinese: Readonly<Record<TransitionName, string>> = {
  fade: '淡入淡出',
  'fade-through-black': '闪黑',
  'fade-through-white': '闪白',
  dissolve: '溶解',
  'slide-left': '向左滑动',
  'slide-right': '向右滑动',
  'slide-up': '向上滑动',
  'slide-down': '向下滑动',
  'push-left': '向左推移',
  'push-right': '向右推移',
  'push-up': '向上推移',
  'push-down': '向下推移',
  'cover-left': '向左覆盖',
  'cover-right': '向右覆盖',
  'cover-up': '向上覆盖',
  'cover-down': '向下覆盖',
  'wipe-left': '向左擦除',
  'wipe-right': '向右擦除',
  'wipe-up': '向上擦除',
  'wipe-down': '向下擦除',
  'circle-open': '圆形展开',
  'circle-close': '圆形收缩',
  iris: '光圈',
  clock: '时钟擦除',
  radial: '扇形擦除',
  'blinds-horizontal': '横向百叶窗',
  'blinds-vertical': '纵向百叶窗',
  luma: '亮度擦除',
  'zoom-in': '放大',
  'zoom-out': '缩小',
  'cross-zoom': '交叉缩放',
  'whip-pan-left': '向左甩镜',
  'whip-pan-right': '向右甩镜',
  blur: '模糊',
  ripple: '水波纹',
};

/** What people call the transitions; in English that is the name. */
export const transitionWordings = Object.fromEntries(
  transitionNames.map((name) => [name, wording(name.replaceAll('-', ' '), chinese[name])]),
) as Readonly<Record<TransitionName, Wording>>;
