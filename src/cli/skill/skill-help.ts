import { wording } from '../../language/wording.ts';
import type { HelpText } from '../help-page.ts';
import { padColumns } from '../text-layout.ts';
import { programs } from './programs.ts';
import { placeOptions, seenOptions } from './skill-options.ts';

/** The page behind `kinora skill --help`. */
export const skillHelp: HelpText = {
  what: wording(
    'Teaches agents to make films: puts a skill into Claude Code, Cursor or OpenClaw, with which they call this Kinora.',
    '让智能体学会做影片：为 Claude Code、Cursor 或 OpenClaw 安装技能，由它们调用这个 Kinora。',
  ),
  examples: {
    en: [
      './kinora skill install',
      './kinora skill install cursor --project',
      './kinora skill list',
    ],
    zh: [
      './kinora skill install',
      './kinora skill install cursor --project',
      './kinora skill list',
    ],
  },
  usage: wording(
    'kinora skill install|uninstall|list [PROGRAM…] [options]',
    'kinora skill install|uninstall|list [程序…] [选项]',
  ),
  inputs: wording(
    'Without a program, install takes all that are found on this machine, uninstall and list take all.',
    '不写程序时，install 安装到本机已有的所有程序，uninstall 和 list 针对全部程序。',
  ),
  groups: [
    { title: wording('Place', '位置'), options: placeOptions },
    { title: wording('What you see', '显示'), options: seenOptions },
  ],
  list: {
    title: wording('Programs', '程序'),
    rows: programs.map(({ name, title }) => {
      const padded = padColumns(name, 13);
      return { name: wording(padded, padded), text: title };
    }),
  },
  endings: {
    en: [
      'The skill calls this Kinora where it lies now: install it again after you have moved it.',
      'Ends with 0 when it is done, 2 when what was asked cannot be, 1 when something failed.',
    ],
    zh: [
      '技能会调用当前位置的 Kinora：移动文件夹后请重新安装。',
      '退出码：0 已完成；2 要求有误；1 出现故障。',
    ],
  },
};
