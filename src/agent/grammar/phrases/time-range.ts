import type { TimeRange } from '../../time-range.ts';
import { number } from '../number.ts';
import { either, inOrder, maybe, meaning, words, type Reader } from '../reader.ts';
import { duration } from './duration.ts';
import { moment } from './moment.ts';
import { reference } from './reference.ts';

const inTheFilm = maybe(
  words(
    'of the film',
    'of the video',
    'of the movie',
    'of it',
    '里',
    '内',
    '中',
    '的时候',
    '时',
    '的',
  ),
);
const within = maybe(
  words(
    'in',
    'for',
    'during',
    'over',
    'within',
    'at',
    'only in',
    'in the',
    'for the',
    'during the',
    'over the',
    '在',
  ),
);

/** A stretch of the film: "in the last five seconds", "from 0:10 to 0:15", 最后五秒, "during the third photo". */
export const timeRange: Reader<TimeRange> = either(
  meaning(
    inOrder(
      within,
      maybe(words('the', 'its')),
      words(
        ...['last', 'final', '最后', '结尾', '末尾', '最后的', '片尾'],
        ...['片尾最后', '结尾最后', '末尾最后', '结束前', '最末'],
      ),
      duration,
      inTheFilm,
    ),
    ([, , , seconds]): TimeRange => ({ fromSeconds: -seconds, toSeconds: null }),
  ),
  meaning(
    inOrder(
      within,
      maybe(words('the', 'its')),
      words('first', 'opening', '前', '开头', '最开始', '最前面', '开始', '前面'),
      duration,
      inTheFilm,
    ),
    ([, , , seconds]): TimeRange => ({ fromSeconds: 0, toSeconds: seconds }),
  ),
  meaning(
    inOrder(
      maybe(words('from', 'between', 'starting at', '从', '在')),
      either(moment, number),
      words('to', 'until', 'till', 'and', 'through', 'up to', '到', '至', '-', '~'),
      moment,
      maybe(words('之间', '这段', '的时候', '期间')),
    ),
    ([, from, , to]): TimeRange | null => (to > from ? { fromSeconds: from, toSeconds: to } : null),
  ),
  // "From second 10 to 14".
  meaning(
    inOrder(
      words('from', 'between', '从'),
      moment,
      words('to', 'until', 'till', 'and', 'through', 'up to', '到', '至', '-', '~'),
      number,
    ),
    ([, from, , to]): TimeRange | null => (to > from ? { fromSeconds: from, toSeconds: to } : null),
  ),
  meaning(
    inOrder(
      words('after', 'from', 'starting at', 'starting from', 'as of', 'only after', '从'),
      moment,
      maybe(words('on', 'onward', 'onwards', '开始', '起', '之后', '以后')),
    ),
    ([, from]): TimeRange => ({ fromSeconds: from, toSeconds: null }),
  ),
  meaning(inOrder(moment, words('之后', '以后', '后')), ([from]): TimeRange => ({
    fromSeconds: from,
    toSeconds: null,
  })),
  meaning(
    inOrder(words('until', 'till', 'up to', 'before', '到'), moment, maybe(words('为止', '之前'))),
    ([, to]): TimeRange => ({ fromSeconds: 0, toSeconds: to }),
  ),
  meaning(inOrder(moment, words('之前', '以前')), ([to]): TimeRange => ({
    fromSeconds: 0,
    toSeconds: to,
  })),
  meaning(
    inOrder(
      words('during', 'while', 'under', 'when', 'over', 'throughout', '在', '放', '播放'),
      reference,
      maybe(
        words(
          'is playing',
          'are playing',
          'plays',
          'play',
          'is shown',
          'is on',
          'shows',
          '的时候',
          '时',
          '期间',
          '那段',
          '那里',
          '出现时',
          '播放时',
        ),
      ),
    ),
    ([, during]): TimeRange => ({ during }),
  ),
  meaning(
    inOrder(reference, words('的时候', '期间', '那段', '出现时', '播放时', '播放的时候', '时')),
    ([during]): TimeRange => ({ during }),
  ),
);
