import { wording } from '../../language/wording.ts';
import type { OptionSpec } from '../arguments.ts';
import { outputOptions, serviceOptions } from '../client/client-options.ts';
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
  { title: wording('Where', '在哪里执行'), options: serviceOptions },
  { title: wording('What you see', '显示'), options: outputOptions },
];

export const batchOptions: readonly OptionSpec[] = batchOptionGroups.flatMap(
  ({ options }) => options,
);
