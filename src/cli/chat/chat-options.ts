import { wording } from '../../language/wording.ts';
import type { OptionSpec } from '../arguments.ts';
import { projectOption, serviceOptions } from '../client/client-options.ts';

export const chatOptions: readonly OptionSpec[] = [
  projectOption,
  ...serviceOptions,
  { name: 'help', short: 'h', value: null, about: wording('This page.', '显示本页。') },
];
