import { wording } from '../../language/wording.ts';
import type { HelpText } from '../help-page.ts';
import { batchOptionGroups } from './batch-options.ts';

/** The page behind `kinora batch --help`. */
export const batchHelp: HelpText = {
  what: wording(
    'Makes many films in one go: each job has its own photos, its own words and its own film.',
    '一次制作多部影片：每个任务有自己的照片、自己的要求和自己的影片。',
  ),
  examples: {
    en: [
      './kinora batch --example > jobs.yaml',
      './kinora batch jobs.yaml --dry-run',
      './kinora batch jobs.yaml',
    ],
    zh: [
      './kinora batch --example > jobs.yaml',
      './kinora batch jobs.yaml --dry-run',
      './kinora batch jobs.yaml',
    ],
  },
  usage: wording('kinora batch jobs.yaml [options]', 'kinora batch jobs.yaml [选项]'),
  inputs: wording(
    'The file says of each job which files it has, what is said about them, and where the film goes; --example shows all of it. It is checked as a whole before anything starts, and every mistake is told with its line.',
    '任务文件写明每个任务用哪些素材、说些什么、影片放在哪里；--example 有完整示例。开始之前会检查整个文件，每个错误都会指出所在的行。',
  ),
  groups: batchOptionGroups,
  endings: {
    en: [
      'A job that fails is told, and the others go on. Started again, only what is not done or has changed is done: a file beside jobs.yaml remembers it. Films of other names and files that Kinora did not make are never touched.',
      'Ends with 0 when all films are there, 1 when some job failed, 2 when the file of jobs is wrong. KINORA_LANG=zh 显示中文。',
    ],
    zh: [
      '某个任务失败时会说明原因，其余任务继续。再次运行只做未完成或有改动的任务：jobs.yaml 旁边的一个文件会记住进度。不会改动其他影片，也不会覆盖不是 Kinora 生成的文件。',
      '退出码：0 所有影片都已就绪；1 有任务失败；2 任务文件有误。KINORA_LANG=en for English.',
    ],
  },
};
