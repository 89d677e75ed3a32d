import { filterNames, type FilterName } from '../../../timeline/timeline.ts';
import { frame, type Frame } from '../../grammar/frame.ts';
import { awayWithIt } from '../../grammar/phrases/away-with-it.ts';
import { no } from '../../grammar/phrases/common.ts';
import { percent } from '../../grammar/phrases/factor.ts';
import { aboutPictures, exception, picturesMeant } from '../../grammar/phrases/reference.ts';
import {
  either,
  inOrder,
  many,
  mark,
  maybe,
  meaning,
  notBefore,
  oneOf,
  unlikely,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';
import type { Request } from '../../request.ts';
import { colorComplaint, inColor, moreColor, withoutColor } from './color-words.ts';
import { looks, lookWord, moreOfLook, shyLookWord, type LookName } from './look-words.ts';
import { missingEffect } from './missing-effects.ts';
import { offerLooks } from './offer-looks.ts';
import { setFilters } from './set-filters.ts';
import { strengthenFilters } from './strengthen-filters.ts';
import { colorFilters } from './with-filters.ts';

/** Takes "down" or "up" along. */
const turnVerb = words(
  ...[
    'tone',
    'dial',
    'turn',
    'bring',
    'take',
    'scale',
    'pull',
    'crank',
    'strength',
    'the strength',
  ],
  ...['intensity', 'strength of', 'intensity of', '强度', '力度', '浓度', '程度', '调', '调得'],
);
const filterNoun = words(
  ...['filter', 'filters', 'effect', 'effects', 'look', 'looks', 'style', 'tone', 'tones', 'tint'],
  ...['color grading', 'colour grading', 'color grade', 'colour grade', 'grading', 'treatment'],
  ...['color', 'colour', 'colors', 'colours', 'vibe', 'instagram filter', 'color filter'],
  ...['滤镜', '效果', '风格', '色调', '调色', '风', '感', '质感', '特效', '滤镜效果', '颜色'],
  ...['色彩'],
);
const ownNoun = words(
  ...[
    'vintage look',
    'retro look',
    'that look',
    'this look',
    'the look',
    '复古风格',
    '这个效果',
    '这种效果',
  ],
  ...['filter', 'filters', 'color grading', 'colour grading', 'color grade', 'color filter'],
  ...['color changes', 'colour changes', 'color effect', 'color effects', 'filter effect'],
  ...['filter effects', 'color correction', 'grading', 'photo filter', 'photo filters'],
  ...['滤镜', '调色', '滤镜效果', '颜色滤镜', '色彩滤镜', '特效滤镜', '滤镜强度', '滤镜力度'],
);
/** Of a transition or the camera as well. */
const effectNoun = unlikely(words('effect', 'effects', 'photo effect', 'photo effects'), 0.2);
const filler = many(
  words(
    ...['more', 'any more', 'these', 'those', 'stupid', 'ugly'],
    ...['the', 'a', 'any', 'it', 'all', 'make', 'use', 'using', 'add', 'want', 'put', 'be', 'to'],
    ...['so', 'of', 'this', 'that', 'in', 'with', 'my', 'filter', 'effect', 'look', 'them', 'have'],
    ...['too'],
    ...['的', '加', '用', '做', '这个', '那个', '太', '那么', '这么', '使用', '任何', '滤镜'],
    ...['效果', '了', '给我', '变成', '弄成', '搞成', '把', '所有', '全部', '什么', '再', '感'],
    ...['色调', '变', '都', '是'],
  ),
  3,
);
const off = words(
  ...['off', 'away', 'out', 'gone', 'removed', 'disabled'],
  ...['去掉', '去除', '关掉', '取消', '删掉', '拿掉', '不要了', '不要', '删了', '去了', '移除'],
  ...['撤掉', '关了', '删除', '不用了', '清除', '清掉', '撤销掉', '拿走', '取消掉', '去掉吧'],
  ...['不需要', '关闭'],
);
const look = meaning(
  inOrder(
    maybe(words('that', 'this', 'that kind of', '那种', '这种')),
    either(lookWord, shyLookWord, withoutColor),
  ),
  ([, name]) => name,
);

/** "…, like old photos": the same look, said once more. */
const likeness = inOrder(
  maybe(mark(',', '，')),
  maybe(words('so', 'so that', 'to', 'that', 'and')),
  maybe(words('it', 'they', 'them', 'the photo', 'the photos', '看起来', '看上去', '搞得', '弄得')),
  maybe(words('looks', 'look', 'is', 'comes out', 'feels', 'feel')),
  words('像', '就像', '好像', '跟', '类似', 'like', 'just like', 'as in', 'as if from', '仿'),
  maybe(words('an', 'a', 'the', 'in', 'those', 'from')),
  many(words('old', 'silent', 'classic', 'ancient', 'vintage', '很', '老', '旧', '以前的'), 3),
  either(
    look,
    words(
      ...['newspaper', 'newspapers', 'photo', 'photos', 'movie', 'movies', 'film', 'films', 'days'],
      ...['picture', 'pictures', 'photograph', 'photographs', 'chaplin', 'charlie chaplin', 'tv'],
      ...['电影', '照片', '报纸', '相片', '电视', '胶片', '时候', '影片', '默片', '民国'],
    ),
  ),
  maybe(words('那样', '一样', '似的', '那种', '那种感觉', '的感觉', '的样子', '那种的')),
);
/** 噪点再多一点. */
const lookAgain = meaning(
  inOrder(
    maybe(
      words('more', 'some more', 'a bit more', 'a little more', 'even more', '再来点', '多来点'),
    ),
    look,
    maybe(words('的', '效果')),
    words(
      ...['再多一点', '再强一点', '再浓一点', '再重一点', '多一点', '再加一点', '再明显一点'],
      ...['再多一些', '再强一些', '再大一点', '再多点', '再强点', '再深一点', '更多', '更强'],
    ),
  ),
  ([, name]) => name,
);
/** "Too yellow": which filter there is too much of. */
const cast = oneOf<'warm' | 'cool'>({
  warm: [
    ...['too yellow', 'too orange', 'too warm', 'so yellow', 'so orange', 'yellowish'],
    ...['太黄', '太黄了', '有点黄', '偏黄', '太暖', '太暖了', '黄了点', '发黄', '过黄'],
  ],
  cool: [
    ...['too blue', 'too cold', 'so blue', 'bluish', '太蓝', '太蓝了', '偏蓝', '太冷', '太冷了'],
    ...['有点蓝', '发蓝'],
  ],
});

/** How much of a look, or how much more of it. */
const amount = oneOf({
  slight: [
    ...['a bit', 'a little', 'a little bit', 'a tad', 'slightly', 'a touch of', 'a touch'],
    ...['slight', 'somewhat', 'a hint of', 'just a hint', 'a bit of', 'a little of'],
    ...['a little bit of', 'a dash of', 'tiny bit', 'a tiny bit', 'just a little', 'just a bit'],
    ...['little bit'],
    ...['稍微', '略微', '稍稍', '稍', '略', '有点', '有一点', '一丢丢', '微微', '一点点', '稍为'],
    ...['些许', '少许'],
  ],
  full: [
    ...['really', 'very', 'super', 'completely', 'a lot of', 'lots of', 'total', 'totally', 'so'],
    ...['extremely', 'properly', 'max', 'a lot', 'much', 'way', 'far', 'fully', 'full'],
    ...['all the way'],
    ...['完全', '非常', '特别', '超级', '很', '彻底', '超', '十分', '拉满', '得多', '很多', '大幅'],
    ...['大量', '满满的'],
  ],
  half: ['half', 'halfway', '一半', '半'],
});
/** The same of a look that is new. */
const manner = oneOf({
  slight: [
    ...['subtle', 'light', 'lightly', 'subtly', 'soft', 'gentle', 'mild', 'faint', 'weak'],
    ...['softly'],
    ...['淡淡的', '轻微', '淡淡', '轻轻', '轻度', '微', '轻微的', '淡淡地'],
  ],
  full: [
    ...['strong', 'strongly', 'heavy', 'heavily', 'intense', 'hard', 'bold', 'deep'],
    ...['强烈', '浓', '浓浓的', '重', '全', '浓重', '重度', '强烈的', '深度'],
  ],
});
/** 鲜艳一点: no less than 更鲜艳. */
const softener = words('一点', '点', '点儿', '一些', '些', '一点儿', '那么一点');
const more = words(
  ...['pump up', 'ramp up', 'dial up', 'punch up', 'needs more', 'need more'],
  ...['more', 'even more', 'extra', 'increase', 'stronger', 'more of', 'some more', 'boost'],
  ...['raise', 'heavier', 'higher', 'turn up', 'bump up', 'crank up', 'amp up', 'intensify'],
  ...['strengthen', 'not enough', 'up', 'bring up', 'add more', 'push', 'too little'],
  ...['even'],
  ...['hardly visible', 'barely visible', 'not visible enough', '不明显', '再明显', '明显'],
  ...['再', '更', '更加', '加强', '增强', '提高', '加重', '多', '多加', '再多', '调高', '增加'],
  ...['提升', '还要', '不够', '强', '加大', '再强', '更强', '太少', '浓一点', '加深'],
);
const less = words(
  ...['down', 'turn it down', 'too much of', 'less', 'weaker', 'reduce', 'decrease', 'lower'],
  ...['not so', 'not so much', 'turn down', 'fewer', 'tone down', 'lighter on', 'too much'],
  ...['too strong', 'soften', 'not as', 'dial back', 'dial down', 'weaken', 'ease off', 'back off'],
  ...['not too', 'less of', 'a bit less', 'bring down', 'softer', 'subtler', 'gentler', 'milder'],
  ...['less intense', 'less heavy', 'too heavy', 'too intense', 'half the strength', 'halve'],
  ...[
    'more subtle',
    'half as strong',
    'toned down',
    'toned down a bit',
    'not so strong',
    'scale down',
  ],
  ...['not that strong', 'less strong', 'fainter', 'overdone', 'calm down', 'take down'],
  ...['减弱', '减少', '少', '降低', '不那么', '别太', '没那么', '弱', '不要太', '别那么', '调低'],
  ...['过于', '太强', '太重', '太浓', '过头', '太过', '太多', '减轻', '减淡', '不要那么', '淡'],
  ...[
    '柔和',
    '减半',
    '强度减半',
    '轻',
    '浅',
    '降',
    '降一点',
    '收',
    '收一点',
    '没必要这么',
    '太夸张',
  ],
  ...['太明显', '太过分', '用力过猛', '太猛', '减小'],
);
const direction = either(
  meaning(more, () => 'more' as const),
  meaning(less, () => 'less' as const),
  // "Too much" is one phrase rather than "too" and "much".
  unlikely(
    meaning(words('too', '太'), () => 'less' as const),
    0.2,
  ),
);

const tooColorful = meaning(
  inOrder(
    words('colors', 'colours', 'color', 'colour', '颜色', '色彩'),
    maybe(words('are', 'look', 'is', 'looks', 'way', '有点', '都')),
    words(
      ...['too strong', 'too bright', 'too much', 'too intense', 'too loud', 'too harsh'],
      ...['太艳', '太重', '太浓', '太亮', '太强', '太深', '太花', '过于浓'],
    ),
  ),
  (): LookName => 'faded',
);
const tooDull = meaning(
  inOrder(
    words('colors', 'colours', 'color', 'colour', 'photos', 'pictures', '颜色', '色彩'),
    maybe(words('are', 'look', 'is', 'looks', 'seem', '有点', '都', '看起来')),
    maybe(words('too', 'so', 'a bit', 'really', 'very', 'kinda', '太', '很')),
    words(
      'washed out',
      'dull',
      'flat',
      'boring',
      'lifeless',
      'pale',
      '暗淡',
      '灰',
      '灰暗',
      '寡淡',
      '平淡',
    ),
  ),
  (): LookName => 'vivid',
);
const lookOrMore = either(
  meaning(look, (name) => ({ name, isMore: false })),
  meaning(either(moreOfLook, lookAgain, moreColor, tooColorful, tooDull), (name) => ({
    name,
    isMore: true,
  })),
);

const changes = { slight: 0.25, half: 0.5, full: 1 } as const;
const strengths = { slight: 0.4, half: 0.5, full: 1 } as const;
const step = 0.5;

function namesOf(names: readonly LookName[]): FilterName[] {
  const all = names.flatMap((name) => looks[name].map((filter) => filter.name));
  return filterNames.filter((name) => all.includes(name));
}

/** Each filter once, in the order in which filters are listed, as strong as wished. */
function filtersOf(names: readonly LookName[], strength: number) {
  const all = names.flatMap(
    (name): readonly { name: FilterName; strength: number }[] => looks[name],
  );
  return filterNames.flatMap((name) => {
    const found = all.findLast((each) => each.name === name);
    if (found === undefined) return [];
    return [{ name, strength: Number((found.strength * strength).toFixed(3)) }];
  });
}

interface ChangeSaid {
  readonly photos?: Reference;
  readonly except?: Reference;
  readonly direction?: 'more' | 'less';
  readonly amount: readonly (keyof typeof changes)[];
}

function changed(found: ChangeSaid, names: FilterName[]): Request {
  const [amount] = found.amount;
  const size = amount === undefined ? step : changes[amount];
  const by = found.direction === 'less' ? -size : size;
  return strengthenFilters.of({ photos: picturesMeant(found), names, by });
}

function without(photos: Reference, names: readonly FilterName[]): Request {
  const filters = names.map((name) => ({ name, strength: 0 }));
  return setFilters.of({ photos, filters, others: 'keep' });
}

const undo = words(
  ...['undo', 'take', 'take off', 'revert', 'lift', 'clear', 'reset', 'strip', 'cancel', 'stop'],
  ...['撤销', '撤掉', '还原', '清除', '取消掉', '收回'],
);
/** 别的 are the others. */
const removal = either(notBefore(no, words('的')), undo);

const removedLook = either(
  meaning(inOrder(removal, filler, look), ([, , name]) => name),
  meaning(inOrder(look, filler, off), ([name]) => name),
);
const removedFilters = either(
  inOrder(removal, filler, ownNoun),
  inOrder(removal, filler, words('effects', 'photo effects', 'picture effects', 'looks')),
  inOrder(either(removal, words('turn')), filler, effectNoun, maybe(off)),
  inOrder(ownNoun, filler, off),
  inOrder(either(ownNoun, words('look', 'style', 'stuff')), awayWithIt),
  words(
    ...['unfiltered', 'filterless', 'without filter', 'filter free', 'no look', 'no effects'],
    ...['原图', '无滤镜', '原片', '不加滤镜', '原相机', '原图效果', '无特效'],
  ),
);

const notInColor = inOrder(
  either(no, words('not')),
  maybe(words('be', 'want', '要', '用', 'the')),
  inColor,
);

/** "…, except the first, and the last one sepia": what has a look of its own is no exception. */
const exceptedAlone: Reader<Reference> = {
  vocabulary: exception.vocabulary,
  read: (tokens, at) =>
    exception.read(tokens, at).filter(({ end, value }) => {
      const isJoined = tokens.slice(at + 1, end).some(({ text }) => /^[,，]$/.test(text));
      return value.of !== 'union' || !isJoined || look.read(tokens, end).length === 0;
    }),
};

/** The looks of pictures, and how much of them. */
export const filterFrames: readonly Frame<Request>[] = [
  frame({
    name: 'look',
    needs: { look },
    may: {
      noun: filterNoun,
      share: percent,
      aside: either(
        colorComplaint,
        likeness,
        words('keep', 'stay', 'keeps', 'leave', '保持', '还是', '变得', '变', '呈现', '呈现出'),
      ),
      ...aboutPictures,
      except: exceptedAlone,
    },
    many: {
      others: either(
        look,
        meaning(inOrder(mark(',', '，', ';', '、'), look), ([, next]) => next),
      ),
      amount: either(amount, manner),
    },
    sharesNo: true,
    means: (found, { sharesNo }) => {
      const photos = picturesMeant(found);
      const names = [found.look, ...found.others];
      if (sharesNo) return without(photos, namesOf(names));
      const [amount] = found.amount;
      const strength = found.share ?? (amount === undefined ? 1 : strengths[amount]);
      return setFilters.of({ photos, filters: filtersOf(names, strength), others: 'keep' });
    },
  }),
  frame({
    name: 'no-look',
    needs: { no: removedLook },
    may: { noun: filterNoun, ...aboutPictures },
    sharesNo: true,
    means: (found) => without(picturesMeant(found), namesOf([found.no])),
  }),
  frame({
    name: 'more-of-look',
    needs: { look: lookOrMore },
    may: { noun: filterNoun, direction, complaint: colorComplaint, likeness, ...aboutPictures },
    many: { softener, amount },
    means: (found) => {
      const { name, isMore } = found.look;
      const isRelative = isMore || found.direction !== undefined || found.softener.length > 0;
      const isSet = found.direction === undefined && looks[name].length > 1;
      return isRelative && !isSet ? changed(found, namesOf([name])) : null;
    },
  }),
  frame({
    name: 'colour-cast',
    needs: { cast },
    may: {
      noun: filterNoun,
      less: inOrder(
        mark(',', '，', '.', '。'),
        less,
        maybe(words('of that', 'of it', '一点', '一些')),
      ),
      ...aboutPictures,
    },
    many: { softener },
    means: (found) =>
      strengthenFilters.of({ photos: picturesMeant(found), names: [found.cast], by: -0.3 }),
  }),
  frame({
    name: 'filters-stronger',
    needs: { noun: either(ownNoun, effectNoun), direction },
    may: { softener, ...aboutPictures },
    many: { amount, verb: turnVerb },
    means: (found) => changed(found, []),
  }),
  frame({
    name: 'filter-strength',
    needs: { noun: ownNoun, share: percent },
    may: {
      to: words(
        'to',
        'at',
        'down to',
        'only',
        'set',
        '到',
        '为',
        '成',
        '调到',
        '降到',
        '改成',
        '只要',
      ),
      ...aboutPictures,
    },
    many: { verb: turnVerb },
    means: (found) =>
      found.share < 1
        ? strengthenFilters.of({
            photos: picturesMeant(found),
            names: [],
            by: Number((found.share - 1).toFixed(3)),
          })
        : null,
  }),
  frame({
    name: 'no-filters',
    needs: { no: removedFilters },
    may: { ...aboutPictures },
    sharesNo: true,
    means: (found) =>
      setFilters.of({ photos: picturesMeant(found), filters: [], others: 'remove' }),
  }),
  frame({
    name: 'in-color',
    needs: { color: inColor },
    may: {
      keep: words(
        'keep',
        'leave',
        'stay',
        'stays',
        'remain',
        'remains',
        'keeps',
        '保持',
        '还是',
        '留着',
      ),
      back: words(
        'put everything back to',
        'give back',
        'give me back',
        'bring back',
        'i want back',
        'give them back',
        'give us back',
        'put it back to',
        'put them back to',
        'put back to',
        'back to',
        'go back to',
      ),
      ...aboutPictures,
    },
    // "The dog in colour and the rest black and white" are two wishes.
    cost: -0.4,
    means: (found) => without(picturesMeant(found), colorFilters),
  }),
  frame({
    name: 'not-in-color',
    needs: { color: notInColor },
    may: { ...aboutPictures },
    means: (found) =>
      setFilters.of({
        photos: picturesMeant(found),
        filters: filtersOf(['black-and-white'], 1),
        others: 'keep',
      }),
  }),
  frame({
    name: 'some-filter',
    needs: { noun: either(ownNoun, effectNoun) },
    may: {
      other: words('another', 'different', 'other', 'nice', '别的', '其他', '换'),
      ...aboutPictures,
    },
    cost: 0.4,
    means: (found) => offerLooks.of({ photos: picturesMeant(found), insteadOf: 'any' }),
  }),
  frame({
    name: 'missing-effect',
    needs: { effect: missingEffect },
    may: { noun: filterNoun, direction, ...aboutPictures },
    many: { others: missingEffect, softener, amount },
    cost: 0.2,
    means: (found) => offerLooks.of({ photos: picturesMeant(found), insteadOf: found.effect }),
  }),
];
