import { inflected } from '../../grammar/inflected.ts';
import { number } from '../../grammar/number.ts';
import { photoNoun } from '../../grammar/phrases/common.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import {
  either,
  inOrder,
  many,
  mark,
  maybe,
  meaning,
  oneOf,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';

const named = oneOf({
  captured: [
    ...[
      'the right order of time',
      'order of time',
      'follow the time',
      'follow the time of the shots',
      'time sequence',
      '从最早拍的开始',
      '从最早的开始',
      '从最早拍的开始放',
      '最早拍的先放',
      '从最早的开始放',
      '按拍的时间走',
      '按时间走',
      'right order of time',
    ],
    ...['by date', 'by time', 'by the date', 'by capture date', 'by capture time', 'by date taken'],
    ...['by time taken', 'in order of date', 'in order of time', 'by when they were taken'],
    ...['in time order', 'in date order', 'according to date', 'according to time'],
    ...['chronological', 'chronologically', 'chronological order', 'in chronological order'],
    ...['oldest first', 'oldest to newest', 'in the order they were taken'],
    ...['in the order they were shot', 'in the order i took them', 'in order taken', 'date order'],
    ...['from oldest to newest', 'earliest first', 'oldest ones first', 'date taken'],
    ...['by the time they were taken', 'time order', 'the order they were taken'],
    ...['order they were taken', 'order i took them', 'in order of when they were taken'],
    ...['by timestamp', 'when they were taken', 'when they were shot', 'by day', 'by time of day'],
    ...['the order i took them', 'in chronological', 'in time'],
    ...['照拍摄先后', '拍摄先后', '照时间', '照拍摄时间', '照拍摄顺序', '按先后', '按时间'],
    ...['按拍摄时间', '按日期', '按照时间', '按照拍摄时间', '按照日期', '时间顺序', '从早到晚'],
    ...['从旧到新', '按时间顺序', '按时间先后', '按拍摄日期', '按时间先后顺序', '按照时间顺序'],
    ...['按拍照时间', '时间先后', '拍摄时间', '拍摄顺序', '按拍摄顺序', '按时间线', '先后顺序'],
    ...['按拍摄的时间', '按拍摄先后', '按照拍摄顺序', '按照拍摄日期', '拍摄日期', '按照时间先后'],
    ...['从早到晚排', '最早的在前', '最早的放前面', '旧的在前', '按日期先后'],
  ],
  newest: [
    ...['newest first', 'latest first', 'most recent first', 'newest to oldest'],
    ...['from newest to oldest', 'reverse chronological', 'reverse chronological order'],
    ...['reverse chronologically', 'in reverse chronological order', 'newest ones first'],
    ...['newest photos first', 'latest photos first', 'most recent photos first'],
    ...['newest at the front', 'latest to earliest', 'the newest first', 'latest ones first'],
    ...['时间倒序', '按时间倒序', '日期倒序', '从新到旧', '从晚到早', '最新的在前', '最新的放前面'],
    ...['最新的先', '最新在前', '按时间倒着', '新的在前', '新的放前面', '按日期倒序'],
    ...['最新的排前面', '最新的在最前面', '最近的在前', '最近的放前面', '最新的放最前面'],
  ],
  name: [
    ...['按文件名字', '文件名从小到大', '按文件名从小到大', '从小到大', 'ascending'],
    ...['by filename ascending', 'by name', 'by file name', 'by filename', 'by names'],
    ...['by file names', 'alphabetical', 'alphabetically', 'alphabetical order'],
    ...['in alphabetical order', 'by title', 'by filenames', 'by the file name', 'a to z'],
    ...['in name order', 'from a to z', 'by number', 'file name', 'by the name'],
    ...['in numerical order', 'numerically', 'by the filename', 'according to name', 'by file'],
    ...['in abc order'],
    ...['按文件名', '按名字', '按名称', '按照文件名', '文件名顺序', '按名字顺序', '按照名字'],
    ...['按照名称', '按字母', '按字母顺序', '按文件名顺序', '按编号', '按序号', '名字顺序'],
    ...['按文件名称', '字母顺序', '名称顺序', '按照文件名称', '按拼音', '文件名'],
  ],
  reversed: [
    ...['reverse', 'reversed', 'in reverse', 'reverse order', 'in reverse order', 'backwards'],
    ...['backward', 'from last to first', 'flip the order', 'reverse the order', 'other way round'],
    ...['other way around', 'the other way round', 'the other way around', 'in backwards order'],
    ...['inverse order', 'last to first', 'from the last to the first', 'from back to front'],
    ...['back to front', 'invert the order', 'turn around', 'turn the order around'],
    ...['order reversed', 'reverse it', 'reverse everything', 'flip it around', 'reversing'],
    ...['opposite order', 'in the opposite order'],
    ...['倒序', '反序', '倒过来', '倒着', '逆序', '反过来', '倒着放', '顺序反过来', '倒着排'],
    ...[
      '颠倒顺序',
      '顺序倒过来',
      '顺序颠倒',
      '从后往前',
      '反着来',
      '倒着来',
      '反向',
      '反着放',
      '倒返转',
      '掉返转',
      '倒转',
      '倒转来',
      '倒返转头',
    ],
    ...['倒排', '颠倒', '前后颠倒', '反转顺序', '逆向', '从后到前', '反转', '顺序反一下', '倒一下'],
  ],
  shuffled: [
    ...['shuffle', 'shuffled', 'shuffling', 'shuffle up', 'random order', 'in random order'],
    ...['in a random order', 'a random order', 'randomize', 'randomise', 'randomize the order'],
    ...['randomise the order', 'mix them up', 'mix up the order', 'mix up the photos'],
    ...['mix the photos up', 'any order', 'randomly ordered', 'jumble', 'jumble up'],
    ...['in any order', 'mix up', 'mix it up', 'mixed up', 'scramble', 'mix the order up'],
    ...['random sequence', 'mix the order', 'shuffle the order', 'randomized', 'shuffel'],
    ...['randomly', 'at random', 'mix up the pictures', 'jumbled'],
    ...['打乱', '打乱顺序', '随机顺序', '随机排列', '随机排序', '乱序', '随机播放', '顺序打乱'],
    ...['随机', '洗牌', '打散', '随便排', '随机打乱', '乱一点', '顺序随机', '顺序乱一下'],
  ],
  given: [
    ...['keep the order', 'keep this order', 'keep my order', 'same order', 'in this order'],
    ...['the given order', 'given order', 'original order', 'in the order given'],
    ...['in the order i uploaded them', 'in the order i uploaded', 'the order i uploaded them'],
    ...['as uploaded', 'as given', 'as listed', 'in the original order', 'in the given order'],
    ...['upload order', 'in upload order', 'order of upload', 'as ordered', 'keep them in order'],
    ...['keep photos in the order i uploaded them', 'keep the original order'],
    ...['dont change the order', 'do not change the order', 'dont reorder', 'dont rearrange'],
    ...['no reordering', 'leave the order', 'the order i gave', 'in the order i sent them'],
    ...['the order i sent them', 'by upload order', 'the order they were uploaded'],
    ...['in the order they were uploaded', 'in order of upload', 'by upload', 'order i uploaded'],
    ...['the order uploaded', 'preserve the order', 'use the order given', 'in my order'],
    ...['in the same order', 'keep the sequence', 'order i uploaded them', 'order given'],
    ...['按给出的顺序', '按上传顺序', '按上传的顺序', '原来的顺序', '原有顺序', '保持顺序'],
    ...['按原顺序', '按我给的顺序', '按我发的顺序', '上传顺序', '原顺序', '保持原来的顺序'],
    ...['不要改变顺序', '不要打乱顺序', '不要调整顺序', '按照上传顺序', '按照给出的顺序'],
    ...['按照上传的顺序', '顺序不变', '别打乱顺序', '保持原顺序', '按原来的顺序', '顺序不要变'],
    ...['按这个顺序', '按我上传的顺序', '照着上传顺序', '别改顺序', '上传的顺序', '按照原来的顺序'],
    ...['按照这个顺序', '别动顺序', '我上传的顺序', '恢复原来的顺序'],
  ],
});

