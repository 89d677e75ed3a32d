import {
  either,
  inOrder,
  many,
  mark,
  maybe,
  meaning,
  notBefore,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { LookName } from './look-words.ts';

/** What a picture has, or has lost: no filter, and nothing that has a colour of its own. */
const colorNoun = notBefore(
  words(
    ...['color', 'colors', 'colour', 'colours', 'coloring', 'colouring', 'saturation', 'hues'],
    ...['颜色', '色彩', '彩色', '色', '饱和度'],
  ),
  words(
    ...['filter', 'filters', 'grading', 'grade', 'effect', 'effects', 'correction', 'changes'],
    ...['of', 'behind', 'bars', 'to', '滤镜', '效果', '特效'],
  ),
);

const filler = many(
  words(
    ...['the', 'its', 'their', 'my', 'all', 'all the', 'any', 'every', 'of', 'out of', 'it'],
    ...['have', 'has', 'having', 'had', 'a', 'be', 'in', 'with', 'those', 'these', 'them'],
    ...['的', '所有', '所有的', '全部', '任何', '有', '掉', '它的', '照片', '都', '里'],
  ),
  3,
);

const takeOut = words(
  ...['no', 'not', 'dont', 'without', 'remove', 'removing', 'take', 'taking', 'take out', 'drain'],
  ...['strip', 'strip away', 'strip out', 'take away', 'lose', 'get rid of', 'delete', 'drop'],
  ...['kill', 'suck', 'wash', 'pull', 'turn off', 'zero', 'none of', 'shouldnt', 'wash out'],
  ...['不要', '去掉', '去除', '去', '没有', '没', '不带', '拿掉', '抽掉', '抹掉', '褪去', '删掉'],
  ...['取消', '移除', '把', '不要有', '别有', '不需要', '无', '除掉', '滤掉', '冇'],
);
const goneFrom = words(
  ...['out', 'away', 'off', 'out of', 'from', 'gone', 'removed', 'taken out', 'go', 'drained'],
  ...[
    '去掉',
    '去除',
    '拿掉',
    '不要',
    '不要了',
    '全部去掉',
    '都去掉',
    '去了',
    '抽掉',
    '删掉',
    '抹掉',
  ],
  ...['移除', '降到零', '降到0', '调到0', '调到零', '降为0', '归零', '拉到0', '拉到零', '降到最低'],
  ...['调到最低', '拉到最低', '清零', '降成0', '取消', '弄掉', '全去掉', '全部去除', '除掉'],
);
/** "Take the colour out of it", 颜色去掉. */
export const withoutColor: Reader<LookName> = meaning(
  either(
    inOrder(takeOut, filler, colorNoun, maybe(goneFrom), maybe(words('了'))),
    inOrder(colorNoun, filler, goneFrom, maybe(words('了', '吧'))),
  ),
  () => 'black-and-white' as const,
);

const giveBack = words(
  ...['restore', 'return', 'bring back', 'give back', 'get back', 'want back', 'have back'],
  ...[
    'give',
    'back to',
    'go back to',
    'reset',
    'revert to',
    'return to',
    'use',
    'show',
    'put back',
  ],
  ...[
    '恢复',
    '恢复成',
    '还原',
    '还原成',
    '变回',
    '改回',
    '要回',
    '换回',
    '找回',
    '回到',
    '用',
    '用回',
  ],
  ...['变返', '变回成', '调回', '恢复到', '恢复为', '转回', '弄回', '还是', '还是用', '要'],
);
const ownColor = inOrder(
  maybe(words('the', 'its', 'their', 'some', 'in', 'to', '成', '做')),
  maybe(
    words(
      ...['original', 'natural', 'normal', 'full', 'real', 'true', 'own', 'regular', 'old'],
      ...['原来的', '原本的', '原始', '原图的', '原有的', '正常的', '本来的', '自然的', '它的'],
      ...['原先的', '以前的', '照片的', '原片的', '原', '本来'],
    ),
  ),
  words('color', 'colors', 'colour', 'colours', '颜色', '色彩', '彩色', '全彩', '原色'),
);
/** "Give it its colours back", 变回原来的颜色. */
const colorBack = either(
  inOrder(
    words('give', 'want', 'have', 'get', 'bring', 'put', 'can i have', 'turn'),
    many(words('it', 'them', 'the', 'its', 'their', 'me', 'us', 'my', 'dog', 'photo'), 3),
    words('color', 'colors', 'colour', 'colours'),
    words('back', 'again', 'back on', 'back in', 'on again'),
  ),
  inOrder(giveBack, maybe(words('me', 'us', 'it', 'them')), ownColor),
  inOrder(
    words(
      'color',
      'colour',
      'in color',
      'in colour',
      'the colors',
      'the colours',
      '彩色',
      '有颜色',
    ),
    maybe(words('的', '版', '那个')),
    words(
      ...['was better', 'is better', 'looks better', 'looked better', 'was nicer', 'is nicer'],
      ...['were better', 'looked nicer', '更好看', '好看', '比较好', '更好', '好一点', '好看点'],
    ),
  ),
  words(
    ...['colorful again', 'colourful again', 'back in color', 'back in colour', 'in color again'],
    ...['in colour again', 'back into color', 'back into colour', 'fully colored', 'recolor'],
    ...['recolour', 'back to normal color', 'back to normal colour', 'colorize', 'colourise'],
    ...['colourize', 'coloured back', 'back to being colored'],
    ...['上色', '有颜色的', '带颜色的', '带颜色'],
  ),
);

/** "Keeps its colours", 保留原色: nothing is to be done to these. */
const keptColor = inOrder(
  words(
    ...['keep', 'keeps', 'keeping', 'retain', 'retains', 'kept', 'leave', 'preserve', 'stays'],
    ...['stay', 'remain', 'remains', 'left', 'with'],
    ...['保留', '留着', '留', '保持', '保住', '维持', '留住', '继续用', '还是'],
  ),
  ownColor,
);

const original = ['original', 'natural', 'normal', 'full', 'real', 'true', 'own', 'regular'];
/** Colours where there were none, or as the camera took them. */
const colored = words(
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
export const inColor = either(colored, colorBack, keptColor);

const strengthen = words(
  ...['punch up', 'boost', 'enhance', 'intensify', 'pump up', 'bring out', 'liven up', 'crank up'],
  ...['amp up', 'turn up', 'deepen', 'enrich', 'up', 'increase', 'raise', 'strengthen', 'brighten'],
  ...['brighten up', 'bump up', 'push', 'juice up', 'perk up', 'spice up', 'lift', 'ramp up'],
  ...[
    'dial up',
    'bring up',
    'improve',
    'more',
    'stronger',
    'richer',
    'livelier',
    'deeper',
    'bolder',
  ],
  ...[
    '加强',
    '增强',
    '提升',
    '提高',
    '加深',
    '加浓',
    '强化',
    '增加',
    '丰富',
    '调高',
    '拉高',
    '加重',
  ],
);
const strongly = words(
  ...['stronger', 'livelier', 'richer', 'deeper', 'bolder', 'more alive', 'more lively', 'fuller'],
  ...['more intense', 'more saturated', 'more vibrant', 'more vivid', 'punchier', 'juicier'],
  ...['浓', '深', '重', '艳', '鲜', '鲜艳', '鲜明', '鲜活', '亮丽', '饱满', '丰富', '强烈', '足'],
  ...['跳', '亮眼', '生动', '浓郁', '好看', '明快', '鲜亮', '靓丽', '明艳', '活泼', '浓烈', '浓重'],
  ...['丰富饱满', '鲜艳饱满', '饱和', '跳跃', '鲜丽', '高', '出彩', '透亮'],
);
const tooMuch = words(
  ...[
    '太浓',
    '太艳',
    '太鲜艳',
    '太重',
    '太花',
    '太强',
    '太深',
    '太亮',
    '太饱和',
    '过浓',
    '过艳',
    '太鲜',
  ],
  ...[
    '不要那么鲜艳',
    '别那么鲜艳',
    '不要太鲜艳',
    '不要那么浓',
    '不要那么艳',
    '别那么艳',
    '不要这么鲜',
  ],
  ...['不要那么鲜', '别那么浓', '不要太浓', '没那么鲜艳', '不要这么艳', '不那么鲜艳', '不要太艳'],
  ...['too strong', 'too bright', 'too much', 'too intense', 'too loud', 'too harsh', 'too garish'],
  ...['too vivid', 'too saturated', 'too colorful', 'too heavy', 'too rich', 'too bold'],
);
const calmed = inOrder(
  mark(',', '，', ';', '.', '。'),
  many(
    words(
      ...[
        'make',
        'them',
        'it',
        'please',
        'a bit',
        'a little',
        'more',
        'the',
        'want',
        'i',
        '调',
        '弄',
      ],
      ...['稍微', '再', '要', '请', '把', '颜色', '得'],
    ),
    4,
  ),
  words(
    ...[
      'softer',
      'calmer',
      'paler',
      'muted',
      'less',
      'gentler',
      'quieter',
      'milder',
      'tone it down',
    ],
    ...['淡', '柔和', '素', '浅', '淡雅', '低调', '自然', '清淡', '减淡', '收'],
  ),
  maybe(words('一点', '点', '一些', '些', 'please', 'colors', 'colours', 'ones')),
);
const weakly = words(
  ...['weaker', 'paler', 'softer', 'calmer', 'more muted', 'less intense', 'less strong', 'milder'],
  ...['less saturated', 'gentler', 'quieter', 'less loud', 'lighter'],
  ...['淡', '浅', '素', '柔和', '低调', '清淡', '素雅', '淡雅', '低', '收敛'],
);
const be = many(
  words(
    ...['are', 'is', 'should be', 'could be', 'to be', 'be', 'look', 'make', 'a bit', 'a little'],
    ...['even', 'much', 'should look', 'must be', 'need to be', 'can be', 'slightly'],
    ...[
      '要',
      '能',
      '再',
      '更',
      '更加',
      '弄',
      '调',
      '搞',
      '变',
      '变得',
      '得',
      '稍微',
      '想要',
      '可以',
    ],
    ...[
      '都',
      '应该',
      '看起来',
      '显得',
      '还要',
      '往',
      '看着',
      '给我',
      '整体',
      '弄得',
      '调得',
      '有点',
    ],
  ),
  3,
);
/** 颜色再浓一点, "punch up the colours". */
export const moreColor: Reader<LookName> = either(
  meaning(inOrder(strengthen, filler, colorNoun), () => 'vivid' as const),
  meaning(inOrder(colorNoun, be, strongly), () => 'vivid' as const),
  meaning(
    inOrder(
      colorNoun,
      be,
      maybe(words('way', 'much', 'far')),
      tooMuch,
      maybe(words('了')),
      maybe(calmed),
    ),
    () => 'faded' as const,
  ),
  meaning(inOrder(colorNoun, be, weakly), () => 'faded' as const),
);

const flaw = words(
  ...['cold', 'cool', 'bluish', 'blue', 'warm', 'yellow', 'yellowish', 'orange', 'pale', 'dull'],
  ...['flat', 'washed out', 'faded', 'lifeless', 'drab', 'bland', 'colorful', 'colourful', 'loud'],
  ...[
    'flashy',
    'garish',
    'gaudy',
    'strong',
    'bright',
    'grey',
    'gray',
    'boring',
    'saturated',
    'busy',
  ],
  ...['colorless', 'colourless', 'weak', 'modern', 'new', 'plain'],
  ...[
    '冷',
    '冷清',
    '蓝',
    '暖',
    '黄',
    '花',
    '花哨',
    '艳',
    '鲜艳',
    '淡',
    '素',
    '浓',
    '重',
    '灰',
    '暗淡',
  ],
  ...['寡淡', '平淡', '灰暗', '苍白', '单调', '俗', '俗气', '刺眼', '土', '浅', '新', '普通', '乱'],
);
/** "…, colour is distracting". */
const complaintBehind = inOrder(
  mark(',', '，'),
  maybe(words('the', 'its', 'their', 'because', 'since', '因为', 'as')),
  words('color', 'colors', 'colour', 'colours', 'it', 'they', '颜色', '色彩', '彩色'),
  words('is', 'are', 'looks', 'look', 'feels', 'seems', '太', '有点', '好', '很', '显得'),
  maybe(words('too', 'so', 'a bit', 'very', 'really', 'just', 'way too')),
  either(flaw, words('distracting', 'too much', 'ugly', 'distract', 'awful', '杂', '难看', '丑')),
  maybe(words('了', 'here', 'for me')),
);
/** "It feels cold, …": why another look is wanted. */
const complaintBefore = inOrder(
  maybe(
    words(
      ...['is', 'are', 'feels', 'feel', 'looks', 'look', 'seems', 'seem', 'its', 'comes out', 'im'],
      ...[
        '感觉',
        '看起来',
        '看着',
        '显得',
        '觉得',
        '颜色',
        '色调',
        '色彩',
        '的颜色',
        '的色调',
        '颜色有点',
      ],
    ),
  ),
  maybe(
    words(
      ...[
        'too',
        'so',
        'a bit',
        'a little',
        'very',
        'rather',
        'really',
        'way too',
        'kinda',
        'quite',
      ],
      ...['a bit too', 'a little too', 'far too', 'pretty', 'somewhat', 'kind of'],
      ...[
        '太',
        '有点',
        '偏',
        '好',
        '很',
        '有些',
        '过于',
        '太过',
        '挺',
        '有一点',
        '稍微有点',
        '有点太',
      ],
    ),
  ),
  flaw,
  maybe(words('了', '了点', '了一点', '了些', 'looking', 'to me', 'for me', '啦')),
  mark(',', '，', ';', '；'),
  maybe(words('can you', 'could you', 'please', 'so', 'can we', 'lets', '能不能', '请', '给我')),
);

/** Why another look is wanted. */
export const colorComplaint = either(complaintBefore, complaintBehind);
