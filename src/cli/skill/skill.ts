import { homedir } from 'node:os';
import { styleText } from 'node:util';
import { wording, type Language, type Wording } from '../../language/wording.ts';
import { readArguments } from '../arguments.ts';
import { closestWord } from '../closest-word.ts';
import type { Command, Surroundings } from '../command.ts';
import { wrongUse } from '../failure-report.ts';
import { helpPage } from '../help-page.ts';
import { padColumns, wrapText } from '../text-layout.ts';
import { lookAtInstallation, type Installation } from './installation.ts';
import { installSkill } from './install-skill.ts';
import { isProgramThere, programs, programsNamed, skillFolder, type Program } from './programs.ts';
import { skillFiles } from './skill-files.ts';
import { skillHelp } from './skill-help.ts';
import { placeOptions, seenOptions } from './skill-options.ts';
import { uninstallSkill } from './uninstall-skill.ts';

/** `kinora skill`: agents that can make films. */
export const skillCommand: Command = { run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, environment } = surroundings;
  const language = surroundings.systemLanguage ?? 'en';
  const { switches, inputs } = readArguments(args, [...placeOptions, ...seenOptions]);
  const [name, ...words] = inputs;
  if (switches.has('help') || name === undefined) {
    stdout.write(helpPage(skillHelp, language, stdout));
    return 0;
  }
  const projectFolder = switches.has('project') ? process.cwd() : null;
  const { json, lines } = await actionCalled(name)({
    named: programsNamed(words),
    folderOf: (program) => skillFolder(program, { environment, projectFolder }),
    force: switches.has('force'),
    environment,
    language,
    stdout,
  });
  stdout.write(
    switches.has('json') ? `${JSON.stringify({ ok: true, ...json })}\n` : `${lines.join('\n')}\n`,
  );
  return 0;
}

interface Call {
  /** The programs that were named; none where none was. */
  readonly named: readonly Program[];
  readonly folderOf: (program: Program) => string;
  readonly force: boolean;
  readonly environment: NodeJS.ProcessEnv;
  readonly language: Language;
  readonly stdout: NodeJS.WriteStream;
}

type Action = (call: Call) => Promise<{ readonly json: object; readonly lines: readonly string[] }>;

const actions: Readonly<Record<string, Action>> = { install, uninstall, list };

function actionCalled(name: string): Action {
  const action = actions[name];
  if (action) return action;
  const names = Object.keys(actions);
  const meant = closestWord(name, names);
  throw wrongUse(
    `kinora skill can ${names.join(', ')}, not ${name}.${meant ? ` Did you mean ${meant}?` : ''}`,
    `kinora skill 支持 ${names.join('、')}，没有 ${name}。${meant ? `是不是想用 ${meant}？` : ''}`,
  );
}

async function install(call: Call) {
  const { folderOf, force, language, stdout } = call;
  const chosen = call.named.length > 0 ? call.named : await programsThere(call);
  if (chosen.length === 0) throw noneThere();
  const installed = await installSkill(chosen.map(folderOf), { force });
  const mark = styleText('green', '✓', { stream: stdout });
  return {
    json: {
      installed: installed.map(({ folder, version, wasThere }, index) => ({
        program: chosen[index]!.name,
        path: folder,
        version,
        replaced: wasThere,
      })),
    },
    lines: [
      ...installed.map(
        ({ folder }, index) => `${mark} ${chosen[index]!.title}: ${shortened(folder, call)}`,
      ),
      '',
      ...wrapText(next[language], (stdout.columns || 80) - 1),
    ],
  };
}

async function uninstall(call: Call) {
  const { folderOf, force, language, stdout } = call;
  const chosen = call.named.length > 0 ? call.named : await programsWithOurs(call);
  const gone = await uninstallSkill(chosen.map(folderOf), { force });
  const mark = styleText('green', '✓', { stream: stdout });
  const outcomes = gone.map((each, index) => ({ ...each, program: chosen[index]! }));
  const removed = outcomes.filter(({ wasThere }) => wasThere);
  return {
    json: {
      uninstalled: removed.map(({ program, folder }) => ({ program: program.name, path: folder })),
    },
    lines:
      removed.length === 0
        ? [nothingThere[language]]
        : removed.map(
            ({ program, folder, keepsFolder }) =>
              `${mark} ${program.title}: ${keepsFolder ? ownFilesStay(shortened(folder, call))[language] : removedWord[language]}`,
          ),
  };
}

