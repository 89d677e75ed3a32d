import { factFrames } from './fact-frames.ts';
import { namingFrames } from './naming-frames.ts';
import { removingFrames } from './removing-frames.ts';
import { restylingFrames } from './restyling-frames.ts';
import { rewordingFrames } from './rewording-frames.ts';
import { writingFrames } from './writing-frames.ts';

export const textFrames = [
  ...writingFrames,
  ...factFrames,
  ...restylingFrames,
  ...rewordingFrames,
  ...removingFrames,
  ...namingFrames,
];
