import { resolve } from 'node:path';
import { wording } from '../../language/wording.ts';
import type { OptionSpec } from '../arguments.ts';
import { serviceOptions } from '../client/client-options.ts';
import type { HelpText } from '../help-page.ts';

const helpOption: OptionSpec = {
  name: 'help',
  short: 'h',
  value: null,
  about: wording('This page.', '显示本页。'),
};

const toolOptions: readonly OptionSpec[] = [
  {
    name: 'no-edits',
    value: null,
    about: wording(
      'Offers no edits as tools, for hosts that bear few; changes are said in words.',
      '不把编辑逐项列为工具，适合工具数量受限的程序；改用文字说明修改。',
    ),
  },
];

export const mcpOptions: readonly OptionSpec[] = [...serviceOptions, ...toolOptions, helpOption];

/** Of this very installation, so that they can be copied as they stand. */
const program = resolve(import.meta.dirname, '../../../kinora');
const hostSettings = [
  `claude mcp add kinora -- ${program} mcp`,
  JSON.stringify({ mcpServers: { kinora: { command: program, args: ['mcp'] } } }),
];

/** The page behind `kinora mcp --help`. */
export const mcpHelp: HelpText = {
  what: wording(
    'Lets an agent make films: Claude, Cursor and other programs that speak the Model Context Protocol start this command and talk to it over standard input and output.',
    '让智能体制作影片：Claude、Cursor 等支持模型上下文协议（MCP）的程序会启动此命令，并通过标准输入输出与它通信。',
  ),
  examples: { en: hostSettings, zh: hostSettings },
  usage: wording('kinora mcp [options]', 'kinora mcp [选项]'),
  groups: [
    { title: wording('Service', '服务'), options: serviceOptions },
    { title: wording('Tools', '工具'), options: toolOptions },
    { title: wording('What you see', '显示'), options: [helpOption] },
  ],
  endings: {
    en: [
      'It uploads photos, clips and songs of this machine by path, and saves films in the folder of your videos. A server on the network has the same tools at /mcp. docs/mcp.md tells the rest.',
    ],
    zh: [
      '它可按路径上传本机的照片、视频和音乐，并把影片保存到你的视频文件夹。网络上的服务在 /mcp 提供相同的工具。详见 docs/mcp.md。',
    ],
  },
};
