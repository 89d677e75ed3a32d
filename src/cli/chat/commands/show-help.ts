import { styleText } from 'node:util';
import { wording } from '../../../language/wording.ts';
import { displayWidth, padColumns, wrapText } from '../../text-layout.ts';
import { chatCommands } from '../chat-commands.ts';
import { inWords, type Chat } from '../chat-context.ts';

/** The list behind `/`. */
export function showHelp(chat: Chat): void {
  const { screen, language } = chat;
  const { stdout } = screen;
  const rows = chatCommands.map(
    ({ name, argument, about }) =>
      [`/${name}${argument ? ` ${argument[language]}` : ''}`, about[language]] as const,
  );
  const width = Math.max(...rows.map(([name]) => displayWidth(name))) + 2;
  const isNarrow = screen.columns() < width + 20;
  for (const [name, about] of rows) {
    const lines = wrapText(about, screen.columns() - (isNarrow ? 4 : width));
    const shown = styleText('cyan', isNarrow ? name : padColumns(name, width), { stream: stdout });
    const indent = ' '.repeat(isNarrow ? 4 : width);
    stdout.write(`${shown}${isNarrow ? `\n${indent}` : ''}${lines.join(`\n${indent}`)}\n`);
  }
  screen.whisper(inWords(chat, rest));
}

const rest = wording(
  'All else is said to Kinora. Drop files here to add them. Tab completes, Ctrl-C stops what runs, Ctrl-D leaves.',
  '其他内容都会说给 Kinora 听。把文件拖进来即可添加。Tab 补全，Ctrl-C 停止当前操作，Ctrl-D 退出。',
);
