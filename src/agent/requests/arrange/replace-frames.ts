import { frame } from '../../grammar/frame.ts';
import { inflected } from '../../grammar/inflected.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { either, inOrder, mark, maybe, meaning, words } from '../../grammar/reader.ts';
import { replacePicture } from './replace-picture.ts';

const replaceVerb = words(
  ...inflected(
    'replace',
    'swap out',
    'switch out',
    'exchange',
    'trade',
    'change',
    'swap',
    'switch',
  ),
  ...['replace', 'replacing', 'swap out', 'switch out', 'substitute', 'change', 'sub', 'replce'],
  ...['换', '替换', '更换', '替', '把', '将', '改', '代替', '替代'],
);
const replaceWith = either(
  meaning(inOrder(words('with', 'by', 'for', 'to', 'against', 'into'), reference), ([, by]) => by),
  meaning(
    inOrder(
      words(
        ...['换成', '替换成', '换为', '替换为', '改成', '改为', '换上', '更换为', '更换成', '换做'],
        ...['变成', '用', '换做', '换作', '改用', '改放', '换'],
      ),
      reference,
      maybe(words('替换', '代替', '来替换', '换掉', '替代', '来代替', '替换掉')),
    ),
    ([, by]) => by,
  ),
);
const replace = frame({
  name: 'replace a picture',
  needs: { replaceVerb, photo: reference, by: replaceWith },
  cost: 0.05,
  means: ({ photo, by }) =>
    photo.of === 'all' || by.of === 'all' || by.of === 'it' || photo.of === 'it'
      ? null
      : replacePicture.of({ photo, by }),
});
/** What somebody thinks of a picture that is to go. */
const complaint = words(
  ...[
    '不好看',
    '不太好看',
    '太丑',
    '丑',
    '不行',
    '不好',
    '不合适',
    '不喜欢',
    '拍得不好',
    '拍糊了',
    '糊了',
  ],
  ...['有点丑', '一般', '不清楚', '不满意', '难看', '太难看', '不太好', '不太行'],
);

const insteadOf = frame({
  name: 'one picture instead of another',
  needs: {
    by: either(
      meaning(
        inOrder(
          reference,
          words('out'),
          maybe(mark(',')),
          maybe(words('and')),
          reference,
          words('in'),
        ),
        ([photo, , , , by]) => ({ by, photo }),
      ),
      meaning(
        inOrder(
          reference,
          words('不要了', '不要', '去掉', '删了', '拿掉', '删掉', '撤了'),
          maybe(mark(',', '，')),
          words('用', '换', '换成', '放', '换上', '改用', '改放', '改成'),
          reference,
          maybe(words('代替', '替代', '来代替', '顶上', '替换', '来替')),
        ),
        ([photo, , , , by]) => ({ by, photo }),
      ),
      meaning(
        inOrder(reference, words(...inflected('take the place of')), reference),
        ([by, , photo]) => ({ by, photo }),
      ),
      meaning(
        inOrder(
          maybe(words('use', 'show', 'put', 'take', 'have', 'i want')),
          reference,
          words(
            'takes the place of',
            'in the place of',
            'should replace',
            'to replace',
            'instead of',
            'in place of',
            'rather than',
            'replaces',
            'replacing',
          ),
          reference,
        ),
        ([, by, , photo]) => ({ by, photo }),
      ),
      meaning(
        inOrder(
          maybe(words('put', 'use', 'show', 'place', 'take', 'i want', 'have')),
          reference,
          words('where', 'to where', 'in the spot where', 'in the place where'),
          reference,
          words('is', 'is now', 'was', 'sits', 'was before', 'used to be'),
        ),
        ([, by, , photo]) => ({ by, photo }),
      ),
      meaning(
        inOrder(words(...inflected('substitute')), reference, words('for'), reference),
        ([, by, , photo]) => ({ by, photo }),
      ),
      meaning(
        inOrder(
          words('prefer', 'would prefer', 'id prefer', 'rather have', 'like', 'id rather have'),
          reference,
          words('to', 'over', 'than', 'rather than', 'instead of', 'better than', 'more than'),
          reference,
        ),
        ([, by, , photo]) => ({ by, photo }),
      ),
      meaning(
        inOrder(
          reference,
          words('should be', 'should become', 'must be', 'becomes', 'has to be'),
          reference,
          words('instead'),
        ),
        ([photo, , by]) => (by.of === 'place' ? null : { by, photo }),
      ),
      meaning(
        inOrder(
          maybe(words('在', '把')),
          reference,
          words('的位置', '那个位置', '的地方', '那里', '位置'),
          words('放', '换成', '改成', '放上', '改放', '用', '换上', '摆', '给'),
          reference,
        ),
        ([, photo, , , by]) => ({ by, photo }),
      ),
      meaning(
        inOrder(
          maybe(words('用', '拿')),
          reference,
          words('代替', '顶掉', '替下', '替换', '换掉', '替代', '取代', '替换掉', '替掉', '顶替'),
          reference,
        ),
        ([, by, , photo]) => ({ by, photo }),
      ),
      meaning(
        inOrder(
          reference,
          maybe(inOrder(complaint, maybe(mark(',', '，')))),
          words(
            '换做',
            '换作',
            '改用',
            '改放',
            '换',
            '改成',
            '换成',
            '替换成',
            '换为',
            '替换为',
            '替换成为',
            '更换为',
            '更换成',
          ),
          reference,
        ),
        ([photo, , , by]) => ({ by, photo }),
      ),
    ),
  },
  may: { instead: words('instead', 'better') },
  means: ({ by: { by, photo } }) =>
    photo.of === 'all' || by.of === 'all' || by.of === 'it'
      ? null
      : replacePicture.of({ photo, by }),
});

export const replaceFrames = [replace, insteadOf];
