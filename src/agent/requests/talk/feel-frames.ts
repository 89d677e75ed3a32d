import { frame, type Frame } from '../../grammar/frame.ts';
import { degree, filmNoun, musicNoun } from '../../grammar/phrases/common.ts';
import { either, inOrder, maybe, meaning, words, type Reader } from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import { setMusic } from '../sound/set-music.ts';
import { feel, flaw, gloomy } from './feel-words.ts';
import { reply } from './reply.ts';
import { moodOf, setFeel, type Feel } from './set-feel.ts';

const notSo = words(
  ...['too', 'way too', 'a bit too', 'a little too', 'much too', 'far too', 'overly', 'less'],
  ...['a bit less', 'a little less', 'not so', 'not too', 'not that', 'not as', 'not very'],
  ...['dont want it too', 'dont make it too', 'nothing too', 'not overly', 'no longer', 'isnt too'],
  ...[
    '过于',
    '太过',
    '别太',
    '不要太',
    '不要那么',
    '别那么',
    '不要这么',
    '别这么',
    '不那么',
    '没那么',
  ],
  ...['不用太', '不想太', '不要过于', '少一点', '不要显得太', '别显得太', '不是很'],
);
const noticed = words(
  ...['feels', 'feels a bit', 'feels a little', 'feels so', 'feels very', 'feels kinda', 'felt'],
  ...['is a bit', 'is a little', 'its a bit', 'its a little', 'is so', 'its so', 'is kinda', 'its'],
  ...['seems', 'seems a bit', 'seems a little', 'looks', 'looks a bit', 'looks a little', 'is'],
  ...[
    'comes across as',
    'comes across',
    'is very',
    'its very',
    'sounds',
    'sounds a bit',
    'too sad and',
  ],
  ...[
    '太',
    '有点',
    '有些',
    '有点儿',
    '显得',
    '显得有点',
    '显得太',
    '感觉',
    '感觉有点',
    '感觉太',
    '觉得',
  ],
  ...[
    '觉得有点',
    '觉得太',
    '看着有点',
    '看起来有点',
    '好像有点',
    '偏',
    '太过于',
    '看起来太',
    '看着',
  ],
);

/** A feeling that is wished, or that would mend what is wrong. */
interface Wanted {
  readonly feel: Feel;
  readonly isRemedy: boolean;
}
/** Praise where it stands alone, a wish where more of it is wanted: 漂亮些. */
const bettered = inOrder(
  maybe(words('更', '再', '弄', '弄得', '做得', '变得', '整', '整得')),
  words('好看', '漂亮', '美', '精致', '酷', '帅', '时尚', '潮', '炫', '惊艳', '亮眼'),
  words('些', '一些', '点', '一点', '点儿', '一点点'),
);
const wanted = either(
  meaning(bettered, (): Wanted => ({ feel: 'better', isRemedy: false })),
  meaning(feel, (wished): Wanted => ({ feel: wished, isRemedy: false })),
  meaning(inOrder(maybe(notSo), flaw), ([, remedy]): Wanted => ({ feel: remedy, isRemedy: true })),
  meaning(inOrder(notSo, either(feel, gloomyFeel())), ([, felt]): Wanted => ({
    feel: contrasts[felt],
    isRemedy: true,
  })),
  meaning(inOrder(noticed, maybe(degree), gloomy), (): Wanted => ({
    feel: 'cozy',
    isRemedy: true,
  })),
);

function gloomyFeel(): Reader<Feel> {
  return meaning(gloomy, () => 'emotional' as const);
}

/** What is meant by less of a feeling. */
const contrasts: Readonly<Record<Feel, Feel>> = {
  better: 'better',
  energetic: 'calm',
  epic: 'calm',
  fun: 'professional',
  cozy: 'fresh',
  romantic: 'fresh',
  emotional: 'cozy',
  calm: 'energetic',
  dreamy: 'fresh',
  cinematic: 'fresh',
  trailer: 'calm',
  professional: 'cozy',
  premium: 'cozy',
  fresh: 'cinematic',
  vlog: 'professional',
  nostalgic: 'fresh',
  varied: 'calm',
};

