import { transitionFamilies, type TransitionFamily } from '../../../director/brief.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { transitionNames, type TransitionName } from '../../../timeline/timeline.ts';
import { transitionWordings } from '../../../timeline/transition-wording.ts';

const families = Object.keys(transitionFamilies) as TransitionFamily[];

/** `any` leaves the transitions that are there, `varied` chooses others, `none` is a hard cut. */
export const transitionChoices = [
  'any',
  'varied',
  'none',
  ...families,
  ...transitionNames,
] as const;
export type TransitionChoice = 'any' | 'varied' | 'none' | TransitionFamily | TransitionName;

const otherWordings: Readonly<Record<Exclude<TransitionChoice, TransitionName>, Wording>> = {
  any: wording('as they are', '现有的'),
  varied: wording('varied', '多样'),
  none: wording('hard cuts', '硬切'),
  slide: wording('slide', '滑动'),
  push: wording('push', '推移'),
  cover: wording('cover', '覆盖'),
  wipe: wording('wipe', '擦除'),
  circle: wording('circle', '圆形'),
  blinds: wording('blinds', '百叶窗'),
  zoom: wording('zoom', '缩放'),
  'whip-pan': wording('whip pan', '甩镜'),
};

export function choiceWording(kind: TransitionChoice): Wording {
  const wordings: Readonly<Record<TransitionChoice, Wording>> = {
    ...transitionWordings,
    ...otherWordings,
  };
  return wordings[kind];
}
