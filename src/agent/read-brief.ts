import type { Brief } from '../director/brief.ts';
import { wording, type Language, type Wording } from '../language/wording.ts';
import { findStatements } from './find-statements.ts';
import { findLeftovers } from './leftovers.ts';
import { mergeWishes } from './merge-wishes.ts';
import { languageOf, normalize } from './normal-text.ts';
import type { Meaning } from './rule.ts';
import { nothingYet, type Situation } from './situation.ts';
import { briefRules } from './wishes/brief-rules.ts';
import { songRules } from './wishes/songs.ts';

export interface BriefReading {
  /** Only what was wished. */
  readonly brief: Partial<Brief>;
  /** Every statement, in its order; where a later one overrules it, the wording says so. */
  readonly understood: readonly { readonly quote: string; readonly wording: Wording }[];
  /** Exact quotes of what means nothing to Kinora. */
  readonly notUnderstood: readonly string[];
  readonly language: Language;
}

/**
 * Reads a wish for a film, English or Chinese (simplified or traditional) or both. No model is
 * asked: rules find statements anywhere in the text, the last statement about a thing wins, and
 * what no rule claims is handed back. What is relative to a film, "shorter" or "another song", is
 * understood where the situation has one.
 */
export function readBrief(message: string, situation: Situation = nothingYet): BriefReading {
  const text = normalize(message);
  const rules = [...songRules(situation.songs), ...briefRules];
  const statements = findStatements(text, rules, situation);
  const meant = statements.flatMap(({ start, end, meaning }) =>
    meaning === null ? [] : [{ quote: message.slice(start, end).trim(), meaning }],
  );
  const byStrength = meant.toSorted((a, b) => strengthOf(a.meaning) - strengthOf(b.meaning));
  let brief: Partial<Brief> = {};
  for (const { meaning } of byStrength) brief = mergeWishes(brief, meaning.wish);
  const understood = meant.map(({ quote, meaning }) => ({
    quote,
    wording: wordingOf(meaning, brief),
  }));
  return {
    brief,
    understood,
    notUnderstood: findLeftovers(text, statements),
    language: languageOf(message),
  };
}

function strengthOf({ strength = 0 }: Meaning): number {
  return strength;
}

function wordingOf(meaning: Meaning, brief: Partial<Brief>): Wording {
  const keys = Object.keys(meaning.wish) as (keyof Brief)[];
  const overruled =
    strengthOf(meaning) === 0 && keys.some((key) => isOverruled(meaning.wish, brief, key));
  if (!overruled) return meaning.wording;
  return wording(
    `${meaning.wording.en} (overruled by what follows)`,
    `${meaning.wording.zh}（以后面所说为准）`,
  );
}

function isOverruled(wish: Partial<Brief>, brief: Partial<Brief>, key: keyof Brief): boolean {
  if (key === 'filters') return brief.filters?.length === 0 && wish.filters?.length !== 0;
  if (wish[key] === 'varied' || wish[key] === 'auto') return brief[key] === 'none';
  return JSON.stringify(wish[key]) !== JSON.stringify(brief[key]);
}
