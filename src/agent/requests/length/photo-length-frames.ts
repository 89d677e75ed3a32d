import { shortestFilmSeconds } from '../../../director/length.ts';
import { frame } from '../../grammar/frame.ts';
import { inflected } from '../../grammar/inflected.ts';
import { number } from '../../grammar/number.ts';
import { degree, photoNoun } from '../../grammar/phrases/common.ts';
import { duration } from '../../grammar/phrases/duration.ts';
import { factor } from '../../grammar/phrases/factor.ts';
import { exception, picturesMeant, reference } from '../../grammar/phrases/reference.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  notBefore,
  unlikely,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Token } from '../../grammar/token.ts';
import type { Reference } from '../../reference.ts';
import { film, namedLength, shareOf } from './film-length-frames.ts';
import {
  bound,
  bySeconds,
  direction,
  durationRange,
  lengthFactor,
  plainDuration,
  signedSeconds,
  towards,
} from './length-phrases.ts';
import { setLength } from './set-length.ts';
import { longestOfPhoto, setPhotoLength } from './set-photo-length.ts';

const shown = either(
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
    ],
    ...['停留', '显示', '展示', '播放', '放', '持续', '时长', '出现', '停', '看', '各', '时间'],
    ...['的时间', '停留时间', '展示时间', '停在', '保持', '留', '的时长', '长', '播', '显示时间'],
    ...['分别', '都', '给', '保留', '仍然', '还是', '依旧', 'at', 'stay at', 'stays at', 'keep at'],
  ),
);

