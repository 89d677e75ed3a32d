import { frame } from '../../grammar/frame.ts';
import { no, degree } from '../../grammar/phrases/common.ts';
import type { Mood } from '../../../timeline/timeline.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  notBefore,
  notBehind,
  oneOf,
  unlikely,
  words,
  type Read,
  type Reader,
} from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import { feel } from '../talk/feel-words.ts';
import { moodOf } from '../talk/set-feel.ts';
import { nearMusic, nearWords, type NearMusic } from './near-music.ts';
import { setMusic } from './set-music.ts';
import { setVolume } from './set-volume.ts';
import * as say from './sound-words.ts';

const style = maybe(
  words(
    ...['style', 'vibes', 'vibe', 'feel', 'feeling', 'mood', 'kind', 'type', 'stuff', 'sounding'],
    ...['风格', '风', '感', '感觉', '的感觉', '类型', '那种', '氛围', '的'],
  ),
);
const genre = meaning(inOrder(say.genre, style), ([mood]) => mood);
const adjective = meaning(inOrder(say.musicAdjective, style), ([mood]) => mood);
const near = meaning(inOrder(nearWords, style), ([kind]) => kind);
/** As people say it of a song; feelings too. */
const songMood: Reader<Mood> = either(genre, adjective, unlikely(meaning(feel, moodOf), 0.05));
/** "Anything but", in front of what it is not to be. */
const less = words(
  ...['less', 'too', 'not so', 'not as', 'anything but', 'anything except', 'everything but'],
  ...['other than', 'something other than', 'rather than', 'instead of'],
  ...['太', '过于', '没那么', '别那么', '不那么', '少一点', '除了', '不要那么', '不要太', '别太'],
  ...['别这么', '不要这么', '不那么'],
);
const article = words(
  'a',
  'an',
  'the',
  'this',
  'that',
  'any',
  'so',
  'much',
  '这种',
  '那种',
  '那么',
);
const instead = words(
  ...['instead', 'rather', 'switch to', 'change to', 'switch it to', 'change it to', 'swap for'],
  ...['replace with', 'instead of this', 'instead of that', 'instead of it', 'instead of what is'],
  ...['换成', '改成', '改为', '换为', '改用', '换', '改'],
);
const another = words(
  ...[
    ...['another', 'different', 'other', 'new', 'something else', 'next', 'change', 'switch'],
    ...['swap', 'replace', 'change up', 'a different', 'dont like', 'do not like', 'hate'],
    ...['not a fan of', 'boring', 'sucks', 'annoying', 'bad', 'terrible', 'awful', 'not feeling'],
    ...[
      'switch up',
      'mix up',
      'out of place',
      'tired of',
      'sick of',
      'mid',
      'lame',
      'cringe',
      'trash',
      'garbage',
      'ugly',
      'horrible',
    ],
    ...['dull', 'not good', 'isnt good', 'not nice', 'doesnt fit', 'does not fit', 'not fitting'],
    ...['not my taste', 'grating', 'wrong', 'odd', 'weird', 'cheesy', 'ruins it', 'crap', 'shit'],
    ...['gets on my nerves', 'not great', 'meh'],
  ],
  ...[
    ...['换', '换个', '换一首', '换一个', '换首', '换一种', '换掉', '另一首', '另外一首', '别的'],
    ...['其他的', '其它的', '不同的', '下一首', '重新换', '重新选', '更换', '换别的', '不喜欢'],
    ...['不好听', '难听', '重新配', '再换', '换换', '换点', '拉', '拉胯', '拉垮', '土', '俗'],
    ...['太土', '催眠', '老套', '不搭', '不配', '不合适', '违和', '烦', '听腻了', '听腻', '听烦了'],
    ...['太差', '一般', '太一般', '不行', '没感觉', '不对味', '太单调', '单调', '不应景', '晦气'],
    ...['难受', '另外找一首', '再找一首', '另找一首', '找一首别的', 'isnt it', 'aint it', 'not it'],
  ],
);
const thisSong = words('这首', '那首', 'this song', 'this one here');
const same = words(
  ...['same mood', 'same style', 'same genre', 'same kind', 'same vibe', 'similar', 'like this'],
  ...['同样风格', '同风格', '类似', '差不多', '一样风格', '风格不变'],
);
const songNoun = words(
  ...['song', 'music', 'track', 'tune', 'mp3', 'audio', 'audio file', 'music file', 'soundtrack'],
  ...['one', 'file'],
  ...['歌', '音乐', '歌曲', '曲子', '那首', '那首歌', '这首', '这首歌', '音频', '配乐'],
  ...['bgm', '首', '一首', '首歌', '一首歌', '一首曲子'],
);
const composed = words(
  ...['kinora made', 'kinora makes', 'kinoras', 'you made', 'your own', 'your', 'generated'],
  ...['composed', 'kinora composed', 'that kinora made', 'you composed', 'default'],
  ...['自动', '自动生成的', '你写的', '你作的', '系统的'],
  ...['ai'],
  ...['kinora 的', '默认的', '原来的', '你自己', '你自己的', '你的', '你来', '你帮我', '你创作的'],
  ...[
    '你生成的',
    '你自己生成的',
    '生成的',
    '自带的',
    '自带',
    '内置',
    '内置的',
    '系统',
    '系统自带的',
  ],
  ...['你作', '你写', '你配的', '你编的', '自动配的', '软件的', '你自己作的', '你做的'],
  ...['built in', 'builtin', 'of yours', 'yours', 'from you', 'yourself', 'kinora', 'generate'],
  ...['compose', 'composing', 'make up', 'made up', 'by kinora', 'you compose', 'you write'],
);
const than = words(
  ...['instead of', 'rather than', 'than', 'in place of', 'not', 'and not', 'but not', 'dont use'],
  ...['而不是', '不是', '不要用', '别用', '不用', '代替', '不要', '别'],
);
const comma = maybe(mark(',', '，', '、', '.', '。'));
/** "…, not mine". */
const notOwn = inOrder(comma, than, say.own, maybe(songNoun), maybe(words('了', '吧')));
/** "…, not yours". */
const notComposed = inOrder(comma, than, composed, maybe(songNoun));
const ownSong = either(
  inOrder(
    say.own,
    maybe(words('favorite', 'favourite', 'little', 'best', 'a', 'one', 'this', '那', '这', '一首')),
    songNoun,
    maybe(words('那首', '文件')),
  ),
  inOrder(
    songNoun,
    maybe(words('was', 'is', 'should be', '用', '就用', '要', '换成', '改成')),
    say.own,
  ),
);
/** "…, use that one". */
const useThat = inOrder(
  comma,
  maybe(words('so', 'just', 'please', 'then', 'why dont you', '就', '请')),
  words('use that', 'use that one', 'use it', 'take that', '用那个', '用它', '用那首', '放那个'),
);
/** Of what was said just before: "…, get rid of it". */
const away = inOrder(
  comma,
  maybe(words('just', 'please', 'so', '把它', '就', '直接', '干脆', '还是', 'then')),
  words(
    ...['remove it', 'get rid of it', 'turn it off', 'take it out', 'delete it', 'get it out'],
    ...['drop it', 'kill it', 'lose it', 'cut it', 'scrap it', 'take it away', 'ditch it'],
    ...['get it out of there', 'away with it', 'take it off', 'switch it off', 'leave it out'],
    ...[
      '去掉',
      '删掉',
      '删了',
      '关掉',
      '关了',
      '不要了',
      '拿掉',
      '取消',
      '删除',
      '去了',
      '撤了',
      '别要了',
    ],
    ...['拿走', '别放了', '不放了', '去掉它', '停了'],
  ),
  maybe(words('吧', '好了', '算了', 'please')),
);
/** "Play something else": what else is played but music. */
const playsElse = inOrder(
  words('play', 'put on', 'listen to', 'hear', '放', '播', '听', '播放'),
  maybe(words('me', 'us', '点', '首', '个', '一首')),
  words(
    ...['something else', 'another one', 'a different one', 'something different', 'something new'],
    ...['something other', '别的', '其他的', '别的歌', '其它的', '不一样的', '新的'],
  ),
);

