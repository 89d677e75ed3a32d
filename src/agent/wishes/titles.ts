import type { Brief } from '../../director/brief.ts';
import { wording } from '../../language/wording.ts';
import { anyOf, pattern } from '../pattern.ts';
import type { Meaning, Rule } from '../rule.ts';
import { chinese } from '../words/chinese.ts';
import { english } from '../words/english.ts';

const quoted = [
  `"(?<a>[^"\\n]+)"`,
  `'(?<b>[^'\\n]+(?:'[a-z][^'\\n]*)*)'(?![a-z])`,
  `「(?<c>[^」]+)」`,
  `『(?<d>[^』]+)』`,
  `《(?<e>[^》]+)》`,
  `«(?<f>[^»]+)»`,
  '`(?<g>[^`]+)`',
];
const anyQuoted = `(?:${quoted.join('|')})`;
const quoteNames = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const is = `(?:\\s*(?:of|is|be|being|as|to|that|which|should|says?|saying|reads?|reading|with|the|text|words?|:|=|,|at the (?:start|beginning)|on it|card|called|为|是|叫|叫做|写|写上|写着|用|设为|改成|改为|上|文字|字幕|显示|内容|一个|名|加上|打上))*\\s*`;
const titleNoun = `(?<![a-z])(?:titled?|titles|entitled|titling|called|named|heading|headline|opening (?:text|title|card|credits?)|intro(?: text| title)?|text|words|saying|that says|which says|that reads)(?![a-z])|标题|片名|题目|主题|名字|名称|名为|叫做|叫|取名|命名为|片头|开头|开场|开篇|文字|字幕`;
const endNoun = `(?<![a-z])(?:end(?:ing)? (?:card|title|text|credits?|with|on|screen)|ends? with|closing (?:card|title|text|credits?|words)|outro(?: text)?|(?:at|in) the end|finish with|closing with)(?![a-z])|片尾|结尾|结束语|落幕|最后|尾声|末尾`;

/** Where an unquoted title ends: at punctuation, or where the next wish begins. */
const nextWish = anyOf(
  english.transition,
  english.music,
  [
    '\\d+',
    'no',
    'some',
    'upbeat',
    'background',
    'fast',
    'slow',
    'black',
    'calm',
    'happy',
    'nice',
    'smooth',
    'use',
    'add',
    'make',
    'keep',
    'put',
    'play',
    'fade',
    'cross ?fades?',
    'set',
    "don'?t",
    'without',
    'i',
    'lo ?fi',
    'jazz',
    'cinematic',
    'square',
    'vertical',
    'portrait',
    'please',
    'acoustic',
    'electronic',
    'playful',
    'ambient',
    'sepia',
    'warm',
    'thirty',
    'sixty',
    'twenty',
    'fifteen',
    'forty',
    'ten',
    'half',
  ],
  ['tik ?tok', 'youtube', 'instagram', 'reels', 'shorts'],
);
const stop = `(?=\\s*(?:$|[,.;!?\\n，。；！？、]|(?:\\s(?:with|and|in|for|at|on|but|using|then)\\s+(?:(?:a|an|the|some|my)\\s+)*${nextWish})|\\s(?:please|without)(?![a-z])))`;
const unquoted = `(?<plain>[^\\s"'「『《,.;!?，。；！？、:][^"「『《,.;!?\\n，。；！？、]*?)${stop}`;

/** How a title is spoken of that is not one: "the title is too big". */
const judged = `(?:(?<![a-z])(?:too|so|far|way|much|very|really|quite|rather|a bit|a little|not(?! needed| necessary)|ugly|wrong|bigger|smaller|larger|gone|missing|hard|cut off|misspelled)(?![a-z])|太|有点|不(?![要用需加])|很|更|大一?点|小一?点)`;
const setTitle = `(?:标题|片名|题目|片头|名字|主题)(?:文字|字幕)?(?:要|再|都|也|给我)?(?:更改|改|换|变|更换|修改|设|设置|定|写)?(?:成|为|叫做?|作)`;

/** Behind "add a title," this begins a wish of its own and is no title. */
const anotherWish = `[^，,。；！？\\n]*(?:\\d|[一二三四五六七八九十两半]+[秒分]|节奏|${anyOf(chinese.music, chinese.transition, ...Object.values(chinese.aspects), ...Object.values(chinese.filters))})`;

