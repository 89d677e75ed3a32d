import { duration } from '../../grammar/phrases/duration.ts';
import { moment } from '../../grammar/phrases/moment.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  unlikely,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { TimeRange } from '../../time-range.ts';
import * as say from './sound-words.ts';

export const fadeIn = words(
  ...['fade in', 'fades in', 'faded in', 'fading in', 'ease in', 'fade it in', 'start softly'],
  ...['start quietly', 'come in gently', 'come in slowly', 'build up', 'fadein', 'fade ins'],
  ...['start low', 'start quiet and get louder', 'start quietly and get louder', 'swell'],
  ...['swell up', 'creep in'],
  ...['淡入', '渐入', '渐强', '慢慢进', '慢慢响起', '渐渐响起', '慢慢进来', '由弱到强', '渐起'],
  ...['缓缓响起', '渐渐变大声', '慢慢变大', '渐渐变大', '由小到大', '慢慢变大声', '逐渐变大'],
  ...['缓缓进入'],
);

export const fadeOut = words(
  ...['fade out', 'fades out', 'faded out', 'fading out', 'fade it out', 'fade away'],
  ...['fade to silence', 'end softly', 'die out', 'tail off', 'fade off'],
  ...['淡出', '渐出', '渐弱', '慢慢停', '慢慢消失', '渐渐消失', '渐渐停', '慢慢变小', '由强到弱'],
  ...['收掉', '渐隐', '慢慢没声', '慢慢没声音', '慢慢没了', '没声', '越来越小', '越来越轻'],
  ...['慢慢变轻', '慢慢小下去', '慢慢没有', '慢慢减弱', '慢慢收', 'get quieter and quieter'],
  ...['fade to nothing', 'fadeout', 'fade outs', 'die away', 'dies away', 'trail off', 'taper off'],
  ...['wind down', 'ebb away', 'dwindle', 'drift off', '自然消失', '轻轻收掉', '慢慢淡去', '淡去'],
);

/** "Fade the music out". */
export const fade = words('fade', 'fades', 'faded', 'ease', 'eases', 'fading');

export const toSound = words('in');

export const toSilence = words('out', 'away', 'off', 'down');

export const fadeBoth = words(
  ...['fade in and out', 'fades in and out', 'fade in and fade out'],
  ...['start softly and end softly', 'start and end softly', 'start and finish softly'],
  ...['begin and end softly', 'begin softly and end softly', 'start soft and end soft'],
  ...['start and end gently', 'start quietly and end quietly', 'start quiet and end quiet'],
  ...['淡入淡出', '渐入渐出'],
);

export const atEnds = words(
  ...['at the end', 'at the start', 'at the beginning', 'towards the end', 'in the end'],
  ...['at the very end', 'at the close'],
  ...['结尾', '开头', '最后', '结束时', '结束', '开始时', '开始', '末尾', '在结尾', '在开头'],
  ...['结尾处', '开头处', '慢慢', '片尾', '片头', '进来', '进入'],
);

export const over = meaning(
  inOrder(
    maybe(mark(',', '，', '、')),
    maybe(
      words('like', 'say', 'about', 'around', 'maybe', 'roughly', '大概', '大约', '差不多', '约'),
    ),
    maybe(
      words(
        ...['over', 'for', 'in', 'within', 'over the last', 'over the first', 'in the last'],
        ...['during the last', 'the last'],
        ...['用', '最后', '在最后'],
      ),
    ),
    maybe(words('about', 'around', 'like', '大概', '大约')),
    duration,
    maybe(words('long', '长', '左右', '的时间')),
  ),
  ([, , , , seconds]) => seconds,
);

/** How a fade goes anyway. */
export const slowly = words(
  ...['gradual', 'gentle', 'smooth', 'slow', 'nice', 'slowly', 'gently', 'smoothly', 'gradually'],
  ...['softly', 'nicely'],
  ...['慢慢', '缓缓', '渐渐', '慢慢地', '逐渐', '轻轻', '自然'],
);

/** How nobody wants it to begin or end. */
const abrupt = words(
  ...['too hard', 'hard', 'so abruptly', 'so suddenly', 'too fast', 'too quickly', 'abrupt'],
  ...['abruptly', 'sudden', 'suddenly', 'cuts off', 'just cuts off', 'cut off', 'cuts out'],
  ...['stops dead', 'with a bang', 'out of nowhere', 'so hard', 'harsh', 'harshly', 'jarring'],
  ...['rough'],
  ...['突然', '突兀', '戛然而止', '生硬', '太硬', '太急', '猛地', '硬切', '断掉', '断了', '一下子'],
  ...['吓人'],
);

const notAbrupt = words(
  ...['not bang', 'not so abruptly', 'not abruptly', 'less abrupt', 'less abruptly'],
  ...['not suddenly', 'without a bang', 'smooth', 'smooth out', 'smoother', 'softer'],
  ...['more gently', 'more softly'],
  ...['柔和', '柔和一点', '自然', '自然一点', '平滑', '平滑一点', '轻轻', '缓缓', '温柔'],
  ...['别太突然'],
);

export const softly = either(slowly, abrupt, notAbrupt);

export const beginning = words(
  ...['start', 'starts', 'begin', 'begins', 'beginning', 'opening', 'come in', 'comes in'],
  ...['kicks in'],
  ...['开头', '开始', '一开始', '响起', '进来', '起', '开场', '刚开始', '进入', '前奏'],
);

