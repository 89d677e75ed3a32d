import { frame } from '../../grammar/frame.ts';
import { degree, no, photoNoun, type Degree } from '../../grammar/phrases/common.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { either, inOrder, mark, maybe, meaning, words } from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import { changeTransitionCount } from './change-transition-count.ts';
import type { CutsMeant } from './cuts-meant.ts';
import { filmFadeFrames } from './film-fade-frames.ts';
import { setTransitions } from './set-transitions.ts';
import type { TransitionChoice } from './transition-choice.ts';
import * as say from './transition-words.ts';
import {
  longestSeconds,
  everywhere,
  ofTransition,
  about,
  style,
  filler,
  someCuts,
  insteadOf,
  abrupt,
  fadeInstead,
  pace,
  fewer,
  moreWord,
  around,
} from './transition-phrases.ts';

interface Said {
  readonly no?: true;
  readonly cuts?: CutsMeant;
  readonly seconds?: number;
  readonly pace?: 1 | -1;
  readonly factor?: number;
  readonly degree: readonly Degree[];
}

/** The length as it was said: exactly, many times, or by how much one would notice. */
function lengthOf({ no: refused, seconds, pace: way, factor: times, degree: by }: Said): {
  seconds?: number;
  factor?: number;
} {
  if (seconds !== undefined) return { seconds };
  if (way === undefined) return times === undefined ? {} : { factor: times };
  const longer = refused === undefined ? way > 0 : way < 0;
  if (times !== undefined) return { factor: longer === times > 1 ? times : 1 / times };
  const size = by.includes('little') ? 1.3 : by.includes('much') ? 2.2 : 1.6;
  return { factor: Number((longer ? size : 1 / size).toFixed(2)) };
}

/** Between all pictures are all cuts. */
function cutsOf({ cuts: said = { at: 'all' } }: Said): CutsMeant {
  const isAll = 'photos' in said && (said.photos.of === 'all' || said.photos.of === 'it');
  return isAll ? { at: 'all' } : said;
}

function request(said: Said, kinds: readonly TransitionChoice[]): Request | null {
  const length = lengthOf(said);
  if (length.seconds !== undefined && !(length.seconds > 0)) return null;
  return setTransitions.of({
    cuts: cutsOf(said),
    kinds: [...new Set(kinds)],
    ...length,
    ...(length.seconds === undefined ? {} : { seconds: Math.min(length.seconds, longestSeconds) }),
  });
}

const kinds = frame({
  name: 'kind of transition',
  needs: { kind: say.boldKind },
  may: {
    ...about,
    noun: say.transitionNoun,
    plain: inOrder(either(say.plainStyle, say.smoother), maybe(mark(',', '，'))),
  },
  many: { ...around, more: say.anyKind },
  sharesNo: true,
  means: (found, { sharesNo }) =>
    (found.no !== undefined || sharesNo) && found.pace === undefined
      ? request({ ...found, no: true }, ['none'])
      : request(found, [found.kind, ...found.more]),
});

const transitions = frame({
  name: 'transitions',
  needs: { noun: say.transitionNoun },
  may: about,
  many: { ...around, kind: say.anyKind, style },
  sharesNo: true,
  means: (found, { sharesNo }) => {
    const { kind, style: styles } = found;
    const length = lengthOf(found);
    if ((found.no !== undefined || sharesNo) && found.pace === undefined)
      return request({ ...found, no: true }, ['none']);
    if (kind.length > 0) return request(found, kind);
    if (styles.includes('smoother')) return request({ factor: 1.4, ...found }, ['fade']);
    if (styles.includes('varied')) return request(found, ['varied']);
    if (styles.includes('fade')) return request(found, ['fade']);
    return request(found, Object.keys(length).length > 0 ? [] : ['any']);
  },
});

const cuts = frame({
  name: 'hard cuts',
  needs: { cuts: say.hardCuts },
  may: { no, where: someCuts, noun: say.transitionNoun, insteadOf },
  many: {
    ...around,
    complaint: inOrder(
      words(
        'too soft',
        'too smooth',
        'too gentle',
        'too slow',
        'too fancy',
        'too boring',
        '太软',
        '太柔',
      ),
      mark(',', '，', '.'),
    ),
  },
  cost: -0.2,
  means: (found) =>
    setTransitions.of({
      cuts: found.where ?? { at: 'all' },
      kinds: [found.no === undefined ? 'none' : 'any'],
    }),
});

/** "Slide between the photos": what means nothing alone means a transition there. */
const kindsThere = frame({
  name: 'kind of transition at cuts',
  needs: { kind: say.anyKind, where: either(someCuts, everywhere) },
  may: { seconds: ofTransition, pace, direction: say.direction },
  many: { filler },
  // "Zoom out of the family picture" is the camera's.
  cost: 0.4,
  means: ({ kind, where, direction: way, ...said }) =>
    request({ ...said, cuts: where, degree: [] }, [say.towards(kind, way)]),
});

/** "Slides instead of fades", 不要淡入淡出，用滑动. */
const kindInstead = frame({
  name: 'kind of transition instead of another',
  needs: { kind: say.anyKind, insteadOf },
  may: {
    noun: say.transitionNoun,
    rather: words('rather', 'rather have', 'prefer', 'id rather have'),
  },
  many: { filler, everywhere },
  cost: -0.2,
  means: ({ kind }) => request({ degree: [] }, [kind]),
});

