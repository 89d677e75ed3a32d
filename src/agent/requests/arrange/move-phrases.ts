import { inflected } from '../../grammar/inflected.ts';
import { count } from '../../grammar/number.ts';
import { duration } from '../../grammar/phrases/duration.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import {
  either,
  mark,
  inOrder,
  maybe,
  meaning,
  unlikely,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Position } from '../../position.ts';
import { longestOfPhoto } from '../length/set-photo-length.ts';

/** The words are empty by themselves: as a whole they mean something. */
export const telling = -0.4;

export const moveVerb = words(
  ...inflected('move', 'put', 'place', 'bring', 'shift', 'push', 'pull', 'take', 'save', 'keep'),
  ...inflected('leave', 'reserve', 'hold', 'relocate'),
  ...['置', '安排', '安置', '改', '改到', '出'],
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

const placesNoun = words('places', 'place', 'spots', 'spot', 'slots', 'slot', 'positions', 'steps');

/** "Back by one", "up two spots". */
export const byPlaces: Reader<Position> = either(
  meaning(
    inOrder(
      words(
        'back by',
        'back',
        'later by',
        'down',
        'down by',
        'right by',
        '往后',
        '向后',
        '后移',
        '往后挪',
      ),
      count,
      maybe(placesNoun),
    ),
    ([, places]): Position => ({ to: 'by', places }),
  ),
  meaning(
    inOrder(
      words(
        ...[
          'forward by',
          'forward',
          'up by',
          'up',
          'ahead',
          'ahead by',
          'earlier by',
          'left by',
          '往前',
          '向前',
          '前移',
        ],
        ...['往前挪'],
      ),
      count,
      maybe(placesNoun),
    ),
    ([, places]): Position => ({ to: 'by', places: -places }),
  ),
);

/** "Last instead of the lake". */
export const thanOf = inOrder(
  words('instead of', 'rather than', 'not', '而不是', '不是'),
  reference,
);

/** 往前放，放第一个: what follows says how far. */
export const vaguely = words(
  'forward',
  'forwards',
  'up',
  'back',
  'down',
  'ahead',
  '往前放',
  '往前挪',
  '往前移',
  '往前提',
  '往前',
  '往后放',
  '往后挪',
  '往后移',
  '往后',
);

/** "… at the end, 6 seconds": how long it is shown there. */
export const heldFor: Reader<number> = unlikely(
  meaning(
    inOrder(
      maybe(mark(',', '，')),
      maybe(words('and', 'then', '并且', '并', '再', '然后', '而且', '还要')),
      maybe(
        words(
          ...[
            'show it',
            'hold it',
            'keep it',
            'show it there',
            'stay',
            'stays',
            'should stay',
            'have it',
          ],
          ...[
            'keep it on screen',
            'keep it on',
            'leave it',
            'let it stay',
            'hold',
            'last',
            'lasts',
            'for',
          ],
          ...['停', '停留', '显示', '放', '播', '展示', '停个', '要停', '给', '停够', '待'],
        ),
      ),
      maybe(words('for', 'on screen for', 'on for', 'up for', '了', '个', '它')),
      duration,
      maybe(words('long', 'there')),
    ),
    (all) => (all[4] > 0 && all[4] <= longestOfPhoto ? all[4] : null),
  ),
  0.35,
);

export const startWith = words(
  ...['一开头先放', '一开头放', '一开头就放', '开头先放', '一开头先看到', '一开头用', '一开头'],
  ...['开头改放', '开头换', '开头换成', '开场放', '首先'],
  ...['start with', 'begin with', 'open with', 'starting with', 'lead with', 'beginning with'],
  ...['opening with', 'start on', 'start the film with', 'start the video with', 'start off with'],
  ...['begin the video with', 'open on', 'kick off with', 'begin the film with', 'start it with'],
  ...['have it start with', 'open the film with', 'open the video with', 'start from'],
  ...['以', '先放', '开头放', '开头用', '先出现', '从', '首先放', '第一个放', '第一张放', '开场用'],
  ...[
    '开头是',
    '最先放',
    '开头要',
    '先来',
    '一上来就看到',
    '一上来先看到',
    '一上来就先看到',
    '先看到',
  ],
  ...[
    '一开始就看到',
    '一开始先看到',
    '开头先看到',
    '最先看到',
    '一上来放',
    '一上来就放',
    '一开始放',
  ],
  ...['第一个看到', '开头就看到', '开头就放', '第一眼看到'],
  ...inflected('start off with', 'start out with', 'start things off with', 'start it off with'),
  ...[
    '最开头是',
    '第一张是',
    '片头是',
    '开场是',
    'the first thing we see is',
    'the first thing you see is',
    'the first thing you see should be',
  ],
  ...['the first thing to see is', 'first thing we see should be'],
);

/** 从第三张开始都…: from there on. */
export const onward = words(
  ...['都', '全', '往后', '后面', '以后', '之后', '开始都', '开始全', '起', '每', '开始往后'],
  ...['开始每'],
);

export const endWith = words(
  ...['结尾改放', '结尾换', '结尾换成', '最后改放', '结尾要', '最后要', '收尾放', '结束用'],
  ...['end with', 'finish with', 'close with', 'ending with', 'end on', 'finish on', 'close on'],
  ...['finishing with', 'end the film with', 'end the video with', 'have it end with'],
  ...['finish off with', 'wrap up with', 'conclude with', 'finish the video with'],
  ...['finish the film with', 'end it with', 'close the film with', 'last should be'],
  ...['let it end with'],
  ...['结尾放', '结尾用', '最后放', '最后用', '最后出现', '压轴放', '收尾用', '结尾是', '最后来'],
  ...[
    '最后是',
    '最后一张是',
    '片尾是',
    '结尾应该是',
    '最后看到',
    '最后要看到',
    '最后才放',
    '最后再放',
    '最后以',
  ],
  ...['以它结尾', '最后一张放', '最后一张用', '末尾放'],
);

export const asFirst = words(
  ...['置顶', '第一个出现', '第一个登场', '第一个亮相', '最先出现', '最先登场', '首先出现'],
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

export const asLast = words(
  ...['最后再出现', '最后才出现', '最后再放', '最后才放', '最后再来', '最后出现', '放到最后再出现'],
  ...['最后登场', '最后亮相', '最后出场', '压轴出场', '压轴登场', '置底', '殿后'],
  ...['结尾', '结束', '收尾', '压轴', '收场', '作为结尾', '做结尾', '当结尾', '作为最后一张'],
);

const films = ['the film', 'the video', 'the movie', 'the slideshow', 'the show', 'it'];

/** "The dog to open the film", "the dog should be the opener". */
export const being = maybe(
  words(
    ...[
      'would be a',
      'would be a nicer',
      'would be a better',
      'would be a nice',
      'would be a great',
    ],
    ...[
      'would be the',
      'makes a better',
      'makes a nicer',
      'makes a good',
      'is a better',
      'should be the',
    ],
    ...[
      'to',
      'should',
      'could',
      'must',
      'as',
      'be',
      'to be',
      'should be',
      'could be',
      'must be',
      'is',
    ],
    ...['would be', 'becomes', 'to become', 'for', 'can be', 'can', 'would make'],
  ),
);

export const asOpening = words(
  ...['should lead', 'leads', 'lead', 'lead the way', 'go in front'],
  ...inflected(
    ...['open', 'start', 'begin'].flatMap((verb) => films.map((film) => `${verb} ${film}`)),
  ),
  ...['the opener', 'the opening shot', 'the opening picture', 'the opening photo', 'the opening'],
  ...inflected('kick things off', 'kick it off', 'kick off', 'get things started'),
  ...[
    'opening',
    'start',
    'a nicer opening',
    'beginning',
    'the intro',
    'opener',
    'the starter',
    'the first thing you see',
    'the first thing we see',
  ],
  ...['as the opening shot', 'as the opener', 'as the opening', 'as the first photo'],
  ...['as the first picture', 'as the first one', 'as opener', 'as the intro', 'as the start'],
  ...['for the opening', 'should open the film', 'as the opening photo', 'as an opener'],
  ...['should open', 'should start the film', 'opens the film', 'as the cover'],
);

export const asClosing = words(
  ...inflected(
    ...['close', 'end', 'finish'].flatMap((verb) => films.map((film) => `${verb} ${film}`)),
  ),
  ...['the closer', 'the closing shot', 'the closing picture', 'the closing photo', 'the finale'],
  ...[
    'the final shot',
    'the final picture',
    'the final photo',
    'the ending',
    'the closing',
    'the outro',
  ],
  ...[
    'the last thing you see',
    'the last thing we see',
    'closer',
    'ending',
    'finale',
    'a better ending',
  ],
  ...['as the closing shot', 'as the closer', 'as the closing', 'as the last photo'],
  ...['as the last picture', 'as the last one', 'as the ending', 'as the end', 'as the final shot'],
  ...['for the ending', 'should close the film', 'as the final photo', 'as a closer'],
  ...['should end the film', 'closes the film', 'as the outro', 'as the finale'],
);

/** "After the dog comes the family", 狗的后面接全家福: the place is named first. */
export const comesThere = words(
  ...[
    '再放',
    '再是',
    '再来',
    '再接',
    '才放',
    '然后放',
    '然后是',
    '再上',
    '再出现',
    '才出现',
    '再播',
  ],
  ...['comes', 'should come', 'must come', 'goes', 'should go', 'show', 'put', 'i want', 'we want'],
  ...['should be', 'must be', 'there should be', 'comes then', 'we need', 'i need', 'place', 'use'],
  ...[
    '接',
    '接上',
    '接着',
    '跟',
    '跟着',
    '紧跟',
    '紧跟着',
    '是',
    '就是',
    '出现',
    '来',
    '放',
    '放上',
  ],
  ...[
    '加',
    '插',
    '插入',
    '摆',
    '排',
    '安排',
    '应该是',
    '要是',
    '接着放',
    '紧接着',
    '改成',
    '改放',
    '放的是',
  ],
);

export const swapVerb = words(
  ...inflected('swap', 'switch', 'exchange', 'trade', 'interchange', 'flip'),
  ...['调个个儿', '掉个个儿', '调个儿', '掉个儿', '换个个儿', '换个儿', '调个'],
  ...inflected('swap places', 'switch places', 'trade places', 'change places', 'exchange places'),
  ...inflected(
    'change the places of',
    'change the positions of',
    'swap the places of',
    'swap over',
  ),
  ...['be the other way round', 'be the other way around', 'the wrong way round', 'vice versa'],
  ...[
    '换过来',
    '换过去',
    '掉转',
    '掉换',
    '对换',
    '调过来',
    '倒过来',
    '反过来',
    '反了',
    '弄反了',
    '搞反了',
  ],
  ...['放反了', '掉个位置', '掉转位置', '掉个', '换换', '换下'],
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

export const swapFiller = words(
  ...['of', 'and', 'over', 'them', 'be', 'should be', 'the positions of', 'spots'],
  ...[
    'places',
    'positions',
    'around',
    'round',
    'with one another',
    'with each other',
    'order',
    'position',
    'the order',
  ],
  ...['the order of', 'the places'],
  ...['一下', '位置', '顺序', '的位置', '的顺序', '两张', '俩', '这两张', '来'],
);
