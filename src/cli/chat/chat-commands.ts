import { wording, type Wording } from '../../language/wording.ts';

/** What stands behind a slash, in the order of the list that `/` shows. */
export const chatCommands = [
  {
    name: 'add',
    alias: 'upload',
    argument: wording('FILES', '文件'),
    about: wording(
      'photos, clips, music: files, folders, links',
      '添加照片、视频、音乐：文件、文件夹、链接',
    ),
  },
  {
    name: 'export',
    alias: 'save',
    argument: wording('[FILE]', '[文件]'),
    about: wording('the finished film as MP4', '导出成片 MP4'),
  },
  {
    name: 'show',
    alias: 'look',
    argument: wording('[SECOND]', '[秒]'),
    about: wording('a moment of the film, or all of it as a sheet', '看影片的某一刻，或全片概览'),
  },
  {
    name: 'undo',
    alias: 'u',
    argument: null,
    about: wording('take the last change back', '撤销上一步'),
  },
  { name: 'redo', alias: 'r', argument: null, about: wording('make it again', '重做') },
  {
    name: 'state',
    alias: 'status',
    argument: null,
    about: wording('what the film is made of', '查看影片与素材'),
  },
  {
    name: 'projects',
    alias: 'sessions',
    argument: wording('[NUMBER]', '[编号]'),
    about: wording('all projects; go on with another', '所有项目；切换项目'),
  },
  {
    name: 'new',
    alias: 'reset',
    argument: wording('[NAME]', '[名称]'),
    about: wording('begin an empty project', '新建项目'),
  },
  { name: 'credits', alias: 'balance', argument: null, about: wording('what is left', '剩余积分') },
  {
    name: 'lang',
    alias: 'language',
    argument: wording('en|zh', 'en|zh'),
    about: wording('English or Chinese', '切换语言'),
  },
  { name: 'help', alias: 'h', argument: null, about: wording('this list', '显示本列表') },
  {
    name: 'quit',
    alias: 'exit',
    argument: null,
    about: wording('leave; all is kept', '退出，内容会保留'),
  },
] as const satisfies readonly {
  readonly name: string;
  /** Is understood as well. */
  readonly alias: string;
  readonly argument: Wording | null;
  readonly about: Wording;
}[];

export type ChatCommandName = (typeof chatCommands)[number]['name'];
