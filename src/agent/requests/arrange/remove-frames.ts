import { frame } from '../../grammar/frame.ts';
import { clipNoun, photoNoun } from '../../grammar/phrases/common.ts';
import { exception, picturesMeant, reference } from '../../grammar/phrases/reference.ts';
import { either, inOrder, mark, maybe, meaning, words } from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';
import { removePictures } from './remove-pictures.ts';
import { stretchOfPictures } from './stretch-of-pictures.ts';
import {
  goes,
  removeFiller,
  removeVerb,
  restGoes,
  duplicates,
  sameLooking,
  opinionOfIt,
  oneAmong,
  noClips,
} from './remove-phrases.ts';

const remove = frame({
  name: 'remove pictures',
  needs: { removeVerb, photos: either(reference, stretchOfPictures) },
  may: { except: exception, opinionOfIt },
  many: { removeFiller },
  cost: -0.2,
  means: ({ photos: named, except }) => {
    const photos = picturesMeant({ photos: named, ...(except === undefined ? {} : { except }) });
    return photos.of === 'all' || photos.of === 'it' ? null : removePictures.of({ photos });
  },
});

/** The film would be empty, and is told so. */
const removeAll = frame({
  name: 'remove all pictures',
  needs: {
    removeVerb: words(
      ...['remove', 'delete', 'take out', 'drop', 'get rid of', 'throw out', 'trash', 'erase'],
      ...[
        'throw away',
        'clear',
        '删掉',
        '删除',
        '删',
        '去掉',
        '移除',
        '拿掉',
        '清空',
        '删光',
        '刪掉',
      ],
    ),
    all: either(
      inOrder(
        words(
          'all',
          'all the',
          'all my',
          'all of the',
          'every',
          'all of my',
          '所有',
          '所有的',
          '全部',
        ),
        either(photoNoun, clipNoun),
      ),
      inOrder(either(photoNoun, clipNoun), words('全部', '全都', '通通')),
      words('everything', 'all of them', 'them all', 'all the pictures', '全部的照片', '全部照片'),
    ),
  },
  many: { removeFiller },
  cost: -0.2,
  means: () => removePictures.of({ photos: { of: 'all' } }),
});

const removeAround = frame({
  name: 'pictures that go',
  needs: { goes },
  may: { restGoes },
  many: { removeFiller: either(removeFiller, noClips) },
  means: ({ goes: photos }) =>
    photos.of === 'all' || (photos.of === 'sort' && photos.sort === 'photo')
      ? null
      : removePictures.of({ photos: photos.of === 'it' ? { of: 'that' } : photos }),
});

/** "Remove it" needs what was spoken of before: the film is not meant. */
const removeIt = frame({
  name: 'remove it',
  needs: {
    verb: words(
      ...['remove', 'delete', 'take out', 'drop', 'get rid of', 'leave out', 'ditch', 'kick out'],
      ...[
        'out with',
        'away with',
        'lose',
        '删掉',
        '删除',
        '删了',
        '去掉',
        '拿掉',
        '移除',
        '不要了',
      ],
    ),
    it: words(
      ...['it', 'that', 'that one', 'this one', 'them', 'those', 'these', 'this', '它', '这张'],
      ...['那张', '它们', '这个', '那个', '这几张', '这两张'],
    ),
  },
  many: { removeFiller },
  cost: 0.05,
  means: () => removePictures.of({ photos: { of: 'that' } }),
});

const removeOne = frame({
  name: 'remove one of some',
  needs: {
    verb: either(removeVerb, words('keep only', 'only keep', '只留', '只保留')),
    photos: either(
      oneAmong,
      meaning(
        inOrder(reference, maybe(words('的', 'photos')), sameLooking, maybe(mark(',', '，'))),
        ([these]): Reference => ({ of: 'among', these, index: -1 }),
      ),
    ),
  },
  may: { one: words('其中一张', '其中一个', '一张', '一个', 'one of them', 'one', 'one of those') },
  many: { removeFiller },
  cost: -0.4,
  means: ({ photos }) =>
    photos.of === 'among' && photos.these.of === 'it'
      ? removePictures.of({ photos: { of: 'among', these: { of: 'that' }, index: -1 } })
      : removePictures.of({ photos }),
});

/** What is only noticed is no wish yet. */
const lookAlike = frame({
  name: 'pictures that look alike',
  needs: { photos: reference, sameLooking },
  cost: 0.2,
  means: () => [],
});

const showOnce = frame({
  name: 'show pictures once',
  needs: {
    photos: reference,
    once: words(
      ...['only once', 'just once', 'once only', 'only one time', 'one time only', 'a single time'],
      ...['just one time', 'one time', 'not twice', 'not several times', 'not six times'],
      ...[
        '只放一次',
        '只出现一次',
        '只要一次',
        '一次就好',
        '一次就够',
        '只显示一次',
        '只播一次',
        '一遍就好',
      ],
      ...['只放一遍', '只播一遍', '一次就行', '只用一次', '别重复'],
    ),
  },
  may: { show: words('show', 'use', 'play', 'have', 'i want', 'show up', 'appear', '放', '出现') },
  cost: -0.3,
  means: ({ photos }) =>
    photos.of === 'all'
      ? null
      : removePictures.of({ photos: laterTurns(photos.of === 'it' ? { of: 'that' } : photos) }),
});

function laterTurns(photos: Reference): Reference {
  return { of: 'except', all: photos, but: { of: 'among', these: photos, index: 1 } };
}

const removeDuplicates = frame({
  name: 'remove duplicates',
  needs: { removeVerb, duplicates },
  many: { removeFiller },
  means: () => removePictures.of({ photos: { of: 'sort', sort: 'duplicate' } }),
});

export const removeFrames = [
  remove,
  removeAll,
  removeAround,
  removeIt,
  removeOne,
  lookAlike,
  showOnce,
  removeDuplicates,
];
