import { filmNoun } from '../../grammar/phrases/common.ts';
import { corner } from '../../grammar/phrases/corner.ts';
import { duration } from '../../grammar/phrases/duration.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { timeRange } from '../../grammar/phrases/time-range.ts';
import { either, inOrder, many, maybe, words, type Reader } from '../../grammar/reader.ts';
import { filmEdge } from './film-edge.ts';
import { textLook } from './look-phrases.ts';
import { textNoun } from './text-words.ts';

/** By these words a text that is not in quotes hardly goes on: they begin another wish. */
const otherWish = words(
  ...['music', 'song', 'soundtrack', 'transition', 'transitions', 'crossfade', 'crossfades'],
  ...['fade', 'fades', 'fading', 'dissolve', 'dissolves', 'wipes', 'hard cuts', 'upbeat'],
  ...['background music', 'lo fi', 'lofi', 'jazz', 'cinematic', 'acoustic', 'electronic'],
  ...['playful', 'ambient', 'piano', 'square', 'vertical', 'portrait', 'landscape', 'sepia'],
  ...['black and white', 'b&w', 'bw', 'bold', 'tiktok', 'tik tok', 'youtube', 'instagram'],
  ...['reels', 'shorts', 'widescreen', '1080p', '4k', '720p', 'calm', 'happy', 'smooth', 'fast'],
  ...['slow', 'no', 'captions', 'warm', 'slow motion', 'big letters', 'small letters'],
  ...['large letters', 'large', 'bigger', 'smaller', 'serif', 'sans', 'typewriter', 'fade in'],
  ...['each photo', 'every photo', 'one photo', 'per photo', 'white letters'],
);
const article = many(words('a', 'an', 'the', 'some', 'my', 'nice', 'soft', 'gentle', 'its'), 2);
const by = words(
  ...['with', 'and', 'in', 'for', 'at', 'on', 'but', 'using', 'then', 'to', 'as', 'plus'],
);
/** Names of texts that hardly stand within one. */
const anotherText = words(
  ...['title', 'subtitle', 'caption', 'end card', 'end title', 'ending text', 'tagline'],
  ...['片头', '片尾', '标题', '副标题', '字幕', '结尾', '片尾字幕', '片头字幕', '开头', '水印'],
);
const newClause = words(
  ...['and make', 'and add', 'and put', 'and use', 'and set', 'and keep', 'and play', 'and show'],
  ...['and remove', 'and move', 'and then', 'then make', 'then add', 'then put', 'and mute'],
  ...['and change', 'and give', 'but make', 'but keep', 'and start', 'and end', 'and speed'],
  ...['and turn', 'and delete', 'and crop', 'and swap', 'and write', 'and have', 'and export'],
  ...['and color', 'and drop', 'and fade', 'and let', 'without', 'instead of', 'and reverse'],
  ...[
    'and cut',
    'and take',
    'and color',
    'and colour',
    'and zoom',
    'and blur',
    'and trim',
    'and a',
    'and an',
    'and at the end',
    'and close',
    'and finish',
  ],
  ...['然后', '并且', '再加', '再把', '再配', '配上', '配乐', '加上', '背景音乐', '同时', '另外'],
  ...['还有', '并把', '时长', '竖屏', '横屏', '转场', '最后加', '然后把', '顺便', '而且'],
  ...['音乐用', '加音乐', '用轻快', '并配', '放在', '放到', '字体', '字号', '颜色', '显示在'],
  ...['持续', '并加', '在第', '作为', '当标题', '当片尾', '做标题', '居中', '要大', '大一点'],
  ...['小一点', '白色', '黑色', '红色', '黄色', '蓝色', '绿色', '金色', '打字机'],
);

/** Where a text that is being read may be over, for here begins what could be wished beside it. */
export const wishStart: Reader<unknown> = either(
  newClause,
  inOrder(by, article, otherWish),
  inOrder(maybe(words('for', 'in', 'lasting', 'and')), duration),
  surely(
    inOrder(words('on', 'under', 'over', 'below', 'to', 'onto', 'for', '在', '给'), reference),
    0.15,
  ),
  inOrder(words('in', 'at', 'on', 'near', 'at the', 'in the', 'on the', 'to the'), corner),
  inOrder(words('in', 'with', 'using'), article, textLook),
  surely(inOrder(words('and', '和'), reference), 0.1),
  surely(timeRange, 0.1),
  filmEdge,
  afterBlank(anotherText),
  inOrder(words('as', 'for', 'as a', 'as the', 'as an', 'for the', 'as my'), textNoun),
  inOrder(
    words('to', 'on', 'in', 'over', 'for', 'at'),
    many(words('the', 'my', 'this', 'our'), 1),
    filmNoun,
  ),
);

/** "标题 夏天 片尾 再见" */
function afterBlank(reader: Reader<unknown>): Reader<unknown> {
  return {
    vocabulary: reader.vocabulary,
    read: (tokens, at) => (at > 0 && tokens[at]?.gap !== '' ? reader.read(tokens, at) : []),
  };
}

/** Words behind a text that are hardly of it. */
export const textTail = words(
  ...['please', 'pls', 'plz', 'thanks', 'thank you', 'thx', 'instead', 'now', 'ok', 'okay'],
  ...['too', 'then', 'for me', 'on it', 'on them', 'in it', 'or something'],
  ...[
    'or something like that',
    'and',
    'with',
    'in',
    'would be nice',
    'would be great',
    'would be good',
  ],
  ...[
    'would be lovely',
    'would be cool',
    'would be perfect',
    'if possible',
    'if you can',
    'would do',
  ],
  ...['would be fine', 'would be better', 'sounds good', 'if thats ok'],
  ...['也', '吧', '呢', '啊', '呀', '哦', '哈', '嘛', '好吗', '可以吗', '行吗', '好不好', '谢谢'],
  ...['就行', '即可', '就好', '吗', '四个字', '三个字', '两个字', '五个字', '几个字', '这几个字'],
  ...['字样', '的字样', '这句话', '这行字', '好了', '多谢', '六个字', '这四个字', '这几个大字'],
  ...['几个大字', '的字', '就可以了', '的标题', '作为标题', '这样'],
);

/** Only ways to read that cost little. */
function surely(reader: Reader<unknown>, mostCost: number): Reader<unknown> {
  return {
    vocabulary: [],
    read: (tokens, at) => reader.read(tokens, at).filter(({ cost }) => cost <= mostCost),
  };
}
