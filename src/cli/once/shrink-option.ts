import { wording } from '../../language/wording.ts';
import type { OptionSpec } from '../arguments.ts';

export const shrinkOption: OptionSpec = {
  name: 'shrink',
  value: null,
  about: wording(
    'Of files that are too large for the service, smaller copies are made and uploaded.',
    '文件超过服务允许的大小时，改为制作并上传较小的副本。',
  ),
};
