import { filmLengthFrames } from './film-length-frames.ts';
import { paceFrames } from './pace-frames.ts';
import { photoLengthFrames } from './photo-length-frames.ts';
import { frameRateFrames } from './set-frame-rate.ts';

export const lengthFrames = [
  ...filmLengthFrames,
  ...photoLengthFrames,
  ...paceFrames,
  ...frameRateFrames,
];
