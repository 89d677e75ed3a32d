import type { Moment } from '../../moment.ts';
import type { Request } from '../../request.ts';
import type { TimeRange } from '../../time-range.ts';
import { frame } from '../../grammar/frame.ts';
import { personalReason } from '../../grammar/phrases/personal-reason.ts';
import { aboutPictures } from '../../grammar/phrases/reference.ts';
import { quotedText } from '../../grammar/phrases/said-text.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  oneOf,
  unlikely,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import { missingStyle, textLook } from './look-phrases.ts';
import { offerTextStyles } from './offer-text-styles.ts';
import { restyleTexts } from './restyle-texts.ts';
import { joinLooks, type TextLook } from './text-look.ts';
import type { TextReference } from './text-reference.ts';
import { target, targets, textsMeant } from './text-target.ts';
import { bareSeconds, changedWhen, type TextTiming } from './text-timing.ts';
import { textNoun } from './text-words.ts';
import { timeTexts } from './time-texts.ts';
import { joinTimings } from './writing.ts';

const restyleVerb = words(
  ...['make', 'turn', 'change', 'move', 'should be', 'let', 'set', 'keep', 'shift', 'enlarge'],
  ...['shrink', 'leave'],
  ...['把', '将', '要', '改', '变', '移', '应该', '让'],
);

/** What is to be changed about texts: their look, their time. */
type Change = { readonly look: TextLook } | { readonly timing: TextTiming };
const change: Reader<Change> = either(
  meaning(textLook, (look): Change => ({ look })),
  meaning(changedWhen, (timing): Change => ({ timing })),
);

/** "…, in yellow": what moves is another wish. */
const furtherLook: Reader<Change> = meaning(
  inOrder(
    mark(',', '，', '、', '…'),
    maybe(
      words(
        ...['and', 'also', 'please', 'so', 'pls', 'make it', 'please make it', 'so make it'],
        ...['并', '并且', '还', '也', '而且', '同时', '再', '然后', '请', '麻烦', '给我', '请把它'],
        ...['请把字', '把字', '把它'],
      ),
    ),
    maybe(
      words('颜色', '颜色要', '颜色用', '颜色改成', '颜色换成', 'color', 'the color', 'colour'),
    ),
    textLook,
  ),
  ([, , , look]) => ('animation' in look ? null : { look }),
);
const further = either(change, unlikely(furtherLook, 0.15));

function changing(texts: TextReference, changes: readonly Change[]): readonly Request[] {
  const look = joinLooks(changes.flatMap((each) => ('look' in each ? [each.look] : [])));
  const timings = changes.flatMap((each) => ('timing' in each ? [each.timing] : []));
  const { edge, at, during: stretch, seconds, factor, bySeconds } = joinTimings(timings);
  // "A caption under every photo" and "some text at the end" are wishes for a new one.
  const isNew =
    (stretch !== undefined && 'during' in stretch && stretch.during.of === 'all') ||
    (texts.of === 'all' && (edge !== undefined || (stretch !== undefined && 'during' in stretch)));
  if (isNew) return [];
  // From some moment on: as long as before.
  const from =
    stretch !== undefined && 'fromSeconds' in stretch && stretch.toSeconds === null
      ? stretch.fromSeconds
      : 0;
  const during = from > 0 ? undefined : stretch;
  const moment = at ?? (from > 0 ? { seconds: from } : momentOf(edge));
  const when = whenOf({ during, seconds, factor, bySeconds, at: moment });
  return [
    ...(Object.keys(look).length === 0 ? [] : [restyleTexts.of({ texts, look })]),
    ...(when === null ? [] : [timeTexts.of({ texts, when })]),
  ];
}

function momentOf(edge: 'start' | 'end' | undefined): Moment | undefined {
  return edge === undefined ? undefined : { share: edge === 'start' ? 0 : 1 };
}

/** The first of these that was said. */
function whenOf(said: {
  readonly during: TimeRange | undefined;
  readonly seconds: number | undefined;
  readonly factor: number | undefined;
  readonly bySeconds: number | undefined;
  readonly at: Moment | undefined;
}): Parameters<typeof timeTexts.of>[0]['when'] | null {
  const { during, seconds, factor, bySeconds, at } = said;
  if (during !== undefined) return { during };
  if (seconds !== undefined) return { seconds };
  if (factor !== undefined) return { factor };
  if (bySeconds !== undefined) return { bySeconds };
  return at === undefined ? null : { at };
}

