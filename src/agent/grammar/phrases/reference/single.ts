import type { Reference } from '../../../reference.ts';
import { count } from '../../number.ts';
import {
  distinct,
  either,
  inOrder,
  maybe,
  meaning,
  token,
  words,
  type Reader,
} from '../../reader.ts';
import { named } from '../named.ts';
import { ordinal } from '../ordinal.ts';
import { moment } from '../moment.ts';
import { the, only, measure, noun, maybeNoun, everyone } from './picture-words.ts';
import { placed, bothEnds, counted } from './places.ts';
import { dash, ranged } from './ranges.ts';
import { sorted } from './sorts.ts';
import { it, others, fresh, unused } from './spoken-of.ts';

/** "The one at 10 seconds", 15秒那张, "what plays between 0:21 and 0:24". */
const shownAt: Reader<Reference> = either(
  meaning(
    inOrder(
      the,
      either(
        noun,
        words(
          'what plays',
          'what is shown',
          'whats shown',
          'whats on',
          'what is on',
          'whatever is',
          'whatever plays',
        ),
      ),
      maybe(words('shown', 'playing', 'you see', 'on screen', 'that plays', 'that is', 'thats')),
      words('at', 'around', 'at around', 'at about', 'at the'),
      moment,
    ),
    ([, , , , seconds]): Reference => ({ of: 'at', seconds }),
  ),
  meaning(
    inOrder(
      the,
      either(
        noun,
        words(
          'what plays',
          'what is shown',
          'whats shown',
          'whats on',
          'what is on',
          'whatever is',
          'whatever plays',
        ),
      ),
      maybe(words('shown', 'playing', 'on screen')),
      words('between', 'from'),
      moment,
      either(words('and', 'to', 'until'), dash),
      moment,
    ),
    ([, , , , from, , to]): Reference => ({ of: 'at', seconds: (from + to) / 2 }),
  ),
  meaning(
    inOrder(
      maybe(words('在')),
      moment,
      maybe(words('那里', '的', '处', '左右', '那', '出现', '时', '的那', '那里的', '播放的')),
      words(
        '那张',
        '照片',
        '那个画面',
        '那里的那张',
        '画面',
        '那一张',
        '的照片',
        '的画面',
        '那里',
        '那段',
      ),
    ),
    ([, seconds]): Reference => ({ of: 'at', seconds }),
  ),
);

/** "The second beach photo", 海滩第二张: the second of these. */
const amongNamed: Reader<Reference> = either(
  meaning(
    inOrder(only, the, ordinal, maybe(either(measure, words('of the', 'of my', 'of'))), named),
    ([, , index, , these]): Reference => ({ of: 'among', these, index }),
  ),
  meaning(
    inOrder(
      only,
      the,
      named,
      maybe(words('的', '里', '里的', '里面', '中的', '里面的')),
      ordinal,
      measure,
    ),
    ([, , these, , index]): Reference => ({ of: 'among', these, index }),
  ),
);

export const namedPlace: Reader<Reference> = meaning(
  inOrder(only, maybe(everyone), the, maybe(count), named),
  ([, , , , each]) => each,
);

export const ofIds: Reader<Reference> = meaning(
  inOrder(
    only,
    maybe(everyone),
    the,
    maybe(inOrder(noun, words('with', 'with the', 'of', 'of the', 'called', 'named'))),
    token(({ kind, assetIds }) => (kind === 'name' && assetIds.length > 0 ? assetIds : null)),
    maybe(words('的', '那', '这', '里的', '中的')),
    maybeNoun,
  ),
  ([, , , , ids]): Reference => ({ of: 'ids', ids }),
);

export const single: Reader<Reference> = distinct(
  either(
    placed,
    counted,
    bothEnds,
    ranged,
    ofIds,
    namedPlace,
    amongNamed,
    sorted,
    it,
    others,
    fresh,
    unused,
    shownAt,
  ),
);