type Order = ReturnType<typeof named.read>[number]['value'];

const by = words('按', '按照', '依', '依照', '根据', '照', '照着', '跟着', '以', '按着');

const when = words(
  ...[
    '先后',
    '早晚',
    '先后次序',
    '时间',
    '日期',
    '顺序',
    '次序',
    '时间顺序',
    '日子',
    '年份',
    '年月',
  ],
  ...['时间先后', '先后顺序', '前后', '时间早晚', '年代', '年龄'],
);

const taking = words(
  ...['拍', '拍的', '拍摄', '拍摄的', '拍照', '拍照的', '照', '照的', '照相的', '发生的', '当天的'],
  ...['拍下来的', '拍下的'],
);

/** 按拍的先后, 依拍照日期. */
const captured: Reader<Order> = meaning(
  either(inOrder(by, maybe(taking), when), inOrder(taking, when)),
  () => 'captured',
);

const lastPhoto = words('最后一张', '最后', '最末', '末尾', '尾', '结尾', '后面', '最后面');

const firstPhoto = words(
  '第一张',
  '第一',
  '最前',
  '开头',
  '头',
  '前面',
  '最前面',
  '最开始',
  '首张',
);

/** 从最后一张放到第一张. */
const fromLast: Reader<Order> = meaning(
  inOrder(
    words('从', '由'),
    lastPhoto,
    maybe(words('放', '播', '播放', '排', '开始', '开始放', '倒着')),
    words('到', '往', '向', '至'),
    firstPhoto,
  ),
  () => 'reversed',
);

