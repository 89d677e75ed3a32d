import { wording, type Wording } from '../../language/wording.ts';
import { numberSource, readNumber } from '../numbers.ts';
import { anyOf, pattern } from '../pattern.ts';
import type { Meaning, Rule } from '../rule.ts';
import type { PresentFilm, Situation } from '../situation.ts';
import { readTime, timeSource } from '../time.ts';
import { chinese } from '../words/chinese.ts';
import { english } from '../words/english.ts';

const time = `(?<time>${timeSource})`;
const it = `(?:(?:it|this|that|the (?:${anyOf(english.film)}|length|whole thing)|${anyOf(chinese.film)}|总?时长|长度)(?:'s)?\\s*)?`;
const slightly = `(?<slightly>(?:a (?:tiny |little )?bit|a little|slightly|somewhat|a touch)\\s+|稍微?|略微?|有点儿?|有些)`;
const greatly = `(?<greatly>(?:much|a lot|way|far|considerably)\\s+|(?:大大|长很多|多)地?)`;
const degree = `(?:${slightly}|${greatly})?`;
/** "Each photo longer", "the title is too long": not the film. */
const ofAPart = `(?:(?<![a-z])(?:titles?|text|captions?|intro|outro|ending|end card|first|last|each|every)(?![a-z])|(?:${anyOf(english.music, english.photo)})|标题|字幕|文字|片头|片尾|开头|结尾|每张|第.张|${anyOf(chinese.music)}|照片|图片)`;

/** Longer and shorter than the film is: by seconds, by a factor, or by as much as one would notice. */
export const relativeLengthRules: readonly Rule[] = [
  {
    pattern: pattern(
      `${ofAPart}\\s*(?:(?:stays?|stands?|should|be|is|are|on screen|shown|要|的|停留|显示|时间|再|放)\\s*)*(?:(?:a bit|a little|much|way|too|稍微|有点|太|更|再)\\s*)*(?:${time}\\s*)?(?:(?<![a-z])(?:longer|shorter|long|short)(?![a-z])|长|短)(?:一点|一些|点|些)?`,
    ),
    priority: 4,
    blocks: true,
    read: () => null,
  },
  ...rulesBy(
    [
      `${time}\\s*(?:more|longer|extra)(?![a-z])`,
      `(?<![a-z])(?:longer|lengthen(?:ed)?|extend(?:ed)?|stretch(?:ed)?)\\s+${it}by\\s+${time}`,
      `(?<![a-z])add(?:ing)?\\s+(?:(?:another|an extra|extra|about)\\s+)?${time}(?!\\s*(?:title|fade|transition|intro))(?:\\s+(?:more|to (?:it|the \\w+)))?`,
      `(?<![a-z])(?<count>${numberSource}) (?:more|extra|additional) (?<unit>seconds?|secs?|minutes?|mins?)(?![a-z])`,
      `(?<![a-z])another\\s+${time}(?:\\s+longer)?`,
      `(?<![最至时全总片不])(?:加长|延长|增加|拉长|加多|变长|增长|再加|再长|多|加|长)(?:了|个|出|上)*${time}(?!的?(?:标题|转场|片头|字幕))`,
    ],
    ({ durationSeconds }, { time: by, count, unit }) =>
      added(durationSeconds, by ?? `${count} ${unit}`, 1),
  ),
  ...rulesBy(
    [
      `${time}\\s*(?:less|shorter|fewer)(?![a-z])`,
      `(?<![a-z])(?:shorter|shorten(?:ed)?|reduce[d]?|cut|trim(?:med)?)\\s+${it}(?:down\\s+)?by\\s+${time}`,
      `(?<![a-z])(?:cut|trim|remove|drop|take|shave|lose)\\s+(?:out |off |about )?${time}(?:\\s+(?:off|out|away)(?: (?:of|from) (?:it|the \\w+))?|\\s+(?:of|from) (?:it|the \\w+))?`,
      `(?<![最至])(?:缩短|减少|剪短|减短|剪掉|剪去|减掉|减去|去掉|砍掉|变短|再短|少|短)(?:了|个|出)*${time}`,
    ],
    ({ durationSeconds }, { time: by }) => added(durationSeconds, by, -1),
  ),
  ...rulesBy(
    [
      `(?<![a-z])(?:half (?:as long|the (?:length|duration|time)|its length|of its length|that long)|halve ${it}(?:length)?|(?:cut|shorten|reduce|trim) ${it}(?:length )?(?:in|by|to) (?:a )?half)(?![a-z])`,
      `(?:时长|长度|时间)?(?:缩短|剪掉|减少|砍掉|减掉|剪|短)(?:到|为|成|至)?(?:原来的)?一半|(?:时长|长度|时间)?减半|(?:时长|长度|时间)(?:改成|变成|为|只要)?(?:原来的)?一半|一半(?:的)?(?:长度|时长|长|时间)`,
    ],
    ({ durationSeconds }) => durationSeconds / 2,
  ),
  ...rulesBy(
    [
      `(?<![a-z])(?:twice (?:as long|the (?:length|duration)|its length|that long)|double (?:the (?:length|duration|time)|its length|it|as long))(?![a-z])`,
      `(?:时长|长度|时间)?(?:延长|加长|增加|拉长|长)一倍|(?:时长|长度|时间)(?:改成|变成|为)?(?:原来的)?(?:翻倍|翻一番|加倍|[两二2]倍)|[两二2]倍(?:的)?(?:长度|时长|长)`,
    ],
    ({ durationSeconds }) => durationSeconds * 2,
  ),
  ...rulesBy(
    [
      `(?<![a-z])(?<times>${numberSource})[\\s\\-]*times (?:as long|longer|the (?:length|duration)|its length)(?![a-z])|(?<more>[三四五六七八九十3-9])倍(?:的)?(?:长度|时长|长)`,
    ],
    ({ durationSeconds }, { times, more }) => {
      const factor = readNumber(times ?? more ?? '');
      return factor === null ? null : durationSeconds * factor;
    },
  ),
  ...rulesBy(
    [
      `${degree}(?<![a-z])(?:longer|lengthen ${it}|extend ${it})(?![a-z]|\\s+(?:than|to|transition|fade|cross)|\\s+(?:it|this|that|the \\w+) (?:down )?to(?![a-z]))`,
      `(?<![a-z])${degree}(?:too|so|rather|a bit|a little)\\s+short(?![a-z])|(?<![a-z])not long enough`,
      `(?:${slightly}|再|更|变|拉|弄|做|加|延|改)长(?![到至成为])(?:一?[点些]儿?)?|${it}长一?[点些]|太短|过短|偏短|(?:有点儿?|有些)短|不够长`,
    ],
    ({ durationSeconds }, groups) => changed(durationSeconds, groups, 1),
    { weak: true },
  ),
  ...rulesBy(
    [
      `${degree}(?<![a-z])(?:shorter|shorten ${it}|more concise|trim ${it}(?:down|a (?:bit|little)))(?![a-z]|\\s+(?:than|to|transition|fade|cross)|\\s+(?:it|this|that|the \\w+) (?:down )?to(?![a-z]))`,
      `(?<![a-z])${degree}(?:too|so|rather|a bit|a little|overly)\\s+long(?![a-z])(?!\\s+(?:transition|title|fade))|(?<![a-z])not short enough`,
      `(?<![a-z])(?:less long|not (?:too|so|that) long)(?![a-z])|(?:不要|别|不用)(?:太|那么|这么)长`,
      `(?:${slightly}|再|更|变|缩|剪|弄|做|改|减)短(?![到至成为])(?:一?[点些]儿?)?|${it}短一?[点些]|太长|过长|偏长|(?:有点儿?|有些)长|不够短|太冗长`,
    ],
    ({ durationSeconds }, groups) => changed(durationSeconds, groups, -1),
    { weak: true },
  ),
];