/** 太可爱了: what is "so" lovely is praised. */
const lovely = words(
  ...[
    '可爱',
    '温馨',
    '感人',
    '好看',
    '漂亮',
    '美',
    '浪漫',
    '燃',
    '酷',
    '帅',
    '高级',
    '治愈',
    '有意思',
  ],
  ...[
    '好玩',
    '有趣',
    '搞笑',
    '甜',
    '甜蜜',
    '唯美',
    '震撼',
    '惊艳',
    '有创意',
    '专业',
    '温暖',
    '暖心',
  ],
  ...['cute', 'sweet', 'funny', 'beautiful', 'touching', 'romantic', 'moving', 'cool', 'lovely'],
  ...['emotional', 'dreamy', 'pretty', 'nice', 'good', 'fun', 'cozy', 'epic', 'wholesome'],
  ...['动人', '好笑', '萌', '精致', '催泪', '走心', '梦幻', '大气', '有氛围感'],
);

const style = words(
  ...['style', 'vibe', 'vibes', 'feel', 'feeling', 'look', 'mood', 'atmosphere', 'touch', 'tone'],
  ...['kind of', 'sort of', 'like', 'more', 'less', 'very', 'too', 'so', 'it', 'looks', 'feels'],
  ...['sounds', 'overall', 'in general', 'only', 'all', 'whole', 'up', 'not', 'taste'],
  ...['for my taste', 'look and feel', 'quality', 'is', 'bit', 'tbh', 'imo', 'should feel'],
  ...['should look', 'find'],
  ...['风格', '风', '感觉', '感', '范', '味', '味儿', '氛围', '调调', '整体', '整个', '有', '要有'],
  ...['更', '再', '拉满', '的', '那种', '一点', '一下', '一些', '点', '比较', '显得', '看起来'],
  ...['看着', '觉得', '感觉有点', '有点', '太', '了', '起来', '多一点', '够', '不够', '做成'],
  ...['弄得', '变得', '像', '一样', '啦', '风格的', '走', '路线', '色调', '满满'],
);

const make = words(
  ...['make it a', 'make it', 'turn it into a', 'turn it into', 'make a', 'cut it like a'],
  ...['做成', '做', '剪成', '弄成', '改成', '整成', '做个', '来个', '剪个'],
);

/** Vague wishes, each a stated set of changes. */
export const feelFrames: readonly Frame<Request>[] = [
  frame({
    name: 'feel',
    needs: { wanted },
    may: { film: filmNoun },
    many: { style, degree, again: wanted },
    cost: 0.05,
    means: ({ wanted: first, again }) => setFeel.of({ feel: wantedOf([first, ...again]) }),
  }),
  frame({
    name: 'praise of a feeling',
    needs: {
      lovely: either(
        inOrder(words('太'), lovely, words('了', '啦', '吧')),
        inOrder(words('its so', 'this is so', 'thats so', 'it is so', 'that is so'), lovely),
      ),
    },
    may: { film: filmNoun },
    many: { also: lovely },
    cost: -0.3,
    means: () => reply.of({ to: 'praise' }),
  }),
  frame({
    name: 'film in some style',
    // More than that a film is made.
    cost: -0.9,
    needs: { make, feel, style },
    may: { film: filmNoun },
    many: { degree },
    means: (found) => setFeel.of({ feel: found.feel }),
  }),
  frame({
    name: 'music of some feel',
    needs: { wanted, music: musicNoun },
    many: { style, degree, again: wanted },
    cost: 0.2,
    means: ({ wanted: first, again }) => {
      const wish = wantedOf([first, ...again]);
      const mood = moodOf(wish) ?? (wish === 'varied' ? 'upbeat' : null);
      return mood === null ? null : setMusic.of({ play: 'mood', mood });
    },
  }),
];

const unspecific: readonly Feel[] = ['better', 'varied'];

/** "Boring, more fun", "sad, make it cheerful": what is wanted says more than what is wrong. */
function wantedOf(all: readonly Wanted[]): Feel {
  const wished = all.filter(({ isRemedy }) => !isRemedy);
  const feels = (wished.length > 0 ? wished : all).map((each) => each.feel);
  return feels.find((each) => !unspecific.includes(each)) ?? feels[0]!;
}
