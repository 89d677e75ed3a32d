import { shortestFilmSeconds } from '../../../director/length.ts';
import { degree, filmNoun, photoNoun, type Degree } from '../../grammar/phrases/common.ts';
import { exception, picturesMeant, reference } from '../../grammar/phrases/reference.ts';
import { frame } from '../../grammar/frame.ts';
import { number } from '../../grammar/number.ts';
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
import type { Reference } from '../../reference.ts';
import {
  bound,
  bySeconds,
  type Bound,
  direction,
  durationRange,
  lengthFactor,
  lengthNoun,
  plainDuration,
  towards,
} from './length-phrases.ts';
import { frameRateFrames } from './set-frame-rate.ts';
import { paceFrames } from './pace-frames.ts';
import { setLength } from './set-length.ts';
import { longestOfPhoto, setPhotoLength } from './set-photo-length.ts';

const namedLength: Reader<number> = either(
  plainDuration,
  durationRange,
  meaning(
    inOrder(
      words(
        ...['length', 'duration', 'runtime', '时长', '总时长', '长度', '秒数', '总秒数', '总长'],
        ...['seconds'],
      ),
      maybe(words('of', 'is', 'to', ':', '=', 'at', '为', '是', '改成', '改为', '到', '设为')),
      number,
    ),
    ([, , seconds]) => (seconds >= 1 ? seconds : null),
  ),
);

/** The film, or its length. */
const film = either(filmNoun, lengthNoun);

/** "Not 30 seconds", "instead of 3 minutes": how it should not be. */
const insteadOf = inOrder(
  words('instead of', 'rather than', 'not', 'and not', '而不是', '不是', '不要'),
  plainDuration,
);

const filmLength = frame({
  name: 'film length',
  needs: { seconds: namedLength },
  // "Shorter, max 15 s" is 15 s; "15 s shorter" is not.
  may: { direction: unlikely(direction, 0.3), insteadOf },
  many: { film: either(film, towards), bound },
  means: ({ seconds, bound: bounds }) =>
    seconds < shortestFilmSeconds ? null : setLength.of({ seconds, ...boundOf(bounds) }),
});

/** 控制在…以内: of two words the one that says more. */
function boundOf(bounds: readonly Bound[]): { bound?: Bound } {
  const kind = bounds.find((each) => each !== 'exactly');
  return kind === undefined ? {} : { bound: kind };
}

const filmBy = frame({
  name: 'film longer by',
  needs: { by: bySeconds },
  may: { direction, degree },
  many: { film },
  means: ({ by }) => setLength.of({ bySeconds: by }),
});

const filmTimes = frame({
  name: 'film times as long',
  needs: { factor: lengthFactor },
  may: { direction },
  many: { film },
  means: ({ factor }) => setLength.of({ factor }),
});

const filmLonger = frame({
  name: 'film longer',
  needs: { direction },
  many: { film, degree },
  means: ({ direction: way, degree: by }) => setLength.of({ factor: 1 + way * shareOf(by) }),
});

/** How much longer or shorter, as a part of what it is. */
function shareOf(degrees: readonly Degree[]): number {
  if (degrees.includes('little')) return 0.15;
  return degrees.includes('much') ? 0.5 : 0.25;
}

const shown = either(
  inOrder(mark(',', '，'), words('like', 'say', 'about', 'maybe', '大概', '就')),
  words(
    ...['一样长', '同样长', '一样', '统一', '调成', '都调成', '展示时间', '设为', '设成', '改成'],
    ...['改为', '变成', 'each', 'apiece', 'like', 'a piece', '每张', '各自', '就行'],
    ...['show', 'showing', 'shown', 'hold', 'held', 'stay', 'stays', 'staying', 'last', 'lasts'],
    ...['lasting', 'display', 'displayed', 'on screen', 'on the screen', 'visible', 'stand'],
    ...['stands', 'run', 'runs', 'up', 'keep', 'linger', 'linger on', 'hold on', 'play', 'stay on'],
    ...['show for', 'gets', 'get', 'pause on', 'should be', 'long', 'of time', 'time', 'length'],
    ...[
      'duration',
      'seen',
      'remain',
      'freeze',
      'dwell on',
      'let it breathe',
      'breathe',
      'let it sit',
    ],
    ...['停留', '显示', '展示', '播放', '放', '持续', '时长', '出现', '停', '看', '各', '时间'],
    ...['的时间', '停留时间', '展示时间', '停在', '保持', '留', '的时长', '长', '播', '显示时间'],
    ...['分别', '都', '给'],
  ),
);

