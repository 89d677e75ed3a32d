import type { Statement } from './find-statements.ts';
import type { NormalText } from './normal-text.ts';
import { numberSource } from './numbers.ts';
import { anyOf } from './pattern.ts';
import { chinese } from './words/chinese.ts';
import { english } from './words/english.ts';

/**
 * What nobody understood, quoted exactly: of every clause the part between two statements, from
 * its first to its last word that is neither politeness nor a description of the pictures. A
 * statement without a meaning is among it, whatever its words.
 */
export function findLeftovers(text: NormalText, statements: readonly Statement[]): string[] {
  const open = Array.from(text.normal, () => true);
  for (const { start, end, meaning } of statements)
    if (meaning !== null) open.fill(false, start, end);
  const meaningless = statements.filter(({ meaning }) => meaning === null);
  return clausesOf(text.normal, open).flatMap(([start, end]) => {
    const content = contentOf(text.normal.slice(start, end));
    const inside = meaningless.filter((each) => each.start < end && each.end > start);
    const stretches: readonly Stretch[] =
      content === null
        ? inside.map((each) => [Math.max(start, each.start), Math.min(end, each.end)])
        : [[start + content[0], start + content[1]]];
    return stretches.map(([from, to]) => text.original.slice(from, to).trim());
  });
}

/** Its start and its end. */
type Stretch = readonly [number, number];

const clauseEnd = /[,.;!?()\n，。；！？、（）]/u;

/** Stretches outside all statements, cut at punctuation; a point inside a number is none. */
function clausesOf(normal: string, open: readonly boolean[]): [number, number][] {
  const clauses: [number, number][] = [];
  let start = -1;
  for (let at = 0; at <= normal.length; at++) {
    const inNumber = /^\d[.,]\d$/.test(normal.slice(at - 1, at + 2));
    const inside = at < normal.length && open[at]! && (inNumber || !clauseEnd.test(normal[at]!));
    if (inside && start < 0) start = at;
    if (!inside && start >= 0) {
      clauses.push([start, at]);
      start = -1;
    }
  }
  return clauses;
}

const photoNouns = anyOf(english.photo, chinese.photo);
const filmNouns = anyOf(english.film, chinese.film);
const owners = '(?:my|our|his|her|their|your|the|these|those|this|that|last|all|some|a|an)';

/** What the pictures show and whom the film is for: no wish, and nothing to complain about. */
const topics = [
  new RegExp(
    `(?<=(?:${photoNouns}|${filmNouns})\\s+)(?:of|from|about|for|taken|at|during)(?![a-z]|\\s+\\d).*$`,
    'gu',
  ),
  new RegExp(`(?<![a-z])(?:of|from|about|for|during)\\s+${owners}(?![a-z]).*$`, 'gu'),
  new RegExp(`(?<![a-z])${owners}\\s+(?:[a-z0-9'-]+\\s+){1,5}(?=${photoNouns}|${filmNouns})`, 'gu'),
  /(?<=(?:把|将|用|这些|我们|我|的|^))[\p{Script=Han}\da-z]{1,24}?的(?=照片|图片|相片|素材|相册|几张|这些|照)/gu,
  /(?<=^|把|将|用|些|的|张|个|段|条)\p{Script=Han}{2,4}(?=照片|相片|图片|相册|素材|视频|影片|短片)/gu,
];
const counted = new RegExp(`${numberSource}\\s*(?:${photoNouns}|张|个|${filmNouns})`, 'gu');
const noise = new RegExp(`${anyOf(english.noise)}|${anyOf(chinese.noise)}|[^\\p{L}\\p{N}]+`, 'gu');

/** Start and end of the words that carry something; null where there are none. */
function contentOf(clause: string): [number, number] | null {
  const rest = without(clause, [...topics, counted, noise]);
  const letters = rest.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
  const enough = letters.some((part) => /[a-z]{2}|\d/u.test(part)) || letters.length >= 2;
  if (!enough) return null;
  // A topic next to something strange belongs to it: "the dog photo" in "the dog photo first".
  const words = without(clause, [noise]);
  return [words.search(/\S/u), words.trimEnd().length];
}

function without(clause: string, patterns: readonly RegExp[]): string {
  return patterns.reduce(
    (left, each) => left.replace(each, (gone) => ' '.repeat(gone.length)),
    clause,
  );
}
