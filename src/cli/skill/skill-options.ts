import { wording } from '../../language/wording.ts';
import type { OptionSpec } from '../arguments.ts';

export const placeOptions: readonly OptionSpec[] = [
  {
    name: 'project',
    value: null,
    about: wording(
      'For the folder you are in alone, not for all that you do.',
      '只为当前文件夹安装，而不是全局安装。',
    ),
  },
  {
    name: 'force',
    value: null,
    about: wording(
      'Also replaces or removes files that you changed, and installs over another skill of the name.',
      '也覆盖或删除你修改过的文件，并替换另一个同名技能。',
    ),
  },
];

export const seenOptions: readonly OptionSpec[] = [
  {
    name: 'json',
    value: null,
    about: wording('One JSON object on standard output.', '在标准输出写一个 JSON 对象。'),
  },
  { name: 'help', short: 'h', value: null, about: wording('This page.', '显示本页。') },
];
