import { wording } from '../language/wording.ts';
import type { CommandEntry } from './command.ts';

/** Every command, in the order in which the overview lists them. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'make',
    about: wording(
      'A film from photos, clips and music, finished in one go',
      '把照片、视频和音乐一步做成影片',
    ),
    patienceMs: 3000,
    load: async () => (await import('./make/make.ts')).makeCommand,
  },
  {
    name: 'batch',
    about: wording('Many films in one go, from a file of jobs', '按任务文件一次制作多部影片'),
    patienceMs: 5000,
    load: async () => (await import('./batch/batch.ts')).batchCommand,
  },
  {
    name: 'serve',
    about: wording(
      'The same as a service, for programs and other people',
      '作为服务运行，供程序和其他人使用',
    ),
    patienceMs: 15_000,
    load: async () => (await import('./serve/serve.ts')).serveCommand,
  },
  {
    name: 'admin',
    about: wording(
      'For the operator of a server: users, credits, backups',
      '供服务器管理员使用：用户、积分、备份',
    ),
    patienceMs: 3000,
    load: async () => (await import('./admin/admin.ts')).adminCommand,
  },
  {
    name: 'doctor',
    about: wording('What is wrong with this machine, and what to do', '检查这台机器并给出建议'),
    patienceMs: 3000,
    load: async () => (await import('./doctor/doctor.ts')).doctorCommand,
  },
];
