import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import { closestWord } from './closest-word.ts';
import type { Surroundings } from './command.ts';
import { commands } from './commands.ts';
import { asFailure, exitCodes, writeFailure, wrongUse } from './failure-report.ts';
import { overview } from './overview.ts';
import { systemLanguage } from './speech.ts';

/** The commands clean up within milliseconds; one that hangs is left behind after this. */
const patienceMs = 3000;

const stopping = new AbortController();
let exitCodeOfSignal: number | null = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // Ctrl-C comes twice: from the terminal and from the launcher.
    if (exitCodeOfSignal !== null) return;
    exitCodeOfSignal = 128 + constants.signals[signal];
    stopping.abort(new Failure('cancelled', stopped));
    setTimeout(() => process.exit(exitCodeOfSignal), patienceMs).unref();
  });
}
// A launcher that was killed can pass nothing on: its end counts as a hang-up.
if (process.env.KINORA_LAUNCHER === String(process.ppid)) {
  const launcher = process.ppid;
  setInterval(() => {
    if (process.ppid !== launcher) process.kill(process.pid, 'SIGHUP');
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
  stdout: process.stdout,
  stderr: process.stderr,
  systemLanguage: systemLanguage(process.env),
  signal: stopping.signal,
});
await Promise.all([process.stdout, process.stderr].map(flush));
process.exit(exitCodeOfSignal ?? (exitCode === 0 && outputLost ? 1 : exitCode));

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
    writeFailure(failure, { language, stderr, environment });
    return exitCodes[failure.code];
  }
}

async function call(
  word: string,
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const entry = commands.find(({ name }) => name === word);
  if (!entry) throw unknownCommand(word);
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