export const ending = words(
  ...['end', 'ends', 'ending', 'stop', 'stops', 'finish', 'finishes', 'close', 'end of', 'the end'],
  ...['结束', '结尾', '收尾', '最后', '末尾', '片尾', '停', '停下', '结束得', '收'],
);

export const anySong = either(say.songName, unlikely(say.songWord, 0.3));

export const song = either(say.music, words('it', 'that'), anySong);

export const begins = words(
  ...['start', 'begin', 'starts', 'begins', 'starting', 'beginning', 'come in', 'comes in'],
  ...['kick in', 'kicks in', 'enter', 'play', 'plays', 'only', 'start only'],
  ...['开始响', '才响', '响起来', '再响', '才响起', '开始响起'],
  ...['开始', '响起', '进来', '进入', '开始放', '播放', '放', '才进', '再进', '起', '才开始', '才'],
  ...['再放', '播', '开始播', '开始播放'],
);

export const inSong = words(
  ...['into it', 'of it'],
  ...['的位置', '副歌'],
  ...['chorus', 'the chorus', 'the drop'],
);

export const ofTheSong = words(
  ...['of the song', 'of the track', 'into the song', 'in the song', 'of my song', 'of our song'],
  ...['into the track', 'of the music', 'in the track', 'in the music', 'into the music'],
  ...['歌里', '歌里的'],
);

/** "1:05 into the song", 歌曲的45秒. */
export const inTheSong: Reader<number> = either(
  meaning(inOrder(ofTheSong, maybe(words('第', '的第')), moment), ([, , at]) => at),
  meaning(
    inOrder(
      words('歌曲的', '歌的', '这首歌的', '音乐的', '曲子的', '歌曲', '这首歌'),
      maybe(words('第')),
      moment,
    ),
    ([, , at]) => at,
  ),
  meaning(
    inOrder(moment, maybe(words('mark', 'point', 'later', 'earlier', 'further')), ofTheSong),
    ([at]) => at,
  ),
);

export const skip = words(
  ...['skip', 'skip the first', 'cut the first', 'drop the first', 'leave out the first'],
  ...['without the first', 'trim the first'],
  ...['跳过', '跳过前', '去掉前', '跳到', '直接跳到', '剪掉前', '略过', '从'],
);

export const ends = words(
  ...['stop', 'stops', 'end', 'ends', 'until', 'only until', 'stop at', 'end at', 'cut off'],
  ...['only'],
  ...['只放到', '放到', '到', '停在', '停止', '结束', '只到', '停'],
);

/** "The song starts at 0:20": in the song that is, not in the film. */
export const songNoun = either(
  words('song', 'track', 'the song', 'my song', 'our song', 'tune', '歌', '歌曲', '这首歌', '曲子'),
  anySong,
);

export const startsAndEnds: Reader<TimeRange> = meaning(
  inOrder(
    begins,
    momentAt(),
    maybe(mark(',', '，', '、')),
    maybe(words('and', 'then', 'to', '然后', '再', '并')),
    ends,
    momentAt(),
  ),
  ([, from, , , , to]) => (to > from ? { fromSeconds: from, toSeconds: to } : null),
);

/** "…, and fades out over the last 3 seconds", 最后3秒淡出. */
export const fadesOutToo: Reader<number> = meaning(
  inOrder(
    maybe(mark(',', '，', '、')),
    maybe(words('and', 'then', '然后', '再', 'and then')),
    maybe(words('最后', '结尾', 'the last', 'in the last')),
    either(inOrder(duration, fadeOut), inOrder(fadeOut, over)),
  ),
  ([, , , pair]) => pair.find((each) => typeof each === 'number') ?? null,
);

/** Which song has its parts. */
export const part = words(
  ...['intro', 'the intro', 'chorus', 'the chorus', 'refrain', 'the hook', 'the drop'],
  ...['long intro'],
  ...['前奏', '副歌', '高潮', '高潮部分', '副歌部分'],
);

/** "The first 45 seconds of the song", 歌的前45秒. */
export const headOfSong: Reader<number> = either(
  meaning(
    inOrder(maybe(words('the')), words('first', 'opening'), duration, ofTheSong),
    ([, , seconds]) => seconds,
  ),
  meaning(
    inOrder(
      words('歌', '歌曲', '这首歌', '曲子', '那首歌'),
      maybe(words('的', '最')),
      words('前', '前面', '开头', '前面的', '开头的'),
      duration,
    ),
    ([, , , seconds]) => seconds,
  ),
);

export const early = words(
  ...['early', 'earlier', 'sooner', 'before the end', 'before the film ends', 'before the film'],
  ...['before it ends', 'before the video ends', 'before the end of the film', '提前', '提早'],
  ...['早'],
);

/** "At 6 seconds", 在第6秒. */
export function momentAt(): Reader<number> {
  return meaning(
    inOrder(
      maybe(words('at', 'from', 'after', 'only at', 'only after', '在', '从', '到')),
      moment,
      maybe(words('后', '之后', '以后', '才')),
    ),
    ([, at]) => at,
  );
}

/** Songs have their moments where most films are over. */
export const lateSeconds = 45;

export function earlyMoment(): Reader<number> {
  return meaning(momentAt(), (at) => (at < lateSeconds ? at : null));
}

export function clockAt(): Reader<number> {
  return meaning(momentAt(), (at) => (at >= lateSeconds ? at : null));
}
