import { duration } from '../../grammar/phrases/duration.ts';
import { momentInFilm } from '../../grammar/phrases/moment-in-film.ts';
import { timeRange } from '../../grammar/phrases/time-range.ts';
import {
  either,
  inOrder,
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
      either(
        lastingVerb,
        words(
          ...['last', 'lasts', 'lasting', 'last for', 'be', 'is'],
          ...['时长', '时间', '改成', '改为', '要', '就'],
        ),
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
  meaning(
    inOrder(
      comma,
      maybe(words('please', 'put it', 'add it', 'write it', '请', '要', '放', '给我', '麻烦')),
      filmEdge,
      maybe(words('加上', '写上', '补上', '放上', '显示', '出现', 'please')),
    ),
    ([, , edge]): TextTiming => ({ edge }),
  ),
);

const longer: Reader<TextTiming> = meaning(
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
  (factor) => ({ factor: Number(factor) }),
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