/** "Replace the fades with wipes", 淡入淡出换成擦除. */
const kindForKind = frame({
  name: 'one kind of transition for another',
  needs: {
    pair: inOrder(
      maybe(
        words('replace', 'change', 'swap', 'turn', 'switch', 'convert', 'exchange', '把', '将'),
      ),
      maybe(words('the', 'all', 'all the', 'these', 'those', 'my', '所有', '全部')),
      say.anyKind,
      maybe(words('的转场', '转场', 'transitions', '都', '全')),
      words(
        'with',
        'to',
        'into',
        'for',
        'by',
        '换成',
        '改成',
        '变成',
        '换',
        '替换成',
        '改为',
        '换为',
        '换做',
        '改用',
      ),
      say.anyKind,
    ),
  },
  may: { noun: say.transitionNoun },
  many: { everywhere },
  cost: -0.4,
  means: ({ pair: [, , , , , kind] }) => request({ degree: [] }, [kind]),
});

/** "Cut instead of fading". */
const cutInstead = frame({
  name: 'cut instead of a transition',
  needs: { cut: words('cut', 'cuts', 'cutting', 'a cut', '切', '剪'), insteadOf },
  many: { filler, everywhere },
  means: () => setTransitions.of({ cuts: { at: 'all' }, kinds: ['none'] }),
});

/** "The photos just change": the words are empty by themselves. */
const plainChange = frame({
  name: 'pictures that only change',
  needs: {
    how: either(
      say.plainChange,
      inOrder(
        words('no effects', 'no effect', 'without effects', 'no animation', 'no animations'),
        words('when', 'while', 'at', 'as'),
        maybe(words('the', 'a')),
        photoNoun,
        words('changes', 'change', 'switches', 'switch', 'changing', 'swap'),
      ),
    ),
  },
  may: {
    photos: reference,
    without: inOrder(maybe(mark(',')), words('without effect', 'no effects')),
  },
  many: { filler, everywhere },
  cost: -0.5,
  means: () => setTransitions.of({ cuts: { at: 'all' }, kinds: ['none'] }),
});

/** "Let the pictures slide in", 第二张滑进来. */
const movingIn = frame({
  name: 'pictures that come in by a transition',
  needs: {
    photos: either(
      reference,
      meaning(
        words(
          'one photo',
          'one picture',
          'one',
          'each one',
          'one image',
          '一张',
          '一张照片',
          '一张图',
        ),
        () => ({ of: 'all' }) as const,
      ),
    ),
    how: say.movingIn,
  },
  may: { seconds: ofTransition, pace, direction: say.direction },
  many: { filler },
  cost: -0.6,
  means: ({ photos, how, direction: way, ...said }) =>
    request(
      {
        ...said,
        cuts: photos.of === 'all' || photos.of === 'it' ? { at: 'all' } : { at: 'into', photos },
        degree: [],
      },
      [say.towards(how, way)],
    ),
});

/** "There are no transitions, add some". */
const missing = frame({
  name: 'transitions that are missing',
  needs: {
    missing: inOrder(
      words(
        'there are no',
        'there is no',
        'i see no',
        'no',
        '没有',
        '怎么没有',
        '没',
        '都没有',
        '怎么没',
      ),
      say.transitionNoun,
      maybe(words('yet', 'at all', 'between the photos', '啊', '呢')),
      maybe(mark(',', '，')),
      maybe(words('please', 'so', 'can you', 'could you', '请', '帮我')),
      words(
        ...[
          'add some',
          'add them',
          'put some in',
          'add a few',
          'please add',
          'put them in',
          'insert some',
        ],
        ...['加上', '加一下', '加点', '给我加', '补上', '加几个', '加一些', '给加上', '加进去'],
      ),
    ),
  },
  cost: -0.4,
  means: () => setTransitions.of({ cuts: { at: 'all' }, kinds: ['any'] }),
});

const tooHard = frame({
  name: 'cuts that are too hard',
  needs: { abrupt },
  may: { cuts: someCuts },
  many: {
    filler: either(
      filler,
      everywhere,
      say.cutNoun,
      words('put something in between', 'something in between', 'put something between'),
      inOrder(maybe(mark(',', '，')), either(say.smoother, say.plainStyle, fadeInstead)),
    ),
    degree,
  },
  cost: 0.1,
  means: ({ cuts: where = { at: 'all' } }) =>
    setTransitions.of({ cuts: where, kinds: ['fade'], factor: 1.4 }),
});

const howMany = frame({
  name: 'number of transitions',
  needs: {
    change: either(
      meaning(fewer, () => 'fewer' as const),
      meaning(moreWord, () => 'more' as const),
    ),
    noun: say.transitionNoun,
  },
  many: { filler: either(words('of', 'the', 'are', 'there are', '有', '了', '的'), say.anyStyle) },
  means: ({ change }) => changeTransitionCount.of({ change }),
});

export const transitionFrames = [
  kinds,
  transitions,
  kindForKind,
  kindInstead,
  cutInstead,
  plainChange,
  movingIn,
  missing,
  kindsThere,
  tooHard,
  cuts,
  howMany,
  ...filmFadeFrames,
];
