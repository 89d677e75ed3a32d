import { wording } from '../../language/wording.ts';
import type { HelpText } from '../help-page.ts';
import { addressOptions, backgroundOptions, outputOptions, placeOptions } from './serve-options.ts';

/** The page behind `kinora serve --help`. */
export const serveHelp: HelpText = {
  what: wording(
    'Serves Kinora to programs: upload, chat, edit and export over HTTP, for yourself or for many.',
    '把 Kinora 作为服务运行：通过 HTTP 上传、对话、编辑、导出，自用或供多人使用。',
  ),
  examples: {
    en: ['./kinora serve', './kinora serve --port 9000 --data ~/films', './kinora serve --stop'],
    zh: ['./kinora serve', './kinora serve --port 9000 --data ~/影片', './kinora serve --stop'],
  },
  usage: wording('kinora serve [options]', 'kinora serve [选项]'),
  groups: [
    { title: wording('Address', '地址'), options: addressOptions },
    { title: wording('Place', '位置'), options: placeOptions },
    { title: wording('In the background', '后台运行'), options: backgroundOptions },
    { title: wording('What you see', '显示'), options: outputOptions },
  ],
  endings: {
    en: [
      'Every setting can also come from the environment: KINORA_PORT, KINORA_DATA, … Options have the last word, then the environment, then the file.',
      'Ctrl-C stops it within seconds: what runs is handed to the next start. A second Ctrl-C stops it at once. Ends with 0 when it was stopped, 2 when something asked cannot work, 1 when something failed.',
    ],
    zh: [
      '所有设置也可以用环境变量：KINORA_PORT、KINORA_DATA 等。优先级：选项、环境变量、文件。',
      'Ctrl-C 会在几秒内停止，未完成的工作留到下次启动；再按一次立即停止。退出码：0 已按要求停止；2 要求有误；1 出现故障。',
    ],
  },
};
