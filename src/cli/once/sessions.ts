import { styleText } from 'node:util';
import * as z from 'zod';
import type { Client } from '../../client/client.ts';
import { wording } from '../../language/wording.ts';
import type { Arguments } from '../arguments.ts';
import { closestWord } from '../closest-word.ts';
import { wrongUse } from '../failure-report.ts';
import { displayWidth, padColumns } from '../text-layout.ts';
import { onceCommand } from './once-command.ts';
import { listProjects, sessionNamed } from './open-project.ts';
import { projectLabel, projectName } from './project-name.ts';

/** `kinora sessions`: the projects there are; `open` and `new` choose the current one. */
export const sessionsCommand = onceCommand('sessions', {
  what: wording(
    'The projects there are, and which one is the current.',
    '查看所有项目，以及当前是哪一个。',
  ),
  examples: {
    en: ['./kinora sessions', './kinora sessions open 2', './kinora sessions new "Summer"'],
    zh: ['./kinora sessions', './kinora sessions open 2', './kinora sessions new 夏天'],
  },
  usage: wording(
    '[open NUMBER|NAME | new [NAME]] [options]',
    '[open 编号|名称 | new [名称]] [选项]',
  ),
  inputs: wording(
    'A project keeps its files, its film and all that was said. Every call goes on in the current one.',
    '项目会保存文件、影片和对话；之后的命令都在当前项目中进行。',
  ),
  inProject: false,
  options: [
    {
      name: 'ids',
      value: null,
      about: wording('Also shows the ids of sessions.', '同时显示会话编号。'),
    },
  ],
  answer: z.object({
    sessions: z.array(
      z.object({
        number: z.number(),
        name: z.string().nullable(),
        sessionId: z.string(),
        updatedAt: z.string().nullable(),
        isCurrent: z.boolean(),
      }),
    ),
  }),
  act: async ({ given, language, signal, stdout, open }) => {
    const choice = readChoice(given);
    const { client } = await open();
    await choose(client, choice, signal);
    const current = (await client.connection.identity.read()).sessionId;
    const sessions = (await listProjects(client, signal)).map((project, index) => ({
      number: index + 1,
      name: projectName(project.taskName),
      sessionId: project.sessionId,
      updatedAt: project.updatedAt,
      isCurrent: project.sessionId === current,
    }));
    const label = (name: string | null) => projectLabel(name)[language];
    const names = sessions.map(({ name }) => displayWidth(label(name)));
    const row = ({ number, name, sessionId, updatedAt, isCurrent }: (typeof sessions)[number]) => {
      const ids = given.switches.has('ids') ? `  ${sessionId}` : '';
      const facts = `${updatedAt === null ? '' : localTime(updatedAt)}${ids}`;
      const mark = isCurrent ? styleText('green', '●', { stream: stdout }) : ' ';
      const padded = padColumns(label(name), Math.max(...names));
      const shown = isCurrent ? styleText('bold', padded, { stream: stdout }) : padded;
      return `${mark} ${String(number).padStart(2)}  ${shown}  ${styleText('gray', facts, { stream: stdout })}`;
    };
    return {
      json: { sessions },
      lines: sessions.length > 0 ? sessions.map(row) : [none[language]],
    };
  },
});

type Choice =
  | { readonly kind: 'list' }
  | { readonly kind: 'open'; readonly name: string }
  | { readonly kind: 'new'; readonly name: string | undefined };

function readChoice({ inputs }: Arguments): Choice {
  const [word, ...rest] = inputs;
  const name = rest.join(' ').trim();
  if (word === undefined) return { kind: 'list' };
  if (word === 'new') return { kind: 'new', name: name === '' ? undefined : name };
  if (word === 'open' && name !== '') return { kind: 'open', name };
  if (word === 'open')
    throw wrongUse(
      'Which one? Name a project by its number or its name: ./kinora sessions open 2',
      '要打开哪一个？请写编号或名称：./kinora sessions open 2',
    );
  const meant = closestWord(word, ['open', 'new']) ?? 'open';
  throw wrongUse(
    `kinora sessions does not know “${word}”. Did you mean: ./kinora sessions ${meant} ${meant === 'open' ? '2' : 'NAME'}?`,
    `kinora sessions 不认识“${word}”。是不是想用：./kinora sessions ${meant} ${meant === 'open' ? '2' : '名称'}？`,
  );
}

async function choose(client: Client, choice: Choice, signal: AbortSignal): Promise<void> {
  if (choice.kind === 'new') await client.newProject({ name: choice.name, signal });
  if (choice.kind === 'open')
    await client.openProject(await sessionNamed(client, choice.name, { signal }));
}

/** "2026-11-22 20:51" where the person is. */
function localTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

const none = wording(
  'There is no project yet. Begin one with: ./kinora upload FILES',
  '还没有项目。可以这样开始：./kinora upload 文件',
);