type Groups = Readonly<Record<string, string | undefined>>;

/** `seconds` answers the new length; null where nothing was said after all. */
function rulesBy(
  sources: readonly string[],
  seconds: (film: PresentFilm, groups: Groups) => number | null,
  { weak = false } = {},
): Rule[] {
  return sources.map((source) => ({
    pattern: pattern(source),
    priority: weak ? 1 : 2,
    blocks: true,
    read: ({ groups, negated, situation }) =>
      negated ? null : lengthMeaning(situation, (film) => seconds(film, groups), weak),
  }));
}

function lengthMeaning(
  { film }: Situation,
  seconds: (film: PresentFilm) => number | null,
  weak: boolean,
): Meaning | null {
  const wished = film === null ? null : seconds(film);
  if (film === null || wished === null) return null;
  const durationSeconds = Math.round(wished * 100) / 100;
  return {
    wish: { durationSeconds },
    wording: comparison(film, durationSeconds),
    strength: weak ? -1 : 0,
  };
}

function comparison({ durationSeconds: before }: PresentFilm, after: number): Wording {
  const rounded = Math.round(before * 100) / 100;
  return wording(`${after} s long instead of ${rounded} s`, `时长从 ${rounded} 秒改为 ${after} 秒`);
}

function added(durationSeconds: number, by: string | undefined, sign: 1 | -1): number | null {
  const seconds = readTime(by ?? '');
  return seconds === null ? null : durationSeconds + sign * seconds;
}

/** Whole seconds, at least one more or less, but never to nothing. */
function changed(
  durationSeconds: number,
  { slightly: little, greatly: much }: Groups,
  sign: 1 | -1,
): number {
  const part = little !== undefined ? 0.15 : much !== undefined ? 0.5 : 0.25;
  const by = Math.max(1, Math.round(durationSeconds * part));
  return Math.max(1, Math.round(durationSeconds + sign * by));
}