/** Opening title and end card; text in quotes without more is the title. */
export const titleRules: readonly Rule[] = [
  {
    pattern: pattern(
      `(?:(?<![a-z])(?:titles?|text|captions?|words|end card)|标题|片名|字幕|文字|片头|片尾)\\s*(?:(?:is|are|looks?|was|should be|seems?|的?字体?|看起来|显得)\\s*)*${judged}[^,.;!?\\n，。；！？]*`,
    ),
    priority: 12,
    blocks: true,
    read: () => null,
  },
  {
    pattern: pattern(
      `(?:(?<![a-z])title|标题|片名)\\s*:\\s*(?<plain>[^\\s"'「『《][^\\n"「『《]*["「『《][^\\n]*)$`,
    ),
    priority: 12,
    read: ({ originals, negated }) => plainText('titleText', originals['plain'], negated),
  },
  {
    pattern: pattern(`(?:add\\s+)?(?:an?\\s+|the\\s+)?(?:${titleNoun})${is}${anyQuoted}`),
    priority: 10,
    read: (found) => textMeaning('titleText', found),
  },
  {
    pattern: pattern(
      `(?:${endNoun})${is}${anyQuoted}(?:\\s*(?:at|in) the end)?|${anyQuoted.replaceAll(/<([a-g])>/g, '<$12>')}\\s*(?:at the end|as (?:the|an) (?:end(?:ing)?|closing) (?:card|title|text)|作为?(?:片尾|结尾))`,
    ),
    priority: 11,
    read: (found) => textMeaning('endCardText', found),
  },
  {
    pattern: pattern(
      `${anyQuoted}(?:\\s*(?:as|for) (?:the |a )?(?:opening )?title|\\s*(?:作为?|做|当)(?:标题|片名|片头))?`,
    ),
    priority: 9,
    read: (found) => textMeaning('titleText', found),
  },
  {
    pattern: pattern(
      `(?:(?<![a-z])(?:(?:(?:change|set|update|rename|switch)\\s+)?(?:the )?title(?: of the (?:video|film|movie))?\\s*(?::|=|is|should be|should say|to be|to)|titled|entitled|called|named|(?:call|title|(?:re)?name) (?:it|this|the (?:video|film|movie))(?: (?:to|as))?(?! after))(?![a-z])|${setTitle}|(?:标题|片名|题目|名字|片头)(?:要|就|文字)?(?:是|为|叫做?|写上?|用|设为|:|：)+|名为|取名为?|命名为)\\s*${unquoted}`,
    ),
    priority: 8,
    read: ({ originals, negated }) =>
      plainText(
        'titleText',
        originals['plain']?.replace(/(?:吧|了|呢|啊|呀|好吗|可以吗|行吗)+$/u, ''),
        negated,
      ),
  },
  {
    pattern: pattern(
      `(?:加|添加|加上|写|来|要|放)(?:一?个|一?行|上)?(?:标题|片名|题目|片头)[，,\\s]\\s*(?!${anotherWish})(?<plain>\\p{Script=Han}[^，,。；！？\\n]{0,29})`,
    ),
    priority: 7,
    read: ({ originals, negated }) => plainText('titleText', originals['plain'], negated),
  },
  {
    pattern: pattern(`(?<![a-z])(?:with|and|add|put) (?:the |a )?title ${unquoted}`),
    priority: 7,
    // Without a colon only a name counts: "add a title at the start" names none.
    read: ({ originals, negated }) =>
      /^[\p{Lu}\p{Script=Han}\d]/u.test(originals['plain'] ?? '')
        ? plainText('titleText', originals['plain'], negated)
        : null,
  },
  {
    pattern: pattern(
      `(?:(?:end(?:ing)? (?:card|title|text)|closing (?:card|title|text))\\s*(?::|=|is|should be|says?)|(?:片尾|结尾)(?:文字|字幕)?(?:是|为|写上?|:|：))\\s*${unquoted}`,
    ),
    priority: 8,
    read: ({ originals, negated }) => plainText('endCardText', originals['plain'], negated),
  },
  {
    pattern: pattern(
      `(?<![a-z])(?:titles?|text|captions?|words|title card)(?![a-z])|标题|片名|字幕|文字|片头`,
    ),
    sharesNegation: true,
    read: ({ negated }) =>
      negated
        ? { wish: { titleText: null, endCardText: null }, wording: wording('no title', '不要标题') }
        : null,
  },
];

function textMeaning(
  key: 'titleText' | 'endCardText',
  { originals, negated }: Parameters<Rule['read']>[0],
): Meaning | null {
  const found = quoteNames.flatMap((name) => [originals[name], originals[`${name}2`]]);
  return plainText(
    key,
    found.find((text) => text !== undefined),
    negated,
  );
}

function plainText(
  key: 'titleText' | 'endCardText',
  typed: string | undefined,
  negated: boolean,
): Meaning | null {
  const text = typed?.trim();
  if (!text || negated) return null;
  const wish: Partial<Brief> = { [key]: text };
  const said =
    key === 'titleText'
      ? wording(`title “${text}”`, `标题“${text}”`)
      : wording(`end card “${text}”`, `片尾“${text}”`);
  return { wish, wording: said };
}
