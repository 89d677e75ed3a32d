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

/** A text that stands without quotes behind the words that announce it. */
export interface Announced {
  /** Null where only a verb says that something is written. */
  readonly noun: TextNoun | null;
  readonly text: string;
  readonly photos?: Reference;
  readonly isWatermark?: true;
}

const article = maybe(
  words('a', 'an', 'the', 'my', 'our', 'its', 'some', 'one', 'this', '个', '一个', '的'),
);
/** Between noun and text: a text follows without doubt. */
const colon = words(
  ...[':', '=', 'saying', 'that says', 'which says', 'that reads', 'which reads', 'reading'],
  ...['should say', 'should read', 'to say', 'to read', 'says', 'reads', 'that say', 'called'],
  ...['stating', 'named', 'with the words', 'with the text', 'should be called', 'is called'],
  ...['will be', 'shall be', 'being', 'say', 'read', 'with the title', 'must say', 'can say'],
  ...['it says', 'must read'],
  ...['写', '写上', '写着', '写成', '写为', '叫', '叫做', '叫作', '要写', '就写', '就叫', '是写'],
  ...['打上', '取名', '命名为', '取为', '起名叫', '起名', '内容是', '内容为', '文字是', '写的是'],
  ...['要叫', '名为', '为', '打出', '内容', '里写', '上写', '上写着', '标注', '定为', '写个'],
  ...['给我写', '帮我写', '改叫', '加字', '写一句', '写一行', '题为', '标上', '配上', '设为'],
  ...['设成', '加一句', '标题为', '改成', '改为', '换成', '更换为', '变成', '更改为', '修改为'],
  ...['改作', '变为', '换为', '应该是', '想叫'],
);
/** The same words say what else a text may be: "the title is too big", "the title to the top". */
const link = words(
  'for',
  ...['must be', 'has to be', 'needs to be', 'ought to be', 'shall be'],
  ...['is', 'to', 'should be', 'be', 'as', 'to be', 'into', 'was', 'with'],
  ...['显示', '用', '出现', '配', '打', '加上', '就用', '设置为', '是', '要', '成'],
);

const change = maybe(
  words(
    'swap',
    'replace',
    'roll',
    'run',
    'lets rename',
    'rename the',
    ...['fix', 'correct', 'change', 'set', 'update', 'rename', 'switch', 'make', 'edit', 'put'],
    ...['turn'],
  ),
);
const partOfFilm = meaning(
  words(
    '换一个',
    '改一下',
    '换个',
    '改个',
    '换一下',
    ...['of the video', 'of the film', 'of the movie', 'card', 'text', 'on it', 'of it'],
    ...['for it', 'on screen', 'line'],
    ...['文字', '字', '字幕', '内容', '里', '上', '那里', '的地方', '处', '的文字', '的内容'],
  ),
  () => null,
);
/** What a text is part of, or at which end of the film it stands. */
const ofTheFilm = maybe(either(partOfFilm, filmEdge));

const naming = words(
  ...['name this video', 'name this film', 'name this movie', 'call this video'],
  ...['call this film', 'call this movie', 'title this video', 'call our film', 'call our video'],
  ...['call my video', 'call my film', 'name my video', 'name my film', 'name our video'],
  ...['name our film', 'the film is called', 'the video is called', 'call it', 'call this'],
  ...['call the video', 'call the film', 'call the movie', 'title it', 'title this', 'name it'],
  ...['name this', 'name the video', 'name the film', 'name the movie', 'rename it'],
  ...['rename it to', 'titled', 'entitled', 'called', 'named', 'name it as', 'title the video'],
  ...['title the film', 'rename to', 'with the title', 'title of', 'rename this to'],
  ...['call the thing', 'headlined', 'headed', 'call them', 'call it like', 'under the title'],
  ...['call the whole thing', 'call the slideshow'],
  ...['名为', '取名', '取名为', '取名叫', '命名为', '起名叫', '起个名字叫', '名字叫', '名叫'],
  ...['题为', '名字是', '起名', '名字改成', '名字改为', '就叫', '名字就叫', '片名叫', '标题叫'],
  ...['取个名字叫', '名字要叫', '名称叫', '名称为', '名称是', '名字为', '叫它'],
);
const verb = words(
  ...['the word', 'put the word', 'add the word', 'word'],
  ...['the text', 'the words', 'words', 'write', 'say', 'write down', 'type', 'print'],
  ...['put the words', 'add the words', 'add the text', 'with the words', 'with the text'],
  ...['saying', 'that says', 'which says', 'that reads', 'add text', 'captioned', 'labeled'],
  ...['labelled', 'label it', 'it should say', 'should say', 'have it say', 'put the text'],
  ...['show the words', 'show the text', 'display the text', 'it says', 'let it say'],
  ...['caption it', 'put text', 'with text', 'have it read', 'displaying', 'it must say'],
  ...['can say'],
  ...['写', '写上', '写着', '写一句', '写个', '写一行', '配文', '配字', '配文字', '加字'],
  ...['配上文字', '加一行字', '显示文字', '加文字', '写道', '加一句', '配一句', '来一句', '来句'],
  ...['写一行字', '打一行字', '配一行字', '题字', '加上文字', '文字写', '写几个字', '打上字'],
  ...['配个字', '写下', '显示一句', '上写着', '写的是', '打上文字'],
);
/** Said of other things, too: a text follows only behind a blank or a colon. */
const weakVerb = words(
  ...['caption', 'text', 'display', 'stamp', 'label', 'show'],
  ...['打上', '打出', '显示', '打字', '标上', '标注', '印上', '配', '加', '加上', '出现', '打'],
);
const leaveVerb = words(
  ...[
    '留',
    '留个',
    '留下',
    '留一个',
    '留上',
    '附',
    '附上',
    '附个',
    '附一个',
    '注明',
    '写',
    '写上',
    '放',
  ],
  ...[
    '放上',
    '加',
    '加上',
    '加个',
    '打',
    '打上',
    '打个',
    '标',
    '标上',
    '标注',
    '备注',
    '备注上',
    '署上',
  ],
  ...['带上', '显示', '出现', '来个', 'leave', 'put', 'add', 'include'],
);
const contact = words(
  ...[
    '电话',
    '手机',
    '手机号',
    '电话号码',
    '联系电话',
    '联系方式',
    '微信',
    '微信号',
    'vx',
    'qq',
    '地址',
  ],
  ...[
    '热线',
    '价钱',
    '定价',
    '售价',
    '原价',
    '现价',
    '特价',
    '团购价',
    '优惠价',
    '单价',
    '面积',
    '户型',
    '订购热线',
    '邮箱',
    '网址',
    '店址',
    '价格',
    '联系人',
    '预约电话',
    '客服电话',
    '门店地址',
  ],
);
/** 文字加一个 老妈生日快乐, 片头改 喵喵日记: a text only behind a blank. */
const addVerb = words(
  ...['加一个', '加个', '加上', '加一行', '加一句', '加', '来一个', '来个', '来一句', '放一个'],
  ...['放', '改', '换', '弄一个', '弄个', '搞一个', '搞个', '做一个', '要一个', '要'],
);
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
      const isThere = ['the', 'this', 'that', 'my', 'our'].includes(tokens[at - 1]?.text ?? '');
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
