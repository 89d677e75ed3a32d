import { frame } from '../../grammar/frame.ts';
import { aboutPictures, picturesMeant } from '../../grammar/phrases/reference.ts';
import { quotedText } from '../../grammar/phrases/said-text.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  words,
  type Read,
  type Reader,
} from '../../grammar/reader.ts';
import type { Token } from '../../grammar/token.ts';
import type { Reference } from '../../reference.ts';
import { appendWords } from './append-words.ts';
import { askForText } from './ask-for-text.ts';
import { textLook, writtenLook, writtenLooks } from './look-phrases.ts';
import { capitalText } from './capital-text.ts';
import { emoji } from './emoji.ts';
import { filmEdge } from './film-edge.ts';
import { listedTexts, textsByPlace } from './listed-texts.ts';
import { onPictures } from './on-pictures.ts';
import { removeTexts } from './remove-texts.ts';
import { labels, textLead } from './text-lead.ts';
import { joinLooks } from './text-look.ts';
import { spokenText } from './spoken-text.ts';
import { textsMeant } from './text-target.ts';
import { bareSeconds, writtenWhen, type TextTiming } from './text-timing.ts';
import { textFiller, textNoun, watermark, type TextNoun } from './text-words.ts';
import { writeCaptions } from './write-captions.ts';
import { writing } from './writing.ts';

/** "Add a title"; of 片头 and 片尾 alone something else may be said. */
const place = words(
  ...['outro', 'header', 'line', 'lines'],
  ...['片头', '片尾', '尾声', '片尾处', '片头处', '话', '大字', '小字'],
);
const wantedNoun: Reader<TextNoun> = either(
  { vocabulary: textNoun.vocabulary, read: readUnlessPlace },
  meaning(
    inOrder(
      words(
        ...['add', 'add an', 'add a', 'with an', 'with a', 'want an', 'want a', 'need an'],
        ...['make an'],
        ...['加', '加个', '加一个', '来个', '来一个', '做个', '做一个', '要', '要个', '要有'],
        ...['添加', '弄个', '加上', '写', '加点', '来点'],
      ),
      textNoun,
    ),
    ([, noun]) => noun,
  ),
);
function readUnlessPlace(tokens: readonly Token[], at: number): readonly Read<TextNoun>[] {
  const places = place.read(tokens, at).map(({ end }) => end);
  return textNoun.read(tokens, at).filter(({ end }) => !places.includes(end));
}

/** A quotation, and how long it is seen where that follows without a blank: “回家”3秒. */
const quotedFor: Reader<{ readonly text: string; readonly timing: readonly TextTiming[] }> = {
  vocabulary: [],
  read: (tokens, at) =>
    quotedText.read(tokens, at).flatMap(({ end, value: text }) => [
      { end, value: { text, timing: [] }, cost: 0 },
      ...(tokens[end]?.gap === '' ? bareSeconds.read(tokens, end) : []).map((read) => ({
        ...read,
        value: { text, timing: [{ seconds: read.value }] },
      })),
    ]),
};

const wish = { ...onPictures, noun: textNoun, watermark } as const;
const parts = { filler: textFiller, look: writtenLooks, when: writtenWhen } as const;

const putVerb = words(
  ...['put', 'add', 'write', 'stick', 'slap', 'place', 'throw', 'have', 'pop', 'type', 'i want'],
  ...['tack', 'include', 'print', 'want', 'with', 'show', 'display', 'add a', 'put a'],
);

const allPictures: Reader<Reference> = {
  vocabulary: onPictures.photos.vocabulary,
  read: (tokens, at) =>
    onPictures.photos.read(tokens, at).filter(({ value }) => value.of === 'all'),
};

/** Whose name it is, no message tells by this. */
const whose = words(
  ...['her name', 'his name', 'their names', 'our names', 'my name', 'their name', 'our name'],
  ...['her name and age', 'his name and age', 'the name of the baby', 'the couples names'],
  ...['她的名字', '他的名字', '我的名字', '我们的名字', '他们的名字', '宝宝的名字', '新人的名字'],
);

/** What begins no text behind "title": when it is seen, or what is said of it. */
const aboutTitle =
  /^(?:for|at|from|on|in|into|is|to|of|should|must|can|be|for|the|a|an|and|or|it|stays?|shows?|appears?|lasts?|only|just|until|till|during|over|up|visible|shown|longer|shorter|card|text|screen|with|that|saying|says?|reads?)$/;

