import { wording } from '../language/wording.ts';
import { coverMessage, type Cover, type Reading } from './grammar/cover.ts';
import type { NamedFile, Token } from './grammar/token.ts';
import { tokenize } from './grammar/token.ts';
import { mendTypos } from './grammar/typos.ts';
import { normalize } from './normal-text.ts';
import type { Choice, Question, Request } from './request.ts';
import { grammar } from './requests/frames.ts';
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

/** A longer message is read up to here; the rest counts as not understood. */
const longestMessage = 4000;

/** What a message asks for, so far as it can be told without looking at the film. */
export function understand(message: string, files: readonly NamedFile[] = []): Understanding {
  const text = normalize(message.slice(0, longestMessage));
  const tokens = mendTypos(tokenize(text, files), grammar);
  const cover = coverMessage(tokens, grammar);
  const sure = cover.readings.filter((reading) => isSure(reading, cover));
  const doubtful = cover.readings.filter((reading) => !sure.includes(reading));
  const quote = (start: number, end: number) =>
    message.slice(tokens[start]!.start, tokens[end - 1]!.end).trim();
  const rest = message.slice(longestMessage).trim();
  return {
    understood: sure.map(({ start, end, meant }) => ({
      quote: quote(start, end),
      requests: requestsOf(meant),
    })),
    notUnderstood: [
      ...leftovers(tokens, cover, doubtful).map(([start, end]) => quote(start, end)),
      ...(rest === '' ? [] : [rest]),
    ],
    question: questionAbout(doubtful),
  };
}

type Meant = Request | readonly Request[];

function requestsOf(meant: Meant): readonly Request[] {
  return Array.isArray(meant) ? (meant as readonly Request[]) : [meant as Request];
}

/**
 * Words inside a wish that nothing explains may turn its sense, and a few understood words in a
 * message of others may be there by chance.
 */
function isSure(reading: Reading<Meant>, cover: Cover<Meant>): boolean {
  if (reading.unexplained.length > 0 || reading.rivals.length > 0) return false;
  const explained = cover.readings.reduce(
    (sum, { start, end, unexplained }) => sum + end - start - unexplained.length,
    0,
  );
  return cover.unexplained.length < 4 || cover.unexplained.length <= explained * 1.5;
}

/** Runs of tokens that are neither explained nor asked about. */
function leftovers(
  tokens: readonly Token[],
  { unexplained }: Cover<Meant>,
  doubtful: readonly Reading<Meant>[],
): [number, number][] {
  const asked = (at: number) => doubtful.some(({ start, end }) => start <= at && at < end);
  const runs: [number, number][] = [];
  for (const at of unexplained) {
    if (asked(at)) continue;
    const last = runs.at(-1);
    if (last !== undefined && joins(tokens, last[1], at)) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

/** Words of one clause are quoted together. */
function joins(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from <= 3 && tokens.slice(from, to).every(({ kind }) => kind !== 'mark');
}

function questionAbout(doubtful: readonly Reading<Meant>[]): Question | null {
  const [first] = doubtful;
  if (first === undefined) return null;
  const choices = [first.meant, ...first.rivals].map(requestsOf).flatMap(choiceOf);
  if (choices.length === 0) return null;
  const ask =
    choices.length === 1
      ? wording(
          `Did you mean “${choices[0]!.label.en}”?`,
          `你的意思是“${choices[0]!.label.zh}”吗？`,
        )
      : wording('Which of these did you mean?', '你指的是哪一个？');
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