const row = words(
  ...[
    'order',
    'sequence',
    'lineup',
    'running order',
    'order of the photos',
    'order of the pictures',
  ],
  ...['photo order', 'picture order', 'whole order', 'whole sequence', 'order of pictures', 'row'],
  ...['sequence of the pictures', 'sequence of the photos', 'order of photos'],
  ...[
    '顺序',
    '次序',
    '照片顺序',
    '播放顺序',
    '排序',
    '先后',
    '整个顺序',
    '相片次序',
    '照片的顺序',
    '图片顺序',
  ],
);

/** "Turn the whole order upside down", "the order is the wrong way round", 顺序反了. */
const turnedRow: Reader<Order> = meaning(
  either(
    inOrder(
      words(...inflected('reverse', 'invert', 'flip', 'turn', 'switch', 'change')),
      maybe(words('the', 'my', 'this')),
      row,
      words(
        'around',
        'round',
        'upside down',
        'over',
        'back to front',
        'the other way round',
        'on its head',
      ),
    ),
    inOrder(
      words(...inflected('reverse', 'invert', 'flip')),
      maybe(words('the', 'my', 'this')),
      row,
    ),
    inOrder(
      row,
      maybe(words('is', 'should be', 'is all', 'must be', 'be', 'seems', 'looks')),
      words(
        ...['wrong way round', 'the wrong way round', 'the wrong way around', 'wrong way around'],
        ...[
          'backwards',
          'reversed',
          'back to front',
          'the other way round',
          'upside down',
          'inverted',
        ],
      ),
    ),
    inOrder(
      row,
      maybe(words('弄', '搞', '放', '排', '给', '是', '都', '好像', '应该')),
      words('反了', '反的', '倒了', '反着', '倒着', '颠倒了', '反过来', '倒过来', '反一下', '反转'),
    ),
  ),
  () => 'reversed',
);

/** "From the last to the first", "start from the last one and end with the first", 从最后一张往前放. */
const lastToFirst: Reader<Order> = meaning(
  either(
    inOrder(
      words('last photo', 'last picture', 'last one', 'the last', 'last', '最后一张', '最后的'),
      words(
        'first',
        'becomes first',
        'becomes the first',
        '变第一张',
        '变成第一张',
        '变第一',
        '放第一',
      ),
      maybe(mark(',', '，')),
      maybe(words('and')),
      words('first photo', 'first picture', 'first one', 'the first', 'first', '第一张', '第一'),
      words(
        'last',
        'becomes last',
        'becomes the last',
        '变最后一张',
        '变成最后一张',
        '变最后',
        '放最后',
      ),
    ),
    inOrder(
      words(
        'start from',
        'start with',
        'begin with',
        'begin at',
        'from',
        'starting with',
        'go from',
      ),
      words('the last', 'the last one', 'the last photo', 'the last picture', 'last', 'the end'),
      words(
        ...['and end with', 'and finish with', 'to', 'and go to', 'and end on', 'and work back to'],
        ...[
          'and go back to',
          'back to',
          'and finish on',
          'down to',
          'up to',
          'and work backwards to',
        ],
      ),
      words('the first', 'the first one', 'the first photo', 'first', 'the start', 'the beginning'),
    ),
    inOrder(
      words('从', '由'),
      lastPhoto,
      words('往前', '向前', '倒着', '往回', '倒回', '倒着往前', '开始往前', '开始倒着', '开始往回'),
      maybe(words('放', '播', '排', '走', '播放', '来', '数')),
    ),
  ),
  () => 'reversed',
);

