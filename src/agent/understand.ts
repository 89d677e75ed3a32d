import { wording } from '../language/wording.ts';
import { carryTopic } from './carry-topic.ts';
import { isSure, surroundingsOf, type Stretch } from './confidence.ts';
import { coverMessage, type Cover, type Grammar, type Reading } from './grammar/cover.ts';
import { withoutNumbering } from './grammar/numbering.ts';
import { tokenize, type NamedFile, type Token } from './grammar/token.ts';
import { typoMender } from './grammar/typos.ts';
import { normalize } from './normal-text.ts';
import { notUnderstood } from './not-understood.ts';
import { oneRemedy } from './one-remedy.ts';
import type { Choice, Question, Request } from './request.ts';
import { grammar, topicWords } from './requests/frames.ts';
import { kindOf } from './requests/request-kinds.ts';

/** A stretch of a message, and what it asks for. */
export interface Understood {
  /** As the person typed it. */
  readonly quote: string;
  readonly requests: readonly Request[];
}

export interface Understanding {
  readonly understood: readonly Understood[];
  /** What nobody understood, quoted. */
  readonly notUnderstood: readonly string[];
  /** About what was understood, but not surely; its stretches are in neither of the others. */
  readonly question: Question | null;
}

let mender: ReturnType<typeof typoMender> | null = null;

/** Made with the first message, since it needs all words there are. */
function mendTypos(tokens: readonly Token[]): Token[] {
  mender ??= typoMender(topicWords(), [...grammar.noise.vocabulary, ...grammar.joiner.vocabulary]);
  return mender(tokens);
}

/** A longer message is read up to here; the rest counts as not understood. */
const longest = { units: 4000, tokens: 400 };

/** What a message asks for, so far as it can be told without looking at the film. */
export function understand(
  message: string,
  files: readonly NamedFile[] = [],
  using: Grammar<Meant> = grammar,
): Understanding {
  const spoken = withoutBraces(message).slice(0, longest.units);
  const all = tokenize(normalize(spoken), files);
  const read = (some: readonly Token[]) => coverMessage(some, using);
  const tokens = carryTopic(mendTypos(withoutNumbering(all.slice(0, longest.tokens))), read);
  const cover = withoutImpossible(read(tokens));
  const said = withoutRepeats(cover.readings, tokens);
  const sure = said.filter(
    (reading) => isSure(reading, cover, tokens) || onlyAnswers(reading.meant),
  );
  const doubtful = said.filter((reading) => !sure.includes(reading));
  const asked = merged(doubtful.map((reading) => surroundingsOf(reading, cover, tokens)));
  const quote = ({ start, end }: Stretch) =>
    message.slice(tokens[start]!.start, tokens[end - 1]!.end).trim();
  const rest = message.slice(all[longest.tokens]?.start ?? longest.units).trim();
  return {
    understood: oneRemedy(
      sure.map((reading) => ({ quote: quote(reading), requests: requestsOf(reading.meant) })),
    ),
    notUnderstood: [
      ...notUnderstood(tokens, cover, asked).map(quote),
      ...(rest === '' ? [] : [rest]),
    ],
    question: questionAbout(doubtful, asked.map(quote)),
  };
}

const onceMore = /^(?:再|又|还|次|遍|again|more|another|also|twice)$/;

const undoneByItself: readonly string[] = ['order-pictures', 'swap-pictures'];

/** What undoes itself, said twice in a row, is said in two ways and meant once, unless it is wished once more. */
function withoutRepeats(
  readings: readonly Reading<Meant>[],
  tokens: readonly Token[],
): readonly Reading<Meant>[] {
  return readings.filter(({ meant, end }, index) => {
    const before = readings[index - 1];
    if (!requestsOf(meant).every(({ kind }) => undoneByItself.includes(kind))) return true;
    if (before === undefined || JSON.stringify(before.meant) !== JSON.stringify(meant)) return true;
    return tokens.slice(before.end, end).some(({ text }) => onceMore.test(text));
  });
}

/** `{"aspect": "1:1"}` quotes no text; every unit keeps its place. */
function withoutBraces(message: string): string {
  return /^\s*\{[^]*\}\s*$/.test(message) ? message.replaceAll(/["{}]/g, ' ') : message;
}

/** In their order, those that overlap as one. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const each of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last === undefined || each.start >= last.end) all.push(each);
    else all[all.length - 1] = { start: last.start, end: Math.max(last.end, each.end) };
  }
  return all;
}

/** What no film can be asked for, a length of zero say, counts as not understood. */
function withoutImpossible(cover: Cover<Meant>): Cover<Meant> {
  const readings = cover.readings.filter(({ meant }) => requestsOf(meant).every(isPossible));
  if (readings.length === cover.readings.length) return cover;
  const lost = cover.readings
    .filter((reading) => !readings.includes(reading))
    .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index));
  const unexplained = [...new Set([...cover.unexplained, ...lost])].toSorted((a, b) => a - b);
  return { ...cover, readings, unexplained };
}

function onlyAnswers(meant: Meant): boolean {
  return requestsOf(meant).every((request) => kindOf(request)?.answers === true);
}

/** What makes sense in context alone is looked at when it is known what it comes to. */
function isPossible(request: Request): boolean {
  const { kind: _, ...args } = request;
  return kindOf(request)?.args.safeParse(args).success !== false;
}

type Meant = Request | readonly Request[];

function requestsOf(meant: Meant): readonly Request[] {
  return Array.isArray(meant) ? (meant as readonly Request[]) : [meant as Request];
}

/** One question: which of several meanings, else whether all the doubtful wishes are meant. */
function questionAbout(
  doubtful: readonly Reading<Meant>[],
  quotes: readonly string[],
): Question | null {
  if (doubtful.length === 0) return null;
  const manifold = doubtful.find(({ rivals }) => rivals.length > 0);
  const choices =
    manifold === undefined
      ? choiceOf(doubtful.flatMap(({ meant }) => requestsOf(meant)))
      : [manifold.meant, ...manifold.rivals].map(requestsOf).flatMap(choiceOf);
  return askAbout(choices, quotes);
}

/** Asks whether stretches that were understood are meant. */
export function doubtAbout(stretches: readonly Understood[]): Question | null {
  return askAbout(
    choiceOf(stretches.flatMap(({ requests }) => requests)),
    stretches.map(({ quote }) => quote),
  );
}

function askAbout(choices: readonly Choice[], quotes: readonly string[]): Question | null {
  if (choices.length === 0) return null;
  const [en, zh] = [
    quotes.map((each) => `“${each}”`).join(', '),
    quotes.map((each) => `“${each}”`).join('、'),
  ];
  const ask =
    choices.length === 1
      ? wording(
          `I am not sure about ${en}. Did you mean “${choices[0]!.label.en}”?`,
          `${zh}我没有完全看懂。你的意思是“${choices[0]!.label.zh}”吗？`,
        )
      : wording(`What did you mean by ${en}?`, `${zh}指的是哪一个？`);
  return { ask, choices };
}

function choiceOf(requests: readonly Request[]): Choice[] {
  const said = requests.flatMap((request) => {
    const kind = kindOf(request);
    if (kind === undefined) return [];
    const { kind: _, ...args } = request;
    return [kind.says(args)];
  });
  if (said.length === 0) return [];
  const label = wording(said.map(({ en }) => en).join(', '), said.map(({ zh }) => zh).join('，'));
  return [{ label, requests }];
}
