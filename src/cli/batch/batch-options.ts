import { wording } from '../../language/wording.ts';
import type { OptionSpec } from '../arguments.ts';
import type { OptionGroup } from '../help-page.ts';

/** All options of `kinora batch`, as the help page lists them and as they are read. */
export const batchOptionGroups: readonly OptionGroup[] = [
  {
    title: wording('Which jobs', '哪些任务'),
    options: [
      {
        name: 'only',
        value: wording('NAME', '名称'),
        about: wording('This job alone.', '只执行这个任务。'),
      },
      {
        name: 'dry-run',
        value: null,
        about: wording(
          'Check everything and say what would be done, but do nothing.',
          '检查全部内容并说明会做什么，但不执行。',
        ),
      },
      {
        name: 'example',
        value: null,
        about: wording(
          'Print a file of jobs with every key explained, to begin with.',
          '打印一份带注释的任务文件，供参考。',
        ),
      },
    ],
  },
  {
    title: wording('Where', '在哪里执行'),
    options: [
      {
        name: 'server',
        value: wording('URL', '网址'),
        about: wording(
          'The service that makes the films; without it KINORA_URL, else this machine.',
          '制作影片的服务；不写则用 KINORA_URL，否则用本机。',
        ),
      },
      {
        name: 'no-start',
        value: null,
        about: wording(
          'Start no Kinora on this machine where none runs.',
          '本机没有运行 Kinora 时不自动启动。',
        ),
      },
    ],
  },
  {
    title: wording('What you see', '显示'),
    options: [
      {
        name: 'json',
        value: null,
        about: wording(
          'One JSON object on standard output when done; all else on standard error.',
          '完成后在标准输出写一个 JSON 对象，其余都写到标准错误。',
        ),
      },
      {
        name: 'quiet',
        value: null,
        about: wording('Nothing but what went wrong.', '只显示出错信息。'),
      },
      { name: 'help', short: 'h', value: null, about: wording('This page.', '显示本页。') },
    ],
  },
];

export const batchOptions: readonly OptionSpec[] = batchOptionGroups.flatMap(
  ({ options }) => options,
);
