import type { OptionSpec } from '../arguments.ts';
import { outputOptions, placeOptions } from '../serve/serve-options.ts';

export const adminOptions: readonly OptionSpec[] = [...placeOptions, ...outputOptions];
