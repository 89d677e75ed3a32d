import * as z from 'zod';
import { wording, type Wording } from '../../../language/wording.ts';
import type { Filter } from '../../../timeline/timeline.ts';
import { referenceSchema, type Reference } from '../../reference.ts';
import { defineRequest, type Choice, type Outcome } from '../../request.ts';
import { isFound } from '../../work.ts';
import { looks, type LookName } from './look-words.ts';
import { setFilters } from './set-filters.ts';

const unmet = ['any', 'brighter', 'darker', 'sharper', 'softer', 'other'] as const;
type Unmet = (typeof unmet)[number];

export const offerLooks = defineRequest({
  kind: 'offer-looks',
  purpose:
    'Asks which look is wanted, where none was named ("any") or where no filter does what was asked for: ' +
    'brightness, sharpness, blur and other effects cannot be changed.',
  args: z.strictObject({ photos: referenceSchema, insteadOf: z.enum(unmet) }),
  says: ({ insteadOf }) => offers[insteadOf].wished,
  plan({ photos, insteadOf }, work): Outcome {
    const clipIds = work.find(photos);
    if (!isFound(clipIds)) return clipIds;
    const { ask, near } = offers[insteadOf];
    return { ask, choices: near.map((name) => choiceOf(photos, name)) };
  },
});

const offers: Readonly<
  Record<
    Unmet,
    { readonly wished: Wording; readonly ask: Wording; readonly near: readonly LookName[] }
  >
> = {
  any: {
    wished: wording('a filter', '滤镜'),
    ask: wording('Which look shall it be?', '想要哪种滤镜？'),
    near: ['vivid', 'warm', 'black-and-white', 'vintage', 'film'],
  },
  brighter: {
    wished: wording('brighter pictures', '画面更亮'),
    ask: wording(
      'I cannot change the brightness of pictures. One of these comes near; which shall it be?',
      '我无法直接调整画面亮度。下面的滤镜比较接近，要用哪个？',
    ),
    near: ['vivid', 'fresh', 'golden'],
  },
  darker: {
    wished: wording('darker pictures', '画面更暗'),
    ask: wording(
      'I cannot change the brightness of pictures. One of these comes near; which shall it be?',
      '我无法直接调整画面亮度。下面的滤镜比较接近，要用哪个？',
    ),
    near: ['vignette', 'moody', 'noir'],
  },
  sharper: {
    wished: wording('sharper pictures', '画面更清晰'),
    ask: wording(
      'I cannot sharpen or retouch pictures. A look can bring them out more; which shall it be?',
      '我无法锐化或修饰画面。下面的滤镜可以让画面更醒目，要用哪个？',
    ),
    near: ['vivid', 'black-and-white'],
  },
  softer: {
    wished: wording('blurred pictures', '模糊的画面'),
    ask: wording(
      'I cannot blur pictures or parts of them. A softer look is possible; which shall it be?',
      '我无法模糊画面或其中一部分。可以换成更柔和的效果，要用哪个？',
    ),
    near: ['dreamy', 'faded', 'vignette'],
  },
  other: {
    wished: wording('an effect that there is not', '没有的特效'),
    ask: wording(
      'I do not have that effect. These looks there are; which shall it be?',
      '没有这种特效。可以用下面的效果，要哪个？',
    ),
    near: ['vintage', 'film', 'dreamy', 'vivid'],
  },
};

function choiceOf(photos: Reference, name: LookName): Choice {
  const filters = looks[name].map((filter): Pick<Filter, 'name' | 'strength'> => ({ ...filter }));
  return {
    label: lookWordings[name],
    requests: [setFilters.of({ photos, filters, others: 'keep' })],
  };
}

const lookWordings: Readonly<Record<LookName, Wording>> = {
  'black-and-white': wording('black and white', '黑白'),
  sepia: wording('sepia', '棕褐色'),
  warm: wording('warm colours', '暖色'),
  cool: wording('cool colours', '冷色'),
  vivid: wording('vivid colours', '鲜艳'),
  faded: wording('faded colours', '褪色'),
  vignette: wording('dark corners', '暗角'),
  grain: wording('film grain', '胶片颗粒'),
  vintage: wording('vintage', '复古'),
  film: wording('film look', '胶片感'),
  cinematic: wording('cinematic colours', '电影色调'),
  dreamy: wording('dreamy', '梦幻'),
  moody: wording('moody', '暗调'),
  noir: wording('film noir', '黑色电影'),
  golden: wording('golden light', '金色夕阳'),
  fresh: wording('light and airy', '清新'),
};
