import type { Brief } from '../director/brief.ts';
import { wording, type Language, type Wording } from '../language/wording.ts';
import { findStatements, type Statement } from './find-statements.ts';
import { findLeftovers } from './leftovers.ts';
import { mergeWishes } from './merge-wishes.ts';
import { languageOf, normalize } from './normal-text.ts';
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
  const byStrength = statements.toSorted((a, b) => strengthOf(a) - strengthOf(b));
  let brief: Partial<Brief> = {};
  for (const { meaning } of byStrength) brief = mergeWishes(brief, meaning.wish);
  const understood = statements.map((statement) => ({
    quote: message.slice(statement.start, statement.end).trim(),
    wording: wordingOf(statement, brief),
  }));
  return {
    brief,
    understood,
    notUnderstood: findLeftovers(text, statements),
    language: languageOf(message),
  };
}

function strengthOf({ meaning }: Statement): number {
  return meaning.strength ?? 0;
}

function wordingOf(statement: Statement, brief: Partial<Brief>): Wording {
  const { meaning } = statement;
  const keys = Object.keys(meaning.wish) as (keyof Brief)[];
  const overruled =
    strengthOf(statement) === 0 && keys.some((key) => isOverruled(meaning.wish, brief, key));
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
