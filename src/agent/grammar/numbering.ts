import type { Token } from './token.ts';

/**
 * A message without the numbers of its wishes: "1) … 2) …", "First: … Second: …", 第一…，第二….
 * They count only where at least two of them begin clauses, the first with 1.
 */
export function withoutNumbering(tokens: readonly Token[]): readonly Token[] {
  const found = tokens.flatMap((_, at) => {
    const numbering = numberingAt(tokens, at);
    const counts = startsClause(tokens, at) || isMark(tokens[at + 1], /^[)）]$/);
    return numbering === null || !counts ? [] : [{ at, ...numbering }];
  });
  const counted = found.every(({ value }, index) => value === index + 1);
  if (found.length < 2 || !counted) return tokens;
  const gone = new Set(
    found.flatMap(({ at, end }) => Array.from({ length: end - at }, (_, index) => at + index)),
  );
  return tokens.filter((_, at) => !gone.has(at));
}

const clauseEnd = /^[,，.;!?。；！？\n]$/u;

function startsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || (before.kind === 'mark' && clauseEnd.test(before.text));
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const adverbs = ['firstly', 'secondly', 'thirdly', 'fourthly'];
const numerals = '一二三四五六七八九';
const measured = /^[张个幅段条位秒页帧部次遍版天种首和、到,]$/u;

function numberingAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly end: number } | null {
  const [first, second, third] = tokens.slice(at, at + 3);
  if (first?.text === '第' && second !== undefined && !measured.test(third?.text ?? '')) {
    const value = numerals.indexOf(second.text) + 1 || Number(second.text);
    return value >= 1 && value <= 9
      ? { value, end: at + (isMark(third, /^[,，:、]$/) ? 3 : 2) }
      : null;
  }
  const value = valueOf(first);
  const isNumbering = value !== null && isMark(second, /^[).:、）]$/);
  return isNumbering ? { value, end: at + 2 } : null;
}

function valueOf(token: Token | undefined): number | null {
  if (token?.kind === 'number') return /^[1-9]$/.test(token.text) ? Number(token.text) : null;
  const place = ordinals.indexOf(token?.text ?? '') + 1 || adverbs.indexOf(token?.text ?? '') + 1;
  return place > 0 ? place : null;
}

function isMark(token: Token | undefined, marks: RegExp): boolean {
  return token?.kind === 'mark' && marks.test(token.text);
}
