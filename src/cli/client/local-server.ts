import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { Failure } from '../../language/failure.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { makeDataFolder } from '../../server/make-data-folder.ts';
import { findRunningServer, type RunningServer } from '../../server/running-server.ts';
import { isFolderLocked } from '../../storage/lock-folder.ts';
import { wrongUse } from '../failure-report.ts';

/** A first start makes its database; a large one may have to be brought to a new form. */
const patienceMs = 60_000;
const lookEveryMs = 100;
const idleMinutes = 30;

export interface LocalServerOptions {
  readonly dataFolder: string;
  /** On which one that is started is to listen. */
  readonly port: () => Promise<number>;
  /** Whether one may be started. */
  readonly mayStart: boolean;
  readonly environment: NodeJS.ProcessEnv;
  /** Hears that one is started. */
  readonly notify: (wording: Wording) => void;
  readonly signal: AbortSignal;
}

/**
 * The server that runs upon a data folder; it is started in the background where none does. Two
 * that ask at once get the same: the folder's lock lets one server live, and both wait for that.
 * Throws Failure with what kept it from starting.
 */
export async function ensureLocalServer(options: LocalServerOptions): Promise<RunningServer> {
  const { dataFolder, notify, signal } = options;
  let started: StartedServer | null = null;
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += lookEveryMs) {
    const running = await findRunningServer(dataFolder);
    if (running !== null && (await isHealthy(running.url, signal))) return running;
    if (!isFolderLocked(dataFolder)) {
      if (started === null) {
        if (!options.mayStart) throw wrongUse(noneRuns.en, noneRuns.zh);
        notify(starting);
        started = await startInBackground(options);
      } else if (hasEnded(started.process)) throw await whyItEnded(started);
    }
    await sleep(lookEveryMs, undefined, { signal });
  }
  throw new Failure('internal', doesNotAnswer(logPathIn(dataFolder)));
}

/** Whether a film service answers there. One that is just stopping does not count. */
async function isHealthy(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/health`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
      redirect: 'error',
    });
    return answer.ok && healthSchema.safeParse(await answer.json()).success;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TypeError || error instanceof SyntaxError || isTimeout(error))
      return false;
    throw error;
  }
}

const answerMs = 3000;
const healthSchema = z.object({ status: z.string() });

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

interface StartedServer {
  readonly process: ChildProcess;
  readonly logPath: string;
  /** Where in the log its own lines begin. */
  readonly logStart: number;
}

const program = join(import.meta.dirname, '../main.ts');

/** A process of its own, which lives on when this one ends. */
async function startInBackground(options: LocalServerOptions): Promise<StartedServer> {
  const { dataFolder, environment } = options;
  const port = await options.port();
  await makeDataFolder(dataFolder);
  const logPath = logPathIn(dataFolder);
  const log = await open(logPath, 'a', 0o600);
  try {
    const { size: logStart } = await log.stat();
    const child = spawn(
      process.execPath,
      [
        ...['--disable-warning=ExperimentalWarning', program, 'serve', '--json'],
        ...['--data', dataFolder, '--port', String(port), '--log', logPath],
        ...['--idle-minutes', String(idleMinutes)],
      ],
      {
        detached: true,
        // Its own folder, so that it keeps no disk or folder of the person's busy.
        cwd: dataFolder,
        stdio: ['ignore', log.fd, log.fd],
        env: environmentOf(environment),
      },
    );
    await once(child, 'spawn');
    child.unref();
    return { process: child, logPath, logStart };
  } finally {
    await log.close();
  }
}

/** Without a launcher that it would end with, and with paths that are right from everywhere. */
function environmentOf(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const config = environment['KINORA_CONFIG'];
  return {
    ...environment,
    KINORA_LAUNCHER: undefined,
    ...(config && { KINORA_CONFIG: resolve(config) }),
  };
}

function logPathIn(dataFolder: string): string {
  return join(dataFolder, 'serve.log');
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** By the one object that it writes, else by the last words in its log. */
async function whyItEnded({ logPath, logStart }: StartedServer): Promise<Failure> {
  const log = (await readFile(logPath)).subarray(logStart).toString();
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const told = lines.flatMap((line) => refusalSchema.safeParse(jsonOf(line)).data ?? []).at(-1);
  const reason = told?.error.message ?? lines.at(-1) ?? 'ended without a word';
  return new Failure(
    told?.error.code ?? 'internal',
    wording(
      `Kinora could not be started on this machine. ${reason} Its log: ${logPath}`,
      `无法在本机启动 Kinora。${reason}日志：${logPath}`,
    ),
  );
}

const refusalSchema = z.object({
  ok: z.literal(false),
  error: z.object({
    code: z.enum(['input', 'unreadable', 'storage', 'internal']),
    message: z.string(),
  }),
});

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const noneRuns = wording(
  'No Kinora runs on this machine. Start one with: ./kinora serve, or name another by --server.',
  '本机没有运行 Kinora。请运行 ./kinora serve 启动，或用 --server 指定其他服务。',
);
const starting = wording('Starting Kinora on this machine…', '正在本机启动 Kinora……');

function doesNotAnswer(logPath: string): Wording {
  return wording(
    `The Kinora on this machine does not answer. Stop it with: ./kinora serve --stop, and try again. Its log: ${logPath}`,
    `本机的 Kinora 没有响应。请运行 ./kinora serve --stop 停止它，然后重试。日志：${logPath}`,
  );
}
