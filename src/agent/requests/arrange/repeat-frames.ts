import { frame } from '../../grammar/frame.ts';
import { inflected } from '../../grammar/inflected.ts';
import { count } from '../../grammar/number.ts';
import { filmNoun } from '../../grammar/phrases/common.ts';
import { position } from '../../grammar/phrases/position.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { either, inOrder, mark, maybe, meaning, words, type Reader } from '../../grammar/reader.ts';
import { duplicatePictures } from './duplicate-pictures.ts';
import { movePictures } from './move-pictures.ts';

const repeatVerb = words(
  ...inflected('duplicate', 'repeat', 'copy', 'clone', 'loop', 'replay', 'reuse', 'show twice'),
  ...['多放一张', '再放一张', '多来一张', '再来一张', '重复用', '再展示一次', '再放多次', '放多次'],
  ...['duplicate', 'repeat', 'copy', 'show twice', 'show again', 'clone', 'double', 'replay'],
  ...['repeating', 'show once more', 'loop', 'use twice', 'play twice', 'play again'],
  ...['bring up again', 'use again', 'reuse', 'make a copy of', 'show it again', 'repeat it'],
  ...['复制', '重复', '再放一遍', '再来一次', '放两遍', '再出现一次', '再放一次', '重复一次'],
  ...['重复放', '复制一份', '再来一遍', '再用一次', '放两次', '出现两次', '重复一遍', '复制一下'],
  ...['循环', '再播一遍', '再显示一次', '再出现', '再放', '重播', '重复出现', '再重复一次'],
  ...['循环播放', '多放一次', '拷贝'],
);
const repeatFiller = either(
  words(
    ...['show', 'use', 'play', 'have', 'again', 'once more', 'one more time', 'another time'],
    ...['put', 'appear', 'appears', 'a second time', 'second time'],
    ...['once', 'once again', 'too', '一次', '一遍', '一下', '再', '一份', '让', '出现', '又'],
    ...['多', '后面', '之后', '接着', '紧接着', '马上', '立刻', '后'],
  ),
  filmNoun,
);
const times: Reader<number> = either(
  meaning(
    words(
      'a second time',
      'for a second time',
      '第二次',
      '第二遍',
      'twice',
      '两次',
      '两遍',
      '2次',
      '2遍',
      'two times',
    ),
    () => 2,
  ),
  meaning(words('three times', 'thrice', '三次', '三遍', '3次', '3遍'), () => 3),
  meaning(inOrder(count, words('times', 'x', '次', '遍')), ([value]) => value),
);

const repeat = frame({
  name: 'repeat pictures',
  needs: { repeatVerb, photos: reference },
  may: { to: position, times },
  many: { repeatFiller },
  cost: -0.2,
  means: ({ photos, to, times: value }) =>
    // 日落之后再放…: something comes behind it.
    photos.of === 'span'
      ? null
      : duplicatePictures.of({ photos, ...copiesOf(value), ...(to === undefined ? {} : { to }) }),
});
const showAgain = frame({
  name: 'show pictures again',
  needs: {
    show: words(
      ...['show', 'use', 'play', 'have', 'put', 'bring', 'repeat', '放', '出现', '播放', '显示'],
      ...['用'],
    ),
    again: words('again', 'once more', 'one more time', 'once again', '再', '再次', '又', '重新'),
    photos: reference,
  },
  may: { to: position },
  many: { repeatFiller },
  cost: -0.2,
  means: ({ photos, to }) =>
    photos.of === 'all' || photos.of === 'it' || photos.of === 'unused'
      ? null
      : duplicatePictures.of({ photos, ...(to === undefined ? {} : { to }) }),
});
/** "Show the dog twice": one more than there is. */
const showTimes = frame({
  name: 'show pictures several times',
  needs: {
    show: words(
      ...[
        'show',
        'use',
        'play',
        'have',
        'put',
        'want',
        'be',
        'be in it',
        'appear',
        'appears',
        '放',
        '出现',
        '播放',
      ],
      ...['播', '显示', '让', '用', '要'],
    ),
    photos: reference,
    times,
  },
  may: { to: position },
  many: { repeatFiller },
  // Rather than half as long.
  cost: -0.3,
  means: ({ photos, times: value, to }) =>
    value < 2
      ? null
      : duplicatePictures.of({ photos, ...copiesOf(value), ...(to === undefined ? {} : { to }) }),
});

