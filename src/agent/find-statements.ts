import { wording } from '../language/wording.ts';
import type { NormalText } from './normal-text.ts';
import { anyOf } from './pattern.ts';
import type { Found, Meaning, Rule } from './rule.ts';
import type { Situation } from './situation.ts';
import { chinese } from './words/chinese.ts';
import { english } from './words/english.ts';

/**
 * A stretch of a message with its meaning, the "no" before it included; null where a rule keeps it
 * from all others and it means nothing now.
 */
export interface Statement {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning | null;
}

/** What is read, and in which situation it was said. */
interface Reading {
  readonly text: NormalText;
  readonly situation: Situation;
}

interface Candidate {
  readonly rule: Rule;
  readonly match: RegExpExecArray;
  readonly start: number;
  readonly end: number;
}

/**
 * All statements of a message, in its order, none over another. Every rule looks everywhere; where
 * two find something in the same place, priority and then length decide.
 */
export function findStatements(
  text: NormalText,
  rules: readonly Rule[],
  situation: Situation,
): Statement[] {
  const reading = { text, situation };
  const candidates = rules
    .flatMap((rule) => candidatesOf(text, rule))
    .toSorted(
      (a, b) =>
        (b.rule.priority ?? 0) - (a.rule.priority ?? 0) ||
        b.end - b.start - (a.end - a.start) ||
        a.start - b.start,
    );
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    const free = chosen.every(
      (other) => candidate.end <= other.start || candidate.start >= other.end,
    );
    if (free && mayMean(reading, candidate)) chosen.push(candidate);
  }
  return statementsOf(
    reading,
    chosen.toSorted((a, b) => a.start - b.start),
  );
}

/** Matches without the blanks at their ends, which belong to nobody. */
function candidatesOf(text: NormalText, rule: Rule): Candidate[] {
  return Array.from(text.normal.matchAll(rule.pattern), (match) => {
    const start = match.index + match[0].length - match[0].trimStart().length;
    return { rule, match, start, end: start + match[0].trim().length };
  }).filter(({ start, end }) => end > start);
}

/** Whether a candidate means something as it stands, or could if an earlier "no" reaches it. */
function mayMean(reading: Reading, candidate: Candidate): boolean {
  const shares = candidate.rule.sharesNegation === true;
  const negated = negationBefore(reading.text, candidate) !== null;
  return (
    candidate.rule.blocks === true ||
    meaningOf(reading, candidate, negated) !== null ||
    (shares && meaningOf(reading, candidate, true) !== null)
  );
}

/** Decides what is negated, from left to right, since one "no" may reach over an "or". */
function statementsOf(reading: Reading, chosen: readonly Candidate[]): Statement[] {
  const { text } = reading;
  const statements: Statement[] = [];
  let before: { end: number; negated: boolean; shares: boolean } | null = null;
  for (const candidate of chosen) {
    const shares = candidate.rule.sharesNegation === true;
    const own = negationBefore(text, candidate);
    const after = shares ? negationAfter(text, candidate) : null;
    const shared: boolean =
      shares &&
      before !== null &&
      before.negated &&
      before.shares &&
      joinsOnly.test(text.normal.slice(before.end, candidate.start));
    const negated: boolean = own !== null || after !== null || shared;
    const [start, end] = [own ?? candidate.start, after ?? candidate.end];
    const meaning =
      own !== null && insteadOf.test(text.normal.slice(own, candidate.start))
        ? givesWay
        : meaningOf(reading, candidate, negated);
    before = { end, negated, shares };
    if (meaning !== null || candidate.rule.blocks === true)
      statements.push({ start, end, meaning });
  }
  return statements;
}

function meaningOf(
  { text, situation }: Reading,
  { rule, match }: Candidate,
  negated: boolean,
): Meaning | null {
  const originals: Record<string, string | undefined> = {};
  for (const [name, span] of Object.entries(match.indices?.groups ?? {})) {
    if (span) originals[name] = text.original.slice(span[0], span[1]);
  }
  const found: Found = { groups: match.groups ?? {}, originals, negated, situation };
  return rule.read(found);
}

/** "Instead of fades" takes fades back without asking for anything. */
const givesWay: Meaning = {
  wish: {},
  wording: wording('this gives way to the other', '以另一个为准'),
};
const insteadOf = new RegExp(`^${anyOf(english.insteadOf, chinese.insteadOf)}`, 'u');
const noWords = anyOf(english.no, chinese.no, english.insteadOf, chinese.insteadOf);
const noiseWords = anyOf(english.noNoise, chinese.noNoise);
const noBefore = new RegExp(`${noWords}\\s*(?:${noiseWords}\\s*)*$`, 'u');
const noAfter =
  /^\s*(?:(?:[:=]|is|are)?\s*(?:none|off)(?![a-z])|(?:is|does|are|do)(?:n'?t| not)\s+(?:good|nice|right|fit|fitting|work|suit|great|suitable)(?![a-z])|不(?:太)?(?:好听|合适|适合|喜欢|行|搭)|(?:就|都|全部|也)?(?:不要|不用|不需要|去掉|关掉|取消|免)了?(?=$|[\s,，。；;！!]))/u;
const joinsOnly = new RegExp(
  `^\\s*(?:${anyOf(english.or, chinese.or)}\\s*)*(?:${noiseWords}\\s*)*$`,
  'u',
);
/** How far back a "no" may stand. */
const reach = 60;

/** Where the "no" before a match begins; null without one. */
function negationBefore({ normal }: NormalText, { start }: Candidate): number | null {
  const from = Math.max(0, start - reach);
  const found = noBefore.exec(normal.slice(from, start));
  return found === null ? null : from + found.index;
}

/** Where a "no" behind a match ends; null without one. */
function negationAfter({ normal }: NormalText, { end }: Candidate): number | null {
  const found = noAfter.exec(normal.slice(end));
  return found === null ? null : end + found[0].length;
}
