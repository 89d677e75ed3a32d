import { awayWithIt } from '../../grammar/phrases/away-with-it.ts';
import { no } from '../../grammar/phrases/common.ts';
import { either, inOrder, many, mark, maybe, unlikely, words } from '../../grammar/reader.ts';
import { motionNoun, zoomIn, filler, anyMotion } from './motion-words.ts';

const off = words(
  ...['off', 'gone', 'removed', 'disabled', 'stop'],
  ...['去掉', '去除', '关掉', '取消', '删掉', '拿掉', '不要了', '不要', '移除', '关了', '停掉'],
  ...['停', '关闭', '删除'],
);

const stop = either(
  no,
  words('stop', 'stop the', 'quit', 'kill', 'cut', 'turn off the', '停止', '停', '别再', '不许'),
);

const kept = many(
  words(
    ...['everything', 'it', 'them', 'all', 'the', 'my', 'photos', 'pictures', 'images', 'photo'],
    ...['picture', 'all of them', 'camera', 'things', 'everything else', 'each', 'every'],
    ...['completely', 'perfectly', 'whole', 'video', 'film', 'just', 'totally', 'all of it'],
    ...['shots', 'shot', 'frame', 'image'],
  ),
  4,
);

const keepStill = inOrder(
  words(
    ...['keep', 'leave', 'hold', 'stand', 'stay', 'make', 'be', 'want', 'keeps', 'sit'],
    ...['should be', 'have'],
  ),
  kept,
  words('still', 'steady', 'fixed', 'in place'),
);

const unwellWords = words(
  ...['dizzy', 'seasick', 'sick', 'nauseous', 'nauseated', 'its making me', 'makes me'],
  ...['making me', 'headache', 'motion sickness', 'carsick', 'i get', 'gives me', 'giving me'],
  ...['queasy', 'im getting'],
  ...['晕', '头晕', '晃得我头晕', '晃得头晕', '晃得', '晃得我', '我头晕', '看得我头晕', '眼晕'],
  ...['看着晕', '晃得晕', '看得晕', '眼花'],
);

/** Why somebody wants less of it. */
export const unwell = inOrder(
  maybe(mark(',', '，', '-')),
  maybe(
    words(
      '奶奶',
      '爷爷',
      '我妈',
      '老人',
      '妈妈',
      'my grandma',
      'grandma',
      'my mother',
      'my wife',
      'gets',
    ),
  ),
  maybe(
    words(
      'it',
      'that',
      'this',
      'because it',
      'because',
      'since it',
      '因为',
      '会',
      '都',
      '我',
      '孩子们',
      '孩子',
      '老人',
      '我妈',
      '大家',
      '奶奶',
      '人',
      '让人',
    ),
  ),
  unwellWords,
  maybe(words('from', 'from it', 'when', 'from the', '了')),
  maybe(mark(',', '，')),
);

const cannotMove = either(
  stop,
  words(
    ...['didnt', 'wont', 'wouldnt', 'cant', 'nothing should', 'none of them should', 'arent'],
    ...['isnt', 'none should', 'nothing', 'stop', 'shall not', 'should not', 'must not'],
    ...['nothing zooms', 'nothing that', 'if nothing', 'without', 'without any'],
    ...['唔好', '唔', '別', '不可以', '不许', '不能', '停止', '没有'],
  ),
);

const stillness = words(
  ...['still', 'steady', 'fixed', 'static', 'put', 'stationary', 'motionless', 'in place'],
  ...['unmoved', 'frozen', 'where they are', 'as stills', 'as still pictures', 'as stills only'],
);

/** 镜头固定不动, 照片就待着别动. */
const stands = inOrder(
  words(
    ...['镜头', '画面', '照片', '图片', '相片', '图', '图像', '所有照片', '每张照片', '相', '照'],
  ),
  many(
    words(
      ...['都', '就', '全部', '全都', '要', '请', '给我', '保持', '能', '老老实实', '待着', '最好'],
      ...[
        '也',
        '别再',
        '老实',
        '乖乖',
        '静静',
        '一直',
        '可以',
        '让它',
        '还是',
        '呆着',
        '的',
        '位置',
        '不要再',
      ],
    ),
    4,
  ),
  words(
    ...['固定不动', '固定', '不动', '别动', '不要动', '别晃', '不要晃', '静止', '定住', '别乱动'],
    ...['不许动', '别再动', '唔好郁', '唔郁', '唔好动', '固定住', '固定下来', '静止不动', '不晃'],
    ...['不要乱动', '不要移动', '别移动', '定格', '静止显示', '静态显示', '静态', '别动来动去'],
    ...['不要动来动去', '不要再动', '稳住', '不会动', '不用动', '别摇', '不要摇', '不摇'],
  ),
  maybe(words('就好', '就行', '了', '吧', '就可以', '即可', '就行了', '就好了')),
);

