import { fewWords } from '../../grammar/phrases/few-words.ts';
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
  type Reader,
} from '../../grammar/reader.ts';
import { feel } from '../talk/feel-words.ts';
import { moodOf } from '../talk/set-feel.ts';
import { nearWords } from './near-music.ts';
import * as say from './sound-words.ts';

const style = maybe(
  words(
    ...['style', 'vibes', 'vibe', 'feel', 'feeling', 'mood', 'kind', 'type', 'stuff', 'sounding'],
    ...['风格', '风', '感', '感觉', '的感觉', '类型', '那种', '氛围', '的'],
  ),
);

export const genre = meaning(inOrder(say.genre, style), ([mood]) => mood);

export const adjective = meaning(inOrder(say.musicAdjective, style), ([mood]) => mood);

export const near = meaning(inOrder(nearWords, style), ([kind]) => kind);

/** As people say it of a song; feelings too. */
export const songMood: Reader<Mood> = either(
  genre,
  adjective,
  unlikely(meaning(feel, moodOf), 0.05),
);

/** "Anything but", in front of what it is not to be. */
export const less = words(
  ...['less', 'too', 'not so', 'not as', 'anything but', 'anything except', 'everything but'],
  ...['other than', 'something other than', 'rather than', 'instead of'],
  ...['太', '过于', '没那么', '别那么', '不那么', '少一点', '除了', '不要那么', '不要太', '别太'],
  ...['别这么', '不要这么'],
);

export const article = words(
  ...['a', 'an', 'the', 'this', 'that', 'any', 'so', 'much', '这种', '那种', '那么'],
);

export const instead = words(
  ...['instead', 'rather', 'switch to', 'change to', 'switch it to', 'change it to', 'swap for'],
  ...['replace with', 'instead of this', 'instead of that', 'instead of it', 'instead of what is'],
  ...['换成', '改成', '改为', '换为', '改用', '换', '改'],
);

export const another = words(
  ...['不一样的', '不一样的音乐', '两样的', '别样的'],
  ...[
    ...['another', 'different', 'other', 'new', 'something else', 'next', 'change', 'switch'],
    ...['swap', 'replace', 'change up', 'a different', 'dont like', 'do not like', 'hate'],
    ...['not a fan of', 'boring', 'sucks', 'annoying', 'bad', 'terrible', 'awful', 'not feeling'],
    ...['switch up', 'mix up', 'out of place', 'tired of', 'sick of', 'mid', 'lame', 'cringe'],
    ...['trash', 'garbage', 'ugly', 'horrible', 'dull', 'not good', 'isnt good', 'not nice'],
    ...['doesnt fit', 'does not fit', 'not fitting', 'not my taste', 'grating', 'wrong', 'odd'],
    ...['weird', 'cheesy', 'ruins it', 'crap', 'shit', 'gets on my nerves', 'not great', 'meh'],
  ],
  ...[
    ...['换', '换个', '换一首', '换一个', '换首', '换一种', '换掉', '另一首', '另外一首', '别的'],
    ...['其他的', '其它的', '不同的', '下一首', '重新换', '重新选', '更换', '换别的', '不喜欢'],
    ...['不好听', '难听', '重新配', '再换', '换换', '换点', '拉', '拉胯', '拉垮', '土', '俗'],
    ...['太土', '催眠', '老套', '不搭', '不配', '不合适', '违和', '烦', '听腻了', '听腻', '听烦了'],
    ...['太差', '一般', '太一般', '不行', '没感觉', '不对味', '太单调', '单调', '不应景', '晦气'],
    ...['没劲', '没意思', '不带劲', '没精神', '没激情', '没气氛', '不够劲', '软绵绵', '提不起劲'],
    ...['没味道', '平淡', '太平淡', '乏味', '无聊', '太无聊', '沉闷', '太闷', '太沉闷', '没活力'],
    ...['难受', '另外找一首', '再找一首', '另找一首', '找一首别的', 'isnt it', 'aint it', 'not it'],
  ],
);

export const thisSong = words('这首', '那首', 'this song', 'this one here');

export const same = words(
  ...['same mood', 'same style', 'same genre', 'same kind', 'same vibe', 'similar', 'like this'],
  ...['同样风格', '同风格', '类似', '差不多', '一样风格', '风格不变'],
);

const comma = maybe(mark(',', '，', '、', '.', '。'));

