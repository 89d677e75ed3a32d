import { wording } from '../language/wording.ts';
import type { CommandEntry } from './command.ts';

/** Every command, in the order in which the overview lists them. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'make',
    group: 'films',
    about: wording(
      'A film from photos, clips and music, finished in one go',
      '把照片、视频和音乐一步做成影片',
    ),
    patienceMs: 3000,
    load: async () => (await import('./make/make.ts')).makeCommand,
  },
  {
    name: 'chat',
    group: 'talk',
    about: wording(
      'A film by talking about it: see it, change it, export it',
      '用对话制作影片：查看、修改、导出',
    ),
    patienceMs: 3000,
    load: async () => (await import('./chat/chat.ts')).chatCommand,
  },
  {
    name: 'batch',
    group: 'films',
    about: wording('Many films in one go, from a file of jobs', '按任务文件一次制作多部影片'),
    patienceMs: 5000,
    load: async () => (await import('./batch/batch.ts')).batchCommand,
  },
  {
    name: 'upload',
    group: 'talk',
    about: wording(
      'Brings photos, clips and songs into the project',
      '把照片、视频和音乐上传到项目',
    ),
    patienceMs: 3000,
    load: async () => (await import('./once/upload.ts')).uploadCommand,
  },
  {
    name: 'send',
    group: 'talk',
    about: wording('Says what the film is to be, or what to change', '说明想要的影片或要做的修改'),
    patienceMs: 3000,
    load: async () => (await import('./once/send.ts')).sendCommand,
  },
  {
    name: 'export',
    group: 'talk',
    about: wording('The film of the project, as a file', '把项目的影片保存为文件'),
    patienceMs: 3000,
    load: async () => (await import('./once/export.ts')).exportCommand,
  },
  {
    name: 'state',
    group: 'talk',
    about: wording('What is in the project, and how its film is', '查看项目内容和影片现状'),
    patienceMs: 3000,
    load: async () => (await import('./once/state.ts')).stateCommand,
  },
  {
    name: 'undo',
    group: 'talk',
    about: wording('Takes the last change back', '撤销上一次修改'),
    patienceMs: 3000,
    load: async () => (await import('./once/step.ts')).undoCommand,
  },
  {
    name: 'redo',
    group: 'talk',
    about: wording('Makes it again', '恢复撤销的修改'),
    patienceMs: 3000,
    load: async () => (await import('./once/step.ts')).redoCommand,
  },
  {
    name: 'sessions',
    group: 'talk',
    about: wording(
      'The projects there are; opens one or begins a new one',
      '查看项目，打开或新建项目',
    ),
    patienceMs: 3000,
    load: async () => (await import('./once/sessions.ts')).sessionsCommand,
  },
  {
    name: 'renders',
    group: 'talk',
    about: wording('The exports of the project; cancels one', '查看或取消导出'),
    patienceMs: 3000,
    load: async () => (await import('./once/renders.ts')).rendersCommand,
  },
  {
    name: 'credits',
    group: 'talk',
    about: wording('What credits there are', '查看积分'),
    patienceMs: 3000,
    load: async () => (await import('./once/credits.ts')).creditsCommand,
  },
  {
    name: 'connect',
    group: 'talk',
    about: wording(
      'Makes sure that a service, an account and a project are there',
      '确认服务、账户和项目可用',
    ),
    patienceMs: 3000,
    load: async () => (await import('./once/connect.ts')).connectCommand,
  },
  {
    name: 'logout',
    group: 'talk',
    about: wording('Forgets the account on this machine', '在本机清除账户信息'),
    patienceMs: 3000,
    load: async () => (await import('./once/logout.ts')).logoutCommand,
  },
  {
    name: 'skill',
    group: 'agents',
    about: wording(
      'Teaches Claude Code, Cursor or OpenClaw to make films',
      '让 Claude Code、Cursor 或 OpenClaw 学会做影片',
    ),
    patienceMs: 3000,
    load: async () => (await import('./skill/skill.ts')).skillCommand,
  },
  {
    name: 'serve',
    group: 'operators',
    about: wording(
      'The same as a service, for programs and other people',
      '作为服务运行，供程序和其他人使用',
    ),
    patienceMs: 15_000,
    load: async () => (await import('./serve/serve.ts')).serveCommand,
  },
  {
    name: 'mcp',
    group: 'agents',
    about: wording(
      'For agents in Claude, Cursor and other programs (Model Context Protocol)',
      '供 Claude、Cursor 等程序中的智能体使用（MCP）',
    ),
    patienceMs: 3000,
    load: async () => (await import('./mcp/mcp.ts')).mcpCommand,
  },
  {
    name: 'admin',
    group: 'operators',
    about: wording(
      'For the operator of a server: users, credits, backups',
      '供服务器管理员使用：用户、积分、备份',
    ),
    patienceMs: 3000,
    load: async () => (await import('./admin/admin.ts')).adminCommand,
  },
  {
    name: 'doctor',
    group: 'operators',
    about: wording('What is wrong with this machine, and what to do', '检查这台机器并给出建议'),
    patienceMs: 3000,
    load: async () => (await import('./doctor/doctor.ts')).doctorCommand,
  },
];
