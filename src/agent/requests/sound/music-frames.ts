import { frame } from '../../grammar/frame.ts';
import { no, degree } from '../../grammar/phrases/common.ts';
import type { Mood } from '../../../timeline/timeline.ts';
import { either, inOrder, mark, maybe, meaning, words, type Reader } from '../../grammar/reader.ts';
import { setMusic } from './set-music.ts';
import * as say from './sound-words.ts';

const style = maybe(
  words(
    ...['style', 'vibes', 'vibe', 'feel', 'feeling', 'mood', 'kind', 'type', 'stuff', 'sounding'],
    ...['风格', '风', '感', '感觉', '的感觉', '类型', '那种', '氛围', '的'],
  ),
);
const genre = meaning(inOrder(say.genre, style), ([mood]) => mood);
const adjective = meaning(inOrder(say.musicAdjective, style), ([mood]) => mood);
const less = words(
  ...['less', 'too', 'not so', 'not as', 'anything but', 'anything except', 'everything but'],
  ...['other than', 'something other than', 'rather than', 'instead of'],
  ...['太', '过于', '没那么', '别那么', '不那么', '少一点', '除了', '不要那么', '不要太', '别太'],
);
const instead = words(
  ...['instead', 'rather', 'switch to', 'change to', 'switch it to', 'change it to', 'swap for'],
  ...['replace with'],
  ...['换成', '改成', '改为', '换为', '改用', '换', '改'],
);
const another = words(
  ...[
    ...['another', 'different', 'other', 'new', 'something else', 'next', 'change', 'switch'],
    ...['swap', 'replace', 'change up', 'a different', 'dont like', 'do not like', 'hate'],
    ...['not a fan of', 'boring', 'sucks', 'annoying', 'bad', 'terrible', 'awful', 'not feeling'],
    ...['tired of', 'sick of'],
  ],
  ...[
    ...['换', '换个', '换一首', '换一个', '换首', '换一种', '换掉', '另一首', '另外一首', '别的'],
    ...['其他的', '其它的', '不同的', '下一首', '重新换', '重新选', '更换', '换别的', '不喜欢'],
    ...[
      '不好听',
      '难听',
      '重新配',
      '再换',
      '换换',
      '换点',
      '拉',
      '拉胯',
      '拉垮',
      '土',
      '俗',
      '太土',
    ],
    ...['催眠', '老套', '不搭', '不配', '不合适', '违和', '烦', '听腻了', '听腻', '听烦了', '太差'],
    ...['一般', '太一般', '不行', '没感觉', '不对味', '太单调', '单调', '不应景', '晦气', '难受'],
  ],
);
const same = words(
  ...['same mood', 'same style', 'same genre', 'same kind', 'same vibe', 'similar', 'like this'],
  ...['同样风格', '同风格', '类似', '差不多', '一样风格', '风格不变'],
);
const songNoun = words(
  ...['song', 'music', 'track', 'tune', 'mp3', 'audio', 'audio file', 'music file', 'soundtrack'],
  ...['one', 'file'],
  ...['歌', '音乐', '歌曲', '曲子', '那首', '那首歌', '这首', '这首歌', '音频', '配乐'],
  ...['bgm'],
);
const composed = words(
  ...['kinora made', 'kinora makes', 'kinoras', 'you made', 'your own', 'your', 'generated'],
  ...['composed', 'kinora composed', 'that kinora made', 'you composed', 'default'],
  ...['自动', '自动生成的', '你写的', '你作的', '系统的'],
  ...['ai'],
  ...['kinora 的', '默认的', '原来的'],
);

/** "The music is dull, give me something epic", 换个燃的. */
const wanted: Reader<Mood> = meaning(
  inOrder(
    maybe(mark(',', '，', '、', '.', '。')),
    words(
      ...[
        '换',
        '换个',
        '换成',
        '换首',
        '换一首',
        '换点',
        '来个',
        '来首',
        '来点',
        '来一首',
        '要',
        '改成',
      ],
      ...['整个', '弄个', '搞个', '整首', '给我换个', '给我来个', '给我来首', '想要'],
      ...['give me something', 'i want something', 'something', 'use something', 'make it'],
      ...['lets have something', 'can we have something', 'try something'],
    ),
    maybe(words('个', '首', '点', '一点', '更', '比较', '那种', 'more', 'a bit', 'a bit more')),
    either(adjective, genre),
    maybe(words('的', '点的', '一点的', '一些的', 'instead')),
  ),
  ([, , , mood]) => mood,
);

