import { once } from 'node:events';
import { styleText } from 'node:util';
import { wording, type Language, type Wording } from '../../language/wording.ts';
import { isLoopback } from '../../server/http/loopback.ts';
import type { Settings } from '../../server/settings.ts';
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
  // The server is loaded here and not before: help and mistakes are answered at once.
  const { readSettings } = await import('./read-settings.ts');
  const given = Object.fromEntries(values) as SettingOptions;
  const { settings, configPath } = await readSettings(given, environment);
  const { startServer } = await import('../../server/start-server.ts');
  const { serverLog } = await import('./server-log.ts');
  const server = await startServer(settings, serverLog(stderr, settings.logLevel));

  const facts = { url: server.url, dataFolder: settings.dataFolder, configPath };
  if (switches.has('json')) stdout.write(`${JSON.stringify({ ok: true, ...facts })}\n`);
  else stdout.write(welcome(facts, language, stdout));
  if (isOpenToOthers(settings)) stderr.write(`${warningMark(stderr)} ${openToOthers[language]}\n`);
  if (!signal.aborted) await once(signal, 'abort');
  if (!switches.has('json')) stdout.write(`${stopping[language]}\n`);
  await server.close();
  return 0;
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
const noFile = wording('no file; the defaults', '无设置文件，使用默认值');
const openToOthers = wording(
  'Others can reach this address, and nothing costs them anything. Set preset = "hosted" and put a proxy with HTTPS before it, or listen on 127.0.0.1.',
  '其他人可以访问这个地址，且一切免费。请设置 preset = "hosted" 并在前面放置 HTTPS 代理，或只监听 127.0.0.1。',
);
