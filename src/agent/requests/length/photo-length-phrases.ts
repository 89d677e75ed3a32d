import { number } from '../../grammar/number.ts';
import { photoNoun } from '../../grammar/phrases/common.ts';
import { factor } from '../../grammar/phrases/factor.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  notBefore,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';
import { direction, plainDuration } from './length-phrases.ts';

export const shown = either(
  // "The last photo" is a place.
  notBefore(words('last'), photoNoun),
  inOrder(mark(',', '，'), words('like', 'say', 'about', 'maybe', '大概', '就')),
  words(
    ...['leave', 'leaving', 'let', 'leave up', 'on', 'put', '定格', '定格在', '停格', '设'],
    ...['单独', '单独设', '设置', '停个', '放个', '来个', '待', '待个', '待在', '亮'],
    ...['一样长', '同样长', '一样', '统一', '调成', '都调成', '展示时间', '设为', '设成', '改成'],
    ...['改为', '变成', 'each', 'apiece', 'like', 'a piece', '每张', '各自', '就行'],
    ...['show', 'showing', 'shown', 'hold', 'held', 'stay', 'stays', 'staying', 'lasts'],
    ...['lasting', 'display', 'displayed', 'on screen', 'on the screen', 'visible', 'stand'],
    ...['stands', 'run', 'runs', 'up', 'keep', 'linger', 'linger on', 'hold on', 'play', 'stay on'],
    ...['show for', 'gets', 'get', 'pause on', 'should be', 'long', 'of time', 'time', 'length'],
    ...[
      'duration',
      'seen',
      'remain',
      'freeze',
      'dwell on',
      'on view',
      'remain on view',
      'on display',
      'in view',
      'on show',
      'stick around',
      'hang around',
      'hang',
      'sit',
      'let it breathe',
      'breathe',
      'let it sit',
      ...['deserves', 'deserve', 'merits', 'needs', 'could use', 'could do with', 'should get'],
    ],
    ...['停留', '显示', '展示', '播放', '放', '持续', '时长', '出现', '停', '看', '各', '时间'],
    ...['的时间', '停留时间', '展示时间', '停在', '保持', '留', '的时长', '长', '播', '显示时间'],
    ...['分别', '都', '给', '保留', '仍然', '还是', '依旧', 'at', 'stay at', 'stays at', 'keep at'],
  ),
);

/** "3 seconds each", "per photo", 每张: all photos alike. */
export const each = either(
  words(
    ...['换一张', '切一张', '换一张图', '切一次', '换一次', '过一张', '一张图', '一张片'],
    ...['each', 'apiece', 'per photo', 'per picture', 'per image', 'per pic', 'per slide'],
    ...['per shot', 'a photo', 'a picture', 'a pic', 'an image', 'a slide', 'a piece', 'per item'],
    ...['photo each', 'for each', 'for every photo', 'every photo', 'every picture', 'every image'],
    ...['every slide', 'each photo', 'each picture', 'each image', 'each slide', 'each pic'],
    ...['each one', 'every one', '/photo', '/ photo', '/pic', '/ picture', 'per frame'],
    ...['every pic', 'every shot', 'each shot', 'per', 'photo duration', 'photo length'],
    ...['slide duration', 'image duration', 'picture duration'],
    ...['每张', '每一张', '每张照片', '每张图', '每张图片'],
    ...['每个', '每一个', '每幅', '每个画面', '单张', '每页', '每图', '每片'],
    ...[
      '每一页',
      '一张图片',
      '每帧',
      '每页图片',
      '每款',
      '每件',
      '每个产品',
      '每款产品',
      '每件商品',
    ],
  ),
  photoNounAlone(),
);

/** 片长 and 影片 are about the film, 最后一张 about one photo. */
function photoNounAlone(): Reader<true> {
  const one = words('一张', '一张照片', '一张图', '一张图片', '1张', '一页', '一个画面');
  const read: Reader<true>['read'] = (tokens, at) => {
    if (/^[片张页幅]$/.test(tokens[at]?.text ?? '')) return [];
    const isPlace = /^[第后最前那这下上另]$/.test(tokens[at - 1]?.text ?? '');
    return [...photoNoun.read(tokens, at), ...(isPlace ? [] : one.read(tokens, at))];
  };
  return { vocabulary: [...photoNoun.vocabulary, ...one.vocabulary], read };
}

/** "Not 3", "instead of 3 seconds": how it should not be. */
export const notThat = inOrder(
  words('instead of', 'rather than', 'not', 'and not', '而不是', '不是', '不要'),
  either(plainDuration, number),
);

export const timeUnit = /^(?:s|secs?|seconds?|mins?|minutes?|秒|钟|分)$/;

export const clauseMark = /^[,，、;；.。\n]$/u;

export const everyPhoto = words(
  ...['all photos', 'all pictures', 'all the photos', 'all the pictures', 'all pics', 'all images'],
  ...['all my photos', 'all of the photos', 'all of them', 'all', 'all slides', 'all the pics'],
  ...['所有照片', '全部照片', '所有图片', '全部', '所有', '所有的照片'],
);