/** "The music is dull, give me something epic", 换个燃的, "I like the soft one". */
const wanted: Reader<Mood> = meaning(
  inOrder(
    maybe(mark(',', '，', '、', '.', '。')),
    words(
      ...['i like', 'i prefer', 'id prefer', 'id like', 'i want', 'give me', 'please', 'rather'],
      ...['more like', 'better', 'play', 'put', 'get me', 'i need', 'we need', 'use', 'try'],
      ...['make that', 'with', 'to', 'to something', 'for something', 'want', 'want it', 'need'],
      ...['我喜欢', '我想要', '我要', '喜欢', '放', '放首', '放个', '来', '给我', '听', '想听'],
      ...['用', '用首', '找首', '找个', '配首', '配个', '弄首', '改', '改个', '改首', '要首'],
      ...['要个', '换', '换个', '换成', '换首', '换一首', '换点', '来个', '来首', '来点', '来一首'],
      ...['要', '改成', '整个', '弄个', '搞个', '整首', '给我换个', '给我来个', '给我来首', '想要'],
      ...['give me something', 'i want something', 'something', 'use something', 'make it'],
      ...['lets have something', 'can we have something', 'try something'],
    ),
    maybe(words('the', 'a', 'an', 'some', 'it', 'something')),
    maybe(words('个', '首', '点', '一点', '更', '比较', '那种', 'more', 'a bit', 'a bit more')),
    songMood,
    maybe(degree),
    maybe(words('的', '点的', '一点的', '一些的', 'instead', 'one', 'ones', 'please')),
  ),
  ([, , , , mood]) => mood,
);
/** 换首安静的: of all things a film has only songs are counted so. */
const oneSong = words(
  ...['换首', '换一首', '来首', '来一首', '放首', '放一首', '要首', '要一首', '找首', '找一首'],
  ...['配首', '配一首', '整首', '整一首', '选首', '选一首', '挑首', '挑一首', '弄首', '弄一首'],
  ...['再换首', '用首', '再换一首', '再来一首', '再来首', '重新换首', '重新来首', '改首'],
  ...['改成一首', '换成一首', '想听首', '换个曲子', '另外换首', '另换首', '加首', '加一首', '那首'],
  ...['给我来首', '给我换首'],
);
const nextSong = either(
  words('下一首', '切歌', '换歌', '切一首', '重新来一首'),
  inOrder(
    maybe(words('再', '另外', '重新', '给我', '帮我', '再给我', '再帮我', '给我再', '能不能给我')),
    words('换', '挑', '选', '找', '配', '来'),
    maybe(words('一')),
    words('首', '另一首'),
    maybe(words('别的', '新的', '其他的', '不一样的', '好听的', '更好听的', '好听点的', '更好的')),
    maybe(words('歌', '曲子', '音乐')),
  ),
);
const anotherOne = words(
  ...[
    'another song',
    'a different song',
    'other song',
    'next song',
    'another track',
    'next track',
    'a different track',
    'another tune',
    'a different tune',
  ],
  ...['换一个', '换个', '换掉', '换一下', '换别的', '换个别的', '换了', '换', '重新换', '重来一个'],
  ...['another one', 'a different one', 'change it', 'swap it', 'replace it', 'another'],
  ...['try another'],
);
const itsSound = words(
  ...['sound', 'sounds', 'audio', 'this', 'it', '声音', '声', '这个', '这首', '这首歌', '这', '它'],
  ...['听着'],
);
const noisy = meaning(
  inOrder(
    maybe(
      words(
        ...['实在', '还是', '真的', 'is', 'its', 'way', 'just'],
        ...['别这么', '别那么', '不要这么', '不要那么'],
      ),
    ),
    say.tooLoud,
    maybe(words('了', '啦')),
  ),
  () => true as const,
);
/** "Jazz was better". */
const wasBetter = words(
  ...['was better', 'were better', 'is better', 'sounded better', 'was nicer', 'was best'],
  ...['was cooler', 'sounds better', 'fits better', 'fit better', 'fitted better', 'was good'],
  ...['was the best'],
  ...['更好', '更好听', '好听', '好听一点', '好听些', '比较好', '比较好听', '更合适', '好一点'],
  ...['还是好'],
);

