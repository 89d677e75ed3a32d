import type { Token } from '../../token.ts';
import type { PictureSort, Reference } from '../../../reference.ts';
import {
  either,
  inOrder,
  maybe,
  meaning,
  oneOf,
  unlikely,
  words,
  type Reader,
} from '../../reader.ts';
import { photoNoun } from '../common.ts';
import { the, only, measure, noun, everyone } from './picture-words.ts';

const sortWord = oneOf({
  upright: [
    'vertical',
    'portrait',
    'upright',
    'tall',
    'portrait mode',
    'portrait orientation',
    '竖',
    '竖的',
    '竖版',
    '竖屏',
    '竖图',
    '竖着的',
    '竖拍',
    '竖拍的',
    '竖向',
    '直的',
    '纵向',
    '竖幅',
    '直式',
  ],
  wide: [
    'landscape',
    'horizontal',
    'wide',
    'widescreen',
    'sideways',
    '横',
    '横的',
    '横版',
    '横屏',
    '横图',
    '横着的',
    '横拍',
    '横拍的',
    '横向',
    '宽的',
    '横幅',
    '横式',
  ],
  square: ['square', '方形', '方的', '正方形', '方图', '正方形的'],
  dark: [
    'dark',
    'too dark',
    'darkest',
    'underexposed',
    'gloomy',
    '暗',
    '暗的',
    '太暗的',
    '很暗的',
    '偏暗的',
    '比较暗的',
    '黑乎乎的',
    '昏暗的',
    '光线暗的',
    '最暗的',
  ],
  blurred: [
    'blurry',
    'blurred',
    'out of focus',
    'fuzzy',
    'unsharp',
    'shaky',
    'blury',
    'unfocused',
    '模糊',
    '模糊的',
    '糊',
    '糊的',
    '糊了的',
    '糊掉的',
    '虚焦的',
    '没对上焦的',
    '不清楚的',
    '不清晰的',
    '糊了',
    '拍糊的',
    '虚的',
  ],
  duplicate: [
    'duplicate',
    'duplicated',
    'similar',
    'repeated',
    'doubled',
    'redundant',
    '重复',
    '重复的',
    '相似的',
    '差不多的',
    '一样的',
    '类似的',
    '雷同的',
  ],
});

const clipWords = words(
  'video clip',
  'video clips',
  'clips',
  'footage',
  'videos',
  'video file',
  'video footage',
  'the video part',
  '视频片段',
  '视频素材',
  '短片段',
  '录像',
  '那段视频',
  '那条视频',
  '那个视频',
  '视频那段',
  '视频那条',
  '视频片断',
  '视频部分',
  '视频的那段',
  '那段录像',
  '片段',
  '所有视频',
  '视频们',
  '每段视频',
);

/** Not "video": "a vertical video" speaks of the film. */
const pictureNoun: Reader<unknown> = either(
  photoNoun,
  words('one', 'ones', '张', '几张', '一张', '的'),
  inOrder(measure, photoNoun),
);

export const sorted: Reader<Reference> = either(
  meaning(
    inOrder(
      only,
      maybe(everyone),
      the,
      sortWord,
      maybe(words('的', '那', '那些', '那几', '那一', '的那')),
      pictureNoun,
    ),
    ([, , , sort]) => sortOf(sort),
  ),
  meaning(
    words('duplicates', 'dupes', 'doubles', 'repeats', 'lookalikes', 'near duplicates', '重复的'),
    () => sortOf('duplicate'),
  ),
  meaning(
    inOrder(
      maybe(words('the')),
      noun,
      words('that are', 'which are', 'that is', 'thats', 'that look'),
      maybe(words('too', 'very', 'so', 'a bit')),
      sortWord,
    ),
    ([, , , , sort]) => sortOf(sort),
  ),
  unlikely(
    meaning(
      oneOf({
        blurred: ['模糊的', '糊的', '拍糊的', '糊了的', '虚焦的'],
        dark: ['太暗的'],
        upright: ['竖的'],
        wide: ['横的'],
      }),
      sortOf,
    ),
    0.3,
  ),
  unlikely({ vocabulary: [], read: readDescribedClip }, 0.5),
  meaning(inOrder(only, the, clipWords), () => sortOf('clip')),
  unlikely(
    meaning(inOrder(only, words('clip', 'videoclip')), () => sortOf('clip')),
    0.5,
  ),
  meaning(
    inOrder(
      only,
      words('the', 'my', 'that', 'this', 'on the', '那个', '那段', '那条'),
      words('clip', 'videoclip'),
    ),
    () => sortOf('clip'),
  ),
  unlikely(
    meaning(words('视频', 'video', 'the video', 'vid', 'the vid', 'the video bit'), () =>
      sortOf('clip'),
    ),
    0.7,
  ),
  meaning(
    inOrder(words('only', 'just'), words('the', 'my'), words('photos', 'stills', 'pictures')),
    () => sortOf('photo'),
  ),
  meaning(
    inOrder(
      the,
      words(
        'stills',
        'still photos',
        'still images',
        'still pictures',
        'photos only',
        'pictures only',
        '静态照片',
        '所有照片',
        '照片们',
      ),
    ),
    () => sortOf('photo'),
  ),
);

export function sortOf(sort: PictureSort): Reference {
  return { of: 'sort', sort };
}

const thatClip = words(
  ...['那段视频', '的那段视频', '那个视频', '的那个视频', '那段录像', '的视频片段', '那条视频'],
);

const longestDescription = 12;

const notDescribing = /[把给将让换删加改调和跟与]/u;

/** 宝宝第一次走路那段视频: what is seen in a clip, in words of no file. */
function readDescribedClip(
  tokens: readonly Token[],
  at: number,
): { end: number; value: Reference; cost: number }[] {
  for (let end = at; end < Math.min(tokens.length, at + longestDescription); end++) {
    const [clip] = end - at >= 2 ? thatClip.read(tokens, end) : [];
    if (clip !== undefined) return [{ end: clip.end, value: sortOf('clip'), cost: 0 }];
    if (tokens[end]!.kind !== 'ideograph' || notDescribing.test(tokens[end]!.text)) return [];
  }
  return [];
}