/** "Title Our Sea for the first 3 seconds", 标题夏天，显示前3秒: words, then when they are seen. */
const titleFor: Reader<{ readonly text: string; readonly when: TextTiming }> = {
  vocabulary: [...textNoun.vocabulary, ...writtenWhen.vocabulary],
  read: (tokens, at) =>
    titleWords.read(tokens, at).flatMap(({ end, value: text, cost }) =>
      timesBehind(tokens, end).map((when) => ({
        end: when.end,
        value: { text, when: when.value },
        cost: cost + when.cost,
      })),
    ),
};

/** Between ideographs only a comma or a blank tells where the words end. */
function timesBehind(tokens: readonly Token[], at: number): readonly Read<TextTiming>[] {
  const next = tokens[at];
  if (next === undefined || (next.kind === 'ideograph' && next.gap === '')) return [];
  const from = /^[,，]$/.test(next.text) ? at + 1 : at;
  return writtenWhen
    .read(tokens, from)
    .filter(({ value }) => 'seconds' in value || 'during' in value);
}

const titleWords: Reader<string> = meaning(
  inOrder(
    meaning(textNoun, (noun) => (noun === 'title' ? noun : null)),
    notBehindAbout(spokenText),
  ),
  ([, text]) => text,
);

function notBehindAbout(text: Reader<string>): Reader<string> {
  return {
    vocabulary: text.vocabulary,
    read: (tokens, at) => (aboutTitle.test(tokens[at]?.text ?? '') ? [] : text.read(tokens, at)),
  };
}

