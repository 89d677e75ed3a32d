import { filmNoun, photoNoun } from '../../grammar/phrases/common.ts';
import type { Token } from '../../grammar/token.ts';
import { duration } from '../../grammar/phrases/duration.ts';
import { factor, percent } from '../../grammar/phrases/factor.ts';
import { number } from '../../grammar/number.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  notBefore,
  notBehind,
  oneOf,
  words,
  type Read,
  type Reader,
} from '../../grammar/reader.ts';

/** How long something is to be: in itself, or against what it is. */
export type LengthChange =
  { readonly seconds: number } | { readonly bySeconds: number } | { readonly factor: number };

const more = words('more', 'extra', 'additional', 'another');

/** A length of time that is not more of something: "5 more seconds" is none. */
const wholeDuration: Reader<number> = {
  vocabulary: duration.vocabulary,
  read: (tokens, at) =>
    duration
      .read(tokens, at)
      .filter(({ end }) =>
        tokens.slice(at, end).every((_, index) => more.read(tokens, at + index).length === 0),
      ),
};

/** What stands before a stretch or a moment: "the first 3 seconds", 最后5秒, 第5秒. */
const beforePlace =
  /^(?:first|another|extra|additional|further|last|final|after|opening|initial|closing|at|every|前|后|头|尾|第|每|隔)$/;

function isBehindPlace(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  // "The film should last 3 seconds" says how long.
  if (before === 'at') return !/^(?:it|length|duration|set|this)$/.test(tokens[at - 2]?.text ?? '');
  if (before === 'last') return !beforeLasting.test(tokens[at - 2]?.text ?? '');
  return beforePlace.test(before);
}
const beforeLasting =
  /^(?:to|should|must|will|would|can|could|it|film|video|movie|photo|pic|picture|slide|one|they)$/;

/** A length of time that is neither a place in the film nor an age of music ("the 80s"). */
export const plainDuration: Reader<number> = {
  vocabulary: duration.vocabulary,
  read: (tokens, at) =>
    isBehindPlace(tokens, at) || isDecade(tokens, at) || signOf(tokens, at) !== null
      ? []
      : wholeDuration.read(tokens, at),
};

function isDecade(tokens: readonly Token[], at: number): boolean {
  const [before, value, unit] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return before?.text === 'the' && unit?.text === 's' && /^[2-9]0$/.test(value?.text ?? '');
}

