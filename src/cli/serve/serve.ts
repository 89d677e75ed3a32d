import { once } from 'node:events';
import { styleText } from 'node:util';
import { wording, type Language, type Wording } from '../../language/wording.ts';
import { isLoopback } from '../../server/http/loopback.ts';
import type { Settings } from '../../server/settings.ts';
import type { RunningServer } from '../../server/start-server.ts';
import { readArguments } from '../arguments.ts';
import type { Command, Surroundings } from '../command.ts';
import { wrongUse } from '../failure-report.ts';
import { helpPage } from '../help-page.ts';
import { padColumns } from '../text-layout.ts';
import type { SettingOptions } from './read-settings.ts';
import { serveHelp } from './serve-help.ts';
import { serveOptions } from './serve-options.ts';

/** `kinora serve`: the service, until it is told to stop. */
export const serveCommand: Command = { run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, environment, signal } = surroundings;
  const language = surroundings.systemLanguage ?? 'en';
  const { values, switches, inputs } = readArguments(args, serveOptions);
  if (switches.has('help')) {
    stdout.write(helpPage(serveHelp, language, stdout));
    return 0;
  }
  refuseInputs(inputs);
  const idleMs = readIdleTime(values.get('idle-minutes'));
  // The server is loaded here and not before: help and mistakes are answered at once.
  const { readSettings } = await import('./read-settings.ts');
  const given = Object.fromEntries(values) as SettingOptions;
  const { settings, configPath } = await readSettings(given, environment);
  if (switches.has('stop')) {
    const { stopServer } = await import('./stop-server.ts');
    const stopped = await stopServer(settings.dataFolder, signal);
    stdout.write(
      switches.has('json')
        ? `${JSON.stringify({ ok: true, stopped })}\n`
        : `${(stopped ? hasStopped : noneRuns(settings.dataFolder))[language]}\n`,
    );
    return 0;
  }
  const { startServer } = await import('../../server/start-server.ts');
  const { boundedLog } = await import('./bounded-log.ts');
  const { serverLog } = await import('./server-log.ts');
  const logPath = values.get('log');
  const logTo = logPath === undefined ? stderr : boundedLog(logPath);
  const server = await startServer(settings, serverLog(logTo, settings.logLevel));

  const facts = { url: server.url, dataFolder: settings.dataFolder, configPath };
  if (switches.has('json')) stdout.write(`${JSON.stringify({ ok: true, ...facts })}\n`);
  else stdout.write(welcome(facts, language, stdout));
  if (isOpenToOthers(settings)) stderr.write(`${warningMark(stderr)} ${openToOthers[language]}\n`);
  await untilToldOrIdle(server, { idleMs, signal });
  if (!switches.has('json')) stdout.write(`${stopping[language]}\n`);
  await server.close();
  return 0;
}

/** In ms; infinite where it is not set. */
function readIdleTime(written: string | undefined): number {
  if (written === undefined) return Infinity;
  const minutes = Number(written);
  if (written.trim() !== '' && minutes > 0 && minutes <= mostIdleMinutes) return minutes * 60_000;
  throw wrongUse(
    `--idle-minutes needs a number of minutes above 0, ${mostIdleMinutes} at most, not “${written}”.`,
    `--idle-minutes 需要大于 0 的分钟数，最多 ${mostIdleMinutes}，而不是“${written}”。`,
  );
}

/** A week. */
const mostIdleMinutes = 10_080;

async function untilToldOrIdle(
  server: RunningServer,
  { idleMs, signal }: { readonly idleMs: number; readonly signal: AbortSignal },
): Promise<void> {
  if (signal.aborted) return;
  if (idleMs === Infinity) {
    await once(signal, 'abort');
    return;
  }
  const { untilIdle } = await import('./idle-end.ts');
  await untilIdle(server, { idleMs, signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

function refuseInputs([first]: readonly string[]): void {
  if (first === undefined) return;
  throw wrongUse(
    `kinora serve takes no ${first}, only options. See: kinora serve --help`,
    `kinora serve 只接受选项，不需要 ${first}。请看：kinora serve --help`,
  );
}

function welcome(
  facts: {
    readonly url: string;
    readonly dataFolder: string;
    readonly configPath: string | null;
  },
  language: Language,
  stream: NodeJS.WriteStream,
): string {
  const { url, dataFolder, configPath } = facts;
  const rows: readonly (readonly [Wording, string])[] = [
    [wording('API', '接口说明'), `${url}/docs`],
    [wording('Data', '数据'), dataFolder],
    [wording('Settings', '设置'), configPath ?? noFile[language]],
    [wording('Stop', '停止'), 'Ctrl-C'],
  ];
  return [
    `${styleText('green', '✓', { stream })} ${serving[language]} ${styleText('bold', url, { stream })}`,
    ...rows.map(
      ([name, text]) => `  ${styleText('gray', padColumns(name[language], 10), { stream })}${text}`,
    ),
    '',
  ].join('\n');
}

/** Nothing asks a stranger for money or an invitation there: whoever reaches it can use it. */
function isOpenToOthers({ host, preset }: Settings): boolean {
  return preset === 'local' && !isLoopback(host);
}

function warningMark(stream: NodeJS.WriteStream): string {
  return styleText('yellow', '!', { stream });
}

const serving = wording('Kinora is serving at', 'Kinora 已启动：');
const stopping = wording(
  'Stopping. What runs is handed to the next start; once more to stop at once.',
  '正在停止，未完成的工作留到下次启动；再按一次立即停止。',
);
const hasStopped = wording('Kinora has stopped.', 'Kinora 已停止。');
function noneRuns(dataFolder: string): Wording {
  return wording(`No Kinora runs on ${dataFolder}.`, `没有 Kinora 在使用 ${dataFolder}。`);
}
const noFile = wording('no file; the defaults', '无设置文件，使用默认值');
const openToOthers = wording(
  'Others can reach this address, and nothing costs them anything. Set preset = "hosted" and put a proxy with HTTPS before it, or listen on 127.0.0.1.',
  '其他人可以访问这个地址，且一切免费。请设置 preset = "hosted" 并在前面放置 HTTPS 代理，或只监听 127.0.0.1。',
);
