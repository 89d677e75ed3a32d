import { graphemesOf } from './graphemes.ts';
import type { WritingSystem } from './writing-system.ts';

/** A stretch of text that stays on one line. */
export interface Unbreakable {
  readonly text: string;
  /** Blanks after it: seen within a line, dropped at its end. */
  readonly blank: string;
  /**
   * How well a line may end after it: best where a clause ends, well between words, poorly inside
   * a word of ideographs and after a little word that leans on the next one ("the", "of").
   */
  readonly breakAfter: 'clause' | 'word' | 'poor';
}

/**
 * Cuts one paragraph where lines may break: at blanks and after hyphens; between ideographs and
 * kana, but never before closing marks or after opening ones (kinsoku); between emoji. Korean
 * keeps its words whole. A grapheme cluster is never cut.
 */
export function unbreakables(paragraph: string, system: WritingSystem): Unbreakable[] {
  const wordStarts = startsOfWords(paragraph, system);
  const units: Unbreakable[] = [];
  let text = '';
  let blank = '';
  let offset = 0;
  let before = '';
  for (const grapheme of graphemesOf(paragraph)) {
    if (isBlank(grapheme)) {
      blank += grapheme;
    } else {
      const isAllowed = mayBreak(before, blank, grapheme);
      if (text !== '' && isAllowed) {
        const isBetweenWords = blank !== '' || wordStarts === null || wordStarts.has(offset);
        units.push({
          text,
          blank,
          breakAfter: qualityOf(text, isBetweenWords && !leansBack(grapheme, system)),
        });
        text = grapheme;
      } else {
        text += blank + grapheme;
      }
      blank = '';
      before = grapheme;
    }
    offset += grapheme.length;
  }
  if (text !== '') units.push({ text, blank, breakAfter: 'clause' });
  return units;
}

function qualityOf(text: string, isBetweenWords: boolean): Unbreakable['breakAfter'] {
  if (clauseEnd.test(text)) return 'clause';
  return isBetweenWords && !leaning.test(text) ? 'word' : 'poor';
}

/**
 * Japanese phrases end in hiragana (particles, inflections) and seldom begin with them; Chinese
 * particles belong to the word before them.
 */
function leansBack(grapheme: string, system: WritingSystem): boolean {
  return system === 'japanese'
    ? /^\p{Script=Hiragana}/u.test(grapheme)
    : /^[的了着著吗嗎呢吧啊们們]/u.test(grapheme);
}

const clauseEnd = /[,.;:!?…，。、；：！？،؛؟।—–][”’"»」』）)\]]*$/u;
const leaning =
  /^(?:an?|the|of|to|in|on|at|by|for|from|with|and|or|my|our|your|de|la|le|les|el|un|une|der|die|das)$/iu;

/** JIS X 4051 and GB/T 15834: closing marks, small kana, sound marks, iteration marks. */
const neverFirst =
  /^[\p{Pe}\p{Pf}!%,.:;?¢°·’†‡…‥‰′″℃、。〃々〆〜〟ゝゞ・ーヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ﹐-﹗！％，．：；？～｡､･ｰﾞﾟ￠]/u;
const neverLast = /^[\p{Ps}\p{Pi}$#@£¥‘“〝〒＃＄＠￡￥￦№]/u;
/** Dashes and ellipses that are written doubled in Chinese and Japanese. */
const inseparable = /^[—―…‥⸺]$/u;
const ideographic =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff00-\uffef]/u;
const emoji = /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic})/u;

function mayBreak(before: string, blank: string, after: string): boolean {
  if (neverFirst.test(after) || neverLast.test(before)) return false;
  if (blank !== '') return true;
  if (inseparable.test(before) && before === after) return false;
  if (/[\u00a0\u2060\ufeff]/u.test(before + after)) return false;
  if (ideographic.test(before) || ideographic.test(after)) return true;
  if (emoji.test(before) || emoji.test(after)) return true;
  if (/^[-‐–—]$/u.test(before)) return /^\p{L}/u.test(after);
  return before === '\u200b';
}

function isBlank(grapheme: string): boolean {
  return grapheme === ' ' || grapheme === '\u3000';
}

/** Offsets at which a word of Chinese or Japanese begins; null where blanks mark the words. */
function startsOfWords(paragraph: string, system: WritingSystem): ReadonlySet<number> | null {
  const locale = wordLocales[system];
  if (locale === undefined) return null;
  const segments = new Intl.Segmenter(locale, { granularity: 'word' }).segment(paragraph);
  return new Set(Array.from(segments, (segment) => segment.index));
}

const wordLocales: Partial<Record<WritingSystem, string>> = {
  'simplified-chinese': 'zh-Hans',
  'traditional-chinese': 'zh-Hant',
  japanese: 'ja',
};