/** Texts that are to be written. */
export const writingFrames = [
  frame({
    name: 'write-quoted',
    needs: { quote: quotedFor },
    may: { ...wish, emoji },
    many: parts,
    means: ({
      quote: { text: quote, timing },
      noun = null,
      watermark: mark,
      photos,
      except,
      filler: verbs,
      look: looks,
      when: timings,
      emoji: pictograms,
    }) => {
      const isAlone =
        noun === null &&
        mark === undefined &&
        photos === undefined &&
        verbs.length + timings.length === 0;
      if (isAlone) return null;
      return writing({
        text: pictograms === undefined ? quote : `${quote} ${pictograms}`,
        noun: onPhotos(noun, photos),
        isWatermark: mark !== undefined,
        looks,
        timings: [...timings, ...timing],
        ...about(photos, except),
      });
    },
  }),
  frame({
    name: 'write-announced',
    needs: { said: textLead },
    may: wish,
    many: parts,
    means: ({ said, noun, watermark: mark, photos, except, look: looks, when: timings }) => {
      // A second noun says where: "at the title the words …".
      const named = said.noun === null || said.noun === 'text' ? (noun ?? said.noun) : said.noun;
      if (noun !== undefined && named !== noun && noun !== 'text') return null;
      if (said.photos !== undefined && photos !== undefined) return null;
      // "Write me a poem": nothing says that it is about the film.
      const isPlaced = [
        named,
        mark,
        photos,
        said.photos,
        said.isWatermark,
        ...timings,
        ...looks,
      ].some((each) => each !== undefined && each !== null);
      if (!isPlaced && !/^\p{Lu}/u.test(said.text)) return null;
      // 标题加上❤️ adds it to the title.
      if (named !== null && isPictogram(said.text)) return null;
      return writing({
        text: said.text,
        noun: onPhotos(named, said.photos ?? photos),
        isWatermark: mark !== undefined || said.isWatermark === true,
        looks,
        timings,
        ...about(said.photos ?? photos, except),
      });
    },
  }),
  frame({
    name: 'write-title-for',
    needs: { title: titleFor },
    many: { filler: textFiller, look: writtenLook },
    cost: -0.6,
    means: ({ title: { text, when }, look: looks }) =>
      writing({ text, noun: 'title', isWatermark: false, looks, timings: [when] }),
  }),
  frame({
    name: 'write-at-edge',
    needs: {
      said: either(
        meaning(inOrder(either(putVerb, mark(',')), capitalText, filmEdge), ([, text, edge]) => ({
          text,
          edge,
        })),
        meaning(inOrder(filmEdge, maybe(putVerb), capitalText), ([edge, , text]) => ({
          text,
          edge,
        })),
      ),
    },
    many: { look: writtenLook },
    cost: -0.3,
    means: ({ said: { text, edge }, look: looks }) =>
      writing({ text, noun: 'text', isWatermark: false, looks, timings: [{ edge }] }),
  }),
  frame({
    name: 'append-emoji',
    needs: {
      emoji,
      verb: words(
        ...['append', 'attach', 'tack on', 'tack', 'stick', 'with', 'want'],
        ...['add', 'put', 'forgot', 'you forgot', 'u forgot', 'missing', 'include', 'insert'],
        ...['加', '加上', '加个', '再加', '加一个', '忘了', '忘了加', '漏了', '放', '添上'],
      ),
    },
    may: { ...aboutPictures, noun: textNoun },
    many: {
      filler: words(
        'add',
        'it',
        'too',
        'also',
        'to',
        ...['behind', 'after', 'there', 'at the end', 'at the end of', 'end', 'of', 'a', 'the'],
        ...['emoji', 'symbol', 'heart', 'next to', 'beside', 'on'],
        ...[
          '后面',
          '在',
          '也',
          '末尾',
          '后',
          '最后',
          '结尾',
          '表情',
          '爱心',
          '的',
          '旁边',
          '个',
          '一个',
        ],
      ),
    },
    means: ({ emoji: words, noun, ...found }) => {
      const isNamed = noun !== undefined || found.photos !== undefined;
      const texts = isNamed
        ? textsMeant({ ...found, noun: noun ?? 'text' })
        : ({ of: 'it' } as const);
      return appendWords.of({ texts, words });
    },
  }),
  frame({
    name: 'write-one-each',
    needs: { photos: allPictures, list: listedTexts },
    may: {
      said: either(textNoun, textFiller),
      own: words('own', 'its own', 'their own', '自己的', '各自的', '不同的'),
    },
    many: { filler: either(textFiller, textNoun), look: writtenLook },
    means: ({ list: { texts, isWritten }, said, look: looks }) => {
      if (said === undefined && !isWritten) return null;
      const look = joinLooks(looks);
      return writeCaptions.of({
        photos: { of: 'all' },
        content: { of: 'each', texts: [...texts] },
        role: 'caption',
        ...(Object.keys(look).length === 0 ? {} : { look }),
      });
    },
  }),
  frame({
    name: 'write-by-place',
    needs: { texts: textsByPlace },
    many: { filler: either(textFiller, textNoun) },
    cost: -0.4,
    means: ({ texts }) =>
      texts.map(({ photos, text }) =>
        writeCaptions.of({ photos, content: { of: 'text', text }, role: 'caption' }),
      ),
  }),
  frame({
    name: 'write-labels',
    needs: { labels },
    means: ({ labels: all }) =>
      all.map(({ photos, text }) =>
        writeCaptions.of({ photos, content: { of: 'text', text }, role: 'caption' }),
      ),
  }),
  frame({
    name: 'quote-alone',
    needs: { quote: quotedText },
    many: { look: textLook },
    cost: 0.5,
    means: ({ quote, look: looks }) =>
      writing({ text: quote, noun: null, isWatermark: false, looks, timings: [] }),
  }),
  frame({
    name: 'name-wanted',
    needs: { whose, where: either(filmEdge, textNoun) },
    many: { filler: textFiller, look: writtenLook },
    means: () => askForText.of({ role: 'title', photos: { of: 'all' } }),
  }),
  frame({
    name: 'text-wanted',
    needs: { noun: wantedNoun },
    may: aboutPictures,
    many: {
      filler: either(
        textFiller,
        words('下面', '下方', '底下', '下边', '上方', '下面都', '旁边', 'own', 'its own', 'gets'),
      ),
    },
    sharesNo: true,
    cost: 0.5,
    means: (found, { sharesNo }) => {
      const { noun } = found;
      if (sharesNo) return removeTexts.of({ texts: textsMeant(found) });
      const role = noun === 'text' ? (found.photos === undefined ? 'title' : 'caption') : noun;
      return askForText.of({ role, photos: picturesMeant(found) });
    },
  }),
];

/** "Subtitle for the 4th picture". */
function onPhotos(noun: TextNoun | null, photos: Reference | undefined): TextNoun | null {
  return noun === 'subtitle' && photos !== undefined && photos.of !== 'all' ? 'caption' : noun;
}

function isPictogram(text: string): boolean {
  return /^[\p{Extended_Pictographic}\u{FE0F}\s]+$/u.test(text);
}

function about(photos: Reference | undefined, except: Reference | undefined) {
  return {
    ...(photos === undefined ? {} : { photos }),
    ...(except === undefined ? {} : { except }),
  };
}
