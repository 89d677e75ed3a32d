import { frame } from '../../grammar/frame.ts';
import { ordinal } from '../../grammar/phrases/ordinal.ts';
import { position } from '../../grammar/phrases/position.ts';
import { exception, picturesMeant, reference } from '../../grammar/phrases/reference.ts';
import {
  either,
  mark,
  oneOf,
  inOrder,
  maybe,
  meaning,
  notBefore,
  words,
} from '../../grammar/reader.ts';
import type { Position } from '../../position.ts';
import type { Reference } from '../../reference.ts';
import type { Request } from '../../request.ts';
import { setPhotoLength } from '../length/set-photo-length.ts';
import { movePictures } from './move-pictures.ts';
import { swapPictures } from './swap-pictures.ts';
import {
  startWith,
  moveVerb,
  thanOf,
  being,
  asFirst,
  asOpening,
  byPlaces,
  swapVerb,
  comesThere,
  swapFiller,
  asLast,
  heldFor,
  asClosing,
  telling,
  endWith,
  onward,
  vaguely,
} from './move-phrases.ts';

const move = frame({
  name: 'move pictures',
  needs: { photos: reference, to: either(position, byPlaces) },
  may: { except: exception, insteadOf: thanOf, heldFor },
  many: { verb: moveVerb, vaguely },
  means: ({ to, verb, photos: named, except, heldFor: seconds }) => {
    const photos = picturesMeant({ photos: named, ...(except === undefined ? {} : { except }) });
    // 第3到第5张 alone is a row of pictures.
    const isRow =
      verb.length === 0 && photos.of === 'place' && to.to === 'place' && Math.abs(to.index) !== 1;
    if (photos.of === 'all' || isRow) return null;
    const moved = photos.of === 'it' ? ({ of: 'that' } as const) : photos;
    return moveAndHold(moved, to, seconds);
  },
});

const ends = frame({
  name: 'start or end with',
  needs: {
    at: either(
      meaning(
        inOrder(startWith, notBefore(inOrder(reference, maybe(asFirst)), onward)),
        ([, [photos]]) => ({
          photos,
          index: 1,
        }),
      ),
      meaning(
        inOrder(startWith, notBefore(inOrder(reference, words('开始')), onward)),
        ([, [photos]]) => ({ photos, index: 1 }),
      ),
      meaning(inOrder(endWith, reference, maybe(asLast)), ([, photos]) => ({ photos, index: -1 })),
      meaning(inOrder(reference, being, asClosing), ([photos]) => ({ photos, index: -1 })),
      meaning(inOrder(reference, being, asOpening), ([photos]) => ({ photos, index: 1 })),
      meaning(inOrder(maybe(words('用', '以', '拿', '把')), reference, asFirst), ([, photos]) => ({
        photos,
        index: 1,
      })),
      meaning(inOrder(maybe(words('用', '以', '拿', '把')), reference, asLast), ([, photos]) => ({
        photos,
        index: -1,
      })),
    ),
  },
  may: { verb: moveVerb, insteadOf: thanOf, heldFor },
  cost: -0.2,
  means: ({ at: { photos, index }, heldFor: seconds }) =>
    photos.of === 'all' ? null : moveAndHold(photos, { to: 'place', index }, seconds),
});

function moveAndHold(photos: Reference, to: Position, seconds: number | undefined): Request[] {
  const moved = movePictures.of({ photos, to });
  return seconds === undefined ? [moved] : [moved, setPhotoLength.of({ photos, seconds })];
}

const placeFirst = frame({
  name: 'what comes before or after a picture',
  needs: {
    row: either(
      meaning(
        inOrder(
          oneOf({
            after: [
              'after',
              'right after',
              'behind',
              'right behind',
              'following',
              'straight after',
            ],
            before: ['before', 'right before', 'just before', 'in front of', 'ahead of'],
          }),
          reference,
          comesThere,
          reference,
        ),
        ([to, base, , photos]) => ({ to, base, photos }),
      ),
      meaning(
        inOrder(
          maybe(words('在')),
          reference,
          maybe(words('的')),
          oneOf({
            after: ['后面', '之后', '后边', '后头', '以后'],
            before: ['前面', '之前', '前边', '前头', '以前'],
          }),
          comesThere,
          reference,
        ),
        ([, base, , to, , photos]) => ({ to, base, photos }),
      ),
    ),
  },
  cost: -0.2,
  means: ({ row: { to, base, photos } }) =>
    [base, photos].some(({ of }) => of === 'all' || of === 'it')
      ? null
      : movePictures.of({ photos, to: { to, photos: base } }),
});

/** 第二个位置放海浪. */
const atPlace = frame({
  name: 'what is at a place',
  needs: {
    row: inOrder(
      maybe(words('在', 'at', 'in')),
      ordinal,
      words('个位置', '位', '的位置', '张的位置', '个地方', 'place', 'position', 'spot'),
      maybe(words('上')),
      comesThere,
      reference,
    ),
  },
  cost: -0.3,
  means: ({ row: [, index, , , , photos] }) =>
    photos.of === 'all' || photos.of === 'it'
      ? null
      : movePictures.of({ photos, to: { to: 'place', index } }),
});

const together = frame({
  name: 'pictures together',
  needs: {
    photos: reference,
    together: words(
      ...['together', 'next to each other', 'in a row', 'side by side', 'one after the other'],
      ...['back to back', 'consecutively', 'one after another', 'grouped', 'group'],
      ...['grouped together', 'in one block', 'as a group', 'all together', 'adjacent'],
      ...['放在一起', '放一起', '挨着', '连在一起', '排在一起', '挨在一起', '凑一起', '连着'],
      ...['集中', '在一起', '归到一起', '放到一起', '挨着放', '连续', '相邻', '排一起', '连着放'],
      ...['放在一块', '放一块', '集中在一起', '连续放'],
    ),
  },
  may: { verb: moveVerb, to: position },
  cost: telling,
  means: ({ photos, to }) =>
    photos.of === 'all' || photos.of === 'it'
      ? null
      : movePictures.of({ photos, ...(to === undefined ? {} : { to }) }),
});

const swap = frame({
  name: 'swap pictures',
  needs: { swapVerb, photos: reference },
  may: { with: inOrder(words('with', 'for', 'and', 'to', '和', '跟', '与', '同'), reference) },
  many: { swapFiller },
  cost: telling,
  means: ({ photos, ...found }) =>
    isOne(photos) && found.with === undefined
      ? null
      : swapPictures.of({
          photos: photos.of === 'it' ? { of: 'that' } : photos,
          ...(found.with === undefined ? {} : { with: found.with[1] }),
        }),
});

function isOne(photos: Reference): boolean {
  return photos.of === 'place' || photos.of === 'all' || photos.of === 'at';
}

/** "Put the first where the last is and vice versa". */
const swapThere = frame({
  name: 'swap pictures by their places',
  needs: {
    places: inOrder(
      reference,
      words('where', 'to where', 'in the place where'),
      reference,
      words('is', 'is now', 'was', 'sits', 'stands'),
      maybe(mark(',')),
      words(
        ...['and vice versa', 'vice versa', 'and the other way round', 'and the other way around'],
        ...['and the reverse', 'and reversed'],
      ),
    ),
  },
  many: { verb: moveVerb },
  cost: telling,
  means: ({ places: [first, , second] }) => swapPictures.of({ photos: first, with: second }),
});

export const moveFrames = [move, ends, placeFirst, atPlace, together, swap, swapThere];