/** What a number names and counts: "photo 4 to 6 seconds". */
const named = /^(?:photo|picture|pic|image|slide|shot|clip|no|number|#|第)$/;

/** "Between 30 and 40 seconds", "30-40 s": the middle. */
export const durationRange: Reader<number> = meaning(
  notBehind(
    inOrder(
      maybe(words('between', 'from', 'somewhere between', 'anywhere from', '在')),
      either(number, withoutClock(plainDuration)),
      either(words('to', 'and', 'or', '到', '至', '或'), mark('-', '~')),
      withoutClock(plainDuration),
    ),
    named,
  ),
  ([, from, , to]) => middle(from, to),
);

/** "From 0:10 to 0:15" is a stretch of the film. */
function withoutClock(part: Reader<number>): Reader<number> {
  return {
    vocabulary: part.vocabulary,
    read: (tokens, at) =>
      part
        .read(tokens, at)
        .filter(({ end }) => tokens.slice(at, end + 1).every(({ text }) => text !== ':')),
  };
}

/** "1 to 2 minutes": the first number has the unit of the second. */
function middle(from: number, to: number): number | null {
  const first = to >= 60 && from < 10 ? from * 60 : from;
  return first < to ? Math.round((first + to) / 2) : null;
}

/** The length of the film as a thing. */
export const lengthNoun = words(
  ...['整部', '整部影片', '整部片', '整部片子', '加起来', '全部加起来', '总共加起来', '合起来'],
  ...['合计', '通通加起来', 'put together', 'in sum'],
  ...['整片', '全片', '整条', '整个视频', '整个影片', '整支', '整个片子', '总片长'],
  ...[
    'slot',
    'time slot',
    'length',
    'duration',
    'runtime',
    'running time',
    'total',
    'total length',
    'total duration',
  ],
  ...['in total', 'total time', 'time', 'overall', 'altogether', 'in length', 'long'],
  ...['film length', 'video length', 'in all', 'all together', 'all in all', 'timing'],
  ...['total runtime'],
  ...['时长', '总时长', '长度', '总长度', '总长', '全长', '片长', '时间', '总共', '一共', '共'],
  ...['长', '总时间', '视频时长', '视频长度', '影片长度', '影片时长', '总的', '整体时长', '全片'],
  ...['总计'],
);

const boundWord = oneOf({
  exactly: [
    ...['exactly', 'precisely', 'about', 'around', 'roughly', 'approximately', 'approx', 'only'],
    ...['just', 'like', 'circa', 'ca', '~', 'maybe', 'more like', 'close to', 'near', 'ish'],
    ...['or so'],
    ...['大约', '大概', '差不多', '正好', '刚好', '约', '左右', '上下', '只', '只要', '就', '整'],
    ...['恰好', '控制在', '限制在', '差不多是', '在', '大致', '那样', '的样子'],
  ],
  'at-most': [
    ...[
      'no more',
      'not more',
      'and no more',
      'no longer',
      'at most',
      'max',
      'maximum',
      'maximum of',
      'max of',
      'up to',
      'no longer than',
      'under',
    ],
    ...['no more than', 'less than', 'not longer than', 'not more than', 'within', 'below', 'tops'],
    ...['shorter than', 'or less', 'or under', 'or shorter', 'the most', 'limit', 'dont exceed'],
    ...['not exceed', 'not over', 'keep it under', 'stay under', 'not above', 'limited to'],
    ...['最多', '最长', '不超过', '不要超过', '别超过', '以内', '之内', '内', '以下', '小于'],
    ...['不能超过', '不多于', '不长于', '少于', '上限'],
  ],
  'at-least': [
    ...['at least', 'min length', 'minimum', 'minimum of', 'no shorter than', 'no less than'],
    ...['not shorter than', 'or more', 'or longer', 'more than', 'over', 'longer than'],
    ...['not under'],
    ...['至少', '最少', '不少于', '不短于', '以上', '起码', '最短', '多于', '不低于', '超过'],
  ],
});
const notTo = words(
  ...['not', 'must not', 'mustnt', 'cannot', 'cant', 'should not', 'shouldnt', 'may not', 'never'],
  ...['is not to', 'isnt to', 'is not allowed to', 'isnt allowed to', 'dont', 'do not', 'wont'],
  ...['不能', '不可', '不可以', '不得', '不许', '不准', '不应', '不要', '别'],
);
/** "It must not be longer than", "never go over". */
export const bound: Reader<Bound> = either(
  boundWord,
  meaning(
    inOrder(
      notTo,
      maybe(
        words(
          'stay',
          'be shown',
          'stay on',
          'be on',
          'be up',
          'be',
          'go',
          'run',
          'last',
          'take',
          'get',
          'any',
          'be any',
          'let it be',
          'let it go',
        ),
      ),
      oneOf({
        'at-most': [
          ...[
            'longer than',
            'more than',
            'over',
            'beyond',
            'past',
            'exceed',
            'above',
            'last beyond',
          ],
          ...['超过', '超', '长于', '多于', '长过', '超出', '大于'],
        ],
        'at-least': ['shorter than', 'less than', 'under', 'below', '短于', '少于', '低于', '小于'],
      }),
    ),
    ([, , kind]) => kind,
  ),
);
export type Bound = 'exactly' | 'at-most' | 'at-least';

const resizing = [
  ...['砍', '剁', '裁', '剪', '缩', '压', '减', '降', '调', '改', '设', '定', '控制', '压缩'],
  ...['缩短', '缩减', '延长', '拉长', '加长', '增加', '加', '提', '提高', '做', '弄', '搞', '整'],
  ...['精简', '浓缩', '减少', '剪辑', '修改', '调整', '设置', '变', '拖', '停', '停留', '保持'],
];

/** "Cut down to", 控制到: what comes behind is a length of its own. */
export const towards = either(
  // "The last photo" is a place.
  notBefore(words('last'), photoNoun),
  words(
    ...resizing.flatMap((verb) => ['到', '至', '成', '为', '在'].map((to) => `${verb}${to}`)),
    ...[
      'crunch it down to',
      'boil it down to',
      'whittle it down to',
      'pare it down to',
      'set it at',
      'go up to',
      'up it to',
      'raise it to',
      'go down to',
      'set at',
    ],
    ...[
      'slim it down to',
      'trim it down to',
      'squash it into',
      'blow it up to',
      'get it up to',
      'bring it up to',
      'push it up to',
      'stretch it up to',
    ],
    ...[
      'take it up to',
      'bring it to',
      'up it to',
      'pad it to',
      'pad it out to',
      'it last',
      'film last',
      'video last',
      'movie last',
      'to last',
    ],
    ...[
      'should last',
      'must last',
      'has to last',
      'needs to last',
      'go on for',
      'goes on for',
      'fill',
    ],
    ...[
      'has to fill',
      'should fill',
      'take up',
      'come to',
      'end up at',
      'clock in at',
      'bring it down to',
    ],
    ...['squeeze it into', 'squeeze it to', 'stretch it out to', 'stretch it to', 'fit it into'],
    ...['extend it to', 'get it to', 'keep it to', 'down to', 'get it down to', 'bring it down to'],
    ...['get down to', 'cut it to', 'cut it down to', 'trim it to'],
    ...['定在', '定为', '定成', '拉长到', '延长到', '缩短到', '加长到', '压缩到', '延长至', '拉到'],
    ...['控制在'],
    ...['cut to', 'cut down to', 'trim to', 'go for', 'aim for', 'target', 'bring to'],
    ...['bring down to', 'lasts', 'lasting', 'lasted', 'runs', 'run', 'running', 'run for'],
    ...['keep', 'keep under', 'squeeze into', 'squeeze to', 'fit into', 'fit', 'get to'],
    ...['get down to', 'cut', 'cap at'],
    ...['到', '至', '成', '为', '改成', '改为', '设为', '设成', '变成', '调成', '调到', '做成'],
    ...['剪成', '剪到', '控制到', '缩到', '压缩到', '压到', '缩成', '压缩成', '减到', '减少到'],
    ...['剪辑成', '改到', '搞成', '弄成', '增加到', '加到', '减为', '变为', '播放', '持续'],
  ),
);

const it = maybe(
  either(
    words(
      ...['it', 'this', 'that', 'things', 'everything', 'them', 'it all', 'the whole thing'],
      ...['running time', 'the running time', 'the total running time', 'the runtime', 'the total'],
      ...['the total length', 'the total duration', 'the overall length', 'the total time'],
      ...['the length', 'length', 'the duration', 'down', 'it down', 'up', 'out', 'off', 'it up'],
      ...['时长', '长度', '了', '个', '出', '上', '时间'],
    ),
    meaning(
      inOrder(maybe(words('the', 'my', 'this', 'our', 'that', 'whole')), filmNoun),
      () => true,
    ),
  ),
);

export const longerWord = words(
  ...['多留会儿', '多停会儿', '多待会儿', '多看会儿', '多放会儿', '多停一会儿', '多停一会', '停久'],
  ...['多留一会儿', '多待一会儿', '多放一会儿', '停长一点', '久一会儿', '多看一会儿'],
  ...['longer', 'lengthen', 'extend', 'stretch', 'prolong', 'expand', 'extended', 'lengthened'],
  ...[
    'up a little more',
    'up a bit more',
    'on a little more',
    'up longer',
    'on longer',
    'up for longer',
  ],
  ...['on screen longer', 'more screen time', 'more time on screen', 'a longer time'],
  ...['多露脸', '多露脸一会儿', '多出现一会儿', '多露一会儿', '多停一下', '多露会儿脸'],
  ...['多点时间', '多一点时间', '多些时间', '更多时间', '更多的时间', '多一些时间', '放久', '放长'],
  ...['hang around', 'hang around longer', 'stick around longer', 'linger longer', 'last longer'],
  ...['stretched', 'elongate', 'make longer', 'drag out', 'stretch out', 'extending', 'stretching'],
  ...['more long', 'more long time', 'for more time', 'more longer', 'much more time'],
  ...['more time', 'lengthening', 'linger', 'stay longer', 'hold longer'],
  ...['加长', '延长', '拉长', '变长', '增长', '再长', '更长', '长点', '长一点', '长一些', '长些'],
  ...['久一点', '久点', '久一些', '久些', '再久', '更久', '弄长', '做长', '改长', '加时'],
  ...['延长一下', '长一点点', '加长一下', '慢慢看', '多停', '多停留', '长点儿', '久点儿'],
  ...['再长一点', '再久一点', '多放', '多给点时间', '多停留一会儿', '多停留一会', '多停留会儿'],
);
export const shorterWord = words(
  ...['shorter', 'shorten', 'shortened', 'more concise', 'trim', 'trimmed', 'tighten', 'condense'],
  ...['less long', 'less screen time', 'for less time', 'a shorter time', 'less time on screen'],
  ...[
    '减一点',
    '减点',
    '减少一点',
    '减一些',
    '少放一会',
    '少放一会儿',
    '少放会儿',
    '少停一会儿',
    '少放点',
  ],
  ...['少停会儿', '少停一点', '少放一点', '放短', '停短'],
  ...['compress', 'cut down', 'cut it down', 'cut short', 'more compact', 'briefer', 'less time'],
  ...['tighter', 'shortening', 'reduce', 'shrink', 'abridge', 'trim down', 'reduced'],
  ...['缩短', '变短', '剪短', '减短', '再短', '更短', '短点', '短一点', '短一些', '短些', '弄短'],
  ...['改短', '压缩', '精简', '简短', '精炼', '缩减', '短一点点', '缩短一下', '短点儿', '少停'],
  ...['再短一点', '快点过', '做短'],
);
/** What was too short is wished longer. */
const tooShort = words(
  ...['too short', 'so short', 'rather short', 'not long enough', 'a bit short', 'a little short'],
  ...['way too short', 'bit short', 'pretty short', 'kinda short', 'isnt long enough'],
  ...[
    'gone too quickly',
    'gone too fast',
    'gone too soon',
    'disappears too soon',
    'vanishes too fast',
  ],
  ...['disappears too fast', 'disappears too quickly', 'passes too quickly', 'passes too fast'],
  ...[
    'goes by too quickly',
    'goes too quickly',
    'goes too fast',
    'flies by',
    'fly by',
    'flashes by',
  ],
  ...[
    'over too quickly',
    'over too fast',
    'over so quickly',
    'gone before i can see it',
    'is gone before',
  ],
  ...[
    'gone before i have seen it',
    'gone before you can see it',
    'gone before i see it',
    'gone so fast',
  ],
  ...['gone before you see it', 'gone in a flash', 'disappear too fast', 'disappear too quickly'],
  ...[
    '闪得太快',
    '过得太快',
    '闪太快',
    '过太快',
    '走得太快',
    '一闪而过',
    '一闪就过去',
    '一闪就过去了',
  ],
  ...[
    '一闪就没',
    '一闪就没了',
    '没看清',
    '没看清楚',
    '还没看清',
    '没看够',
    '没看够呢',
    '还没看清就没了',
  ],
  ...[
    '没看清就没了',
    '消失太快',
    '消失得太快',
    '还没看清就换了',
    '还没看清就换下一张了',
    '没看清就换了',
  ],
  ...['来不及看清', '没来得及看', '还没看完'],
  ...['quite short', 'goes by too fast', 'too brief', 'over too soon', 'ends too soon'],
  ...['ends too early'],
  ...['太短', '太短了', '过短', '偏短', '有点短', '有些短', '不够长', '有点儿短', '短了点', '短了'],
  ...['短了些', '太短啦'],
);
const tooLong = words(
  ...['too long', 'so long', 'rather long', 'not short enough', 'a bit long', 'a little long'],
  ...['bit long', 'way too long', 'less long', 'not so long', 'not too long', 'not that long'],
  ...['pretty long', 'kinda long', 'overly long', 'drags on', 'drags', 'too lengthy', 'quite long'],
  ...['isnt short enough'],
  ...['太长', '太长了', '过长', '偏长', '有点长', '有些长', '不够短', '太冗长', '不要太长'],
  ...['不要那么长', '别太长', '别那么长', '不用太长', '有点儿长', '长了点', '长了', '长了些'],
  ...[
    '不用那么久',
    '不用那么长',
    '不要那么久',
    '别那么久',
    '不用太久',
    '没必要那么久',
    '不用放那么久',
  ],
  ...['不用停那么久', '别太久', '别放那么久', '停得太久', '放太久', '停太久', '放得太久'],
  ...['太长啦', '冗长', '不要这么长', '太久', '太久了'],
);

/** Which way: 1 longer, −1 shorter. */
export const direction: Reader<1 | -1> = either(
  meaning(either(longerWord, tooShort), () => 1 as const),
  meaning(either(shorterWord, tooLong), () => -1 as const),
);

export const addVerb = words(
  ...['add', 'adding', 'plus', 'give', 'give it', 'put on', 'tack on', 'append'],
  ...['加长', '延长', '增加', '拉长', '加多', '变长', '增长', '再加', '再长', '多', '加'],
  ...['再多', '多加', '再来', '再延长', '多停', '多停留', '再多停', '多放', '多留', '多给', '再停'],
  ...['久', '长个', '长出', '长多', '多个', '多出', '多上', '再长个', '再多个'],
);
export const takeVerb = words(
  ...['cut', 'trim', 'take', 'shave', 'lose', 'drop', 'remove', 'knock', 'chop', 'cut off'],
  ...['cut out', 'take off', 'shave off', 'trim off', 'knock off', 'minus', 'reduce', 'take away'],
  ...['chop off'],
  ...['压掉', '抠掉', '挤掉', '掐掉', '压短', '缩掉', '省掉', '压缩掉'],
  ...['缩短', '减少', '剪短', '减短', '剪掉', '剪去', '减掉', '减去', '去掉', '砍掉', '变短'],
  ...['再短', '少', '短', '减', '砍', '裁掉', '少停', '少放', '再少', '再减', '删掉', '再缩短'],
  ...['去'],
);
const off = words(
  ...[
    'overall',
    'in total',
    'altogether',
    'in all',
    'off the total',
    'off the whole thing',
    'off',
    'out',
    'away',
    'off it',
    'off of it',
    'from it',
    'of it',
    'off the film',
    'less',
  ],
  ...['off the video', 'from the film', 'from the video', 'of the film', 'of the video', 'shorter'],
);
const onTop = maybe(
  words('more', 'longer', 'extra', 'to it', 'to the film', 'to the video', 'on top'),
);

/** By so many seconds: "5 s longer", "cut 4 seconds off", "shorten it by half a minute", 加长10秒. */
export const bySeconds: Reader<number> = either(
  // "It is 5 seconds too long", 长了五秒.
  meaning(inOrder(duration, words('too long', 'over', 'too much')), ([seconds]) => -seconds),
  meaning(inOrder(duration, words('too short', 'short of it')), ([seconds]) => seconds),
  meaning(
    inOrder(
      words('长了', '多了', '超了', '超出', '超出了'),
      duration,
      maybe(inOrder(maybe(mark(',', '，')), words('减掉', '剪掉', '去掉', '砍掉', '缩掉', '压掉'))),
    ),
    ([, seconds]) => -seconds,
  ),
  meaning(inOrder(words('短了', '少了'), duration), ([, seconds]) => seconds),
  meaning(
    inOrder(duration, either(longerWord, words('more', 'extra', 'additional', '更长', '以上更长'))),
    ([seconds]) => seconds,
  ),
  meaning(inOrder(duration, either(shorterWord, words('less', 'fewer'))), ([seconds]) => -seconds),
  meaning(
    inOrder(
      either(longerWord, words('increase', 'raise', 'grow', 'bump up', 'bump')),
      it,
      words('by', 'about', 'another'),
      duration,
    ),
    ([, , , by]) => by,
  ),
  // "I need another 10 seconds".
  meaning(
    inOrder(words('another', 'an extra', 'an additional', 'a further', 'some extra'), duration),
    ([, by]) => by,
  ),
  meaning(inOrder(shorterWord, it, words('by'), duration), ([, , , by]) => -by),
  meaning(inOrder(words('cut', 'reduce'), it, words('by'), duration), ([, , , by]) => -by),
  meaning(
    inOrder(addVerb, it, maybe(words('another', 'about', 'an extra')), duration, onTop),
    (all) => all[3],
  ),
  meaning(inOrder(takeVerb, it, duration, off), ([, , by]) => -by),
  meaning(inOrder(chineseTakeVerb(), it, duration), ([, , by]) => -by),
  meaning(extraDuration(), (by) => by),
);

/** In Chinese nothing stands behind: 缩短5秒. */
function chineseTakeVerb(): Reader<true> {
  return {
    vocabulary: [],
    read: (tokens, at) => (tokens[at]?.kind === 'ideograph' ? takeVerb.read(tokens, at) : []),
  };
}

/** "5 more seconds", "another half minute". */
function extraDuration(): Reader<number> {
  return {
    vocabulary: [],
    read: (tokens, at) =>
      duration
        .read(tokens, at)
        .filter(({ end }) => !wholeDuration.read(tokens, at).some((plain) => plain.end === end)),
  };
}

/** "+1s", "-1 s": right behind what becomes longer or shorter. */
export const signedSeconds: Reader<number> = {
  vocabulary: [],
  read: (tokens, at) => {
    const sign = signOf(tokens, at);
    if (sign !== null) return signed(duration.read(tokens, at), sign);
    return tokens[at]?.text === '+' ? signed(duration.read(tokens, at + 1), 1) : [];
  },
};

function signed(reads: readonly Read<number>[], sign: 1 | -1): Read<number>[] {
  return reads.map((read) => ({ ...read, value: sign * read.value }));
}

/** Behind a number a hyphen is a range, at the beginning of a line a bullet. */
function signOf(tokens: readonly Token[], at: number): 1 | -1 | null {
  const [owner, sign, here] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (here?.kind !== 'number' || owner === undefined || here.gap !== '') return null;
  if (owner.kind === 'number' || owner.kind === 'mark') return null;
  if (sign?.text === '+') return 1;
  const isApart = owner.kind === 'ideograph' || sign?.gap !== '';
  return isApart && /^[-−]$/.test(sign?.text ?? '') ? -1 : null;
}

/** Half, twice, three times as long. */
export const lengthFactor: Reader<number> = either(
  meaning(
    inOrder(
      maybe(words('by')),
      oneOf({ 3: ['a third', 'one third'], 4: ['a quarter', 'one quarter'], 5: ['a fifth'] }),
      either(
        meaning(either(longerWord, words('more')), () => 1),
        meaning(either(shorterWord, words('less')), () => -1),
      ),
    ),
    ([, share, way]) => 1 + way / Number(share),
  ),
  meaning(
    inOrder(maybe(words('by')), percent, either(longerWord, words('more'))),
    ([, part]) => 1 + part,
  ),
  meaning(inOrder(maybe(words('by')), percent, either(shorterWord, words('less'))), ([, part]) =>
    part < 1 ? 1 - part : null,
  ),
  meaning(
    inOrder(
      factor,
      words(
        ...['long', 'the length', 'length', 'its length', 'the duration', 'the time', 'longer'],
        ...['长', '的长度', '的时长', '时长', '长度', '那么长', '时间'],
      ),
    ),
    ([by]) => by,
  ),
  meaning(
    inOrder(
      words('时长', '长度', '时间'),
      maybe(words('改成', '变成', '为', '缩短', '延长', '减少', '改为', '缩短到', '缩短为')),
      maybe(words('原来的', '现在的')),
      factor,
    ),
    (all) => all[3],
  ),
  meaning(
    inOrder(longerWord, it, maybe(words('by', '到', '为')), maybe(words('原来的')), factor),
    (all) => grown(all[4]),
  ),
  meaning(
    inOrder(
      either(shorterWord, takeVerb),
      it,
      maybe(words('by', 'in', 'to', '到', '为', '成')),
      maybe(words('原来的')),
      either(factor, words('a third')),
    ),
    (all) => shrunk(all[4]),
  ),
  meaning(inOrder(words('halve', 'halve the length', 'halve it'), it), () => 0.5),
  meaning(
    inOrder(
      words('double', 'double the length', 'double the duration', 'double it'),
      words('the length', 'its length', 'the duration', 'the time'),
    ),
    () => 2,
  ),
  meaning(words('减半', '砍半', '砍一半', '对半砍'), () => 0.5),
  meaning(words('翻倍', '翻一番', '加倍'), () => 2),
);

/** "Extend it by half" is 1.5 times; 延长一倍 is twice. */
function grown(by: number): number {
  return by < 1 ? 1 + by : by;
}

/** "Cut by 30%" is 0.7 times; 缩短一半 is half. */
function shrunk(by: number | true): number | null {
  if (by === true) return 2 / 3;
  return by < 1 ? by : 1 / by;
}
