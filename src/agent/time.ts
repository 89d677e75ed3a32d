import { numberSource, readNumber } from './numbers.ts';

const units = {
  H: '(?:hours?|hrs?|h|个?小时|个?钟头)(?![a-z])',
  M: '(?:minutes?|mins?|m|分钟?)(?![a-z])',
  S: '(?:seconds?|secs?|s|秒钟?)(?![a-z])',
};

/**
 * Ways to say a time: `#` is a number, `H`, `M` and `S` are units, a blank is any gap. The longer
 * forms come first, since a pattern takes the first that fits.
 */
const forms: readonly [form: string, seconds: (first: number, second: number) => number][] = [
  ['# M(?: and a half|半钟?)', (minutes) => minutes * 60 + 30],
  ['# M (?:and )?# S', (minutes, seconds) => minutes * 60 + seconds],
  ['# M #(?![\\d.]| ?[a-z张个%:])', (minutes, seconds) => minutes * 60 + seconds],
  ['# and a half M', (minutes) => minutes * 60 + 30],
  ['# S(?: and a half|半)', (seconds) => seconds + 0.5],
  ['# and a half S', (seconds) => seconds + 0.5],
  ['half an? M', () => 30],
  ['half an? S', () => 0.5],
  ['half an? H', () => 1800],
  ['# H (?:and )?# M', (hours, minutes) => hours * 3600 + minutes * 60],
  ['# H', (hours) => hours * 3600],
  // Two digits behind the colon tell a time from an aspect such as 4:5.
  ['(?<![\\d:])#:(?=[0-5]\\d(?![\\d:]))#(?: M)?', (minutes, seconds) => minutes * 60 + seconds],
  ['# M', (minutes) => minutes * 60],
  ['# S', (seconds) => seconds],
];

/** Any of the forms, as part of a pattern, without groups of its own. */
export const timeSource = `(?:${forms.map(([form]) => sourceOf(form, numberSource)).join('|')})(?![a-z])`;

/** Seconds, to the millisecond; null for what is no time. */
export function readTime(text: string): number | null {
  for (const [form, seconds] of forms) {
    const found = new RegExp(`^${sourceOf(form, `(${numberSource})`)}$`, 'u').exec(text.trim());
    if (found === null) continue;
    const numbers = found.slice(1).map((part) => readNumber(part));
    if (numbers.includes(null)) return null;
    return Math.round(seconds(numbers[0] ?? 0, numbers[1] ?? 0) * 1000) / 1000;
  }
  return null;
}

function sourceOf(form: string, number: string): string {
  return form
    .replace(/(?<![A-Za-z])[HMS](?![A-Za-z])/g, (unit) => units[unit as keyof typeof units])
    .replaceAll(' ', '[\\s\\-]*')
    .replaceAll('#', () => number);
}
