import { styleText } from 'node:util';
import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { balanceFields, balanceText } from './credits.ts';
import { onceCommand } from './once-command.ts';
import { projectLabel, projectName } from './project-name.ts';
import { refuseWords } from './refuse-words.ts';

/** `kinora connect`: makes sure that a service is there, an account, and a project. */
export const connectCommand = onceCommand('connect', {
  what: wording(
    'Makes sure that a service answers, and that there is an account and a project. The other commands do so by themselves.',
    '确认服务可用，并准备好账户和项目。其他命令会自动完成这些。',
  ),
  examples: {
    en: ['./kinora connect', './kinora connect --server https://films.example'],
    zh: ['./kinora connect', './kinora connect --server https://films.example'],
  },
  usage: wording('[options]', '[选项]'),
  inProject: true,
  answer: z.object({
    url: z.string(),
    isOwnServer: z.boolean(),
    project: z.string().nullable(),
    sessionId: z.string(),
    credits: z.object(balanceFields),
  }),
  act: async ({ given, language, signal, stdout, open }) => {
    refuseWords('connect', given.inputs);
    const { client, isOwnServer } = await open();
    const balance = await client.credits({ signal });
    // The state begins a new project where the server has the last one no more.
    const { taskName } = await client.state({ signal });
    const { url } = client.connection;
    const where = isOwnServer ? thisMachine : wording(url, url);
    return {
      json: {
        url,
        isOwnServer,
        project: projectName(taskName),
        sessionId: await client.sessionId({ signal }),
        credits: balance,
      },
      lines: [
        `${styleText('green', '✓', { stream: stdout })} ${connected(where)[language]}`,
        `  ${goesOn(projectLabel(taskName))[language]}`,
        `  ${styleText('gray', balanceText(balance)[language], { stream: stdout })}`,
      ],
    };
  },
});

const thisMachine = wording('the Kinora on this machine', '本机的 Kinora');

function connected({ en, zh }: { readonly en: string; readonly zh: string }) {
  return wording(`Connected to ${en}.`, `已连接：${zh}`);
}

function goesOn({ en, zh }: { readonly en: string; readonly zh: string }) {
  return wording(`Current project: ${en}`, `当前项目：${zh}`);
}
