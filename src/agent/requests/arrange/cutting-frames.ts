import { frame } from '../../grammar/frame.ts';
import { inflected } from '../../grammar/inflected.ts';
import { number } from '../../grammar/number.ts';
import { clipNoun, filmNoun } from '../../grammar/phrases/common.ts';
import { duration } from '../../grammar/phrases/duration.ts';
import { moment } from '../../grammar/phrases/moment.ts';
import { momentInFilm } from '../../grammar/phrases/moment-in-film.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { timeRange } from '../../grammar/phrases/time-range.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  oneOf,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';
import { cutOutStretch } from './cut-out-stretch.ts';
import { splitPicture } from './split-picture.ts';
import { trimClips } from './trim-clips.ts';

const clips: Reference = { of: 'sort', sort: 'clip' };

const cutVerb = words(
  ...['cut', 'cut off', 'cut out', 'trim', 'trim off', 'remove', 'chop', 'chop off', 'shave'],
  ...['shave off', 'drop', 'delete', 'lose', 'skip', 'take off', 'get rid of', 'crop off'],
  ...['clip off', 'take out', 'snip', 'snip off', 'throw away', 'dump', 'ditch', 'cutting'],
  ...['leave out', 'strip'],
  ...['剪走', '删走', '切走', '去走', '剪了', '切了', '删了', '砍了', '掐了', '拿掉', '切'],
  ...['剪掉', '去掉', '裁掉', '删掉', '删除', '剪去', '裁去', '切掉', '砍掉', '剪', '裁', '裁剪'],
  ...['不要', '删', '去除', '截掉', '掐掉', '掐', '剪辑掉', '跳过'],
);
/** An end of something and how much of it. */
const end: Reader<{ readonly at: 'start' | 'end'; readonly seconds: number }> = either(
  meaning(words('first second', 'the first second', 'opening second'), () => ({
    at: 'start' as const,
    seconds: 1,
  })),
  meaning(words('last second', 'the last second', 'final second', 'the final second'), () => ({
    at: 'end' as const,
    seconds: 1,
  })),
  // "Everything before 0:05", "from 0 to 5 seconds", 0到5秒.
  meaning(
    inOrder(
      words('everything before', 'all before', 'what is before', 'before', 'all up to'),
      moment,
    ),
    ([, seconds]) => ({ at: 'start' as const, seconds }),
  ),
  meaning(inOrder(moment, words('之前的', '以前的', '之前', '前的')), ([seconds]) => ({
    at: 'start' as const,
    seconds,
  })),
  meaning(
    inOrder(
      maybe(words('from', 'second', 'seconds', '从', '第')),
      words('0', '零', 'zero', '0s'),
      maybe(words('秒', 's', 'seconds')),
      either(words('to', 'until', 'till', 'through', '到', '至'), mark('-', '~', '–')),
      either(moment, inOrder(number, words('秒'))),
    ),
    ([, , , , to]) => ({ at: 'start' as const, seconds: typeof to === 'number' ? to : to[0] }),
  ),
  meaning(
    inOrder(
      maybe(words('the')),
      words('first', 'opening', 'initial', 'beginning', 'starting'),
      duration,
    ),
    ([, , seconds]) => ({ at: 'start' as const, seconds }),
  ),
  meaning(
    inOrder(maybe(words('the')), words('last', 'final', 'closing', 'ending'), duration),
    ([, , seconds]) => ({ at: 'end' as const, seconds }),
  ),
  meaning(
    inOrder(
      duration,
      maybe(words('off', 'from', 'at', 'off of', 'of')),
      maybe(words('the')),
      words('start', 'beginning', 'front', 'head'),
    ),
    ([seconds]) => ({ at: 'start' as const, seconds }),
  ),
  meaning(
    inOrder(
      duration,
      maybe(words('off', 'from', 'at', 'off of', 'of')),
      maybe(words('the')),
      words('end', 'back', 'tail', 'ending'),
    ),
    ([seconds]) => ({ at: 'end' as const, seconds }),
  ),
  meaning(
    inOrder(
      maybe(words('的')),
      words(
        ...['前', '开头', '最前', '前面', '开始', '头', '最前面', '开头的', '前面的', '最开始'],
        ...['最开始的', '片头'],
      ),
      maybe(words('的')),
      duration,
    ),
    ([, , , seconds]) => ({ at: 'start' as const, seconds }),
  ),
  meaning(
    inOrder(
      maybe(words('的')),
      words(
        ...['最后', '后', '结尾', '末尾', '后面', '尾', '最末', '结尾的', '后面的', '最后的'],
        ...['片尾', '最后面'],
      ),
      maybe(words('的')),
      duration,
    ),
    ([, , , seconds]) => ({ at: 'end' as const, seconds }),
  ),
);
const of = words('of', 'from', 'off', 'off of', 'in', 'the', 'at', '的', '从', '里', '中');