/** 放久一点，6秒: by how much is said behind. */
export const howLong = meaning(
  inOrder(
    direction,
    maybe(mark(',', '，')),
    maybe(words('say', 'like', 'about', '大概', '就', '差不多')),
  ),
  ([way]) => way,
);

/** A larger number without a unit is something else. */
export const longestBareSeconds = 30;

export const plainUnit = words('x', 'times', '%', '倍', 'px', 'p', 'k', ':', 'fps', '帧', 'db');

export const others: Reader<Reference> = meaning(reference, (photos) =>
  photos.of === 'others' ? photos : null,
);

export const allPhotos: Reader<Reference> = meaning(
  either(
    inOrder(
      maybe(
        words(
          ...['the', 'all the', 'my', 'these', 'each', 'every', 'all', 'all my', 'all of the'],
          ...['每', '所有', '所有的', '全部', '这些', '每一'],
        ),
      ),
      photoNoun,
    ),
    words('each', 'each one', 'every one', 'all of them', '每个', '每一个', '每一张', '每张'),
  ),
  () => ({ of: 'all' }),
);

/** "All" without a word for photos is the film. */
export const anyPhotos = either(
  meaning(reference, (photos) => (photos.of === 'all' ? null : photos)),
  allPhotos,
);

/** Pictures stay, the film does not. */
export const stayingLonger = words(
  ...['停久', '停久点', '停久一点', '停久些', '多停', '多停会儿', '多停一会', '多停一会儿'],
  ...['停长点', '停长一点', '停留久一点', '停留久点', '停留长一点', '多停留', '多停留一会'],
  ...['多停留一会儿', '多停留会儿', '留久一点', '留久点', '多留一会儿', '多留会儿', '多待一会儿'],
  ...['多待会儿', '停得久一点', '停的时间长一点', '停留时间长一点', '停留的时间长一点'],
  ...['多给点时间', '放久点', '放久一点', '多放会儿'],
  ...['hold it longer', 'hold that longer', 'linger on it'],
);

/** "Than the others", 其他照片的. */
const theOthers = words(
  ...['the others', 'the rest', 'others', 'all the others', 'every other picture', 'any other'],
  ...['every other photo', 'every other one', 'the other photos', 'the other pictures'],
  ...['all the rest', 'all other photos', 'all other pictures', 'other photos', 'other pictures'],
  ...['the other ones', 'everyone else', 'everything else', 'any other picture', 'the remaining'],
  ...['any other photo', 'each of the others', 'the other shots'],
  ...[
    '其他',
    '其它',
    '其余',
    '别的',
    '其他照片',
    '其他的照片',
    '其他图',
    '其他张',
    '其他几张',
    '别的照片',
  ],
  ...['其他的', '其它照片', '其余照片', '其余的', '另外几张', '其他每张', '其他图片', '其余几张'],
);

/** "Twice as long as the others", 比其他的长一倍, 跟其他一样. */
export const asOthers: Reader<number> = either(
  meaning(
    inOrder(
      either(
        factor,
        meaning(words('as', 'just as', 'exactly as', 'the same', 'equally'), () => 1),
      ),
      maybe(words('long', 'the time', 'the length', 'time', 'length')),
      words('as', 'of', 'like', 'than'),
      theOthers,
    ),
    ([by]) => by,
  ),
  meaning(inOrder(factor, words('longer than', 'long as', 'as long as'), theOthers), ([by]) => by),
  meaning(
    inOrder(
      words('比'),
      theOthers,
      maybe(words('的', '都')),
      maybe(words('长', '久', '多', '停留', '停留时间', '时间')),
      factor,
    ),
    (all) => grownBy(all[4]),
  ),
  meaning(
    inOrder(
      words('是', '为', '等于'),
      theOthers,
      maybe(words('的', '照片的', '时长的', '时间的')),
      factor,
    ),
    (all) => all[3],
  ),
  meaning(
    inOrder(
      words('跟', '和', '与', '同', '像'),
      theOthers,
      maybe(words('的', '照片', '张')),
      words('一样长', '一样', '一样久', '相同', '同样长', '差不多'),
    ),
    () => 1,
  ),
);

/** 长一倍 is twice as long; 长两倍 is taken for twice, too. */
function grownBy(by: number): number {
  return by < 1 ? 1 + by : by;
}

export const dont = words(
  ...['dont', 'do not', 'please dont', 'dont show', 'dont make', 'no need to show', '不要让'],
  ...['不用', '不要', '别让', '别'],
);

export const evenly = words(
  ...['equal', 'equally', 'equally long', 'evenly', 'the same length', 'same length', 'all equal'],
  ...['the same', 'even', 'share the time', 'same time', 'the same time', 'all the same'],
  ...[
    '平均',
    '平分',
    '一样长',
    '都一样长',
    '一样久',
    '均分',
    '平均分配',
    '平均分',
    '同样长',
    '都一样',
  ],
  ...['一样', '时间一样', '时长一样', '长度一样', '都相同', '相同'],
);
