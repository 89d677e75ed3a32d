import type { TextStyle } from '../timeline.ts';

/** The parts of a style that were given: parsed arguments hold `undefined` for the others. */
export function givenStyle(style: {
  readonly [K in keyof TextStyle]?: TextStyle[K] | undefined;
}): Partial<TextStyle> {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}
