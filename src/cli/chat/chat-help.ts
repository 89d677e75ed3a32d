import { wording } from '../../language/wording.ts';
import type { HelpText } from '../help-page.ts';
import { chatCommands } from './chat-commands.ts';
import { chatOptions } from './chat-options.ts';

const slashes = chatCommands.map(({ name }) => `/${name}`);

/** The page behind `kinora chat --help`. */
export const chatHelp: HelpText = {
  what: wording(
    'Makes and changes a film by talking about it: drop photos in, say what you would like, see it, say what is to be different, export.',
    '用对话制作和修改影片：拖入照片，说出想法，查看效果，继续修改，然后导出。',
  ),
  examples: {
    en: ['./kinora chat ~/holiday', './kinora chat'],
    zh: ['./kinora chat ~/旅行', './kinora chat'],
  },
  usage: wording('kinora chat [files or folders] [options]', 'kinora chat [文件或文件夹] [选项]'),
  inputs: wording(
    'The last project goes on. Where no terminal is, each line of the input is a message.',
    '默认继续上次的项目。输入不是终端时，每行作为一条消息。',
  ),
  groups: [{ title: wording('Options', '选项'), options: chatOptions }],
  endings: {
    en: [
      `In the chat: ${slashes.join(' ')}. A lone / says what they do.`,
      'Pictures are shown where the terminal can: KINORA_PICTURES=kitty, iterm, blocks or none has the last word. NO_COLOR is honoured. KINORA_LANG=zh 显示中文。',
      'Ends with 0; of input that is no terminal with 1 when something in it could not be done.',
    ],
    zh: [
      `对话中可用：${slashes.join(' ')}。单独输入 / 查看说明。`,
      '终端支持时会显示图片：可用 KINORA_PICTURES=kitty、iterm、blocks 或 none 指定。支持 NO_COLOR。KINORA_LANG=en for English.',
      '退出码：0 正常；输入不是终端且有内容未能完成时为 1。',
    ],
  },
};
