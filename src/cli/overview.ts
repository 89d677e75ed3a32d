import { styleText } from 'node:util';
import { wording, type Language } from '../language/wording.ts';
import { commands } from './commands.ts';
import { padColumns } from './text-layout.ts';

/** What `kinora` alone shows. */
export function overview(language: Language, stream: NodeJS.WriteStream): string {
  const bold = (text: string) => styleText('bold', text, { stream });
  const names = commands.map(({ name, about }) => [name, about[language]] as const);
  return [
    `${bold('Kinora')} ${what[language]}`,
    '',
    ...names.map(([name, about]) => `  kinora ${padColumns(name, 8)} ${about}`),
    '',
    tryIt[language],
    ...['make --example', 'make --help'].map(
      (example) => `  ${styleText('green', `./kinora ${example}`, { stream })}`,
    ),
    '',
  ].join('\n');
}

const what = wording(
  'turns your photos, clips and music into a finished film.',
  '把你的照片、视频和音乐变成一部完整的影片。',
);
const tryIt = wording('Try it:', '试一试：');
