import { wording } from '../../language/wording.ts';
import type { OptionSpec } from '../arguments.ts';

/** Which service, for every command that talks to one. */
export const serviceOptions: readonly OptionSpec[] = [
  {
    name: 'server',
    value: wording('URL', '地址'),
    about: wording(
      'Another service than the Kinora on this machine; or set KINORA_URL.',
      '使用本机 Kinora 以外的服务；也可以设置 KINORA_URL。',
    ),
  },
  {
    name: 'no-start',
    value: null,
    about: wording(
      'Never starts a Kinora in the background; or set KINORA_AUTOSTART=false.',
      '不在后台启动 Kinora；也可以设置 KINORA_AUTOSTART=false。',
    ),
  },
];

/** Which project, for a command that works in one. */
export const projectOption: OptionSpec = {
  name: 'project',
  value: wording('NAME', '项目'),
  about: wording(
    'For this call: a project by name or number (see: ./kinora sessions), “last”, or “new”, with which it goes on.',
    '仅本次：按名称或编号指定项目（见 ./kinora sessions），或 last（最近）、new（新建并沿用）。',
  ),
};

export const outputOptions: readonly OptionSpec[] = [
  {
    name: 'json',
    value: null,
    about: wording(
      'One JSON object on standard output; all else on standard error.',
      '在标准输出写一个 JSON 对象，其余都写到标准错误。',
    ),
  },
  {
    name: 'quiet',
    short: 'q',
    value: null,
    about: wording('Says nothing unless something fails.', '除非出错，否则不输出任何内容。'),
  },
  { name: 'help', short: 'h', value: null, about: wording('This page.', '显示本页。') },
];
