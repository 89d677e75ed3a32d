import { corners, type Corner } from '../../../timeline/corner-place.ts';
import { either, inOrder, many, maybe, meaning, oneOf, words, type Reader } from '../reader.ts';

const edge = oneOf({
  top: [
    'top',
    'upper',
    'up',
    'above',
    'topmost',
    '上',
    '上方',
    '上边',
    '上面',
    '顶部',
    '顶端',
    '最上',
    '上侧',
  ],
  bottom: [
    'bottom',
    'lower',
    'low',
    'below',
    'down',
    'foot',
    '下',
    '下方',
    '下边',
    '下面',
    '底部',
    '底端',
    '底下',
    '最下',
    '下侧',
    '底',
  ],
  left: ['left', 'left hand', 'lefthand', '左', '左边', '左侧', '左面', '左方', '靠左'],
  right: ['right', 'right hand', 'righthand', '右', '右边', '右侧', '右面', '右方', '靠右'],
  center: [
    ...['center', 'centre', 'middle', 'centered', 'centred', 'central', 'mid', 'dead center'],
    ...['中', '中间', '中央', '正中', '正中间', '正中央', '居中', '中心', '当中'],
  ],
});
type Edge = 'top' | 'bottom' | 'left' | 'right' | 'center';

const at = maybe(
  words(
    ...[
      'in',
      'at',
      'on',
      'to',
      'into',
      'towards',
      'toward',
      'in the',
      'at the',
      'on the',
      'to the',
    ],
    ...['into the', 'towards the', 'toward the', 'the', 'near the', 'along the'],
    ...[
      '在',
      '到',
      '放在',
      '放到',
      '移到',
      '挪到',
      '靠',
      '朝',
      '往',
      '向',
      '画面',
      '屏幕',
      '于',
      '朝着',
      '搁在',
      '搁到',
      '摆在',
      '摆到',
      '弄到',
      '搬到',
    ],
  ),
);
const part = maybe(
  words(
    ...[
      'corner',
      'edge',
      'side',
      'third',
      'of the screen',
      'of the frame',
      'of the picture',
      'part',
    ],
    ...[
      'corner of the screen',
      'corner of the frame',
      'of the image',
      'of the video',
      'of the film',
    ],
    ...['side of the screen', 'hand corner', 'hand side', 'of it', 'of the photo', 'area'],
    ...['角', '角落', '边', '侧', '处', '位置', '的位置', '角上', '角处', '的角落', '方'],
  ),
);

const nearby = maybe(
  words(',', 'and', 'hand', '-', 'the', 'of the', 'on the', 'corner', 'half of the'),
);

/** A corner, the middle of an edge, or the middle: "top left", 右下角, "in the centre". */
export const corner: Reader<Corner> = either(
  // Of the two corners on the left, the lower.
  oneOf<Corner>({
    'bottom-left': [
      ...['down to the left corner', 'down in the left corner', 'down into the left corner'],
      ...[
        'down to the left',
        'down left',
        'down on the left',
        '左边下面',
        '下面左边',
        '左边的下面',
      ],
    ],
    'bottom-right': [
      ...['down to the right corner', 'down in the right corner', 'down into the right corner'],
      ...['down to the right', 'down right', 'down on the right', '右边下面', '下面右边'],
    ],
    'top-left': [
      ...['up to the left corner', 'up in the left corner', 'up into the left corner'],
      ...['up to the left', 'up on the left', '左边上面', '上面左边'],
    ],
    'top-right': [
      ...['up to the right corner', 'up in the right corner', 'up into the right corner'],
      ...['up to the right', 'up on the right', '右边上面', '上面右边'],
    ],
  }),
  meaning(
    inOrder(
      at,
      edge,
      many(
        meaning(inOrder(nearby, edge), ([, next]) => next),
        1,
      ),
      part,
    ),
    ([, first, more]) => cornerOf([first, ...more]),
  ),
);

function cornerOf(edges: readonly Edge[]): Corner | null {
  const vertical = edges.find((each) => each === 'top' || each === 'bottom');
  const horizontal = edges.find((each) => each === 'left' || each === 'right');
  const wanted = [vertical, horizontal].filter((each) => each !== undefined).join('-');
  const usesAll = edges.every(
    (each) => each === vertical || each === horizontal || each === 'center',
  );
  if (!usesAll) return null;
  return corners.find((each) => each === wanted) ?? 'center';
}