/** "3 seconds each", "per photo", 每张: all photos alike. */
const each = either(
  words(
    ...['each', 'apiece', 'per photo', 'per picture', 'per image', 'per pic', 'per slide'],
    ...['per shot', 'a photo', 'a picture', 'a pic', 'an image', 'a slide', 'a piece', 'per item'],
    ...['photo each', 'for each', 'for every photo', 'every photo', 'every picture', 'every image'],
    ...['every slide', 'each photo', 'each picture', 'each image', 'each slide', 'each pic'],
    ...['each one', 'every one', '/photo', '/ photo', '/pic', '/ picture', 'per frame'],
    ...['every pic', 'every shot', 'each shot', 'per', 'photo duration', 'photo length'],
    ...['slide duration', 'image duration', 'picture duration'],
    ...['每张', '每一张', '一张', '每张照片', '每张图', '每张图片', '一张照片', '一张图', '1张'],
    ...['每个', '每一个', '每幅', '每个画面', '单张', '每页', '一页', '每图', '每片', '张'],
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
  photoNoun,
);

const eachPhoto = frame({
  name: 'time of each photo',
  needs: { each, seconds: either(plainDuration, durationRange) },
  may: { bound },
  many: { shown, photo: photoNoun },
  means: ({ seconds }) => setPhotoLength.of({ photos: { of: 'all' }, seconds }),
});

const somePhotos = frame({
  name: 'time of some photos',
  needs: { photos: reference, seconds: either(plainDuration, unlikely(durationRange, 0.4)) },
  may: { bound, except: exception, direction: unlikely(direction, 0.3) },
  many: { shown, towards },
  means: ({ seconds, bound: kind, direction: way, photos, except, shown: verbs }) =>
    photos.of === 'all' ||
    (photos.of === 'it' && (kind !== undefined || way !== undefined || seconds > longestOfPhoto))
      ? null
      : setPhotoLength.of({
          photos: picturesMeant({
            // What is held or shown is a picture, never the film.
            photos: photos.of === 'it' && verbs.length > 0 ? { of: 'that' } : photos,
            ...(except === undefined ? {} : { except }),
          }),
          seconds,
        }),
});

/** A larger number without a unit is something else. */
const longestBareSeconds = 30;
const plainUnit = words('x', 'times', '%', '倍', 'px', 'p', 'k', ':', 'fps', '帧', 'db');

const others: Reader<Reference> = meaning(reference, (photos) =>
  photos.of === 'others' || photos.of === 'all' ? photos : null,
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
  needs: { photos: anyPhotos, by: bySeconds },
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

/** "Without changing the length". */
const sameLength = frame({
  name: 'same length of the film',
  needs: {
    same: words(
      ...['keep the same length', 'keep the length', 'same length as before'],
      ...['keep the same duration', 'without changing the length', 'keep the total length'],
      ...['keep the total', 'total stays', 'length stays the same', 'dont change the length'],
      ...['keep it the same length', 'keep the film the same length'],
      ...['keep the video the same length', 'the length should stay', 'keep the duration'],
      ...['总长度不变', '总时长不变', '长度不变', '时长不变', '总长不变', '时长别变', '总时长别变'],
      ...['总长度别变', '保持总时长', '保持时长', '保持长度', '时长保持不变', '总时长保持不变'],
      ...['长度保持不变', '总长保持不变', '时间不变', '总时间不变', '长度别变'],
    ),
  },
  many: { film },
  means: () => setLength.of({ factor: 1 }),
});

export const lengthFrames = [
  sameLength,
  filmLength,
  filmBy,
  filmTimes,
  filmLonger,
  eachPhoto,
  somePhotos,
  othersBare,
  photosBy,
  photosTimes,
  photosLonger,
  ...paceFrames,
  ...frameRateFrames,
];