/** Of what was said just before: "…, get rid of it". */
export const away = inOrder(
  comma,
  maybe(words('just', 'please', 'so', '把它', '就', '直接', '干脆', '还是', 'then')),
  words(
    ...['remove it', 'get rid of it', 'turn it off', 'take it out', 'delete it', 'get it out'],
    ...['drop it', 'kill it', 'lose it', 'cut it', 'scrap it', 'take it away', 'ditch it'],
    ...['get it out of there', 'away with it', 'take it off', 'switch it off', 'leave it out'],
    ...['去掉', '删掉', '删了', '关掉', '关了', '不要了', '拿掉', '取消', '删除', '去了', '撤了'],
    ...['别要了', '拿走', '别放了', '不放了', '去掉它', '停了'],
  ),
  maybe(words('吧', '好了', '算了', 'please')),
);

/** "Play something else": what else is played but music. */
export const playsElse = inOrder(
  words('play', 'put on', 'listen to', 'hear', '放', '播', '听', '播放'),
  maybe(words('me', 'us', '点', '首', '个', '一首')),
  words(
    ...['something else', 'another one', 'a different one', 'something different', 'something new'],
    ...['something other', '别的', '其他的', '别的歌', '其它的', '不一样的', '新的'],
  ),
);

/** "The music is dull, give me something epic", 换个燃的, "I like the soft one". */
export const wanted: Reader<Mood> = meaning(
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
export const oneSong = words(
  ...['换首', '换一首', '来首', '来一首', '放首', '放一首', '要首', '要一首', '找首', '找一首'],
  ...['配首', '配一首', '整首', '整一首', '选首', '选一首', '挑首', '挑一首', '弄首', '弄一首'],
  ...['再换首', '用首', '再换一首', '再来一首', '再来首', '重新换首', '重新来首', '改首'],
  ...['改成一首', '换成一首', '想听首', '换个曲子', '另外换首', '另换首', '加首', '加一首', '那首'],
  ...['给我来首', '给我换首'],
);

export const nextSong = either(
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

export const anotherOne = words(
  ...['another song', 'a different song', 'other song', 'next song', 'another track', 'next track'],
  ...['a different track', 'another tune', 'a different tune'],
  ...['换一个', '换个', '换掉', '换一下', '换别的', '换个别的', '换了', '换', '重新换', '重来一个'],
  ...['another one', 'a different one', 'change it', 'swap it', 'replace it', 'another'],
  ...['try another'],
);

export const itsSound = words(
  ...['sound', 'sounds', 'audio', 'this', 'it', '声音', '声', '这个', '这首', '这首歌', '这', '它'],
  ...['听着'],
);

export const noisy = meaning(
  inOrder(
    maybe(
      words(
        ...['实在', '还是', '真的', 'is', 'its', 'way', 'just', '别这么', '别那么', '不要这么'],
        ...['不要那么'],
      ),
    ),
    say.tooLoud,
    maybe(words('了', '啦')),
  ),
  () => true as const,
);

/** "Jazz was better". */
export const wasBetter = words(
  ...['was better', 'were better', 'is better', 'sounded better', 'was nicer', 'was best'],
  ...['was cooler', 'sounds better', 'fits better', 'fit better', 'fitted better', 'was good'],
  ...['was the best'],
  ...['更好', '更好听', '好听', '好听一点', '好听些', '比较好', '比较好听', '更合适', '好一点'],
  ...['还是好'],
);

/** "Take the music out". */
export const take = words(
  ...['take', 'leave', 'cut', 'strip', 'get', 'throw', 'pull', 'rip', 'switch', 'turn'],
);

export const out = words(
  ...['out', 'away', 'off', 'out of it', 'out of there', 'out of the film', 'out of the video'],
  ...['completely', 'entirely', 'altogether', 'out completely'],
);

export const beat = words('beat', 'groove');

export const betterSong = words(
  ...['better', 'nicer', 'a better', 'a nicer', 'more fitting', 'a more fitting', 'cooler'],
  ...['更好的', '好点的', '更好听的', '好听点的', '更合适的', '合适点的', '更搭的'],
);

/** What takes a thing away wherever it stands; "not" and 别 only in front of the thing. */
export const removal: Reader<true> = {
  vocabulary: no.vocabulary,
  read: (tokens, at) => (refuses.test(tokens[at]?.text ?? '') ? [] : no.read(tokens, at)),
};

export const notNeeded = words(
  ...['can be removed', 'can go', 'may go', 'should be removed', 'can be deleted', 'be removed'],
  ...['isnt needed', 'not needed', 'isnt necessary', 'is unnecessary', 'is not needed', 'could go'],
  ...['删除掉', '清空', '全部清空', '可以不要', '可以去掉', '清空了', '不需要了', '去除掉'],
);

/** "Delete that awful tune". */
export const scrapped = inOrder(
  words(
    'delete',
    'remove',
    'get rid of',
    'drop',
    'ditch',
    'scrap',
    'kill',
    'lose',
    'take out',
    'erase',
  ),
  maybe(words('the', 'that', 'this', 'your', 'my', 'all the')),
  words(
    ...[
      'awful',
      'terrible',
      'annoying',
      'horrible',
      'stupid',
      'ugly',
      'boring',
      'loud',
      'bad',
      'weird',
    ],
    ...['silly', 'dull', 'lame', 'dreadful', 'cheesy', 'damn', 'irritating'],
  ),
  say.music,
);
const refuses = /^(?:not|never|dont|doesnt|shouldnt|do|does|没|别|无)$/;

export const noMusic = inOrder(
  no,
  maybe(
    words(
      ...['the', 'any', 'a', 'this', 'that', 'more', 'need the', 'need any', 'need', 'want the'],
      ...['want any', 'want', 'have', 'have any', 'add', 'add any', 'use', 'use any', 'play'],
      ...['play any', 'put', 'my'],
      ...['用', '放', '加', '有', '任何', '这', '那', '放任何', '要', '再放', '再加', '配'],
    ),
  ),
  say.music,
);

const few = fewWords(0, 8, 0.05);

const goesOn = words('to', 'for', 'with', 'into', 'at', 'from', '成', '到', '为');

/** "The soundtrack gives me a headache, use another": what is wrong with it may be said in any words. */
export const mendedMusic = meaning(
  inOrder(
    maybe(
      inOrder(
        words(
          'not',
          'i dont want',
          'dont want',
          'i dont like',
          'dont like',
          '不要',
          '不想要',
          '不喜欢',
        ),
        maybe(words('this', 'the', 'that', '这', '这个', '这首')),
      ),
    ),
    either(say.music, thisSong),
    few,
    mark(',', '，', '。', ';'),
    maybe(
      words(
        ...[
          'give me',
          'i want',
          'let me have',
          'play',
          'put',
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
        ],
        ...['能不能'],
      ),
    ),
    notBefore(
      oneOf({
        another: [
          ...['换个别的', '换点别的', '换首别的', '来个别的', '换其他的', '换其它的'],
          ...['swap it', 'change it', 'replace it', 'switch it', 'use another', 'try another'],
          ...['another', 'use another one', 'pick another', 'find another', 'get another'],
          ...['another one', 'swap it out', 'use something else', 'take another'],
          ...['a different one', 'different one', 'next'],
          ...['换', '换掉', '换一个', '换个', '换成别的', '换别的', '来首别的', '换一下', '换一首'],
          ...['换首', '换了', '另找一个', '重新配', '重配', '换换'],
        ],
        none: [
          ...['remove it', 'away with it', 'delete it', 'get rid of it', 'turn it off'],
          ...['take it out', 'drop it', 'take it away', 'lose it', 'cut it', 'kill it'],
          ...['leave it out', 'scrap it'],
          ...['去掉', '删掉', '删了', '关掉', '关了', '不要了', '拿掉', '去了', '撤了', '别放了'],
        ],
        quieter: [
          ...['turn it down', 'lower it', 'make it quieter', 'quieter', 'softer', 'make it softer'],
          ...['bring it down', 'reduce it', '小声点', '小声一点', '小点声', '调小', '调低'],
          ...['小一点', '轻点', '调小点', '调低点', '弱一点', '低一点', '小点'],
        ],
        louder: [
          ...['turn it up', 'make it louder', 'louder', 'raise it', 'boost it', 'crank it up'],
          ...['大声点', '大声一点', '大点声', '调大', '调高', '调大点', '响一点'],
        ],
      }),
      goesOn,
    ),
  ),
  (all) => all[5],
);

/** Around music, and nothing more. */
export const some = words(
  ...['find', 'find me', 'look for', 'search for', 'pick', 'pick me', 'choose', 'hear'],
  ...['let me hear'],
  ...['some', 'any', 'background', 'beat', 'groove', 'vibes', '听', '想听', '我想听', '听到'],
  ...['能听到', '点', '一些', '背景', '上', '一段', '合适的'],
  ...['nice', 'good', 'fitting', 'suitable', 'matching'],
  ...['好听的', '应景的'],
  ...['in the background', 'underneath'],
);

/** "Swap out the lo-fi for something more upbeat", "jazz instead of lo-fi". */
export const exchanged: Reader<Mood> = either(
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
export const listed: Reader<Mood> = notBehind(
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
