import type { Grammar } from '../../grammar/cover.ts';
import { meaning } from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import { grammar } from '../frames.ts';
import { talkFrames } from './talk-frames.ts';

/** "Thanks", "hi", 几张: said beside a wish they are empty words, alone they are talk. */
export const talkGrammar: Grammar<Request | readonly Request[]> = {
  ...grammar,
  frames: talkFrames,
  noise: meaning(grammar.noise, (cost) => 8 * cost),
};