/** 先拍的放前面, 时间早的在前. */
const earlyFirst: Reader<Order> = meaning(
  inOrder(
    words(
      ...[
        '先拍的',
        '早拍的',
        '最早拍的',
        '时间早的',
        '拍得早的',
        '日期早的',
        '早的',
        '先照的',
        '拍摄早的',
      ],
      ...['旧的', '老的', '先发生的', '拍摄时间早的', '时间在前的'],
    ),
    words(
      '放前面',
      '在前',
      '在前面',
      '排前面',
      '先放',
      '放前边',
      '排在前面',
      '放在前面',
      '先播',
      '先来',
      '在先',
    ),
    maybe(
      inOrder(
        maybe(mark(',', '，')),
        words('后拍的', '晚拍的', '时间晚的', '拍得晚的', '日期晚的', '晚的', '新的', '后照的'),
        words('放后面', '在后', '在后面', '排后面', '后放', '放后边', '排在后面', '放在后面'),
      ),
    ),
  ),
  () => 'captured',
);

/** "In the order it happened", "by the time I took them", "from earliest to latest". */
const whenTaken: Reader<Order> = meaning(
  either(
    inOrder(
      words(
        ...['by', 'in order of', 'in the order', 'in the order of', 'in order', 'according to'],
        ...['based on', 'by order of', 'the order', 'order', 'in the sequence'],
      ),
      maybe(
        words(
          'when',
          'the time',
          'the date',
          'time',
          'date',
          'the day',
          'the moment',
          'that',
          'in which',
        ),
      ),
      maybe(words('when', 'that', 'at which')),
      words(
        'i',
        'we',
        'they were',
        'it was',
        'it',
        'they',
        'they have been',
        'things',
        'everything',
      ),
      words(
        ...[
          'took them',
          'shot them',
          'taken',
          'shot',
          'happened',
          'took these',
          'captured',
          'made them',
        ],
        ...[
          'took the photos',
          'took the pictures',
          'photographed them',
          'snapped them',
          'took place',
        ],
        ...[
          'were taken',
          'were shot',
          'took it',
          'occurred',
          'actually happened',
          'really happened',
        ],
      ),
    ),
    inOrder(
      maybe(words('from')),
      maybe(words('the')),
      words('earliest', 'oldest', 'early', 'old', 'first taken', 'morning'),
      words('to', 'to the', 'through'),
      words('latest', 'newest', 'late', 'new', 'last taken', 'most recent', 'evening'),
    ),
  ),
  () => 'captured',
);

const atRandom: Reader<Order> = meaning(
  either(
    inOrder(
      row,
      maybe(words('be', 'is', 'should be', 'to be', 'can be', 'could be', '来个', '改成', '要')),
      words(
        'random',
        'mixed',
        'shuffled',
        'mixed up',
        'jumbled',
        'random一下',
        'random',
        '随机',
        '随便',
        '乱',
      ),
    ),
    inOrder(words('洗一下牌', '洗洗牌', '洗个牌', '打乱一下', '乱序来', '随机来')),
  ),
  () => 'shuffled',
);

export const order = either(
  named,
  captured,
  fromLast,
  turnedRow,
  lastToFirst,
  earlyFirst,
  whenTaken,
  atRandom,
);

/** The same once more, where an order was said. */
const lastFirst = words(
  ...[
    'last one first',
    'last picture first',
    'last photo first',
    'the last one first',
    'last first',
  ],
  ...['the last picture first', 'the last photo first', 'starting with the last', 'from the end'],
  ...[
    'starting with the last one',
    'starting from the last',
    'starting from the end',
    'first one last',
  ],
  ...[
    '从最后一张开始',
    '最后一张开始',
    '最后的放前面',
    '最后的在前',
    '最后一张放最前',
    '最后的先放',
  ],
  ...['从最后开始', '最后一张在前', '最后一张放第一', '从尾开始', '最后一张先放'],
);

