import { shortestFilmSeconds } from '../../../director/length.ts';
import { frame } from '../../grammar/frame.ts';
import { inflected } from '../../grammar/inflected.ts';
import { number } from '../../grammar/number.ts';
import { degree, photoNoun } from '../../grammar/phrases/common.ts';
import { duration } from '../../grammar/phrases/duration.ts';
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
import { photosBySeconds } from './photos-by-seconds.ts';
import { setLength } from './set-length.ts';
import { longestOfPhoto, setPhotoLength } from './set-photo-length.ts';
import {
  shown,
  asOthers,
  everyPhoto,
  notThat,
  each,
  stayingLonger,
  allPhotos,
  longestBareSeconds,
  timeUnit,
  evenly,
  howLong,
  clauseMark,
  dont,
  anyPhotos,
  plainUnit,
  others,
} from './photo-length-phrases.ts';

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

/** "5 s for the first, the others 2". */
const othersBare = frame({
  name: 'time of the others',
  needs: { photos: others, seconds: notBefore(number, either(photoNoun, plainUnit)) },
  may: { shown },
  cost: 0.3,
  means: ({ photos, seconds }) =>
    seconds <= longestBareSeconds ? setPhotoLength.of({ photos, seconds }) : null,
});

const photosBy = frame({
  name: 'photos longer by',
  needs: { photos: anyPhotos, by: either(bySeconds, signedSeconds) },
  may: { except: exception, direction },
  many: { shown },
  means: ({ by, ...pictures }) =>
    setPhotoLength.of({ photos: picturesMeant(pictures), bySeconds: by }),
});

/** "Tighten the first three by half a second each", "0.5 s off photo 4". */
const secondsOff = frame({
  name: 'seconds onto or off photos',
  needs: { change: photosBySeconds },
  may: { each },
  cost: -0.4,
  means: ({ change }) => setPhotoLength.of(change),
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
  secondsOff,
  photosTimes,
  photosLonger,
  stayLonger,
];
