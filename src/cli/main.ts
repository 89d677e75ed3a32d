import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import { closestWord } from './closest-word.ts';
import type { Surroundings } from './command.ts';
import { commands } from './commands.ts';
import { asFailure, exitCodeOf, failureJson, writeFailure, wrongUse } from './failure-report.ts';
import { overview } from './overview.ts';
import { systemLanguage } from './speech.ts';

/** Ctrl-C comes twice, from the terminal and from the launcher: that is one wish to stop. */
const sameWishMs = 500;

const stopping = new AbortController();
let patienceMs = 0;
let stop: { readonly exitCode: number; readonly atMs: number } | null = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stop === null) {
      stop = { exitCode: 128 + constants.signals[signal], atMs: performance.now() };
      stopping.abort(new Failure('cancelled', stopped));
      setTimeout(() => process.exit(stop?.exitCode), patienceMs).unref();
    } else if (performance.now() - stop.atMs > sameWishMs) process.exit(stop.exitCode);
  });
}
// A launcher that was killed can pass nothing on: its end counts as a hang-up.
if (process.env.KINORA_LAUNCHER === String(process.ppid)) {
  const launcher = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(watching);
    process.kill(process.pid, 'SIGHUP');
  }, 500).unref();
}
let outputLost = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  outputLost = error.code !== 'EPIPE';
});
// Who reads the output may go away (`kinora … | head -1`): that is no failure of the film.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const stopped = wording(
  'Stopped. No film was made; its finished parts are kept for the next time.',
  '已停止，没有生成影片；已完成的部分会保留到下次使用。',
);

const exitCode = await main(process.argv.slice(2), {
  environment: process.env,
  // Whoever reads nothing from it must not open it: a terminal would be held.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  systemLanguage: systemLanguage(process.env),
  signal: stopping.signal,
});
await Promise.all([process.stdout, process.stderr].map(flush));
process.exit(exitCode === 0 ? Number(outputLost) : (exitCodeOfSignal() ?? exitCode));

function exitCodeOfSignal(): number | undefined {
  return stop?.exitCode;
}

async function main(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, environment } = surroundings;
  const language = surroundings.systemLanguage ?? 'en';
  try {
    const [word, ...rest] = args;
    if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
      const [topic] = rest;
      if (topic !== undefined && word === 'help')
        return await call(topic, ['--help'], surroundings);
      stdout.write(overview(language, stdout));
      return 0;
    }
    if (word === '--version' || word === '-v' || word === '-V' || word === 'version') {
      stdout.write(`kinora ${readVersion()}\n`);
      return 0;
    }
    return await call(word, rest, surroundings);
  } catch (error) {
    const failure = asFailure(error);
    if (args.includes('--json'))
      stdout.write(`${JSON.stringify(failureJson(failure, language))}\n`);
    writeFailure(failure, { language, stderr, environment });
    return exitCodeOf(failure);
  }
}

async function call(
  word: string,
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const entry = commands.find(({ name }) => name === word);
  if (!entry) throw unknownCommand(word);
  patienceMs = entry.patienceMs;
  return (await entry.load()).run(args, surroundings);
}

function unknownCommand(word: string): Failure {
  const names = commands.map(({ name }) => name);
  const meant = closestWord(word, names) ?? (/[./\\]/.test(word) ? 'make' : null);
  const [en, zh] = meant
    ? [
        ` Did you mean: kinora ${meant}${meant === 'make' && /[./\\]/.test(word) ? ` ${word}` : ''}?`,
        `是不是想用：kinora ${meant}？`,
      ]
    : ['', ''];
  return wrongUse(
    `There is no command ${word}.${en} See: kinora --help`,
    `没有 ${word} 这个命令。${zh}请看：kinora --help`,
  );
}

function readVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

async function flush(stream: NodeJS.WriteStream): Promise<void> {
  await new Promise<void>((resolve) => {
    if (stream.destroyed || stream.writableEnded) resolve();
    else stream.write('', () => resolve());
  });
}
