import { addFrames } from './add-frames.ts';
import { cuttingFrames } from './cutting-frames.ts';
import { leavingFrames } from './leaving-frames.ts';
import { keepFrames } from './keep-frames.ts';
import { makeFilmFrames } from './make-film-frames.ts';
import { moveFrames } from './move-frames.ts';
import { orderFrames } from './order-frames.ts';
import { removeFrames } from './remove-frames.ts';
import { repeatFrames } from './repeat-frames.ts';
import { replaceFrames } from './replace-frames.ts';
import { seedFrames } from './set-seed.ts';
import { speedFrames } from './speed-frames.ts';

export const arrangeFrames = [
  ...makeFilmFrames,
  ...moveFrames,
  ...addFrames,
  ...removeFrames,
  ...keepFrames,
  ...replaceFrames,
  ...repeatFrames,
  ...orderFrames,
  ...cuttingFrames,
  ...speedFrames,
  ...seedFrames,
  ...leavingFrames,
];
