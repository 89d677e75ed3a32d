import { beatFrames } from './beat-frames.ts';
import { musicFrames } from './music-frames.ts';
import { timingFrames } from './timing-frames.ts';
import { clipFrames, volumeFrames } from './volume-frames.ts';

/** What can be wished of music and sound. */
export const soundFrames = [
  ...musicFrames,
  ...volumeFrames,
  ...clipFrames,
  ...timingFrames,
  ...beatFrames,
];
