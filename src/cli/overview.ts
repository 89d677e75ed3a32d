import { styleText } from 'node:util';
import { wording, type Language, type Wording } from '../language/wording.ts';
import type { CommandEntry } from './command.ts';
import { commands } from './commands.ts';
import { padColumns } from './text-layout.ts';

/** What `kinora` alone shows. */
export function overview(language: Language, stream: NodeJS.WriteStream): string {
  const bold = (text: string) => styleText('bold', text, { stream });
  const rows = groups.flatMap(({ group, title }) => [
    bold(title[language]),
    ...commands
      .filter((command) => command.group === group)
      .map(({ name, about }) => `  kinora ${padColumns(name, 9)} ${about[language]}`),
    '',
  ]);
  return [
    `${bold('Kinora')} ${what[language]}`,
    '',
    ...rows,
    tryIt[language],
    ...examples[language].map(
      (example) => `  ${styleText('green', `./kinora ${example}`, { stream })}`,
    ),
    '',
  ].join('\n');
}

const groups: readonly { readonly group: CommandEntry['group']; readonly title: Wording }[] = [
  { group: 'films', title: wording('Films', '制作影片') },
  {
    group: 'talk',
    title: wording('By talking about it, and for scripts', '用对话制作，或用于脚本'),
  },
  { group: 'agents', title: wording('For agents', '供智能体使用') },
  { group: 'operators', title: wording('For operators', '供管理员使用') },
];

const what = wording(
  'turns your photos, clips and music into a finished film.',
  '把你的照片、视频和音乐变成一部完整的影片。',
);
const examples: Readonly<Record<Language, readonly string[]>> = {
  en: ['make --example', 'send "30 seconds with music" --file ~/holiday', 'send --help'],
  zh: ['make --example', 'send "做成30秒，配上音乐" --file ~/照片', 'send --help'],
};
const tryIt = wording('Try it:', '试一试：');