const trimEnds = frame({
  name: 'cut an end of a clip',
  needs: { cutVerb, end, photos: reference },
  may: { end2: end, of },
  means: ({ photos, end: first, end2 }) =>
    photos.of === 'all' || photos.of === 'it'
      ? null
      : trimClips.of({ photos, ...cutOf(first), ...(end2 === undefined ? {} : cutOf(end2)) }),
});

function cutOf({ at, seconds }: { readonly at: 'start' | 'end'; readonly seconds: number }) {
  return at === 'start' ? { cutStartSeconds: seconds } : { cutEndSeconds: seconds };
}

/** "The video" may be the film or the clip in it; "the clip" is the clip. */
const videoWord = words(
  ...['video', 'the video', 'videos', 'my video', 'this video', '视频', '这个视频', '这段视频'],
);
const clipWord = either(
  clipNoun,
  words('the clip', 'my clip', 'footage', 'the footage', '素材', '片段'),
);

/** These mean the film alone. */
const filmWord = words(
  ...['film', 'the film', 'movie', 'the movie', 'slideshow', '影片', '片子', '成片', '整个影片'],
);

/** "Take the first five seconds out", 片头砍掉5秒: the verb stands around or within. */
const endAround: Reader<{ readonly at: 'start' | 'end'; readonly seconds: number }> = either(
  meaning(
    inOrder(
      words(...inflected('take', 'cut', 'leave', 'edit', 'chop', 'trim')),
      end,
      words('out', 'off', 'away'),
    ),
    ([, part]) => part,
  ),
  meaning(
    inOrder(
      oneOf({
        start: ['开头', '片头', '前面', '最前面', '最开始', '开始', '头上', '头'],
        end: ['结尾', '片尾', '后面', '最后', '最后面', '末尾', '尾巴', '尾'],
      }),
      maybe(words('的地方', '处', '那里', '给我', '再')),
      cutVerb,
      duration,
    ),
    ([at, , , seconds]) => ({ at, seconds }),
  ),
);
const trimAround = frame({
  name: 'cut so much off the film',
  needs: { around: endAround },
  may: { of, film: filmWord },
  cost: -0.1,
  means: ({ around: { at, seconds } }) =>
    cutOutStretch.of({
      range:
        at === 'start'
          ? { fromSeconds: 0, toSeconds: seconds }
          : { fromSeconds: -seconds, toSeconds: null },
    }),
});
/** "The film should begin at second 5". */
const beginLater = frame({
  name: 'begin the film later',
  needs: {
    film: filmWord,
    begin: inOrder(
      either(
        words(...inflected('begin', 'start'), 'only begin', 'only start', '从'),
        inOrder(words(...inflected('begin', 'start')), words('playing')),
      ),
      maybe(words('at', 'from', 'with', 'only at')),
      moment,
      maybe(words('开始', '起', '开始放', '开始播')),
    ),
  },
  may: { of },
  cost: -0.2,
  means: ({ begin: [, , seconds] }) =>
    seconds <= 0 ? null : cutOutStretch.of({ range: { fromSeconds: 0, toSeconds: seconds } }),
});

const trimFilm = frame({
  name: 'cut an end of the film',
  needs: { cutVerb, end },
  may: { of, video: videoWord, film: filmWord },
  cost: 0.05,
  means: ({ end: { at, seconds }, video }) =>
    cutOutStretch.of({
      range:
        at === 'start'
          ? { fromSeconds: 0, toSeconds: seconds }
          : { fromSeconds: -seconds, toSeconds: null },
      ...(video === undefined ? {} : { isSure: false }),
    }),
});
const trimClipEnds = frame({
  name: 'cut an end of the clip',
  needs: {
    cutVerb,
    end,
    clip: words(
      ...['clip', 'clips', 'the clip', 'video clip', 'the video clip', 'the clips', '片段'],
      ...['视频片段'],
    ),
  },
  may: { of },
  means: ({ end: part }) => trimClips.of({ photos: clips, ...cutOf(part) }),
});