/** "Three times" in all are two more. */
function copiesOf(value: number | undefined): { copies?: number } {
  const copies = Math.min(20, Math.max(1, (value ?? 2) - 1));
  return copies === 1 ? {} : { copies };
}

/** "The dog again at the end", "the dog should come back at the end": at both places. */
const againAtEnd = frame({
  name: 'pictures again at the end',
  needs: {
    photos: reference,
    again: words(
      ...['again', 'once more', 'another time', 'one more time', 'a second time', '再次', '又出现'],
      ...inflected('come back', 'reappear', 'return', 'come again'),
    ),
    to: meaning(position, (place) => (place.to === 'place' && place.index === -1 ? place : null)),
  },
  may: { show: words('should', 'show', 'have', 'i want', 'let', 'appear', 'be', '让') },
  cost: -0.3,
  means: ({ photos, to }) =>
    photos.of === 'all' || photos.of === 'it' || photos.of === 'unused'
      ? null
      : duplicatePictures.of({ photos, to }),
});

const shownOnce = inOrder(
  maybe(words('都', '各', '要', '先')),
  maybe(words('放', '出现', '来', '用', '播', '露脸', '亮相', '要有', '有', '摆')),
  maybe(words('一次', '一下', '一遍', '一张', '一回')),
);
const bothEnds = either(
  words(
    ...['both at the start and the end', 'both at the start and at the end'],
    ...['at both ends', 'at both the start and the end', 'at the start and at the end'],
    ...[
      'at the start and the end',
      'at the beginning and the end',
      'both at the end and the start',
    ],
    ...['at the beginning and at the end', 'both at the beginning and the end'],
    ...['both at the beginning and at the end', 'both first and last', 'as first and last'],
    ...['at both the beginning and the end', 'at both start and end', 'both start and end'],
    ...['at the start and again at the end', 'at the beginning and again at the end'],
    ...['as the first and the last', 'as the first and last', 'as both the first and the last'],
    ...['at start and end', 'start and end', 'beginning and end', 'start and finish'],
    ...['once at the start and once at the end', 'once at the beginning and once at the end'],
  ),
  inOrder(
    maybe(words('在', '放在')),
    words('开头', '片头', '开场', '最前面', '最开始', '一开始', '开始', '前面'),
    shownOnce,
    maybe(mark(',', '，', '、')),
    maybe(words('和', '跟', '与', '在', '到', '到了', '然后')),
    words('结尾', '片尾', '最后', '收尾', '末尾', '最后面', '结束', '后面'),
    words('再', '也', '又', '都', '各'),
    shownOnce,
  ),
  inOrder(
    maybe(words('在', '放在')),
    words('首尾', '头尾', '一头一尾', '片头片尾', '开头结尾', '前后'),
    words('各', '都'),
    shownOnce,
  ),
);

/** "The dog both at the start and the end", 狗开头放一次结尾再放一次. */
const atBothEnds = frame({
  name: 'pictures at both ends',
  needs: { photos: reference, bothEnds },
  may: {
    times,
    show: words('see', 'show', 'have', 'want', 'place', 'move', 'should', 'appear', 'be', 'use'),
  },
  cost: -0.5,
  means: ({ photos }) =>
    photos.of === 'all' || photos.of === 'unused'
      ? null
      : [
          movePictures.of({ photos, to: { to: 'place', index: 1 } }),
          duplicatePictures.of({
            // The second is the first by then.
            photos: photos.of === 'place' ? { of: 'place', index: 1 } : photos,
            to: { to: 'place', index: -1 },
          }),
        ],
});

export const repeatFrames = [repeat, showAgain, showTimes, againAtEnd, atBothEnds];
