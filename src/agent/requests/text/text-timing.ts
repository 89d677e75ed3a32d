import { duration } from '../../grammar/phrases/duration.ts';
import { momentInFilm } from '../../grammar/phrases/moment-in-film.ts';
import { timeRange } from '../../grammar/phrases/time-range.ts';
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
  type Reader,
} from '../../grammar/reader.ts';
import type { Moment } from '../../moment.ts';
import type { TimeRange } from '../../time-range.ts';
import { filmEdge } from './film-edge.ts';
import { wholeFilm } from './whole-film.ts';

/** When or how long a text is seen, as far as one phrase says it. */
export type TextTiming =
  | { readonly seconds: number }
  | { readonly factor: number }
  | { readonly bySeconds: number }
  | { readonly during: TimeRange }
  | { readonly at: Moment }
  | { readonly edge: 'start' | 'end' };

const englishLasting = words(
  ...['for', 'stay', 'stay for', 'stays for', 'stay on for', 'on screen for', 'visible for'],
  ...['show it for', 'shown for', 'seen for', 'display for', 'displayed for', 'up for'],
  ...['keep it for', 'keep for', 'stay up for', 'appear for', 'hold for', 'hold it for', 'hold'],
  ...['stay there for', 'be visible for', 'remain for', 'on for', 'stay on screen for'],
  ...['only for', 'just for'],
);
const lastingVerb = either(
  englishLasting,
  words(
    ...['显示', '停留', '持续', '出现', '展示', '停', '保持', '显示时间', '停留时间', '显示时长'],
    ...['显示个', '留', '只显示', '显示时间改成', '显示满', '停留个', '停留时间改成'],
    ...['显示时间为'],
  ),
);
const inTotal = maybe(
  words(
    ...['long', 'on screen', 'of screen time', 'in total', 'only', 'each'],
    ...['就好', '左右', '就够了', '的时间', '长'],
  ),
);

/** "For 5 seconds", 停留5秒. */
const lasting: Reader<TextTiming> = either(
  meaning(inOrder(lastingVerb, duration, inTotal), ([, seconds]) =>
    seconds >= 0.1 ? { seconds } : null,
  ),
  // "Longer, say 5 s".
  meaning(
    inOrder(
      mark(',', '，'),
      words('say', 'like', 'maybe', 'about', 'for', 'around', '大概', '大约', '比如'),
      duration,
      inTotal,
    ),
    ([, , seconds]) => (seconds >= 0.1 ? { seconds } : null),
  ),
);

/** "5 seconds", right behind what it is about. */
export const bareSeconds: Reader<number> = meaning(
  inOrder(
    maybe(
      many(
        either(
          lastingVerb,
          words(
            ...[
              'last',
              'lasts',
              'lasting',
              'last for',
              'be',
              'is',
              'remain',
              'remains',
              'duration',
            ],
            ...[
              'stand',
              'stands',
              'be seen',
              'seen',
              '摆',
              '摆到',
              '挂',
              'length',
              'time',
              'to',
              'for',
              'stay',
              'should',
              'must',
              'on screen',
              'up',
              'of',
              ':',
            ],
            ...['extended to', 'at', 'set to', 'can', 'there'],
            ...[
              '时长',
              '时间',
              '改成',
              '改为',
              '要',
              '就',
              '延长',
              '到',
              '延长到',
              '放',
              '满',
              '够',
            ],
            ...['为', '设为', '设成', '调到', '的', '需要', '能', '应该', '给我', '屏幕上', '改到'],
          ),
        ),
        4,
      ),
    ),
    duration,
    inTotal,
  ),
  ([, seconds]) => (seconds >= 0.1 ? seconds : null),
);

/** "At 0:10", 第10秒; a bare "10 seconds" is how long. */
const moment: Reader<Moment> = {
  vocabulary: momentInFilm.vocabulary,
  read: (tokens, at) => {
    const durations = duration.read(tokens, at).map(({ end }) => end);
    return momentInFilm.read(tokens, at).filter(({ end }) => !durations.includes(end));
  },
};

/** Not where it is an end of the film: 在开头 is no first picture. */
const stretch: Reader<TimeRange> = {
  vocabulary: timeRange.vocabulary,
  read: (tokens, at) => {
    const edges = filmEdge.read(tokens, at).map(({ end }) => end);
    return timeRange.read(tokens, at).filter(({ end }) => !edges.includes(end));
  },
};

const startsOrEnds: Reader<TextTiming> = either(
  meaning(stretch, (during): TextTiming => ({ during })),
  meaning(wholeFilm, () => ({ during: { fromSeconds: 0, toSeconds: null } })),
  meaning(
    words(
      ...['in the middle of the video', 'in the middle of the film'],
      ...['in the middle of the movie'],
      ...['视频中间', '影片中间', '片子中间', '中途'],
    ),
    (): TextTiming => ({ at: { share: 0.5 } }),
  ),
  meaning(filmEdge, (edge): TextTiming => ({ edge })),
  unlikely(
    meaning(moment, (at): TextTiming => ({ at })),
    0.05,
  ),
);