const stretch = frame({
  name: 'cut out a stretch',
  needs: { cutVerb, range: timeRange },
  may: { film: filmNoun, of },
  many: {
    part: words(
      ...['part', 'the part', 'section', 'bit', 'piece', 'segment', 'everything', '部分', '这段'],
      ...['那段', '一段', '的部分', '这一段', '内容', '的内容', '那一段'],
    ),
  },
  cost: 0.15,
  // An end of the film, or of the clip in it, is told apart by the words above.
  means: ({ range }) =>
    'fromSeconds' in range && range.fromSeconds <= 0 ? null : cutOutStretch.of({ range }),
});

/** 掐头去尾: a second at either end. */
const bothEnds = frame({
  name: 'cut both ends',
  needs: {
    both: words(
      ...['掐头去尾', '去头去尾', '剪掉头尾', '去掉头尾', '掐掉头尾', '头尾剪掉', '头尾去掉'],
      ...['去头尾', '首尾剪掉', '剪头去尾', '首尾去掉', '头尾裁掉'],
      ...['trim both ends', 'trim the ends', 'cut both ends', 'cut off both ends'],
      ...['trim the start and end', 'trim the beginning and end', 'trim off both ends'],
      ...['cut the start and end', 'cut the beginning and end', 'trim the start and the end'],
      ...['trim the beginning and the end', 'chop both ends'],
    ),
  },
  may: {
    photos: reference,
    of,
    clip: clipWord,
    seconds: inOrder(maybe(words('by', '各', '都')), duration, maybe(words('each'))),
  },
  means: ({ photos, seconds }) => {
    const each = seconds?.[1] ?? 1;
    const meant =
      photos === undefined || photos.of === 'all' || photos.of === 'it' ? clips : photos;
    return trimClips.of({ photos: meant, cutStartSeconds: each, cutEndSeconds: each });
  },
});

const onlyVerb = words(
  ...inflected('start', 'begin', 'play', 'show'),
  ...['播', '放', '开始播', '开始放', 'starts', 'begin', 'begins', 'let'],
  ...['only use', 'just use', 'use only', 'use', 'keep', 'only keep', 'keep only', 'only', 'just'],
  ...['show only', 'only show', 'just show', 'trim to', 'take', 'show', 'just keep', 'play only'],
  ...['only play', 'only want', 'i only want', 'play', 'limit to', 'use just', 'only take'],
  ...['只用', '只保留', '只要', '保留', '截取', '取', '用', '只取', '只放', '只播', '只截取'],
  ...['剪取', '裁剪到', '截', '只留', '只播放', '剪到', '留下', '播放', '剪出'],
);
/** Seconds of the file: "3–6 s", "from 0:03 to 0:06", 第3秒到第6秒, "the first 3 seconds". */
const part: Reader<{ readonly fromSeconds: number; readonly toSeconds?: number }> = either(
  meaning(
    inOrder(
      maybe(
        words(
          ...['from', 'between', 'seconds', 'second', 'the part from', '从', '第', '在', 'its'],
          ...['sec'],
        ),
      ),
      maybe(words('second', 'seconds', '第')),
      either(duration, number),
      maybe(words('秒')),
      either(words('to', 'and', 'until', 'till', 'through', '到', '至', '和'), mark('-', '~')),
      maybe(words('第', 'second', 'the')),
      either(duration, number),
      maybe(words('秒', 'seconds', 'second', 'mark')),
    ),
    ([, , from, , , , to]) => (from < to ? { fromSeconds: from, toSeconds: to } : null),
  ),
  meaning(
    inOrder(
      maybe(words('the')),
      words(
        'first',
        'opening',
        'its first',
        'to the first',
        'to its first',
        '前',
        '开头',
        '最前',
        '前面',
        '最开始的',
      ),
      maybe(words('的')),
      duration,
    ),
    ([, , , to]) => ({ fromSeconds: 0, toSeconds: to }),
  ),
  meaning(
    inOrder(
      words(
        ...['from', 'starting at', 'start at', 'beginning at', 'starting from', 'from second'],
        ...['从', '从第', 'at'],
      ),
      maybe(words('second', 'sec', 'the')),
      either(moment, number),
      maybe(words('on', 'onwards', 'onward', '开始', '以后', '秒开始', '之后', '起', '秒起')),
    ),
    ([, , from]) => ({ fromSeconds: from }),
  ),
);

