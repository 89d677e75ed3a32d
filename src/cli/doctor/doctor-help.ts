import { wording } from '../../language/wording.ts';
import type { HelpText } from '../help-page.ts';
import { addressOptions, outputOptions, placeOptions } from '../serve/serve-options.ts';

/** The page behind `kinora doctor --help`. */
export const doctorHelp: HelpText = {
  what: wording(
    'Looks whether this machine can make films and serve them, and says what to do where it cannot.',
    '检查这台机器能否制作影片和提供服务，并说明如何解决问题。',
  ),
  examples: { en: ['./kinora doctor'], zh: ['./kinora doctor'] },
  usage: wording('kinora doctor [options]', 'kinora doctor [选项]'),
  groups: [
    { title: wording('Address', '地址'), options: addressOptions },
    { title: wording('Place', '位置'), options: placeOptions },
    { title: wording('What you see', '显示'), options: outputOptions },
  ],
  endings: {
    en: ['Ends with 0 when nothing is wrong, 1 when something is.'],
    zh: ['退出码：0 没有问题；1 有问题。'],
  },
};
