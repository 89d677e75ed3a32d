import {
  either,
  inOrder,
  many,
  maybe,
  meaning,
  oneOf,
  unlikely,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import { count } from '../../grammar/number.ts';
import { quotedText } from '../../grammar/phrases/said-text.ts';
import type { Token } from '../../grammar/token.ts';
import type { Reference } from '../../reference.ts';
import { describedText } from './described-text.ts';
import { filmEdge } from './film-edge.ts';
import { foregoingText } from './foregoing-text.ts';
import { textLook } from './look-phrases.ts';
import { onPictures } from './on-pictures.ts';
import { announcedText, spokenText } from './spoken-text.ts';
import { bareSeconds } from './text-timing.ts';
import { textNoun, watermark, type TextNoun } from './text-words.ts';
import {
  article,
  colon,
  link,
  change,
  ofTheFilm,
  naming,
  verb,
  weakVerb,
  leaveVerb,
  contact,
  addVerb,
} from './lead-words.ts';

/** A text that stands without quotes behind the words that announce it. */
export interface Announced {
  /** Null where only a verb says that something is written. */
  readonly noun: TextNoun | null;
  readonly text: string;
  readonly photos?: Reference;
  readonly isWatermark?: true;
}

function apart(reader: Reader<string>): Reader<string> {
  return {
    vocabulary: reader.vocabulary,
    read: (tokens, at) => (tokens[at]?.gap === '' ? [] : reader.read(tokens, at)),
  };
}

/** 留个电话 138…: what it is belongs to the text. */
function announcedContact(): Reader<string> {
  const lead = inOrder(
    leaveVerb,
    maybe(
      words(
        '我的',
        '我们的',
        '我',
        '我们',
        '店里的',
        '公司',
        '一下',
        '个',
        '一个',
        '店铺',
        '公司的',
      ),
    ),
  );
  return {
    vocabulary: [...lead.vocabulary, ...contact.vocabulary],
    read: (tokens, at) =>
      lead
        .read(tokens, at)
        .flatMap(({ end }) =>
          contact.read(tokens, end).some((noun) => isDetail(tokens, noun.end))
            ? spokenText.read(tokens, end)
            : [],
        ),
  };
}

/** A number or an address follows, not a word about the contact. */
function isDetail(tokens: readonly Token[], at: number): boolean {
  const first =
    tokens[at]?.kind === 'mark' || tokens[at]?.text === '是' ? tokens[at + 1] : tokens[at];
  return (
    first !== undefined && (first.kind === 'number' || first.kind === 'word' || first.gap !== '')
  );
}

/** "The caption" is spoken of, "caption" asks for one. */
const afterArticle = new Set('a an the this that my our with each its'.split(' '));

function announcedWeakly(): Reader<string> {
  return {
    vocabulary: weakVerb.vocabulary,
    read: (tokens, at) => {
      if (afterArticle.has(tokens[at - 1]?.text ?? '')) return [];
      return weakVerb.read(tokens, at).flatMap(({ end, cost }) => {
        const isMarked = tokens[end]?.text === ':';
        const from = isMarked ? end + 1 : end;
        const first = tokens[from];
        if (!mayBeText(tokens, from) || (!isMarked && first?.gap === '')) return [];
        // "Show sunset twice as long" shows a picture.
        const isName = /^\p{Lu}\p{Ll}/u.test(first!.original) && first!.assetIds.length === 0;
        if (!isMarked && !isName && /^(?:show|display)$/.test(tokens[at]!.text)) return [];
        const isSure = isMarked || /^[\p{Lu}@#]/u.test(first!.original);
        // "Text FINAL 2026" is hardly about the last picture.
        const isCall = tokens[at]!.text === 'text' && isCapitalBesideOthers(tokens, from);
        return spokenText.read(tokens, from).map((read) => ({
          ...read,
          cost: read.cost + cost + (isCall ? -0.6 : isSure ? 0 : 0.3),
        }));
      });
    },
  };
}

/** "text FINAL", in capitals where the word before is not. */
function isCapitalBesideOthers(tokens: readonly Token[], at: number): boolean {
  return /^\p{Lu}/u.test(tokens[at]!.original) && tokens[at - 1]!.original === 'text';
}

const label = words('caption', 'label', 'title', 'tag');
const labelled = maybe(
  words(
    ...[':', 'as', 'with', 'saying', 'with the words'],
    ...['写', '写上', '标', '标上', '配文', '配字', '标注', '标注为', '写成'],
  ),
);

/** "A few words at the end". */
function atEdge(noun: TextNoun, edge: 'start' | 'end' | null): TextNoun {
  if (noun !== 'text' || edge === null) return noun;
  return edge === 'start' ? 'title' : 'end-card';
}

const ofNoun = (noun: TextNoun, text: string): Announced => ({ noun, text });

/** "Title: X", "call it X", "write X", 标题写X, 片尾打上X. */
export const textLead: Reader<Announced> = either(
  meaning(
    inOrder(
      change,
      article,
      textNoun,
      ofTheFilm,
      maybe(words('要', '再', '都', '也', '给我', '就', 'that', 'which', 'please', 'pls', '重新')),
      maybe(words(',', '，')),
      colon,
      maybe(either(colon, words('it should be', 'its', 'it is', 'should be', '应该是'))),
      announcedText,
    ),
    ([, , noun, edge, , , , , text]) => ofNoun(atEdge(noun, edge), text),
  ),
  unlikely(
    meaning(
      inOrder(change, article, textNoun, ofTheFilm, link, saidBySomebody()),
      ([, , noun, edge, , text]) => ofNoun(atEdge(noun, edge), text),
    ),
    0.45,
  ),
  unlikely(
    meaning(inOrder(naming, maybe(words(':', 'as', 'to')), spokenText), ([, , text]) =>
      /^(?:project|session|项目)/i.test(text) ? null : ofNoun('title', text),
    ),
    0.05,
  ),
  unlikely(
    meaning(announcedWeakly(), (text): Announced => ({ noun: null, text })),
    0.15,
  ),
  unlikely(
    meaning(inOrder(verb, maybe(words(':')), saidBySomebody()), ([, , text]): Announced => ({
      noun: null,
      text,
    })),
    0.1,
  ),
  // 片尾加谢谢观看.
  unlikely(
    meaning(
      inOrder(
        oneOf({ title: ['片头', '开头'], 'end-card': ['片尾', '结尾'] }),
        addVerb,
        greeting(),
      ),
      ([noun, , text]) => ofNoun(noun as TextNoun, text),
    ),
    0.3,
  ),
  // "As title use …", "Liguria as the title".
  unlikely(
    meaning(
      inOrder(
        words('as', 'for', 'as a', 'as the', 'for the'),
        textNoun,
        words('use', 'put', 'take', 'write', 'have', 'show'),
        saidBySomebody(),
      ),
      ([, noun, , text]) => ofNoun(noun, text),
    ),
    0.1,
  ),
  unlikely(
    meaning(inOrder(named(), words('as', 'as a', 'as the', 'as an'), textNoun), ([text, , noun]) =>
      ofNoun(noun, text),
    ),
    0.1,
  ),
  // "Ending: The End."
  meaning(
    inOrder(
      words('ending', 'end', 'closing', 'final words', 'last words', 'the ending', 'finale'),
      words(':', 'should say', 'says', 'should read', '='),
      announcedText,
    ),
    ([, , text]) => ofNoun('end-card', text),
  ),
  meaning(inOrder(textNoun, addVerb, apart(saidBySomebody())), ([noun, , text]) =>
    ofNoun(noun, text),
  ),
  meaning(foregoingText, (text): Announced => ({ noun: null, text })),
  meaning(describedText, ({ edge, text }): Announced => ({
    noun: edge === null ? null : edge === 'start' ? 'title' : 'end-card',
    text,
  })),
  meaning(announcedContact(), (text): Announced => ({ noun: null, text })),
  // "Caption photo 3 Low tide", "the caption of photo 3 to Low tide".
  unlikely(
    meaning(
      inOrder(label, maybe(words('the')), onPictures.photos, labelled, saidBySomebody()),
      ([, , photos, , text]): Announced => ({ noun: 'caption', text, photos }),
    ),
    0.1,
  ),
  meaning(
    inOrder(
      change,
      article,
      textNoun,
      words('of', 'on', 'for', 'under', 'of the', 'on the', 'for the', 'under the'),
      onPictures.photos,
      either(colon, unlikely(link, 0.45)),
      spokenText,
    ),
    ([, , noun, , photos, , text]): Announced => ({ noun, text, photos }),
  ),
  meaning(
    inOrder(
      watermark,
      maybe(either(colon, words('with', 'of', 'with my name', 'that'))),
      maybe(words('the', ':')),
      saidBySomebody(),
    ),
    ([, , , text]): Announced => ({ noun: null, text, isWatermark: true }),
  ),
  bareNoun(),
  meaning(
    inOrder(
      filmEdge,
      many(
        words(
          ...['say', 'says', 'with', 'the words', 'write'],
          ...['写', '写上', '打上', '加上', '显示', '加字', '配', '来一句', '来句'],
        ),
        2,
      ),
      words(':'),
      spokenText,
    ),
    ([edge, , , text]) => ofNoun(edge === 'start' ? 'title' : 'end-card', text),
  ),
);

const numbered: Reader<Reference> = meaning(count, (index) => ({ of: 'place', index }));
const pair = either(
  inOrder(onPictures.photos, labelled, either(quotedText, spokenText)),
  inOrder(numbered, labelled, quotedText),
);

/** "Label photo 1 Before and photo 2 After". */
export const labels: Reader<readonly { readonly photos: Reference; readonly text: string }[]> =
  meaning(
    inOrder(
      label,
      pair,
      many(inOrder(maybe(words(',', '，', '、')), maybe(words('and', '和')), pair), 6),
    ),
    ([, first, more]) =>
      more.length === 0
        ? null
        : [first, ...more.map(([, , next]) => next)].map(([photos, , text]) => ({ photos, text })),
  );

/** Words that follow a noun when something is said about it, and are no text. */
const notText = new Set(
  `delete remove deleted removed off a an the to too for at on in of with and or but that which is are was be being isnt should needs need has have
  please so very really not no bigger smaller larger longer shorter looks look font color colour size from until there
  here it this text more less up down top bottom as its if when instead again away off out about my our your some any
  only also then than first last over under after before during while by because appears appear appearing disappear
  stays stay lasts fades goes comes makes make doesnt dont wasnt arent wont cant will would could can must might may
  maybe misspelled mispelled spelled boring fine ok good great bad unreadable typo me us him something anything whatever stuff nothing everything nice cool funny cute someone gone missing wrong ugly hard still does did do just screen card slide page now`.split(
    /\s+/,
  ),
);

/** Words that name nothing else that can be added there. */
function greeting(): Reader<string> {
  const others =
    /[照音乐歌曲转效果淡张字标题视频滤镜黑白慢快秒分一二三四五六七八九十几第个段]|logo|bgm/iu;
  return {
    vocabulary: [],
    read: (tokens, at) =>
      tokens[at]?.kind === 'ideograph'
        ? spokenText
            .read(tokens, at)
            .filter(({ value }) => value.length >= 3 && !others.test(value))
        : [],
  };
}

/** Behind nothing that announces it only what begins as a name. */
function named(): Reader<string> {
  return {
    vocabulary: [],
    read: (tokens, at) => {
      const first = tokens[at];
      const isName = first !== undefined && /^\p{Lu}/u.test(first.original);
      if (!isName || first.assetIds.length > 0) return [];
      return spokenText.read(tokens, at).filter(({ end }) => tokens[end]?.text === 'as');
    },
  };
}

/** What says nothing of the text before it as a word of its own. */
function saidBySomebody(): Reader<string> {
  return {
    vocabulary: [],
    read: (tokens, at) => {
      if (!mayBeText(tokens, at)) return [];
      // "Should be larger" is no text "larger".
      const looks = looksFrom(tokens, at);
      const times = bareSeconds.read(tokens, at).map(({ end }) => end);
      return spokenText
        .read(tokens, at)
        .filter(({ end }) => !looks.includes(end) && !times.includes(end));
    },
  };
}

/** Where looks, and what joins them, end: "red and also bigger". */
function looksFrom(tokens: readonly Token[], at: number): number[] {
  return textLook.read(tokens, at).flatMap(({ end }) => {
    let next = end;
    while (/^(?:and|also|a|bit|much|又|而且|的)$/.test(tokens[next]?.text ?? '')) next += 1;
    const joined = next > end && next < tokens.length ? looksFrom(tokens, next) : [];
    return [end, next, ...joined];
  });
}

function mayBeText(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    // A name: “Good Times”, “THE END” where not all is in capitals.
    (!notText.has(token.text) ||
      /^\p{Lu}\p{Ll}/u.test(token.original) ||
      (isCapital(token) && isCapital(tokens[at + 1]) && !tokens.every(isCapital))) &&
    !/^[太很更不有也都还点些什随错对得谁哪啥怎没吗呢吧啊呀么嘛]$/u.test(token.text) &&
    !(token.text === '好' && /^[了的吗看啊吧]?$/u.test(tokens[at + 1]?.text ?? ''))
  );
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && !/\p{Ll}/u.test(token.original) && token.kind !== 'mark';
}

/**
 * "A title Summer in Rome", "标题 夏天": only a capital, a blank or a comma tell that a text follows.
 * Never behind "the", for then something is said about the title that there is.
 */
function bareNoun(): Reader<Announced> {
  const asked = inOrder(
    maybe(
      words(
        ...['add', 'put', 'use', 'want', 'with', 'and', 'make'],
        ...['加', '添加', '加上', '写', '来', '放', '打', '要', '打上', '弄'],
      ),
    ),
    maybe(words('a', 'an', '个', '一个', '一行', '上', '一个叫')),
    textNoun,
  );
  return {
    vocabulary: asked.vocabulary,
    read: (tokens, at) => {
      const isThere =
        ['the', 'this', 'that', 'my', 'our'].includes(tokens[at - 1]?.text ?? '') &&
        tokens[at - 2]?.text !== 'add';
      return asked.read(tokens, at).flatMap(({ end, value: [how, , noun], cost }) => {
        const comma = tokens[end]?.kind === 'mark' && /^[,，]$/.test(tokens[end].text);
        const from = comma ? end + 1 : end;
        const first = tokens[from];
        if (
          first === undefined ||
          !mayBeText(tokens, from) ||
          (noun === 'text' && (how === null || first.gap === '' || comma))
        )
          return [];
        if (isThere && !/^\p{Lu}\p{Ll}/u.test(first.original)) return [];
        const doubt = doubtOf({ first, comma, isAsked: how !== null });
        if (doubt === null) return [];
        return spokenText.read(tokens, from).map((read) => ({
          end: read.end,
          value: ofNoun(noun, read.value),
          cost: cost + read.cost + doubt,
        }));
      });
    },
  };
}

/** Null where hardly a text follows. */
function doubtOf({
  first,
  comma,
  isAsked,
}: {
  first: Token;
  comma: boolean;
  isAsked: boolean;
}): number | null {
  if (/^\p{Lu}/u.test(first.original)) return 0.15;
  if (/^[\p{Script=Han}@#]/u.test(first.original)) {
    if (first.gap !== '' && !comma) return 0.2;
    return isAsked ? 0.3 : null;
  }
  return comma || first.kind === 'number' ? null : 0.75;
}