export const noMotion = either(
  keepStill,
  stands,
  // "The others stay" says it too, and means no camera.
  unlikely(words('别动', '不动', '不要动'), 0.25),
  words('别动来动去', '不要动来动去', '别晃来晃去', '别晃', '不要晃', '别晃动', '不要晃动'),

  inOrder(stop, filler, anyMotion),
  // "No pan no zoom", 去掉放大缩小.
  inOrder(stop, filler, anyMotion, maybe(words('no', 'or', 'and', '和', '、')), anyMotion),
  inOrder(motionNoun, filler, off),
  // 取消所有照片的缩放动画.
  inOrder(
    words('取消', '去掉', '关掉', '不要', '删掉', '停掉', '关闭', 'turn off', 'remove', 'stop'),
    words('所有照片', '照片', '图片', '所有图片', '画面', '每张照片', 'the photos', 'all photos'),
    maybe(words('的', '上的', 's')),
    anyMotion,
    maybe(anyMotion),
  ),
  inOrder(either(motionNoun, zoomIn), awayWithIt),
  inOrder(
    cannotMove,
    filler,
    words(
      ...[
        'zoomed',
        'panned',
        'zoomed or panned',
        'moved',
        'moved around',
        'moving about',
        'any movement',
      ],
      ...['推来推去', '移来移去', '晃来晃去', '推拉', '缩放', '动画', '放大缩小'],
      ...['move', 'moving', 'moves', 'animate', 'movement', 'move around', 'moving around'],
      ...['move about', '动', '移动', '晃', '乱动', '晃动', '郁', '摇', '摇晃', '动来动去'],
    ),
    maybe(words('了', '啦')),
  ),
  inOrder(
    words('stay', 'stand', 'remain', 'sit', 'make', 'keep', 'be', 'show', 'stays', 'hold'),
    maybe(words('them', 'it', 'perfectly', 'completely', 'just', 'totally', 'all', 'as')),
    stillness,
  ),
  // 照片动得我头晕，停掉.
  inOrder(motionNoun, filler, unwell, maybe(mark(',', '，')), off),
  words(
    ...['freeze', 'freeze the camera', 'freeze the motion', 'freeze everything', 'freeze them'],
    ...['static', 'stationary', 'motionless', 'still photos', 'still pictures', 'still images'],
    ...['stand still', 'standing still', 'stands still', 'stay still', 'stays still', 'hold still'],
    ...['sit still', 'no motion', 'unanimated', 'frozen', 'fixed camera', 'static camera'],
    ...[
      'steady camera',
      'still shots',
      'be still',
      'static pics',
      'static photos',
      'static images',
    ],
    ...['static pictures', 'stills', 'all stills', 'stills only', 'static shots', 'stay put'],
    ...[
      'as stills',
      'let the pictures rest',
      'let the photos rest',
      'rest',
      'at rest',
      'no animation on them',
    ],
    ...[
      'photos only, no animation',
      'no animation on the photos',
      'a plain slideshow',
      'plain slideshow',
    ],
    ...['静止', '静态', '固定', '固定镜头', '固定画面', '画面不动', '别动', '定住', '静止不动'],
    ...['镜头不动', '纹丝不动', '稳定镜头', '定格', '固定不动', '保持静止', '不会动', '静态照片'],
    ...['静态图片', '静态画面', '静态展示', '静止画面', '静止显示'],
  ),
);

const notSoMuchAhead = inOrder(
  either(no, words('别', '不要')),
  filler,
  anyMotion,
  filler,
  words(
    ...['so much', 'that much', 'so fast', 'too much', 'too fast', 'so quickly', 'so hard'],
    ...['so strong'],
    ...['that much', 'so much', 'that fast', 'so fast', 'too much', '那么厉害', '那么大', '太猛'],
    ...['那么多', '那么快', '太快', '太多', '这么快', '这么多', '太大', '那么大', '那么夸张'],
  ),
);

const soMuch = words(
  ...[
    '那么多',
    '那么快',
    '太快',
    '太多',
    '这么快',
    '这么多',
    '太大',
    '那么大',
    '那么夸张',
    '太厉害',
  ],
);

export const notSoMuch = either(
  // 放大不要那么多.
  inOrder(anyMotion, maybe(words('的时候', '得', '效果')), words('别', '不要', '不用'), soMuch),
  // 照片别晃那么大, "should not move that much".
  inOrder(
    either(cannotMove, words('别', '不要')),
    maybe(words('再')),
    words('move', 'moving', 'zoom', 'wobble', '晃', '动', '移动', '摇', '晃动', '推'),
    maybe(words('得')),
    soMuch,
  ),
  notSoMuchAhead,
);

/** "The others stay": nothing is to be done to them. */
export const othersStay = either(
  inOrder(
    words(
      ...['leave the others', 'leave the rest', 'leave all the others', 'leave the other ones'],
      ...['keep the others', 'keep the rest', 'the others stay', 'the rest stays'],
      ...['leave everything else', 'keep everything else', 'dont touch the others'],
      ...['dont touch the rest', 'the rest can stay', 'dont touch anything else'],
      ...['dont change the others', 'dont change anything else', 'dont change the rest'],
      ...['the others can stay'],
    ),
    maybe(
      words(
        ...['as they are', 'as it is', 'alone', 'untouched', 'as is', 'unchanged', 'normal'],
        ...['the same', 'the way they are', 'in peace', 'like they are', 'like that'],
        ...['as they were'],
      ),
    ),
  ),
  inOrder(
    words(
      ...['其他', '其他的', '其余', '其余的', '别的', '其它', '其它的', '剩下的', '后面的'],
      ...['前面的', '另外的', '其他照片', '后面', '其他几张', '其余几张', '别的照片'],
    ),
    maybe(words('都', '就', '全部', '全都')),
    words(
      ...['别动', '不动', '不变', '保持原样', '不要动', '不用动', '不用改', '别改', '不改'],
      ...['保持不变', '原样', '照旧', '保留原样', '不用管', '别管', '不要改', '不用变', '还是原样'],
      ...['维持原样'],
    ),
  ),
);