export const sameOrder = inOrder(
  maybe(mark(',', '，')),
  maybe(words('and', 'so', 'with the')),
  lastFirst,
);

export const filler = either(
  photoNoun,
  // "By name: 1 to 6".
  inOrder(number, words('to', 'through', '到', '至'), number),
  words(
    ...['sort', 'sorted', 'sort by', 'order', 'ordered', 'arrange', 'arranged', 'arrangement'],
    ...['rearrange', 'reorder', 'put', 'sequence', 'everything', 'organize', 'organise'],
    ...['organized', 'keep', 'show', 'shown', 'play', 'go', 'the order', 'in order', 'them', 'it'],
    ...['all', 'sorting', 'order of', 'use'],
    ...['排序', '排列', '排', '顺序', '排一下', '来排', '整理', '重新排', '重排', '重新排列'],
    ...['播放', '放', '次序', '来', '全部', '所有', '调整', '重新', '改成', '改为', '展示'],
    ...['调整顺序', '一遍', '站'],
  ),
);

export const isTurned = words(
  ...['in reverse', 'reversed', 'reverse', 'backwards', 'descending', 'z to a', '倒序', '反过来'],
  ...['降序', '倒着', '逆序'],
);

const comma = either(mark(',', '，', '、', ';', '；', '-', '>'), words('and', '和'));

const then = words(
  ...['then', 'and then', 'after that', 'followed by', 'next', 'then comes', 'and after that'],
  ...[
    '再',
    '再放',
    '然后',
    '然后放',
    '接着',
    '接着放',
    '之后',
    '再来',
    '最后',
    '最后放',
    '跟着',
    '接下来',
    '然后是',
    '接着是',
    '再是',
    '后放',
    '再播',
    '然后来',
    '接着来',
    '再上',
    '后面跟',
    '后面放',
  ],
);

/** Pictures in the order in which they are named. */
const inRow: Reader<readonly Reference[]> = meaning(reference, (photos) =>
  photos.of === 'union' ? photos.these : null,
);

const oneAfterTheOther: Reader<readonly Reference[]> = meaning(
  inOrder(
    reference,
    many(
      meaning(
        inOrder(maybe(comma), then, maybe(words('the', 'comes')), reference),
        (all) => all[3],
      ),
      8,
    ),
  ),
  ([first, more]) => (more.length === 0 ? null : [first, ...more]),
);

export const listed: Reader<readonly Reference[]> = either(
  meaning(
    inOrder(
      words(
        ...[
          'order',
          'the order',
          'in this order',
          'in the order',
          'in the following order',
          'sequence',
        ],
        ...['this order', 'the sequence', 'order them', 'arrange them', 'put them in this order'],
        ...[
          '次序',
          '顺序',
          '排列顺序',
          '播放顺序',
          '按这个顺序',
          '照这个顺序',
          '按顺序',
          '按照这个顺序',
        ],
        ...['照呢个次序', '按这个次序', '排序'],
      ),
      maybe(
        words(
          ...['should be', 'is', 'please', 'must be', 'would be', 'goes', 'will be', 'as follows'],
          ...[
            '系',
            '是',
            '为',
            '应该是',
            '要',
            '排',
            '放',
            '来',
            '如下',
            '改成',
            '改为',
            '就是',
            '播放',
          ],
        ),
      ),
      maybe(mark(':')),
      either(inRow, oneAfterTheOther),
    ),
    ([, , , list]) => list,
  ),
  meaning(
    inOrder(
      words(
        ...['first', 'first comes', 'first show', 'start with', 'begin with', '先', '首先', '先放'],
        ...['先来', '先是', '先播', '先出', '先上', '首先放', '首先是', '首先来', '开头先放'],
        ...['一开始先放', '最开始放', '片头先放', '开头先来'],
      ),
      oneAfterTheOther,
    ),
    ([, list]) => list,
  ),
  meaning(
    inOrder(
      reference,
      words(
        ...[
          'first',
          'goes first',
          'comes first',
          'should be first',
          'should come first',
          'is first',
        ],
        ...['放第一', '排第一', '放最前面', '第一', '放在最前面'],
      ),
      maybe(comma),
      then,
      reference,
    ),
    ([first, , , , second]) => [first, second],
  ),
);
