import { filterNames, type FilterName } from '../../../timeline/timeline.ts';
import { frame, type Frame } from '../../grammar/frame.ts';
import { no } from '../../grammar/phrases/common.ts';
import { percent } from '../../grammar/phrases/factor.ts';
import { aboutPictures, picturesMeant } from '../../grammar/phrases/reference.ts';
import {
  either,
  inOrder,
  many,
  mark,
  maybe,
  meaning,
  oneOf,
  unlikely,
  words,
} from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';
import type { Request } from '../../request.ts';
import { looks, lookWord, moreOfLook, shyLookWord, type LookName } from './look-words.ts';
import { offerLooks } from './offer-looks.ts';
import { setFilters } from './set-filters.ts';
import { strengthenFilters } from './strengthen-filters.ts';
import { colorFilters } from './with-filters.ts';

const filterNoun = words(
  ...['filter', 'filters', 'effect', 'effects', 'look', 'looks', 'style', 'tone', 'tones', 'tint'],
  ...['color grading', 'colour grading', 'color grade', 'colour grade', 'grading', 'treatment'],
  ...['color', 'colour', 'colors', 'colours', 'vibe', 'instagram filter', 'color filter'],
  ...['滤镜', '效果', '风格', '色调', '调色', '风', '感', '质感', '特效', '滤镜效果', '颜色'],
  ...['色彩'],
);
const ownNoun = words(
  ...['filter', 'filters', 'color grading', 'colour grading', 'color grade', 'color filter'],
  ...['color changes', 'colour changes', 'color effect', 'color effects', 'filter effect'],
  ...['filter effects', 'color correction', 'grading', 'photo filter', 'photo filters'],
  ...['滤镜', '调色', '滤镜效果', '颜色滤镜', '色彩滤镜', '特效滤镜'],
);
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
    either(lookWord, shyLookWord),
  ),
  ([, name]) => name,
);

