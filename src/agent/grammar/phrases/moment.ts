import { number } from '../number.ts';
import { either, inOrder, maybe, meaning, words, type Reader } from '../reader.ts';
import { clock, duration } from './duration.ts';

/** A moment of the film in seconds from its beginning: "0:15", "10 seconds", "second 5", 第5秒. */
export const moment: Reader<number> = either(
  clock,
  duration,
  meaning(inOrder(words('第'), duration), ([, at]) => at),
  meaning(
    inOrder(
      maybe(words('the')),
      words('second', 'sec', 'seconds', 'secs', 'timestamp', 'minute 0 second'),
      number,
      maybe(words('mark')),
    ),
    ([, , at]) => at,
  ),
  meaning(
    inOrder(
      maybe(words('the')),
      either(clock, duration),
      words(
        'mark',
        'in',
        'into it',
        'into the film',
        'into the video',
        'from the start',
        'from the beginning',
        'after the start',
        'point',
        '处',
        '的时候',
        '时',
        '那里',
        '的地方',
        '那儿',
        '左右',
        '的位置',
      ),
    ),
    ([, at]) => at,
  ),
);