const styleNoun = words(
  ...['font', 'fonts', 'typeface', 'text style', 'font style', 'text color', 'text colour'],
  ...['lettering', 'font color', 'text animation', 'font colour', 'text font', 'title font'],
  ...['title color', 'title style'],
  ...['字体', '字的颜色', '文字颜色', '文字样式', '字体颜色', '文字动画', '字色', '标题字体'],
  ...['标题样式', '字体样式'],
);
const another = words(
  ...['change', 'another', 'different', 'other', 'nicer', 'better', 'prettier', 'choose', 'pick'],
  ...['cooler', 'switch', 'ugly', 'boring', 'dont like', 'hate', 'is ugly', 'is boring'],
  ...['do not like', 'bad'],
  ...['换', '换个', '换一种', '改', '改一下', '换一个', '换种', '好看点的', '更好看的', '别的'],
  ...['换一下', '换换', '难看', '换个好看的', '换个好看点的', '好看一点', '不好看', '太丑'],
  ...['太丑了', '太难看', '好看的', '丑', '不喜欢', '漂亮一点'],
);
const otherStyle = either(
  inOrder(another, maybe(words('the', 'a', 'of the', 'one', '的', '一下', '这个')), styleNoun),
  inOrder(
    styleNoun,
    maybe(words('is', 'looks', '能不能', '可以', '有点', '给我', '都', '要')),
    another,
  ),
);

/** Why, behind a comma: no wish of its own. */
const unreadable = inOrder(
  mark(',', '，'),
  words(
    ...['i cant read it', 'cant read it', 'its hard to read', 'hard to read', 'so i can read it'],
    ...['nobody can read it', 'its too small', 'i cant see it', 'its unreadable'],
    ...['you cant read it'],
    ...['看不清', '看不清楚', '看不清字', '看不清楚字', '看不见', '字看不清', '太小了看不清'],
    ...['不清楚', '看不到'],
  ),
);

/** "So it can be read", 挡脸了: what is wrong now, or right then. */
const purpose = inOrder(
  maybe(mark(',', '，')),
  maybe(words('so', 'so that', 'because', 'since', 'it', 'as it', '因为')),
  maybe(words('it', 'we', 'you', 'i', 'people')),
  words(
    ...[
      'can be read',
      'can read it',
      'is easier to read',
      'does not cover our faces',
      'can see it',
    ],
    ...[
      'doesnt cover our faces',
      'covers our faces',
      'covers the faces',
      'is readable',
      'gets lost',
    ],
    ...[
      'covers my face',
      'covers everything',
      'is in the way',
      'hides the faces',
      'blocks the view',
    ],
    ...[
      '挡脸了',
      '挡住脸了',
      '挡脸',
      '挡住了',
      '挡到人了',
      '挡画面',
      '遮住脸了',
      '遮住了',
      '挡着脸',
      '挡着人',
    ],
  ),
  maybe(mark(',', '，')),
);
const reason = either(unreadable, purpose, personalReason);

/** Who says which is not asked. */
function anotherStyle(texts: TextReference, changes: readonly Change[]): readonly Request[] {
  const named = changing(texts, changes);
  return named.length > 0 ? named : [offerTextStyles.of({ texts, wish: 'another' })];
}

