import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../../src/language/wording.ts';
import { validateTimeline } from '../../src/timeline/validate.ts';
import { viewAnswer } from './answer-view.ts';
import type { Case } from './case.ts';
import { sameFilm } from './film-states.ts';
import { viewFilm } from './film-view.ts';
import { partsNotKept } from './kept-parts.ts';
import { sheetCases, type Sheet } from './sheet.ts';
import { beatsFor, beginTalk, type Turn } from './talk.ts';
import { tellDifference } from './tell-difference.ts';

/** `messages` may be tuned for, `held-back` is only measured. */
export const parts = ['messages', 'held-back'] as const;
export type Part = (typeof parts)[number];

export const languages = ['en', 'zh'] as const;

export interface CorpusCase extends Case {
  readonly part: Part;
  readonly language: Language;
  readonly theme: string;
}

export interface Verdict {
  readonly case: CorpusCase;
  /** What was wrong; null when all was right. */
  readonly wrong: string | null;
  /** The last answer as it is read. */
  readonly text: string;
  /** The film is another than before the message. */
  readonly changed: boolean;
  /** The agent's own time for the last message. */
  readonly milliseconds: number;
}

/**
 * All cases of a part, from its files `english-<theme>.ts` and `chinese-<theme>.ts`. Those of
 * `sheets/<topic>.ts` are among the messages, under the theme `sheet-<topic>`.
 */
export async function readCorpus(part: Part): Promise<CorpusCase[]> {
  const folder = join(import.meta.dirname, part);
  const files = readdirSync(folder).filter((name) => /^(english|chinese)-.+\.ts$/.test(name));
  const read = await Promise.all(files.toSorted().map((name) => readCases(part, folder, name)));
  return [...read.flat(), ...(part === 'messages' ? await readSheets() : [])];
}

async function readCases(part: Part, folder: string, name: string): Promise<CorpusCase[]> {
  const [tongue, ...theme] = basename(name, '.ts').split('-');
  const language: Language = tongue === 'english' ? 'en' : 'zh';
  const { cases } = (await import(pathToFileURL(join(folder, name)).href)) as {
    cases: readonly Case[];
  };
  return cases.map((each) => ({ ...each, part, language, theme: theme.join('-') }));
}

async function readSheets(): Promise<CorpusCase[]> {
  const folder = join(import.meta.dirname, 'sheets');
  const read = readdirSync(folder)
    .toSorted()
    .map(async (name) => {
      const file = (await import(pathToFileURL(join(folder, name)).href)) as {
        sheets: readonly Sheet[];
      };
      const theme = `sheet-${basename(name, '.ts')}`;
      return file.sheets.flatMap((sheet) =>
        languages.flatMap((language) =>
          sheetCases(sheet, language).map((each): CorpusCase => ({
            ...each,
            part: 'messages',
            language,
            theme,
          })),
        ),
      );
    });
  return (await Promise.all(read)).flat();
}

/** Each in a conversation of its own; in turn, so that times mean something. */
export async function runCases(cases: readonly CorpusCase[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const each of cases) verdicts.push(await runCase(each));
  return verdicts;
}

/** Nonsense, and what no editor of films can do. */
export function wishesNothing({ theme, unchanged }: CorpusCase): boolean {
  return theme === 'nonsense' && unchanged === true;
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.filter((number) => !Number.isNaN(number)).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

async function runCase(asked: CorpusCase): Promise<Verdict> {
  const fallen = { case: asked, text: '', changed: false, milliseconds: NaN };
  try {
    const talk = beginTalk(asked.on ?? 'holiday', asked.language);
    for (const earlier of asked.after ?? []) await talk.say(earlier);
    const turn = await talk.say(asked.say);
    const { text } = viewAnswer(turn);
    const changed = !sameFilm(turn.before, turn.after);
    const { milliseconds } = turn;
    return { case: asked, text, changed, milliseconds, wrong: judge(asked, turn, changed) };
  } catch (error) {
    return { ...fallen, wrong: `threw: ${String(error)}` };
  }
}

function judge(asked: CorpusCase, turn: Turn, changed: boolean): string | null {
  const answer = viewAnswer(turn);
  if (turn.after !== null) {
    const problem = validateTimeline(turn.after)[0];
    if (problem !== undefined) return `the film is not valid: ${problem.wording.en}`;
  }
  if (answer.text === '') return 'no text in the answer';
  if (answer.language !== asked.language && tellsLanguage(asked)) {
    return `answered in ${answer.language}`;
  }
  const [film, before] = [turn.after, turn.before].map((each) => viewFilm(each, beatsFor));
  const difference = () => tellDifference(film!, before!);
  if (asked.unchanged && changed) return `the film was changed: ${difference()}`;
  if (asked.unchanged && answer.kind === 'changed') return 'a change is claimed';
  if (asked.answer && !asked.answer(answer)) return `the answer (${answer.kind}): ${answer.text}`;
  if (asked.film === undefined) return null;
  const broken = brokenBy(() => asked.film!(film!, before!));
  if (broken !== null) return `the film: ${broken}; ${difference()}`;
  const notKept = partsNotKept(asked.theme, film!, before!);
  return notKept.length === 0 ? null : `beside the wish: ${difference()}`;
}

/** Whether a message leaves no doubt about the language of its answer. */
function tellsLanguage({ say, language, theme }: CorpusCase): boolean {
  if (theme === 'foreign' || theme === 'mixed-languages') return false;
  return language === 'en' || /\p{Script=Han}/u.test(say);
}

function brokenBy(check: () => boolean): string | null {
  try {
    return check() ? null : 'not as wished';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
