// npm run corpus: how much of what people say is understood. `--theme X` narrows it, `--failing`
// lists what is not. `--held-back` takes the messages that nobody tunes for, and gives only their
// totals: whoever sees more of them tunes for them.
import { parseArgs } from 'node:util';
import { understand } from '../../src/agent/understand.ts';
import {
  languages,
  median,
  readCorpus,
  runCases,
  wishesNothing,
  type Part,
  type Verdict,
} from './run-corpus.ts';

const { values } = parseArgs({
  options: {
    theme: { type: 'string' },
    failing: { type: 'boolean', default: false },
    'held-back': { type: 'boolean', default: false },
  },
});

/** Beyond this the rest of a message is not read. */
const longestMessage = 4000;
const shown: readonly Part[] = [values['held-back'] ? 'held-back' : 'messages'];
const runs: { readonly part: Part; readonly verdicts: readonly Verdict[] }[] = [];
// One after the other, so that times are an answer's own.
for (const part of shown) runs.push({ part, verdicts: await run(part) });
for (const { part, verdicts } of runs) {
  const isDetailed = part === 'messages' || values.failing;
  print(`${part}: ${verdicts.length} messages`);
  if (isDetailed) printThemes(verdicts);
  for (const language of languages) {
    printShare(
      `all, ${language}`,
      verdicts.filter((verdict) => verdict.case.language === language),
    );
  }
  printNonsense(verdicts);
  if (isDetailed && values.failing) printFailing(verdicts);
}
const onHundred = runs
  .flatMap(({ verdicts }) => verdicts)
  .filter((verdict) => verdict.case.on === 'hundred');
if (onHundred.length > 0) {
  const times = onHundred.map(({ milliseconds }) => milliseconds);
  print(
    `An answer about 100 photos takes ${median(times).toFixed(1)} ms (median of ${times.length})`,
  );
}
if (values.theme === undefined) printRepetitions();

async function run(part: Part): Promise<Verdict[]> {
  const cases = await readCorpus(part);
  return runCases(
    values.theme === undefined ? cases : cases.filter(({ theme }) => theme === values.theme),
  );
}

function printThemes(verdicts: readonly Verdict[]): void {
  for (const language of languages) {
    const spoken = verdicts.filter((verdict) => verdict.case.language === language);
    for (const [theme, ofTheme] of Map.groupBy(spoken, (verdict) => verdict.case.theme)) {
      printShare(`${theme}, ${language}`, ofTheme);
    }
  }
}

function printShare(label: string, verdicts: readonly Verdict[]): void {
  if (verdicts.length === 0) return;
  const right = verdicts.filter(({ wrong }) => wrong === null).length;
  const share = ((100 * right) / verdicts.length).toFixed(1);
  print(
    `  ${label.padEnd(24)} ${`${right} of ${verdicts.length}`.padStart(11)}  ${share.padStart(5)} %`,
  );
}

function printNonsense(verdicts: readonly Verdict[]): void {
  const nonsense = verdicts.filter((verdict) => wishesNothing(verdict.case));
  if (nonsense.length === 0) return;
  const changed = nonsense.filter((verdict) => verdict.changed).length;
  print(`  ${changed} of ${nonsense.length} films changed over nonsense`);
}

function printFailing(verdicts: readonly Verdict[]): void {
  for (const { case: asked, wrong } of verdicts) {
    if (wrong === null) continue;
    const where = [asked.language, asked.theme, asked.on ?? 'holiday'].join(', ');
    print(`\n“${asked.say}” (${where})`);
    if (asked.after) print(`  after ${asked.after.map((earlier) => `“${earlier}”`).join(', ')}`);
    print(`  ${wrong.replaceAll('\n', ' · ')}`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What is longest to read: one phrase over and over. */
function printRepetitions(): void {
  const pieces = [
    'make it longer ',
    'the first photo ',
    'title saying ',
    '第一张照片',
    '音乐大声一点',
    'no ',
    '1 2 3 ',
  ];
  const times = pieces.map((piece) => {
    const message = piece.repeat(Math.ceil(longestMessage / piece.length));
    const startMs = performance.now();
    understand(message);
    return performance.now() - startMs;
  });
  print(
    `A message of ${longestMessage} characters takes ${Math.max(...times).toFixed(0)} ms at most`,
  );
}
