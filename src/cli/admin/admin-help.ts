import { wording } from '../../language/wording.ts';
import type { HelpText } from '../help-page.ts';
import { outputOptions, placeOptions } from '../serve/serve-options.ts';

/** The page behind `kinora admin --help`. */
export const adminHelp: HelpText = {
  what: wording(
    'For the operator of a server: who uses it, credits, plans, backups. It works on the data folder, also while the server runs.',
    '供服务器管理员使用：查看用户、发放积分、更换套餐、备份。直接操作数据文件夹，服务运行时也可以用。',
  ),
  examples: {
    en: [
      './kinora admin users',
      './kinora admin grant ann@example.com 500',
      './kinora admin plan ann@example.com pro',
      './kinora admin backup ~/kinora-backup',
    ],
    zh: [
      './kinora admin users',
      './kinora admin grant ann@example.com 500',
      './kinora admin plan ann@example.com pro',
      './kinora admin backup ~/kinora-backup',
    ],
  },
  usage: wording(
    'kinora admin users | grant USER CREDITS | plan USER PLAN | backup FOLDER',
    'kinora admin users | grant 用户 积分 | plan 用户 套餐 | backup 文件夹',
  ),
  inputs: wording('A user is named by id or e-mail address.', '用户可以用编号或邮箱表示。'),
  groups: [
    { title: wording('Place', '位置'), options: placeOptions },
    { title: wording('What you see', '显示'), options: outputOptions },
  ],
  endings: {
    en: ['Ends with 0 when it is done, 2 when what was asked cannot be, 1 when something failed.'],
    zh: ['退出码：0 已完成；2 要求有误；1 出现故障。'],
  },
};