const comma = mark(',', '，', '、');

/** A time for a text that is to be written; behind a comma only what can be about nothing else. */
export const writtenWhen: Reader<TextTiming> = either(
  startsOrEnds,
  lasting,
  meaning(inOrder(comma, lasting), ([, timing]) => timing),
  // In 开头写“…”，最后写“…” it is the place of the next.
  unlikely(
    meaning(
      inOrder(
        comma,
        maybe(words('please', 'put it', 'add it', 'write it', '请', '要', '放', '给我', '麻烦')),
        filmEdge,
        maybe(words('加上', '写上', '补上', '放上', '显示', '出现', 'please')),
      ),
      ([, , edge]): TextTiming => ({ edge }),
    ),
    0.3,
  ),
);

/** "Disappears too fast", 一闪就没了, 来不及看. */
const goneTooSoon = either(
  inOrder(
    words('消失', '没', '不见', '过', '闪', '撤', '收'),
    maybe(words('得', '的')),
    words('太', '有点', '好', '过于'),
    words('早', '快', '急'),
    maybe(words('了')),
  ),
  inOrder(
    words(
      ...['disappears', 'disappear', 'goes away', 'goes', 'vanishes', 'is gone', 'gone', 'leaves'],
      ...[
        'fades',
        'passes',
        'flashes by',
        'goes by',
        'is over',
        'is',
        'flies by',
        'comes and goes',
      ],
    ),
    words('too', 'so', 'way too', 'much too', 'far too', 'a bit too', 'a little too'),
    words('fast', 'quickly', 'quick', 'soon', 'early', 'short', 'brief', 'rapidly', 'shortly'),
    maybe(words('to read', 'to be read', 'for me', 'for us', 'to read it')),
  ),
  inOrder(
    words('cant read', 'cannot read', 'can not read', 'not able to read', 'dont manage to read'),
    maybe(words('it', 'the title', 'the text', 'the caption', 'that', 'them')),
    words(
      'that fast',
      'so fast',
      'this fast',
      'that quickly',
      'so quickly',
      'in time',
      'fast enough',
    ),
  ),
  words(
    ...[
      'more time to read',
      'not enough time to read',
      'too little time to read',
      'time to read it',
    ],
    ...['flashes by', 'rushes by', 'is gone before you can read it', 'gone before you can read it'],
    ...[
      'gone before anyone can read it',
      'gone before i can read it',
      'flies past',
      'flashes past',
    ],
    ...['is gone before', 'gone before you', 'let it linger', 'linger a bit', 'linger'],
    ...[
      '停得太短',
      '停留太短',
      '停太短',
      '时间太短',
      '显示太短',
      '多留一会',
      '多留一会儿',
      '留久一点',
    ],
    ...['显示得太短', '出现太短', '停留得太短', '多停会', '多待一会', '多待会儿', '太短了'],
    ...['longer on screen', 'up longer', 'up a little longer', 'up a bit longer', 'longer to read'],
    ...[
      'more screen time',
      'on longer',
      'too short to read',
      'too brief to read',
      'a while longer',
    ],
    ...[
      'give people more time',
      'give more time',
      'more time',
      'for a longer time',
      'some more time',
    ],
    ...[
      '一闪就没了',
      '多显示几秒',
      '多停几秒',
      '多停留几秒',
      '多放几秒',
      '多留几秒',
      '一闪而过',
      '来不及看',
      '看不完',
      '还没看清就没了',
      '没看完就没了',
      '闪得太快',
    ],
    ...[
      '一下就没了',
      '没看清就没了',
      '来不及读',
      '一晃就过',
      '没来得及看',
      '过得太快',
      '消失得有点快',
    ],
  ),
);
/** 停留时间再长些. */
const longerInChinese = inOrder(
  many(
    words(
      ...[
        '显示',
        '停留',
        '时间',
        '出现',
        '展示',
        '停',
        '的',
        '再',
        '更',
        '要',
        '时长',
        '多',
        '留',
        '能',
      ],
      ...['稍微', '让它', '请', '给我', '持续', '保持', '应该', '得', '停得', '放', '可以'],
    ),
    5,
  ),
  words('久', '长', '耐', '长久'),
  maybe(words('一点', '一些', '点', '些', '一点点', '点儿', '啲')),
);

