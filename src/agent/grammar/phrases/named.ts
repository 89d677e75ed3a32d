import type { Reference } from '../../reference.ts';
import { subjectWords } from '../../subjects.ts';
import {
  either,
  inOrder,
  maybe,
  meaning,
  oneOf,
  token,
  unlikely,
  words,
  type Reader,
} from '../reader.ts';
import type { Token } from '../token.ts';
import { clipNoun, photoNoun } from './common.ts';

const subject: Reader<string> = oneOf(
  Object.fromEntries(subjectWords.map((word) => [word, [word]])),
);
const sureSubject: Reader<string> = meaning(subject, (word) => (isSure(word) ? word : null));

/** "Home" and 家 are said of many things; a dog, a beach or a sunset is something to be seen. */
function isSure(word: string): boolean {
  return /^\p{Script=Han}/u.test(word) ? word.length > 1 || '狗猫'.includes(word) : true;
}

/** A word of a file's name. "The logo" stands over the film and is none of its pictures. */
const fileWord: Reader<string> = token(({ kind, text, assetIds }) =>
  kind === 'word' && assetIds.length > 0 && !/^(?:logo|watermark)s?$/.test(text) ? text : null,
);

/** A name with the ending of a file that there is not. */
const strangeFile: Reader<string> = token(({ kind, text, assetIds, songIds }) =>
  kind === 'name' && assetIds.length === 0 && songIds.length === 0 ? text : null,
);

/** A word that no topic knows: perhaps of a file's name. */
const anyWord: Reader<string> = token(({ kind, text, isKnown }) =>
  kind === 'word' && isKnown !== true && text.length > 2 ? text : null,
);

const noun = either(
  photoNoun,
  clipNoun,
  words(
    'one',
    'ones',
    'pix',
    'scene',
    'footage',
    'portrait',
    'portraits',
    'snapshot',
    'bit',
    'part',
  ),
);
const showing = words(
  ...[
    'with',
    'with the',
    'with my',
    'with our',
    'of',
    'of the',
    'of my',
    'showing',
    'showing the',
    'that shows',
    'that shows the',
    'that has the',
    'featuring',
    'from',
  ],
  ...[
    'from the',
    'where',
    'where you see',
    'where you see the',
    'of our',
    'at the',
    'by the',
    'in the',
    'with a',
    'of a',
    'that has a',
    'called',
    'named',
    'with her',
    'with his',
    'taken at the',
    'on the',
    'where the',
  ],
);

const measured = words(
  ...[
    '张',
    '那张',
    '这张',
    '的那张',
    '的照片',
    '的相片',
    '相片',
    '那张相片',
    '的那张相片',
    '照片',
    '那几张',
    '的那几张',
    '的',
    '的几张',
    '这几张',
    '的这张',
    '那些',
    '的图',
    '图',
    '那一张',
    '的那一张',
    '的图片',
    '那两张',
    '的那两张',
    '片段',
    '那段',
    '的那段',
    '的片段',
    '视频',
    '那段视频',
    '的视频',
    '那条',
    '这段',
    '那只',
    '的那些',
    '们',
    '的合照',
    '合照',
    '合影',
    '照',
    '照片那张',
    '自拍照',
    '的两张',
    '那三张',
    '那个',
    '的那个',
    '那组',
    '的那组',
  ],
);
const has = words('有', '拍了', '带', '拍到', '出现', '含', '拍的是', '是', '拍');
const whose = words(
  '的那张',
  '的照片',
  '的那几张',
  '的那些',
  '的',
  '的图',
  '那张',
  '的那一张',
  '的图片',
  '的那张照片',
  '的几张',
  '的这张',
  '的画面',
  '的那段',
);

/** Pictures by a word of their name or by what they show: "the beach photos", 有狗的那张. */
export const named: Reader<Reference> = meaning(
  either(
    // The files tell that it is a name.
    unlikely(
      meaning(inOrder(fileWord, noun), ([name]) => name),
      0.02,
    ),
    unlikely(fileWord, 0.1),
    // 狗狗dog: what it shows and its name are of one picture.
    unlikely(
      meaning(inOrder(subject, fileWord), ([, name]) => name),
      0.1,
    ),
    unlikely(
      meaning(inOrder(subject, fileWord, measured), ([, name]) => name),
      0.05,
    ),
    meaning(inOrder(noun, showing, fileWord), ([, , name]) => name),
    unlikely(strangeFile, 0.1),
    // One of the things that photos often show.
    unlikely(
      meaning(inOrder(sureSubject, noun), ([name]) => name),
      0.05,
    ),
    meaning(
      inOrder(noun, showing, subject, maybe(words('in it', 'on it', 'inside'))),
      ([, , name]) => name,
    ),
    unlikely(sureSubject, 0.4),
    unlikely(
      meaning(inOrder(maybe(words('只', '条')), subject, measured), ([, name]) => name),
      0.05,
    ),
    meaning(
      inOrder(maybe(words('只')), has, maybe(words('着', '只')), subject, whose),
      ([, , , name]) => name,
    ),
    meaning(
      inOrder(words('那张', '那几张', '这张', '那些'), maybe(has), subject, maybe(words('的'))),
      ([, , name]) => name,
    ),
    // Any word at all, where it can be nothing else.
    unlikely(
      meaning(inOrder(anyWord, noun), ([name]) => name),
      0.9,
    ),
    unlikely(
      meaning(inOrder(noun, showing, anyWord), ([, , name]) => name),
      0.5,
    ),
    unlikely({ vocabulary: [], read: readChineseName }, 0.7),
  ),
  (name) => ({ of: 'named', name }),
);

const notInNames =
  /[把给让将了在是和跟与放到第最前后删加改换用这那张个幅段条再也都不没要我你请能可更太很一二三四五六七八九十两每所全部只有的请别去]/u;
const longestNameUnits = 5;
/** What a camera does names nothing: 拍照的日期. */
const noName = /^(?:照|摄|照片|拍|照相)$/;

/** 有X的那张, X那张 for an X that nobody knows. */
function readChineseName(
  tokens: readonly Token[],
  at: number,
): { end: number; value: string; cost: number }[] {
  const found: { end: number; value: string; cost: number }[] = [];
  const [first] = has.read(tokens, at);
  const from = first?.end ?? at;
  let name = '';
  for (let end = from; end < Math.min(tokens.length, from + longestNameUnits); end++) {
    const token = tokens[end]!;
    if (token.kind !== 'ideograph' || notInNames.test(token.text)) break;
    name += token.text;
    if (noName.test(name)) continue;
    for (const read of (first === undefined ? measuredSurely : whose).read(tokens, end + 1))
      found.push({ end: read.end, value: name, cost: 0 });
  }
  return found;
}

const measuredSurely = words(
  '那张',
  '的那张',
  '的照片',
  '那几张',
  '的那几张',
  '的图片',
  '那一张',
  '的那一张',
  '那些照片',
  '的那张照片',
);