/** Around music, and nothing more. */
const some = words(
  ...['some', 'any', 'background'],
  ...['点', '一些', '背景', '上', '一段', '合适的'],
  ...['nice', 'good', 'fitting', 'suitable', 'matching'],
  ...['好听的', '应景的'],
  ...['in the background', 'underneath'],
);

/** "Swap out the lo-fi for something more upbeat", "jazz instead of lo-fi". */
const exchanged: Reader<Mood> = either(
  meaning(
    inOrder(
      words('swap out', 'swap', 'replace', 'change', 'switch', 'trade', 'exchange', 'switch out'),
      maybe(words('the', 'this', 'that')),
      either(
        genre,
        meaning(inOrder(adjective, say.music), ([mood]) => mood),
      ),
      maybe(say.music),
      words('for', 'with', 'to', 'by', 'into'),
      maybe(words('a', 'some', 'something', 'something more', 'something a bit more', 'more')),
      either(genre, adjective),
    ),
    (all) => all[6],
  ),
  meaning(
    inOrder(
      either(genre, adjective),
      maybe(say.music),
      words('instead of', 'rather than', 'in place of'),
      maybe(words('the', 'this', 'that')),
      genre,
    ),
    ([mood]) => mood,
  ),
);

export const musicFrames = [
  frame({
    name: 'music-exchanged',
    needs: { mood: exchanged },
    may: { music: say.music },
    many: { some },
    cost: -0.1,
    means: ({ mood }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'music-genre',
    needs: { mood: genre },
    may: { music: say.music, instead, another, degree },
    many: { more: adjective, genres: genre, some },
    means: ({ mood }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'music-not-genre',
    needs: { mood: genre, less: either(less, no) },
    may: { music: say.music },
    sharesNo: true,
    means: ({ mood }) => setMusic.of({ play: 'other-than', mood }),
  }),
  frame({
    name: 'music-mood',
    needs: { mood: adjective, music: say.music },
    may: { instead, degree, another },
    many: { more: adjective, some },
    means: ({ mood }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'music-not-mood',
    needs: { mood: adjective, music: say.music, less: either(less, no) },
    many: { more: adjective },
    means: ({ mood }) => setMusic.of({ play: 'other-than', mood }),
  }),
  frame({
    name: 'music',
    needs: { music: say.music },
    may: {
      no: either(no, say.switchedOff),
      back: say.unmuted,
      some,
    },
    sharesNo: true,
    cost: 0.1,
    means: (found, { sharesNo }) =>
      setMusic.of({ play: found.no !== undefined || sharesNo ? 'none' : 'some' }),
  }),
  frame({
    name: 'another-music',
    needs: { another, music: say.music },
    may: { degree, instead, wanted },
    means: ({ wanted: mood }) =>
      setMusic.of(mood === undefined ? { play: 'another' } : { play: 'mood', mood }),
  }),
  frame({
    name: 'music-variation',
    needs: { another, music: say.music, same },
    cost: -0.8,
    means: () => setMusic.of({ play: 'variation' }),
  }),
  frame({
    name: 'own-music',
    needs: { own: say.own, song: songNoun },
    may: {
      instead,
      as: words(
        ...['as the music', 'as music', 'as background music', 'as the soundtrack'],
        ...['for the music'],
        ...['当背景音乐', '做背景音乐', '作为背景音乐', '当bgm', '做配乐'],
      ),
    },
    means: () => setMusic.of({ play: 'own' }),
  }),
  frame({
    name: 'composed-music',
    needs: { composed, music: say.music },
    may: {
      mood: either(adjective, genre),
      back: words('go back to', 'back to', '换回', '用回', '回到'),
    },
    means: ({ mood }) =>
      mood === undefined ? setMusic.of({ play: 'composed' }) : setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'named-music',
    needs: { song: say.songName },
    may: {
      music: say.music,
      instead,
      whole: words(
        ...['under the whole film', 'throughout', 'for the whole film', 'the whole time'],
        ...['贯穿全片', '全程', '从头开始放', '从头放'],
        ...['from the beginning', 'from the start'],
      ),
    },
    means: ({ song }) => setMusic.of({ play: 'song', song: song[0]! }),
  }),
  frame({
    name: 'not-named-music',
    needs: { song: say.songName, no },
    means: () => setMusic.of({ play: 'another' }),
  }),
];