const as = words(
  ...['as the music', 'as music', 'as background music', 'as the soundtrack', 'as the song'],
  ...['for the music', 'as the background music', 'as soundtrack', 'as bgm'],
  ...['当背景音乐', '做背景音乐', '作为背景音乐', '当bgm', '做配乐', '当音乐', '当配乐'],
  ...['作背景音乐', '当背景', '做背景', '当背景乐', '做背景乐', '背景', '背景用', '作背景'],
);

const hear = words('hear', 'want to hear', 'like to hear', 'listen to', '听', '想听', '听到');
/** "Take the music out". */
const take = words(
  'take',
  'leave',
  'cut',
  'strip',
  'get',
  'throw',
  'pull',
  'rip',
  'switch',
  'turn',
);
const out = words(
  ...['out', 'away', 'off', 'out of it', 'out of there', 'out of the film', 'out of the video'],
  ...['completely', 'entirely', 'altogether', 'out completely'],
);

const beat = words('beat', 'groove');
const betterSong = words(
  ...['better', 'nicer', 'a better', 'a nicer', 'more fitting', 'a more fitting', 'cooler'],
  ...['更好的', '好点的', '更好听的', '好听点的', '更合适的', '合适点的', '更搭的'],
);

/** What takes a thing away wherever it stands; "not" and 别 only in front of the thing. */
const removal: Reader<true> = {
  vocabulary: no.vocabulary,
  read: (tokens, at) => (refuses.test(tokens[at]?.text ?? '') ? [] : no.read(tokens, at)),
};
const notNeeded = words(
  ...['isnt needed', 'not needed', 'isnt necessary', 'is unnecessary', 'is not needed', 'could go'],
  ...['删除掉', '清空', '全部清空', '可以不要', '可以去掉', '清空了', '不需要了', '去除掉'],
);
const refuses = /^(?:not|never|dont|doesnt|shouldnt|do|does|没|别|无)$/;
const noMusic = inOrder(
  no,
  maybe(
    words(
      ...[
        'the',
        'any',
        'a',
        'this',
        'that',
        'more',
        'need the',
        'need any',
        'need',
        'want the',
        'want any',
      ],
      ...[
        'want',
        'have',
        'have any',
        'add',
        'add any',
        'use',
        'use any',
        'play',
        'play any',
        'put',
        'my',
      ],
      ...['用', '放', '加', '有', '任何', '这', '那', '放任何', '要', '再放', '再加', '配'],
    ),
  ),
  say.music,
);