/** Texts that are to look otherwise, or to be seen at another time. */
export const restylingFrames = [
  frame({
    name: 'change-texts',
    needs: { nouns: targets, change },
    may: aboutPictures,
    many: {
      reason,
      more: further,
      filler: words(
        ...['write', 'put', 'can', 'written', 'i want', 'want', 'better', 'like'],
        ...['leave', 'let', 'give', 'keep', 'people', 'nobody', 'my mum', 'my mom', 'my mother'],
        ...['delay', 'delayed', 'recolor', 'recolour', 'align', 'aligned', 'increase'],
        ...['decrease', 'fancier', 'effect', 'animation', 'animated', 'appear', 'appears'],
        ...['behind', 'move', 'place', 'written', 'displayed', 'should', 'position', 'color'],
        ...[
          'colour',
          'still',
          'too',
          'be',
          'up',
          'remain',
          'on screen',
          'visible',
          'shift',
          'stay up',
        ],
        ...['统一', '一致', '全都', '通通', '后面', '效果', '位置', '颜色', '要', '出来', '显示'],
        ...['移动', '还是', '统统', '全部', '都', '弄', '调', '一律', '的颜色', '背后', '动画'],
        ...['出现', '画面'],
      ),
    },
    cost: 0.1,
    means: (found) => {
      const requests = found.nouns.flatMap((noun) =>
        changing(textsMeant({ ...found, noun }), [found.change, ...found.more]),
      );
      return requests.length === 0 ? null : requests;
    },
  }),
  frame({
    name: 'seconds-of-texts',
    needs: { lasting: inOrder(targets, bareSeconds) },
    may: {
      verb: words(
        ...[
          'extend',
          'lengthen',
          'keep',
          'leave',
          'hold',
          'prolong',
          'let',
          'have',
          'make',
          'show',
        ],
        ...['延长', '让', '把', '将'],
      ),
    },
    many: { reason },
    cost: -0.1,
    means: ({ lasting: [nouns, seconds] }) =>
      nouns.map((noun) => timeTexts.of({ texts: textsMeant({ noun }), when: { seconds } })),
  }),
  frame({
    name: 'texts-too-fast',
    needs: {
      read: inOrder(
        words(
          'cant read',
          'cannot read',
          'can not read',
          'could not read',
          'couldnt read',
          'cant catch',
        ),
        maybe(words('the', 'that', 'this', 'your')),
        targets,
        words(
          'that fast',
          'so fast',
          'this fast',
          'that quickly',
          'so quickly',
          'in time',
          'fast enough',
        ),
      ),
    },
    many: {
      person: words('i', 'we', 'you', 'people', 'my', 'mum', 'mom', 'mother', 'nobody', 'dad'),
    },
    means: ({ read: [, , nouns] }) =>
      nouns.map((noun) => timeTexts.of({ texts: textsMeant({ noun }), when: { factor: 1.6 } })),
  }),
  frame({
    name: 'scale-texts',
    needs: {
      scaled: inOrder(
        words('scale', 'blow', 'size', 'pump', 'turn'),
        maybe(words('the', 'that', 'my')),
        targets,
        oneOf({ 1.3: ['up'], 0.75: ['down'] }),
      ),
    },
    may: { degree: words('a bit', 'a little', 'a lot', 'slightly', 'please') },
    means: ({ scaled: [, , nouns, factor] }) =>
      nouns.map((noun) =>
        restyleTexts.of({
          texts: textsMeant({ noun }),
          look: { sizeFactor: Number(factor) },
        }),
      ),
  }),
  frame({
    name: 'change-quoted-text',
    needs: { quote: quotedText, verb: restyleVerb, change },
    may: { noun: textNoun },
    many: { more: further },
    cost: 0.1,
    means: ({ quote, change: first, more }) =>
      changing({ of: 'saying', text: quote }, [first, ...more]),
  }),
  frame({
    name: 'change-it',
    needs: {
      it: words('it', 'that', 'them', 'this', '它', '它们', '这个', '那个'),
      look: textLook,
    },
    many: { more: textLook, filler: words('move', 'place') },
    cost: 0.3,
    means: ({ look, more }) =>
      restyleTexts.of({ texts: { of: 'it' }, look: joinLooks([look, ...more]) }),
  }),
  frame({
    name: 'missing-text-style',
    needs: { noun: target, style: missingStyle },
    may: aboutPictures,
    many: { more: further, filler: words('感觉', '感觉的', '风格', '的感觉', 'style', 'like') },
    means: (found) => {
      const texts = textsMeant(found);
      return [...changing(texts, found.more), offerTextStyles.of({ texts, wish: found.style })];
    },
  }),
  frame({
    name: 'another-style-of-text',
    needs: {
      noun: textNoun,
      style: inOrder(
        another,
        maybe(words('the', 'a', '的', '一下', '一种')),
        words(
          ...['color', 'colour', 'animation', 'style', 'look', 'font'],
          ...['颜色', '动画', '样式', '字体', '效果', '风格'],
        ),
      ),
    },
    may: aboutPictures,
    many: { more: further, filler: words('something', 'with', 'maybe', 'like', '比如', '像') },
    means: (found) => anotherStyle(textsMeant(found), found.more),
  }),
  frame({
    name: 'another-text-style',
    needs: { style: otherStyle },
    may: { noun: textNoun, ...aboutPictures },
    many: { more: further, filler: words('something', 'with', 'maybe', 'like', '比如', '像') },
    cost: 0.3,
    means: (found) => anotherStyle(textsMeant({ noun: 'text', ...found }), found.more),
  }),
];
