import type { Grammar } from '../../grammar/cover.ts';
import type { Request } from '../../request.ts';
import { grammar } from '../frames.ts';
import { contextFrames } from './context-frames.ts';

/** The grammar with what only makes sense after something was said or done. */
export const contextGrammar: Grammar<Request | readonly Request[]> = {
  ...grammar,
  frames: [...grammar.frames, ...contextFrames],
};
