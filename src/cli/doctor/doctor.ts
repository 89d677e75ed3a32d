import { styleText } from 'node:util';
import { Failure } from '../../language/failure.ts';
import { wording, type Language, type Wording } from '../../language/wording.ts';
import { readArguments } from '../arguments.ts';
import type { Command, Surroundings } from '../command.ts';
import { helpPage } from '../help-page.ts';
import { readSettings, type ReadSettings, type SettingOptions } from '../serve/read-settings.ts';
import { serveOptions } from '../serve/serve-options.ts';
import { doctorHelp } from './doctor-help.ts';
import type { Finding } from './finding.ts';
import { reasonOf } from './reason-of.ts';

/** `kinora doctor`: what is wrong with a machine. */
export const doctorCommand: Command = { run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout } = surroundings;
  const language = surroundings.systemLanguage ?? 'en';
  const { values, switches } = readArguments(args, serveOptions);
  if (switches.has('help')) {
    stdout.write(helpPage(doctorHelp, language, stdout));
    return 0;
  }
  const json = switches.has('json');
  const findings: Finding[] = [];
  for await (const finding of examine(Object.fromEntries(values), surroundings)) {
    findings.push(finding);
    if (!json) stdout.write(findingText(finding, language, stdout));
  }
  const healthy = findings.every(({ state }) => state !== 'wrong');
  if (json) stdout.write(`${JSON.stringify(findingsJson(healthy, findings, language))}\n`);
  else stdout.write(`\n${(healthy ? allWell : notWell)[language]}\n`);
  return healthy ? 0 : 1;
}

/** One after the other: what cannot be looked at is wrong, and does not hide the rest. */
async function* examine(
  options: SettingOptions,
  { environment, signal }: Surroundings,
): AsyncGenerator<Finding> {
  const { lookAtNode, lookAtPower, lookAtFolder } = await import('./look-at-machine.ts');
  const { lookAtEncoder, lookAtFonts } = await import('./look-at-filming.ts');
  const { lookAtAddress } = await import('./look-at-server.ts');
  const { lookAtModel } = await import('./look-at-model.ts');
  const { defaultCacheFolder } = await import('../../render/chunk-cache.ts');
  yield await orWrong('node', reinstall, lookAtNode);
  yield lookAtPower();
  yield await orWrong('encoder', reinstall, lookAtEncoder);
  yield await orWrong('fonts', reinstall, lookAtFonts);
  const cache = wording('Finished parts of films in', '影片缓存');
  yield await lookAtFolder('cache', cache, defaultCacheFolder(environment));
  const read = await readSettings(options, environment).catch(asMistakes);
  if (read instanceof Failure)
    return yield { name: 'settings', state: 'wrong', text: read.wording };
  yield settingsFinding(read);
  const data = wording('Data of a server in', '服务数据');
  yield await lookAtFolder('data', data, read.settings.dataFolder);
  yield await lookAtAddress(read.settings, signal);
  yield await lookAtModel(read.settings.model, signal);
}

async function orWrong(
  name: string,
  advice: Wording,
  look: () => Promise<Finding>,
): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    const text =
      error instanceof Failure ? error.wording : wording(reasonOf(error), reasonOf(error));
    return { name, state: 'wrong', text, advice };
  }
}

function asMistakes(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}

function settingsFinding({ configPath, settings: { preset } }: ReadSettings): Finding {
  const text = configPath
    ? wording(
        `Settings of ${configPath} are valid (${preset})`,
        `设置文件 ${configPath} 有效（${preset}）`,
      )
    : wording(`No settings file; the defaults (${preset})`, `无设置文件，使用默认值（${preset}）`);
  return { name: 'settings', state: 'ok', text };
}

const reinstall = wording(
  'Delete node_modules in the folder of Kinora and start again: it is installed anew.',
  '请删除 Kinora 文件夹中的 node_modules 后重新运行，会自动重新安装。',
);

function findingText(
  { state, text, advice }: Finding,
  language: Language,
  stream: NodeJS.WriteStream,
): string {
  const mark = {
    ok: styleText('green', '✓', { stream }),
    warn: styleText('yellow', '!', { stream }),
    wrong: styleText('red', '✗', { stream }),
  }[state];
  return `${mark} ${text[language]}\n${advice ? `  ${advice[language]}\n` : ''}`;
}

function findingsJson(healthy: boolean, findings: readonly Finding[], language: Language): object {
  return {
    ok: healthy,
    findings: findings.map(({ name, state, text, advice }) => ({
      name,
      state,
      text: text[language],
      ...(advice && { advice: advice[language] }),
    })),
  };
}

const allWell = wording('All is well.', '一切正常。');
const notWell = wording('Something is wrong; see ✗ above.', '发现问题，见上面的 ✗。');