/** A few words of one clause. */
const few: Reader<true> = {
  vocabulary: [],
  read: (tokens, at) => {
    const ways: Read<true>[] = [];
    for (let end = at; end <= Math.min(tokens.length, at + 8); end++) {
      if (end > at && tokens[end - 1]!.kind === 'mark') break;
      ways.push({ end, value: true, cost: 0.05 * (end - at) });
    }
    return ways;
  },
};
const goesOn = words('to', 'for', 'with', 'into', 'at', 'from', '成', '到', '为');
/** "The soundtrack gives me a headache, use another": what is wrong with it may be said in any words. */
const mendedMusic = meaning(
  inOrder(
    either(say.music, thisSong),
    few,
    mark(',', '，', '。', ';'),
    maybe(
      words(
        'so',
        'just',
        'please',
        'can you',
        'could you',
        '就',
        '请',
        '麻烦',
        '给我',
        '帮我',
        '能不能',
      ),
    ),
    notBefore(
      oneOf({
        another: [
          ...[
            'swap it',
            'change it',
            'replace it',
            'switch it',
            'use another',
            'try another',
            'another',
          ],
          ...[
            'use another one',
            'pick another',
            'find another',
            'get another',
            'another one',
            'swap it out',
          ],
          ...['use something else', 'take another', 'a different one', 'different one', 'next'],
          ...[
            '换',
            '换掉',
            '换一个',
            '换个',
            '换成别的',
            '换别的',
            '来首别的',
            '换一下',
            '换一首',
            '换首',
          ],
          ...['换了', '另找一个', '重新配', '重配', '换换'],
        ],
        none: [
          ...[
            'remove it',
            'away with it',
            'delete it',
            'get rid of it',
            'turn it off',
            'take it out',
          ],
          ...[
            'drop it',
            'take it away',
            'lose it',
            'cut it',
            'kill it',
            'leave it out',
            'scrap it',
          ],
          ...['去掉', '删掉', '删了', '关掉', '关了', '不要了', '拿掉', '去了', '撤了', '别放了'],
        ],
        quieter: [
          ...['turn it down', 'lower it', 'make it quieter', 'quieter', 'softer', 'make it softer'],
          ...[
            'bring it down',
            'reduce it',
            '小声点',
            '小声一点',
            '小点声',
            '调小',
            '调低',
            '小一点',
            '轻点',
          ],
          ...['调小点', '调低点', '弱一点', '低一点', '小点'],
        ],
        louder: [
          ...['turn it up', 'make it louder', 'louder', 'raise it', 'boost it', 'crank it up'],
          ...['大声点', '大声一点', '大点声', '调大', '调高', '调大点', '响一点'],
        ],
      }),
      goesOn,
    ),
  ),
  (all) => all[4],
);
const remedies = {
  another: setMusic.of({ play: 'another' }),
  none: setMusic.of({ play: 'none' }),
  quieter: setVolume.of({ sound: 'music', by: 0.6 }),
  louder: setVolume.of({ sound: 'music', by: 1.4 }),
} as const;