async function list(call: Call) {
  const { folderOf, language, environment, stdout } = call;
  const rows = [];
  for (const program of call.named.length > 0 ? call.named : programs) {
    const folder = folderOf(program);
    const installation = await lookAtInstallation(folder, await skillFiles(folder));
    rows.push({
      program,
      folder,
      installation,
      isThere: await isProgramThere(program, environment),
    });
  }
  return {
    json: {
      programs: rows.map(({ program, folder, installation, isThere }) => ({
        program: program.name,
        path: folder,
        found: isThere,
        state: installation.state,
        version: installation.record?.version ?? null,
        changedFiles: installation.state === 'other' ? [] : installation.changedFiles,
      })),
    },
    lines: rows.flatMap(({ program, folder, installation, isThere }) => {
      const state = stateWords(installation, isThere)[language];
      const where = styleText('gray', shortened(folder, call), { stream: stdout });
      return [
        padColumns(program.title, titleColumns) + state,
        ...(installation.state === 'none' ? [] : [' '.repeat(titleColumns) + where]),
      ];
    }),
  };
}

const titleColumns = 14;

async function programsThere({ environment }: Call): Promise<Program[]> {
  const there = await Promise.all(
    programs.map(async (program) => isProgramThere(program, environment)),
  );
  return programs.filter((_, index) => there[index]);
}

/** Another skill of the name is left alone where nobody names its program. */
async function programsWithOurs({ folderOf }: Call): Promise<Program[]> {
  const states = await Promise.all(
    programs.map(async (program) => {
      const folder = folderOf(program);
      return (await lookAtInstallation(folder, await skillFiles(folder))).state;
    }),
  );
  return programs.filter((_, index) => ['current', 'outdated'].includes(states[index]!));
}

function noneThere() {
  const names = programs.map(({ name }) => name);
  const titles = programs.map(({ title }) => title);
  return wrongUse(
    `None of ${titles.join(', ')} is found on this machine. Name the one you mean: kinora skill install ${names[0]}`,
    `本机没有找到 ${titles.join('、')}。请写明要安装到哪个程序：kinora skill install ${names[0]}`,
  );
}

function stateWords({ state, record, changedFiles }: Installation, isThere: boolean): Wording {
  const version = record?.version ?? '';
  if (state === 'none')
    return isThere
      ? wording('not installed', '未安装')
      : wording('not installed; the program is not found here', '未安装；本机没有这个程序');
  if (state === 'other') return wording('another skill of this name', '另一个同名技能');
  if (changedFiles.length > 0)
    return wording(
      `${version}, changed by you: ${changedFiles.join(', ')}`,
      `${version}，你修改过：${changedFiles.join('、')}`,
    );
  return state === 'current'
    ? wording(`installed (${version})`, `已安装（${version}）`)
    : wording('older than this Kinora: install it again', '与当前 Kinora 不一致：请重新安装');
}

/** With `~` for the home folder. */
function shortened(path: string, { environment }: Call): string {
  const home = environment['HOME'] || homedir();
  return path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}

const next = wording(
  'Start the program anew and say, for example: “Turn the photos in ~/holiday into a 30-second film with music.”',
  '重新启动该程序后即可说，例如：“把 ~/照片 里的照片做成30秒的影片，配上音乐。”',
);
const nothingThere = wording('The skill is not installed anywhere.', '没有安装过这个技能。');
const removedWord = wording('removed', '已移除');
const ownFilesStay = (folder: string) =>
  wording(`removed; your own files stay in ${folder}`, `已移除；你自己的文件仍保留在 ${folder}`);