/** "…, like old photos": the same look, said once more. */
const likeness = inOrder(
  mark(',', '，'),
  words('像', '就像', '好像', '跟', '类似', 'like', 'just like', 'as in', 'as if from'),
  maybe(words('an', 'a', 'the', 'in', 'those')),
  look,
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
  ...['再', '更', '更加', '加强', '增强', '提高', '加重', '多', '多加', '再多', '调高', '增加'],
  ...['提升', '还要', '不够', '强', '加大', '再强', '更强', '太少', '浓一点', '加深'],
);
const less = words(
  ...['down', 'turn it down', 'too much of', 'less', 'weaker', 'reduce', 'decrease', 'lower'],
  ...['not so', 'not so much', 'turn down', 'fewer', 'tone down', 'lighter on', 'too much'],
  ...['too strong', 'soften', 'not as', 'dial back', 'dial down', 'weaken', 'ease off', 'back off'],
  ...['not too', 'less of', 'a bit less', 'bring down'],
  ...['减弱', '减少', '少', '降低', '不那么', '别太', '没那么', '弱', '不要太', '别那么', '调低'],
  ...['过于', '太强', '太重', '太浓', '过头', '太过', '太多', '减轻', '减淡', '不要那么', '淡'],
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
/** "Too colourful, …": why somebody wants less. */
const complaint = inOrder(
  words(
    ...[
      '太花',
      '太花了',
      '太艳',
      '太艳了',
      '太鲜艳了',
      '太花哨',
      '太花哨了',
      '颜色太重了',
      '太浓了',
      '太素了',
      '太淡了',
    ],
    ...[
      'too flashy',
      'too garish',
      'too loud',
      'too gaudy',
      'too pale',
      'too dull',
      'its too dull',
    ],
  ),
  mark(',', '，'),
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
  meaning(either(moreOfLook, lookAgain, tooColorful, tooDull), (name) => ({ name, isMore: true })),
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
const removal = either(no, undo);

const removedLook = either(
  meaning(inOrder(removal, filler, look), ([, , name]) => name),
  meaning(inOrder(look, filler, off), ([name]) => name),
);
const removedFilters = either(
  inOrder(removal, filler, ownNoun),
  inOrder(removal, filler, words('effects', 'photo effects', 'picture effects', 'looks')),
  inOrder(ownNoun, filler, off),
  words(
    ...['unfiltered', 'filterless', 'without filter', 'filter free', 'no look', 'no effects'],
    ...['原图', '无滤镜', '原片', '不加滤镜', '原相机', '原图效果', '无特效'],
  ),
);

const original = ['original', 'natural', 'normal', 'full', 'real', 'true', 'own', 'regular'];
const inColor = words(
  ...['in color', 'in colour', 'to color', 'to colour', 'into color', 'color again'],
  ...['colour again', 'color back', 'colour back', 'colors back', 'colours back', 'colors again'],
  ...['colours again', 'colored again', 'coloured again', 'in full color', 'in full colour'],
  ...['in colors', 'in colours'],
  ...original.flatMap((each) =>
    ['color', 'colors', 'colour', 'colours'].flatMap((noun) => [
      `${each} ${noun}`,
      `the ${each} ${noun}`,
      `its ${each} ${noun}`,
      `their ${each} ${noun}`,
    ]),
  ),
  ...['restore the color', 'restore the colors', 'restore the colour', 'restore the colours'],
  ...['restore color', 'restore colors', 'restore colour', 'restore colours', 'colored'],
  ...['coloured', 'bring back the color', 'bring back the colors', 'bring back the colour'],
  ...['bring back color', 'bring back colors', 'bring back the colours', 'back to color'],
  ...['back to colour'],
  ...['彩色', '全彩', '原色', '本色', '原来的颜色', '原来的色彩', '正常颜色', '正常的颜色'],
  ...['原始颜色', '恢复颜色', '恢复色彩', '还原颜色', '还原色彩', '恢复彩色', '变回彩色'],
  ...['改回彩色', '恢复全彩', '恢复原色', '原本的颜色', '原始色彩', '颜色恢复', '颜色还原'],
  ...['自然色', '调回彩色', '换回彩色', '回到彩色', '恢复成彩色', '恢复原来的颜色', '恢复正常颜色'],
  ...['彩色的', '恢复成原来的颜色'],
);
const notInColor = inOrder(
  either(no, words('not')),
  maybe(words('be', 'want', '要', '用', 'the')),
  inColor,
);

/** What no filter does, and what is near it. */
const otherEffect = oneOf({
  brighter: [
    ...['brighter', 'lighter', 'brighten', 'brighten up', 'lighten', 'lighten up', 'more light'],
    ...['more brightness', 'too dark', 'brightness', 'increase brightness', 'more exposure'],
    ...['increase the brightness', 'turn up the brightness', 'exposure', 'underexposed', 'too dim'],
    ...['not so dark', 'less dark', 'raise the brightness', 'hdr'],
    ...['亮', '调亮', '提亮', '变亮', '明亮', '太暗', '亮度', '增加亮度', '提高亮度', '曝光'],
    ...['亮堂', '加亮', '太黑', '有点暗', '不够亮', '高亮', '打亮', '调高亮度'],
  ],
  darker: [
    ...['darker', 'darken', 'dimmer', 'less bright', 'too bright', 'lower the brightness'],
    ...['overexposed', 'less exposure', 'reduce brightness', 'reduce the brightness', 'less light'],
    ...['暗', '调暗', '变暗', '压暗', '太亮', '降低亮度', '太白', '过曝', '暗沉', '调低亮度'],
  ],
  sharper: [
    ...['sharper', 'sharpen', 'crisper', 'more sharpness', 'clearer', 'deblur', 'unblur'],
    ...['less blurry', 'more detail', 'sharpness', 'retouch', 'denoise', 'upscale', 'more clarity'],
    ...['锐化', '更清晰', '清晰', '变清晰', '清楚', '去噪', '降噪', '磨皮', '美颜', '去模糊'],
    ...['修图', '超分', '瘦脸', '美白', '画质增强'],
  ],
  softer: [
    ...['blur the photos', 'blur the pictures', 'blur them', 'blur it', 'blurrier', 'blurry'],
    ...['out of focus', 'blur the face', 'blur the faces', 'blur faces', 'blur his face'],
    ...['blur her face', 'pixelate', 'mosaic', 'blur out', 'bokeh', 'censor'],
    ...['模糊一点', '马赛克', '打码', '打马赛克', '模糊掉', '糊一点', '虚焦'],
  ],
  other: [
    ...['glitch', 'glitch effect', 'cartoon filter'],
    ...['cartoon effect', 'cartoonify', 'anime filter', 'neon', 'neon look', 'oil painting'],
    ...['sketch effect', 'lens flare', 'light leak', 'light leaks', 'inverted'],
    ...['invert the colors', 'invert colors', 'negative'],
    ...['rainbow filter', 'pink filter', 'green filter', 'purple filter', 'thermal', 'fisheye'],
    ...['green tint', 'pink tint', 'purple tint', 'red tint'],
    ...['故障', '故障风', '赛博朋克', '卡通化', '动漫滤镜', '油画', '素描', '漏光', '反色', '霓虹'],
    ...['粉色滤镜', '绿色滤镜', '紫色滤镜', '漫画风', '水彩', '鱼眼'],
  ],
});

/** The looks of pictures, and how much of them. */
export const filterFrames: readonly Frame<Request>[] = [
  frame({
    name: 'look',
    needs: { look },
    may: {
      noun: filterNoun,
      share: percent,
      keep: words('keep', 'stay', 'keeps', 'leave', '保持', '还是', '变得', '变'),
      ...aboutPictures,
    },
    many: { others: look, amount: either(amount, manner) },
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
    may: { noun: filterNoun, direction, complaint, likeness, ...aboutPictures },
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
    needs: { noun: ownNoun, direction },
    may: { softener, ...aboutPictures },
    many: { amount },
    means: (found) => changed(found, []),
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
    needs: { noun: ownNoun },
    may: {
      other: words('another', 'different', 'other', 'nice', '别的', '其他', '换'),
      ...aboutPictures,
    },
    cost: 0.4,
    means: (found) => offerLooks.of({ photos: picturesMeant(found), insteadOf: 'any' }),
  }),
  frame({
    name: 'missing-effect',
    needs: { effect: otherEffect },
    may: { noun: filterNoun, direction, ...aboutPictures },
    many: { others: otherEffect, softener, amount },
    cost: 0.2,
    means: (found) => offerLooks.of({ photos: picturesMeant(found), insteadOf: found.effect }),
  }),
];
