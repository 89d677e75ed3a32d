import type { Moment } from '../../moment.ts';
import { either, inOrder, maybe, meaning, words, type Reader } from '../reader.ts';
import { duration } from './duration.ts';
import { moment } from './moment.ts';
import { reference } from './reference.ts';

const inFilm = maybe(
  words(
    ...[
      'of the film',
      'of the video',
      'of the movie',
      'of it',
      'of the slideshow',
      'of the song',
      'of the clip',
    ],
    ...[
      'through',
      'through the film',
      'through the video',
      'through it',
      '的时候',
      '处',
      '时',
      '的地方',
      '的位置',
      '里',
    ],
  ),
);

/** A moment of the film however it is said: "at the beginning", "halfway through", "after the third photo". */
export const momentInFilm: Reader<Moment> = either(
  meaning(
    inOrder(
      maybe(words('at', 'from', 'around', 'starting at', 'about', '在', '从')),
      moment,
      maybe(words('before the end', '开始', '处', '的时候', '起', '时')),
    ),
    ([, seconds]): Moment => ({ seconds }),
  ),
  meaning(
    inOrder(
      duration,
      words('before the end', 'from the end', 'before it ends', 'to the end', '前结束'),
    ),
    ([seconds]): Moment => ({ seconds: -seconds }),
  ),
  meaning(
    inOrder(words('最后', '结尾前', '倒数', '结束前', '离结束'), duration),
    ([, seconds]): Moment => ({ seconds: -seconds }),
  ),
  meaning(
    inOrder(
      words(
        'at the beginning',
        'at the start',
        'in the beginning',
        'from the start',
        'from the beginning',
        'at the very beginning',
        'at the very start',
        'to begin with',
        'at the opening',
        'right at the start',
        'in the opening',
        'at the front',
        'to start',
        '开头',
        '开始',
        '一开始',
        '片头',
        '最开始',
        '最前面',
        '开场',
        '在开头',
        '在片头',
        '从头',
        '刚开始',
        '开头处',
        '在开始',
        '起始',
        '开始的时候',
      ),
      inFilm,
    ),
    (): Moment => ({ share: 0 }),
  ),
  meaning(
    inOrder(
      words(
        'at the end',
        'in the end',
        'at the very end',
        'at the close',
        'right at the end',
        'to finish',
        'at the finish',
        'to close',
        'at the back',
        '结尾',
        '片尾',
        '最后',
        '结束',
        '末尾',
        '在结尾',
        '在最后',
        '在片尾',
        '结束时',
        '最后面',
        '尾声',
        '收尾',
        '结束的时候',
        '结尾处',
        '最末尾',
        '末了',
      ),
      inFilm,
    ),
    (): Moment => ({ share: 1 }),
  ),
  meaning(
    inOrder(
      words(
        'halfway',
        'half way',
        'in the middle',
        'midway',
        'at half time',
        'at the half',
        'in the midst',
        'at the middle',
        'at the midpoint',
        'at the halfway point',
        '中间',
        '一半',
        '正中间',
        '在中间',
        '中途',
        '播到一半',
        '放到一半',
        '一半处',
        '一半的地方',
        '进行到一半',
        '从中间',
      ),
      inFilm,
    ),
    (): Moment => ({ share: 0.5 }),
  ),
  meaning(
    inOrder(words('before', 'right before', 'just before'), reference),
    ([, before]): Moment => ({ before }),
  ),
  meaning(
    inOrder(words('after', 'right after', 'behind', 'following'), reference),
    ([, after]): Moment => ({ after }),
  ),
  meaning(
    inOrder(
      words('from', 'at', 'with', 'starting with', 'as of', '从'),
      reference,
      maybe(words('on', 'onwards', '开始', '起', '出现时')),
    ),
    ([, before]): Moment => ({ before }),
  ),
  meaning(inOrder(reference, words('之前', '前面', '前', '出现前')), ([before]): Moment => ({
    before,
  })),
  meaning(inOrder(reference, words('之后', '后面', '后', '以后', '放完')), ([after]): Moment => ({
    after,
  })),
);
