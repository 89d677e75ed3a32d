import type { Stretch } from './confidence.ts';
import type { Cover } from './grammar/cover.ts';
import { isAfterPause, type Token } from './grammar/token.ts';

/**
 * The stretches that nobody understood, to be quoted: a whole clause where nothing of it was
 * understood, else from its first to its last strange word. What is asked about is left out.
 */
export function notUnderstood(
  tokens: readonly Token[],
  cover: Cover<unknown>,
  asked: readonly Stretch[],
): Stretch[] {
  return clausesOf(tokens).flatMap((clause) => {
    const strange = cover.unexplained.filter((at) => isIn(clause, at) && !isAsked(asked, at));
    if (strange.length === 0) return [];
    const isForeign =
      !cover.readings.some((reading) => reading.start < clause.end && reading.end > clause.start) &&
      !asked.some((each) => each.start < clause.end && each.end > clause.start);
    const stretches = isForeign ? [contentOf(clause, cover)] : runsOf(strange, cover);
    return stretches.filter((stretch) => saysSomething(tokens.slice(stretch.start, stretch.end)));
  });
}

const clauseEnd = /^[,，.;!?。；！？、\n()（）–—]$/u;

function clausesOf(tokens: readonly Token[]): Stretch[] {
  const clauses: Stretch[] = [];
  let start = 0;
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    const isMark = token === undefined || (token.kind === 'mark' && clauseEnd.test(token.text));
    if (!isMark && !isAfterPause(tokens, at)) continue;
    if (at > start) clauses.push({ start, end: at });
    start = isMark ? at + 1 : at;
  }
  return clauses;
}

function isIn({ start, end }: Stretch, at: number): boolean {
  return start <= at && at < end;
}

function isAsked(asked: readonly Stretch[], at: number): boolean {
  return asked.some((each) => isIn(each, at));
}

/** Without the empty words at its ends. */
function contentOf({ start, end }: Stretch, { noise }: Cover<unknown>): Stretch {
  let [from, to] = [start, end];
  while (from < to && noise.has(from)) from += 1;
  while (to > from && noise.has(to - 1)) to -= 1;
  return { start: from, end: to };
}

/** Strange words with nothing but a few empty ones between. */
function runsOf(strange: readonly number[], { noise }: Cover<unknown>): Stretch[] {
  const runs: { start: number; end: number }[] = [];
  for (const at of strange) {
    const last = runs.at(-1);
    const gap = last === undefined ? [] : range(last.end, at);
    if (last !== undefined && gap.length <= 4 && gap.every((each) => noise.has(each)))
      last.end = at + 1;
    else runs.push({ start: at, end: at + 1 });
  }
  return runs;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** A single letter or ideograph is not worth a quotation. */
function saysSomething(tokens: readonly Token[]): boolean {
  const ideographs = tokens.filter(({ kind }) => kind === 'ideograph').length;
  return (
    ideographs >= 2 ||
    tokens.some(
      ({ kind, text }) => kind !== 'mark' && kind !== 'ideograph' && /\p{L}{2}|\d/u.test(text),
    )
  );
}