/** "3 seconds each", "per photo", 每张: all photos alike. */
const each = either(
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
const notThat = inOrder(
  words('instead of', 'rather than', 'not', 'and not', '而不是', '不是', '不要'),
  either(plainDuration, number),
);

/** "40 seconds, the dog first": the time is another's, unless one of its own follows. */
function notBehindTime(pictures: Reader<Reference>): Reader<Reference> {
  return {
    vocabulary: pictures.vocabulary,
    read: (tokens, at) =>
      isBehindTime(tokens, at)
        ? pictures.read(tokens, at).filter(({ end }) => isBeforeTime(tokens, end))
        : pictures.read(tokens, at),
  };
}

const timeUnit = /^(?:s|secs?|seconds?|mins?|minutes?|秒|钟|分)$/;

const clauseMark = /^[,，、;；.。\n]$/u;

function isBehindTime(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text === 'the' ? at - 1 : at;
  const [unit, comma] = [tokens[before - 2]?.text ?? '', tokens[before - 1]?.text ?? ''];
  return clauseMark.test(comma) && timeUnit.test(unit);
}

function isBeforeTime(tokens: readonly Token[], at: number): boolean {
  const near = tokens.slice(at, at + 6);
  const clause = near.findIndex(({ text }) => clauseMark.test(text));
  return near.slice(0, clause === -1 ? 6 : clause).some(({ kind }) => kind === 'number');
}

const everyPhoto = words(
  ...['all photos', 'all pictures', 'all the photos', 'all the pictures', 'all pics', 'all images'],
  ...['all my photos', 'all of the photos', 'all of them', 'all', 'all slides', 'all the pics'],
  ...['所有照片', '全部照片', '所有图片', '全部', '所有', '所有的照片'],
);
/** "A new photo every 5 seconds", 每5秒换一张. */
const changedEvery = frame({
  name: 'photos change every so often',
  needs: {
    every: inOrder(words('every', 'each', '每', '每隔', '隔'), duration),
    change: words(
      ...inflected('change', 'switch', 'alternate', 'rotate'),
      ...[
        'new photo',
        'new picture',
        'next photo',
        'next picture',
        'another photo',
        'another picture',
      ],
      ...['new pic', 'next pic', 'new image', 'new one', 'next one'],
      ...[
        '换',
        '换一张',
        '切换',
        '切一张',
        '换图',
        '一张',
        '换下一张',
        '切',
        '切图',
        '换一次',
        '换照片',
      ],
    ),
  },
  many: { shown, photo: either(photoNoun, everyPhoto), bound },
  cost: -0.2,
  means: ({ every: [, seconds] }) => setPhotoLength.of({ photos: { of: 'all' }, seconds }),
});

const eachPhoto = frame({
  name: 'time of each photo',
  needs: { each, seconds: either(plainDuration, durationRange) },
  may: { notThat },
  many: { shown, photo: either(photoNoun, everyPhoto), bound },
  means: ({ seconds }) => setPhotoLength.of({ photos: { of: 'all' }, seconds }),
});

/** 放久一点，6秒: by how much is said behind. */
const howLong = meaning(
  inOrder(
    direction,
    maybe(mark(',', '，')),
    maybe(words('say', 'like', 'about', '大概', '就', '差不多')),
  ),
  ([way]) => way,
);

const somePhotos = frame({
  name: 'time of some photos',
  needs: {
    photos: notBehindTime(reference),
    seconds: either(
      plainDuration,
      meaning(inOrder(words('last', 'last for'), duration), ([, time]) => time),
      unlikely(durationRange, 0.4),
    ),
  },
  may: { bound, except: exception, direction: unlikely(howLong, 0.3) },
  many: { shown, towards },
  means: ({ seconds, bound: kind, direction: way, photos, except, shown: verbs }) =>
    photos.of === 'all' ||
    ((photos.of === 'it' || photos.of === 'that') &&
      (kind !== undefined || way !== undefined || seconds > longestOfPhoto))
      ? null
      : setPhotoLength.of({
          photos: picturesMeant({
            // What is held or shown is a picture, never the film.
            photos: isPicture(photos, verbs.length > 0),
            ...(except === undefined ? {} : { except }),
          }),
          seconds,
        }),
});

function isPicture(photos: Reference, isShown: boolean): Reference {
  if (photos.of !== 'it' && photos.of !== 'that') return photos;
  return isShown ? { of: 'that' } : { of: 'it' };
}

/** A larger number without a unit is something else. */
const longestBareSeconds = 30;

const plainUnit = words('x', 'times', '%', '倍', 'px', 'p', 'k', ':', 'fps', '帧', 'db');

const others: Reader<Reference> = meaning(reference, (photos) =>
  photos.of === 'others' ? photos : null,
);

/** "5 s for the first, the others 2". */
const othersBare = frame({
  name: 'time of the others',
  needs: { photos: others, seconds: notBefore(number, either(photoNoun, plainUnit)) },
  may: { shown },
  cost: 0.3,
  means: ({ photos, seconds }) =>
    seconds <= longestBareSeconds ? setPhotoLength.of({ photos, seconds }) : null,
});

const allPhotos: Reader<Reference> = meaning(
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
const anyPhotos = either(
  meaning(reference, (photos) => (photos.of === 'all' ? null : photos)),
  allPhotos,
);

const photosBy = frame({
  name: 'photos longer by',
  needs: { photos: anyPhotos, by: either(bySeconds, signedSeconds) },
  may: { except: exception, direction },
  many: { shown },
  means: ({ by, ...pictures }) =>
    setPhotoLength.of({ photos: picturesMeant(pictures), bySeconds: by }),
});

const photosTimes = frame({
  name: 'photos times as long',
  needs: { photos: anyPhotos, factor: lengthFactor },
  may: { except: exception, direction },
  many: { shown },
  means: ({ factor, ...pictures }) =>
    setPhotoLength.of({ photos: picturesMeant(pictures), factor }),
});

const photosLonger = frame({
  name: 'photos longer',
  needs: { photos: anyPhotos, direction },
  may: { except: exception },
  many: { shown, degree },
  means: ({ direction: way, degree: by, ...pictures }) =>
    setPhotoLength.of({
      photos: picturesMeant(pictures),
      factor: way > 0 ? 1 + 2 * shareOf(by) : 1 - shareOf(by),
    }),
});

/** Pictures stay, the film does not. */
const stayingLonger = words(
  ...['停久', '停久点', '停久一点', '停久些', '多停', '多停会儿', '多停一会', '多停一会儿'],
  ...['停长点', '停长一点', '停留久一点', '停留久点', '停留长一点', '多停留', '多停留一会'],
  ...['多停留一会儿', '多停留会儿', '留久一点', '留久点', '多留一会儿', '多留会儿', '多待一会儿'],
  ...['多待会儿', '停得久一点', '停的时间长一点', '停留时间长一点', '停留的时间长一点'],
  ...['多给点时间', '放久点', '放久一点', '多放会儿'],
  ...['hold it longer', 'hold that longer', 'linger on it'],
);

/** "Cut the sunset short". */
const cutShort = frame({
  name: 'picture shorter',
  needs: {
    short: inOrder(words('cut', 'keep', 'make'), somePictures(), words('short', 'brief', 'quick')),
  },
  cost: -0.2,
  means: ({ short: [, photos] }) => setPhotoLength.of({ photos, factor: 1 - shareOf([]) }),
});

const stayLonger = frame({
  name: 'picture just named longer',
  needs: { stayingLonger },
  many: { degree },
  cost: -0.05,
  means: ({ degree: by }) =>
    setPhotoLength.of({ photos: { of: 'it' }, factor: 1 + 2 * shareOf(by) }),
});

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
const asOthers: Reader<number> = either(
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

const dont = words(
  ...['dont', 'do not', 'please dont', 'dont show', 'dont make', 'no need to show', '不要让'],
  ...['不用', '不要', '别让', '别'],
);

/** "Keep the dog at 5 s": elsewhere "at 5 s" is a moment. */
const heldAt = frame({
  name: 'photos held at a time',
  needs: {
    held: inOrder(
      words('keep', 'leave', 'hold', 'have', 'i want', 'set'),
      meaning(somePictures(), (photos) => (photos.of === 'that' ? null : photos)),
      maybe(words('on screen', 'to stay', 'stay')),
      words('at', 'for', 'to'),
      duration,
    ),
  },
  many: { shown },
  cost: -0.3,
  means: ({ held: [, photos, , , seconds] }) => setPhotoLength.of({ photos, seconds }),
});

const asOthersFrame = frame({
  name: 'photos as long as the others',
  needs: { photos: somePictures(), asOthers },
  may: { except: exception },
  many: {
    shown,
    noNeed: words('不用这么久', '不用那么久', '不要这么久', '不用太久', '就好', '就行'),
  },
  cost: -0.3,
  means: ({ asOthers: timesOthers, photos, except }) =>
    setPhotoLength.of({
      photos: picturesMeant({ photos, ...(except === undefined ? {} : { except }) }),
      timesOthers,
    }),
});

/** "Don't show the oak twice as long": as long as the others, then. */
const notLonger = frame({
  name: 'photos no longer than the others',
  needs: { dont, photos: somePictures(), factor: lengthFactor },
  many: { shown },
  cost: -0.5,
  means: ({ photos }) => setPhotoLength.of({ photos, timesOthers: 1 }),
});

/** "It" is what was spoken of, never the film. */
function somePictures(): Reader<Reference> {
  return meaning(reference, (photos) =>
    photos.of === 'all' || photos.of === 'others'
      ? null
      : photos.of === 'it'
        ? { of: 'that' }
        : photos,
  );
}

const evenly = words(
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

const timeShared = frame({
  name: 'time shared evenly',
  needs: {
    shared: words(
      ...['distribute the time evenly', 'share the time evenly', 'split the time evenly'],
      ...['divide the time evenly', 'spread the time evenly', 'distribute time evenly'],
      ...['same time for all', 'time evenly', 'share time equally', 'split the time equally'],
      ...[
        '时间平均分',
        '时间平均分配',
        '时间均分',
        '平均分配时间',
        '时间平分',
        '时间平均',
        '平均分时间',
      ],
      ...['停留时间统一', '时长统一', '时间统一', '停留统一', '展示时间统一', '播放时间统一'],
    ),
  },
  many: { photos: allPhotos },
  means: () => setPhotoLength.of({ photos: { of: 'all' }, evenly: true }),
});

const allAlike = frame({
  name: 'photos as long as each other',
  needs: {
    photos: either(
      meaning(reference, (photos) =>
        photos.of === 'others' || photos.of === 'all' ? photos : null,
      ),
      allPhotos,
    ),
    evenly,
  },
  many: { shown },
  cost: 0.2,
  means: ({ photos }) => setPhotoLength.of({ photos, evenly: true }),
});

const filmBut = frame({
  name: 'film length but for some photos',
  needs: {
    seconds: namedLength,
    kept: inOrder(
      maybe(mark(',', '，', '、')),
      maybe(words('but', 'and', '但', '但是', '只有')),
      somePictures(),
      maybe(words('还是', '仍然', '保持', '依旧')),
      maybe(plainDuration),
      words(
        ...[
          '不变',
          '保持不变',
          '不动',
          '别动',
          '不要动',
          '照旧',
          '维持原样',
          '别变',
          '不要变',
          '不改',
        ],
        ...['stays as it is', 'stays the same', 'unchanged', 'stays', 'as it is', 'as before'],
      ),
    ),
  },
  may: { bound },
  many: { film: either(film, towards) },
  cost: -0.3,
  means: ({ seconds, kept }) =>
    seconds < shortestFilmSeconds
      ? null
      : [setLength.of({ seconds }), setPhotoLength.of({ photos: kept[2], factor: 1 })],
});

export const photoLengthFrames = [
  heldAt,
  asOthersFrame,
  notLonger,
  allAlike,
  timeShared,
  changedEvery,
  cutShort,
  filmBut,
  eachPhoto,
  somePhotos,
  othersBare,
  photosBy,
  photosTimes,
  photosLonger,
  stayLonger,
];
