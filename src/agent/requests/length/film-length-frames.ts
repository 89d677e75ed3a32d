import { shortestFilmSeconds } from '../../../director/length.ts';
import { frame } from '../../grammar/frame.ts';
import { number } from '../../grammar/number.ts';
import { degree, filmNoun, type Degree } from '../../grammar/phrases/common.ts';
import {
  either,
  inOrder,
  maybe,
  meaning,
  notBefore,
  token,
  unlikely,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import {
  bound,
  bySeconds,
  type Bound,
  direction,
  durationRange,
  lengthFactor,
  lengthNoun,
  plainDuration,
  towards,
} from './length-phrases.ts';
import { setLength } from './set-length.ts';

/** Verbs that mean other things as well; of those that nobody knows any will do. */
const lengthVerbs =
  /^(?:shave|trim|get|squeeze|boil|bring|keep|cap|stretch|pad|cut|make|take|limit|hold|push|extend|shorten|tighten|pull|crunch|compress|shrink|whittle|pare|slim|chop|edit|fit|wrap|lengthen|drag|draw|bump|set|drop|knock|reduce|condense)$/;

/** "Shave it down to", "get the whole thing to": how long the film becomes, whatever the verb. */
const becomes = inOrder(
  token(({ kind, text, isKnown }) =>
    kind === 'word' && (lengthVerbs.test(text) || (isKnown === false && /^[a-z]{3,}$/.test(text)))
      ? true
      : null,
  ),
  either(
    words('it', 'it all', 'this', 'that', 'the whole thing', 'the lot'),
    inOrder(maybe(words('the', 'my', 'our', 'this', 'whole', 'the whole')), filmNoun),
  ),
  maybe(words('down', 'up', 'out', 'back', 'all')),
  words('to', 'at', 'under', 'around', 'into', 'within', 'to about', 'below'),
);

export const namedLength: Reader<number> = either(
  plainDuration,
  durationRange,
  meaning(inOrder(becomes, either(plainDuration, durationRange)), ([, seconds]) => seconds),
  meaning(
    inOrder(
      words(
        ...['lengthen it to', 'shorten it to', 'extend it to', 'cut it to', 'cut it down to'],
        ...[
          'stretch it to',
          'trim it to',
          'lengthen to',
          'shorten to',
          'extend to',
          '延长到',
          '缩短到',
        ],
        ...['加长到', '拉长到', '缩到', '剪到', '压到'],
      ),
      notBefore(
        number,
        words('%', 'percent', 'x', 'times', 'photos', 'pictures', '张', '倍', '分', '成'),
      ),
    ),
    ([, seconds]) => (seconds >= 5 ? seconds : null),
  ),
  meaning(
    inOrder(
      words(
        ...['length', 'duration', 'runtime', '时长', '总时长', '长度', '秒数', '总秒数', '总长'],
        ...['seconds'],
      ),
      maybe(words('of', 'is', 'to', ':', '=', 'at', '为', '是', '改成', '改为', '到', '设为')),
      number,
    ),
    ([, , seconds]) => (seconds >= 1 ? seconds : null),
  ),
);

/** The film, or its length. */
export const film = either(filmNoun, lengthNoun);

/** "Not 30 seconds", "instead of 3 minutes": how it should not be. */
const insteadOf = inOrder(
  words('instead of', 'rather than', 'not', 'and not', '而不是', '不是', '不要'),
  plainDuration,
);

/** "2 s per photo" is no film. */
const perPhoto = words(
  ...['per', 'each', 'apiece', 'a photo', 'a picture', 'a pic', 'an image', 'a slide', 'a piece'],
  ...['for each', 'for every', 'every photo', 'every picture', 'every pic', '每张', '一张'],
);

const filmLength = frame({
  name: 'film length',
  needs: { seconds: notBefore(namedLength, perPhoto) },
  // "Shorter, max 15 s" is 15 s; "15 s shorter" is not.
  may: { direction: unlikely(direction, 0.3), insteadOf },
  many: { film: either(film, towards), bound },
  // Half a second is a photo's; nothing at all is refused with what is possible.
  means: ({ seconds, bound: bounds }) =>
    seconds > 0 && seconds < shortestFilmSeconds
      ? null
      : setLength.of({ seconds, ...boundOf(bounds) }),
});

/** 控制在…以内: of two words the one that says more. */
function boundOf(bounds: readonly Bound[]): { bound?: Bound } {
  const kind = bounds.find((each) => each !== 'exactly');
  return kind === undefined ? {} : { bound: kind };
}

const filmBy = frame({
  name: 'film longer by',
  needs: { by: bySeconds },
  may: { direction, degree },
  many: { film },
  means: ({ by }) => setLength.of({ bySeconds: by }),
});

const filmTimes = frame({
  name: 'film times as long',
  needs: { factor: lengthFactor },
  may: { direction },
  many: { film },
  means: ({ factor }) => setLength.of({ factor }),
});

const filmLonger = frame({
  name: 'film longer',
  needs: { direction },
  many: { film, degree },
  means: ({ direction: way, degree: by }) => setLength.of({ factor: 1 + way * shareOf(by) }),
});

/** How much longer or shorter, as a part of what it is. */
export function shareOf(degrees: readonly Degree[]): number {
  if (degrees.includes('little')) return 0.15;
  return degrees.includes('much') ? 0.5 : 0.25;
}

/** "3 seconds is nothing", 1分钟太长了: how it is, never how it should be. */
const timeComplaint = frame({
  name: 'a time that is not right',
  needs: {
    complaint: meaning(
      inOrder(
        maybe(bound),
        plainDuration,
        maybe(
          words('is', 'are', 'was', 'seems', 'seem', 'feels', '也', '真', '实在', '还是', '有点'),
        ),
        either(
          meaning(
            words(
              ...['nothing', 'too short', 'way too short', 'too little', 'not enough', 'too few'],
              ...[
                'not long enough',
                '太短',
                '太短了',
                '不够',
                '太少',
                '太少了',
                '哪够',
                '怎么够',
                '哪里够',
              ],
            ),
            () => 1 as const,
          ),
          meaning(
            words(
              ...['too long', 'way too long', 'too much', 'far too long', 'forever'],
              ...['太长', '太长了', '太久', '太久了', '太多', '太多了', '长了点'],
            ),
            () => -1 as const,
          ),
        ),
      ),
      ([, , , way]) => way,
    ),
  },
  many: { film },
  means: ({ complaint: way }) => setLength.of({ factor: 1 + way * shareOf([]) }),
});

/** "Without changing the length". */
const sameLength = frame({
  name: 'same length of the film',
  needs: {
    same: words(
      ...['keep the same length', 'keep the length', 'same length as before'],
      ...['keep the same duration', 'without changing the length', 'keep the total length'],
      ...['keep the total', 'total stays', 'length stays the same', 'dont change the length'],
      ...['keep it the same length', 'keep the film the same length'],
      ...['keep the video the same length', 'the length should stay', 'keep the duration'],
      ...['总长度不变', '总时长不变', '长度不变', '时长不变', '总长不变', '时长别变', '总时长别变'],
      ...['总长度别变', '保持总时长', '保持时长', '保持长度', '时长保持不变', '总时长保持不变'],
      ...['长度保持不变', '总长保持不变', '时间不变', '总时间不变', '长度别变'],
    ),
  },
  many: { film },
  means: () => setLength.of({ factor: 1 }),
});

export const filmLengthFrames = [
  sameLength,
  timeComplaint,
  filmLength,
  filmBy,
  filmTimes,
  filmLonger,
];
