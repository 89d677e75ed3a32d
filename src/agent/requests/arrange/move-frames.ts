import { frame } from '../../grammar/frame.ts';
import { count } from '../../grammar/number.ts';
import { position } from '../../grammar/phrases/position.ts';
import { exception, picturesMeant, reference } from '../../grammar/phrases/reference.ts';
import {
  either,
  inOrder,
  maybe,
  meaning,
  notBefore,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Position } from '../../position.ts';
import type { Reference } from '../../reference.ts';
import { movePictures } from './move-pictures.ts';
import { swapPictures } from './swap-pictures.ts';

/** The words are empty by themselves: as a whole they mean something. */
const telling = -0.4;

const moveVerb = words(
  ...['拿', '搁', '丢', '塞', '扔', '摆放', '给', '排到'],
  ...['move', 'moving', 'put', 'place', 'bring', 'shift', 'drag', 'send', 'push', 'pull'],
  ...['position', 'relocate', 'stick', 'should go', 'should come', 'goes', 'go', 'comes', 'come'],
  ...['should be', 'belongs', 'throw', 'take', 'bump', 'slide', 'i want', 'want', 'needs to be'],
  ...['must be', 'make', 'show', 'let', 'have', 'mov', 'pop', 'insert', 'moved'],
  ...['移动', '移', '挪', '放', '挪动', '调', '把', '将', '排', '搬', '提', '调整', '让', '换'],
  ...['拖', '拉', '要', '给我', '摆', '出来', '出现', '登场', '亮相', '露面', '出场', '上场', '播'],
  ...['接', '接上', '跟', '紧跟', '接着放', '紧接着放', '跟着放', '站', '打头', '先出来', '先出现'],
  ...['当', '做', '作为', '显示', '展示', '播放', '播出'],
);

/** "Back by one". */
const byPlaces: Reader<Position> = either(
  meaning(
    inOrder(
      words('back by', 'back', 'later by', 'down by', 'right by', '往后', '向后', '后移', '往后挪'),
      count,
    ),
    ([, places]): Position => ({ to: 'by', places }),
  ),
  meaning(
    inOrder(
      words(
        ...['forward by', 'forward', 'up by', 'earlier by', 'left by', '往前', '向前', '前移'],
        ...['往前挪'],
      ),
      count,
    ),
    ([, places]): Position => ({ to: 'by', places: -places }),
  ),
);

/** "Last instead of the lake". */
const thanOf = inOrder(words('instead of', 'rather than', 'not', '而不是', '不是'), reference);

const move = frame({
  name: 'move pictures',
  needs: { photos: reference, to: either(position, byPlaces) },
  may: { verb: moveVerb, except: exception, insteadOf: thanOf },
  means: ({ to, verb, photos: named, except }) => {
    const photos = picturesMeant({ photos: named, ...(except === undefined ? {} : { except }) });
    // 第3到第5张 alone is a row of pictures.
    const isRow = verb === undefined && photos.of === 'place' && to.to === 'place';
    if (photos.of === 'all' || isRow) return null;
    return movePictures.of({ photos: photos.of === 'it' ? { of: 'that' } : photos, to });
  },
});

const startWith = words(
  ...['开头改放', '开头换', '开头换成', '开场放', '首先'],
  ...['start with', 'begin with', 'open with', 'starting with', 'lead with', 'beginning with'],
  ...['opening with', 'start on', 'start the film with', 'start the video with', 'start off with'],
  ...['begin the video with', 'open on', 'kick off with', 'begin the film with', 'start it with'],
  ...['have it start with', 'open the film with', 'open the video with', 'start from'],
  ...['以', '先放', '开头放', '开头用', '先出现', '从', '首先放', '第一个放', '第一张放', '开场用'],
  ...['开头是', '最先放', '开头要', '先来'],
);
/** 从第三张开始都…: from there on. */
const onward = words(
  ...['都', '全', '往后', '后面', '以后', '之后', '开始都', '开始全', '起', '每', '开始往后'],
  ...['开始每'],
);
const endWith = words(
  ...['结尾改放', '结尾换', '结尾换成', '最后改放', '结尾要', '最后要', '收尾放', '结束用'],
  ...['end with', 'finish with', 'close with', 'ending with', 'end on', 'finish on', 'close on'],
  ...['finishing with', 'end the film with', 'end the video with', 'have it end with'],
  ...['finish off with', 'wrap up with', 'conclude with', 'finish the video with'],
  ...['finish the film with', 'end it with', 'close the film with', 'last should be'],
  ...['let it end with'],
  ...['结尾放', '结尾用', '最后放', '最后用', '最后出现', '压轴放', '收尾用', '结尾是', '最后来'],
  ...['以它结尾', '最后一张放', '最后一张用', '末尾放'],
);
const asFirst = words(
  '开头',
  '开始放',
  '开始播',
  '开始吧',
  '打头',
  '开场',
  '作为开头',
  '做开头',
  '当开头',
  '作为第一张',
);
const asLast = words(
  ...['结尾', '结束', '收尾', '压轴', '收场', '作为结尾', '做结尾', '当结尾', '作为最后一张'],
);

const asOpening = words(
  ...['as the opening shot', 'as the opener', 'as the opening', 'as the first photo'],
  ...['as the first picture', 'as the first one', 'as opener', 'as the intro', 'as the start'],
  ...['for the opening', 'should open the film', 'as the opening photo', 'as an opener'],
  ...['should open', 'should start the film', 'opens the film', 'as the cover'],
);
const asClosing = words(
  ...['as the closing shot', 'as the closer', 'as the closing', 'as the last photo'],
  ...['as the last picture', 'as the last one', 'as the ending', 'as the end', 'as the final shot'],
  ...['for the ending', 'should close the film', 'as the final photo', 'as a closer'],
  ...['should end the film', 'closes the film', 'as the outro', 'as the finale'],
);

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
      meaning(inOrder(reference, asClosing), ([photos]) => ({ photos, index: -1 })),
      meaning(inOrder(reference, asOpening), ([photos]) => ({ photos, index: 1 })),
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
  may: { verb: moveVerb },
  means: ({ at }) => movePictures.of({ photos: at.photos, to: { to: 'place', index: at.index } }),
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

const swapVerb = words(
  ...['换一下', '换一下顺序', '倒一下位置', '对换一下', '互换一下'],
  ...['swap', 'switch', 'exchange', 'trade', 'interchange', 'flip', 'swap around', 'switch around'],
  ...['swap places', 'swop', 'swap the order of', 'switch the order of', 'change places'],
  ...['trade places', 'switch places', 'swap positions of', 'swap the positions of'],
  ...['change the order of', 'swapping', 'reverse the order of', 'swap round', 'invert'],
  ...['change around', 'of place', 'of places', 'of position', 'trade spots', 'switch spots'],
  ...['swap spots', 'change positions', 'trade positions', 'switch positions'],
  ...['交换', '对调', '互换', '调换', '换位置', '换个位置', '对换', '调个位置', '换一下位置'],
  ...['调换位置', '交换位置', '互换位置', '换下位置', '换一换', '掉个个', '换换位置', '调换一下'],
  ...['换个顺序', '交换一下', '互调', '位置互换', '位置对调', '位置交换', '调转', '换个个'],
  ...['颠倒一下', '位置换一下'],
);
const swapFiller = words(
  ...['places', 'positions', 'around', 'with each other', 'order', 'position', 'the order'],
  ...['the order of', 'the places'],
  ...['一下', '位置', '顺序', '的位置', '的顺序', '两张', '俩', '这两张', '来'],
);

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

export const moveFrames = [move, ends, together, swap];