/** Around music, and nothing more. */
const some = words(
  ...[
    'find',
    'find me',
    'look for',
    'search for',
    'pick',
    'pick me',
    'choose',
    'hear',
    'let me hear',
  ],
  ...[
    'some',
    'any',
    'background',
    'beat',
    'groove',
    'vibes',
    '听',
    '想听',
    '我想听',
    '听到',
    '能听到',
  ],
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

/** "Grand, sweeping music", 童趣一点、俏皮的音乐, "something dramatic, like a movie score". */
const listed: Reader<Mood> = notBehind(
  meaning(
    inOrder(
      songMood,
      maybe(degree),
      mark(',', '、'),
      maybe(words('and', 'like', 'like a', 'like in a', 'as in a', 'kind of')),
      either(
        genre,
        meaning(
          inOrder(songMood, maybe(words('的', '点的', '一点的', 'kind of', 'sort of')), say.music),
          ([mood]) => mood,
        ),
      ),
    ),
    ([first, , , , second]) => second ?? first,
  ),
  /^(?:it|film|video|movie|片|频)$/u,
);

export const musicFrames = [
  frame({
    name: 'music-of-listed-moods',
    needs: { listed },
    many: { more: adjective, some },
    cost: -0.3,
    means: ({ listed: mood }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'music-exchanged',
    needs: { mood: exchanged },
    may: { music: say.music },
    many: { some },
    cost: -0.1,
    means: ({ mood }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'music-near',
    needs: { near, music: either(say.music, beat) },
    may: { instead, another, degree, as },
    many: { more: adjective, some },
    cost: -0.3,
    means: ({ near: kind }) => nearest(kind),
  }),
  frame({
    name: 'near-alone',
    needs: { near },
    may: { instead, another, degree, as },
    many: { more: adjective, some },
    cost: 0.3,
    means: ({ near: kind }) => nearest(kind),
  }),
  frame({
    name: 'music-near-not',
    needs: { near, no },
    may: { music: say.music },
    cost: -0.1,
    means: () => setMusic.of({ play: 'another' }),
  }),
  frame({
    name: 'song-of-a-mood',
    needs: { oneSong, mood: songMood },
    may: { music: say.music, flaw: noisy, bad: another },
    many: { degree, more: songMood, of: words('的', '的吧', '的歌', '的曲子', '的音乐') },
    cost: -0.2,
    means: ({ mood, more }) => setMusic.of({ play: 'mood', mood: more[0] ?? mood }),
  }),
  frame({
    name: 'other-than-noise',
    needs: { noisy, one: either(nextSong, anotherOne) },
    may: { music: either(say.music, itsSound), wanted, degree },
    many: { sound: itsSound },
    cost: -0.9,
    means: ({ wanted: mood = 'ambient' }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'next-song',
    needs: { nextSong },
    may: { wanted, music: say.music, own: say.own },
    // Its words are empty ones to all others.
    cost: -0.35,
    means: ({ wanted: mood, own }) => {
      if (own !== undefined) return setMusic.of({ play: 'own' });
      return setMusic.of(mood === undefined ? { play: 'another' } : { play: 'mood', mood });
    },
  }),
  frame({
    name: 'noise-and-another-mood',
    needs: { music: say.music, noisy, wanted },
    may: { degree },
    cost: -0.1,
    means: ({ wanted: mood }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'too-much-of-a-mood',
    needs: { music: say.music, less, flaw: songMood, wanted },
    may: { degree },
    cost: -0.2,
    means: ({ wanted: mood }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'mood-was-better',
    needs: { mood: either(genre, adjective), wasBetter },
    may: { music: say.music, still: words('还是', '还是用', 'still', 'i think', 'the', '那首') },
    cost: -0.3,
    means: ({ mood }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'song-was-better',
    needs: { song: say.songName, wasBetter },
    may: { music: say.music, still: words('还是', '还是用', 'still', 'i think', 'the') },
    cost: -0.3,
    means: ({ song }) => setMusic.of({ play: 'song', song: song[0]! }),
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
    needs: {
      mood: either(inOrder(less, maybe(article), genre), inOrder(no, maybe(article), genre)),
    },
    may: { music: say.music },
    sharesNo: true,
    means: ({ mood: [, , mood] }) => setMusic.of({ play: 'other-than', mood }),
  }),
  frame({
    name: 'music-without-genre',
    needs: { mood: genre, no },
    may: { music: say.music },
    sharesNo: true,
    means: ({ mood }) => setMusic.of({ play: 'other-than', mood }),
  }),
  frame({
    name: 'music-mood',
    needs: { mood: adjective, music: either(say.music, beat) },
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
      no: either(removal, notNeeded, say.switchedOff),
      back: say.unmuted,
      some,
    },
    sharesNo: true,
    cost: 0.1,
    means: (found, { sharesNo }) =>
      setMusic.of({ play: found.no !== undefined || sharesNo ? 'none' : 'some' }),
  }),
  frame({
    name: 'no-music',
    needs: { no: noMusic },
    may: { some },
    sharesNo: true,
    cost: 0.05,
    means: () => setMusic.of({ play: 'none' }),
  }),
  frame({
    name: 'music-mended',
    needs: { remedy: mendedMusic },
    cost: -0.4,
    means: ({ remedy }) => remedies[remedy],
  }),
  frame({
    name: 'better-music',
    needs: { better: inOrder(betterSong, say.music) },
    may: { instead, another },
    many: { some },
    cost: -0.2,
    means: () => setMusic.of({ play: 'another' }),
  }),
  frame({
    name: 'quiet-music',
    needs: { quiet: inOrder(words('quiet', 'soft', '安静的', '轻柔的', '柔和的'), say.music) },
    may: { instead },
    many: { more: adjective, some },
    cost: -0.15,
    means: () => setMusic.of({ play: 'mood', mood: 'ambient' }),
  }),
  frame({
    name: 'music-refused',
    needs: {
      refused: words('不配乐', '无配乐', '没配乐', '别配乐', '不用配乐', '不要配乐', '无音乐'),
    },
    cost: -0.1,
    means: () => setMusic.of({ play: 'none' }),
  }),
  frame({
    name: 'another-music',
    needs: { another, music: either(say.music, thisSong) },
    may: { degree, instead, wanted, noisy },
    many: { other: another, some },
    means: ({ wanted: mood, noisy: isNoisy }) => {
      const wished = mood ?? (isNoisy === undefined ? undefined : 'ambient');
      return setMusic.of(
        wished === undefined ? { play: 'another' } : { play: 'mood', mood: wished },
      );
    },
  }),
  frame({
    name: 'plays-else',
    needs: { playsElse },
    may: { music: say.music },
    cost: -0.2,
    means: () => setMusic.of({ play: 'another' }),
  }),
  frame({
    name: 'bad-music-away',
    needs: { music: say.music, flaw: either(noisy, another), away },
    may: { degree },
    cost: -0.4,
    means: () => setMusic.of({ play: 'none' }),
  }),
  frame({
    name: 'music-taken-away',
    needs: { take, music: say.music, out },
    cost: -0.1,
    means: () => setMusic.of({ play: 'none' }),
  }),
  frame({
    name: 'music-variation',
    needs: { another, music: say.music, same },
    cost: -0.8,
    means: () => setMusic.of({ play: 'variation' }),
  }),
  frame({
    name: 'own-music',
    needs: { ownSong },
    may: { instead, as, notComposed, useThat, hear, music: say.music },
    cost: 0.1,
    means: () => setMusic.of({ play: 'own' }),
  }),
  frame({
    name: 'composed-music',
    needs: { composed, music: say.music },
    may: {
      mood: either(adjective, genre),
      back: words('go back to', 'back to', '换回', '用回', '回到'),
      wanted,
      notOwn,
    },
    means: ({ mood, wanted: wish = mood }) =>
      wish === undefined
        ? setMusic.of({ play: 'composed' })
        : setMusic.of({ play: 'mood', mood: wish }),
  }),
  frame({
    name: 'not-own-music',
    needs: { notOwn: inOrder(either(no, than), ownSong) },
    may: { composed, music: say.music, song: words('something', '一首', '配乐', '首') },
    cost: -0.2,
    means: () => setMusic.of({ play: 'composed' }),
  }),
  frame({
    name: 'named-music',
    needs: { song: either(say.songName, unlikely(say.songWord, 0.4)) },
    may: {
      music: say.music,
      instead,
      own: say.own,
      as,
      hear,
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

function nearest(near: NearMusic): Request {
  return setMusic.of({ play: 'mood', mood: nearMusic[near].mood, near });
}