const onlyPart = frame({
  name: 'show a part of a clip',
  needs: {
    onlyVerb,
    part,
    photos: either(
      reference,
      meaning(clipWord, () => clips),
      meaning(videoWord, () => clips),
    ),
  },
  may: { of },
  means: ({ photos, part: { fromSeconds, toSeconds } }) =>
    photos.of === 'all' || photos.of === 'it'
      ? null
      : trimClips.of({ photos, fromSeconds, ...(toSeconds === undefined ? {} : { toSeconds }) }),
});

const whole = frame({
  name: 'the whole of a clip',
  needs: {
    whole: words(
      ...['whole', 'entire', 'full', 'complete', 'all of', 'full length', 'in full', 'completely'],
      ...['untrimmed'],
      ...['完整', '整段', '全程', '完整播放', '放完整', '播完整', '全部播放', '播完', '放完'],
      ...['完整地', '完整的', '从头到尾'],
    ),
    photos: either(
      reference,
      meaning(clipWord, () => clips),
    ),
  },
  may: {
    onlyVerb,
    seconds: inOrder(
      maybe(mark(',', '，')),
      maybe(words('all', 'of', '全', '都')),
      duration,
      maybe(words('of it', 'long', '都要', '全要', '都放')),
    ),
  },
  many: { filler: words('all', 'of it', 'length', 'the', '都要', '都', '全', '要') },
  cost: -0.1,
  means: ({ photos }) =>
    photos.of === 'all' || photos.of === 'it' ? null : trimClips.of({ photos, fromSeconds: 0 }),
});

const splitVerb = words(
  ...['切一刀', '剪一刀', '切断', '剪断', '断一下', '分割开', '来一刀'],
  ...['split', 'splitting', 'divide', 'slice', 'cut in two', 'cut in half', 'split in two'],
  ...['split in half', 'break', 'cut into two', 'cut into two parts', 'split into two'],
  ...['split into two parts', 'break up', 'separate', 'chop in half', 'chop in two', 'cut up'],
  ...['halve', 'break in two', 'split up', 'slice in two'],
  ...['拆分', '分割', '切成两段', '剪成两段', '从中间切开', '切开', '分成两段', '拆成两段', '剪开'],
  ...['切成两半', '一分为二', '分成两半', '分成两部分', '分开', '从中间剪开', '断开'],
);
const splitFiller = words(
  ...['in two', 'in half', 'into two', 'into two parts', 'apart', 'up', 'in the middle'],
  ...['at the middle', 'down the middle', 'into halves', 'two parts', 'into 2'],
  ...['in 2', 'into two pieces', 'into 2 parts', '成两段', '成两半', '从中间', '在中间', '中间'],
  ...['一下', '两段', '处', '从', '在', '的地方', '成两部分', '两半'],
);

const split = frame({
  name: 'split a picture',
  needs: { splitVerb },
  may: { photo: reference, at: momentInFilm, clip: either(videoWord, clipWord) },
  many: { splitFiller },
  means: ({ photo, at, clip }) => {
    const named =
      photo === undefined || photo.of === 'all' || photo.of === 'it' ? undefined : photo;
    if (named === undefined && at === undefined && clip === undefined) return null;
    const meant = named ?? (clip !== undefined && at === undefined ? clips : undefined);
    return splitPicture.of({
      ...(meant === undefined ? {} : { photo: meant }),
      ...(at === undefined ? {} : { at }),
    });
  },
});
/** "Cut waves.mp4 at 3 seconds", "cut the second photo in half". */
const cutInTwo = frame({
  name: 'cut a picture in two',
  needs: {
    cut: words('cut', 'chop', '剪', '切', '裁'),
    photo: reference,
    how: either(
      meaning(splitFiller, () => null),
      meaning(
        inOrder(
          words('at', '在', '从'),
          momentInFilm,
          maybe(words('处', '切开', '剪开', '分开', '断开', '切')),
        ),
        ([, at]) => at,
      ),
    ),
  },
  means: ({ photo, how }) =>
    photo.of === 'all' || photo.of === 'it'
      ? null
      : splitPicture.of({ photo, ...(how === null ? {} : { at: how }) }),
});

export const cuttingFrames = [
  trimEnds,
  trimFilm,
  trimAround,
  beginLater,
  trimClipEnds,
  stretch,
  bothEnds,
  onlyPart,
  whole,
  split,
  cutInTwo,
];