const longerWords = meaning(
  oneOf({
    1.6: [
      ...['longer', 'stay longer', 'for longer', 'a bit longer', 'more time', 'stays longer'],
      ...['too short', 'too brief', 'disappears too fast', 'disappears too quickly'],
      ...['gone too fast', 'goes too fast', 'a little longer', 'too quick', 'linger'],
      ...['stay on longer', 'gone too quickly', 'vanishes too fast'],
      ...['久一点', '停留久一点', '长一点', '停久一点', '显示久一点', '多停一会', '多停一会儿'],
      ...['停留长一点', '再久一点', '太短', '消失太快', '太快了', '消失得太快', '太快'],
      ...['显示时间长一点', '时间长一点', '时间太短', '停留时间长一点', '更久', '多停留一会儿'],
      ...['时间再长一点', '多显示一会', '多显示一会儿'],
    ],
    0.6: [
      ...['shorter', 'not so long', 'for shorter', 'less time', 'too long', 'disappear sooner'],
      ...['a bit shorter', 'stays too long', 'disappear faster', 'go away faster'],
      ...['go away sooner', 'a little shorter', 'less long'],
      ...['短一点', '停留短一点', '别停那么久', '太久', '太久了', '太长', '太长了', '时间短一点'],
      ...['早点消失', '快点消失', '显示短一点', '时间太长', '停留时间短一点', '停太久'],
    ],
    2: ['twice as long', 'double the time', '时间加倍', '两倍时间', '时间翻倍'],
    0.5: ['half as long', 'half the time', '时间减半', '一半时间'],
  }),
  (factor): TextTiming => ({ factor: Number(factor) }),
);

const longer: Reader<TextTiming> = either(
  meaning(
    inOrder(
      goneTooSoon,
      maybe(
        inOrder(
          mark(',', '，', '.', '。', ';'),
          maybe(
            words('make it', 'please', 'so', 'show it', 'keep it', 'leave it', '请', '让它', '再'),
          ),
          either(
            longerInChinese,
            words('longer', 'stay longer', 'a bit longer', 'a little longer', 'slower'),
          ),
        ),
      ),
    ),
    () => ({ factor: 1.6 }),
  ),
  meaning(longerInChinese, () => ({ factor: 1.6 })),
  longerWords,
);

/** "Longer, about 5 seconds": how long is part of the same wish. */
const longerNamely: Reader<TextTiming> = meaning(
  inOrder(
    longer,
    maybe(mark(',', '，', ':', '(')),
    maybe(
      words(
        ...['like', 'say', 'about', 'around', 'maybe', 'for', 'for about', 'so', 'at least', 'to'],
        ...[
          '大概',
          '大约',
          '约',
          '差不多',
          '比如',
          '至少',
          '要',
          '就',
          '显示',
          '停留',
          '到',
          '改成',
        ],
        ...['到大概', '持续'],
      ),
    ),
    duration,
    inTotal,
  ),
  ([, , , seconds]) => (seconds >= 0.1 ? { seconds } : null),
);

/** Another time for a text that is there. How long is said right behind it, or with "for". */
export const changedWhen: Reader<TextTiming> = either(
  longerNamely,
  meaning(
    either(
      meaning(
        inOrder(words('多停', '多显示', '多停留', '再停', '多放', '多留', '延长'), duration),
        ([, by]) => by,
      ),
      meaning(inOrder(duration, words('longer', 'more')), ([by]) => by),
      meaning(inOrder(words('longer by', 'extend by', 'extended by'), duration), ([, by]) => by),
      meaning(inOrder(words('少停', '少显示', '少停留', '缩短'), duration), ([, by]) => -by),
      meaning(inOrder(duration, words('shorter', 'less')), ([by]) => -by),
    ),
    (bySeconds): TextTiming => ({ bySeconds }),
  ),
  meaning(
    either(
      meaning(
        inOrder(
          words(
            ...['disappear after', 'disappears after', 'vanish after', 'gone after'],
            ...['hide after', 'goes away after', 'fade out after', 'go away after'],
          ),
          duration,
        ),
        ([, seconds]) => seconds,
      ),
      meaning(
        inOrder(
          duration,
          words(
            ...['后消失', '之后消失', '以后消失', '后就消失', '后淡出', '后不见', '后去掉'],
            ...['后隐藏'],
          ),
        ),
        ([seconds]) => seconds,
      ),
    ),
    (seconds): TextTiming => ({ seconds }),
  ),
  meaning(
    inOrder(
      words('by', '晚', '推迟', '延后', '延迟', '晚个'),
      duration,
      maybe(words('出现', '再出现', '显示', 'later')),
    ),
    ([, seconds]): TextTiming => ({ at: { seconds } }),
  ),
  startsOrEnds,
  meaning(inOrder(englishLasting, duration, inTotal), ([, seconds]) =>
    seconds >= 0.1 ? { seconds } : null,
  ),
  longer,
);
