import type { Language } from '../language/wording.ts';
import { simplified } from './traditional.ts';

/**
 * A message as a person typed it, and the same in one form: lower case, half width, plain quotes,
 * simplified Chinese. Both have the same length, so a place in one is the same place in the other.
 */
export interface NormalText {
  readonly original: string;
  readonly normal: string;
}

export function normalize(original: string): NormalText {
  let normal = '';
  for (let index = 0; index < original.length; index++) normal += normalUnit(original[index]!);
  return { original, normal };
}

/**
 * The language to answer in: Chinese as soon as a tenth of the letters is. What stands in quotes
 * and names of files count only where there is nothing else, and what has kana is Japanese, to be answered in English.
 */
export function languageOf(whole: string): Language {
  // The beginning tells it; names of files are looked for in a time that grows with the square of a word.
  const text = whole.slice(0, 4000);
  if (hasKana(text)) return 'en';
  if (chineseLead.test(text)) return 'zh';
  const around = text.replaceAll(quotation, '').replaceAll(fileName, '');
  const words = /\p{L}/u.test(around) ? around : text;
  const ideographs = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return ideographs > 0 && ideographs * 10 >= letters ? 'zh' : 'en';
}

/** 标题写 Our Wonderful Summer: what follows is a text, however long. */
const chineseLead =
  /^(?=[^\p{Script=Latin}]*(?:[写寫叫]|标题|標題|文字|字幕|片名|[改换換变變]成|加[个個上一]|打上))[^\p{Script=Latin}]*\p{Script=Han}{2}/u;

const fileName = /[\w-]+\.(?:jpe?g|png|gif|webp|heic|mp4|mov|mp3|m4a|wav)\b/giu;

/** Whether a text is Japanese. */
export function hasKana(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

const quotation = /"[^"\n]*"|“[^”\n]*”|「[^」\n]*」|『[^』\n]*』|《[^》\n]*》|«[^»\n]*»/gu;

const plain: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '‘': "'",
  '’': "'",
  '′': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '×': 'x',
  '✕': 'x',
  '：': ':',
  '\n': '\n',
  '\r': '\n',
  '\t': ' ',
};

function normalUnit(unit: string): string {
  const known = plain[unit] ?? simplified[unit];
  if (known !== undefined) return known;
  // Ideographic punctuation keeps its form: the width of a comma tells the languages apart.
  if (/[，。；！？、（）]/.test(unit)) return unit;
  const compatible = unit.normalize('NFKC').toLowerCase();
  return compatible.length === 1 ? compatible : unit;
}
