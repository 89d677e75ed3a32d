import { filterFrames } from './filter-frames.ts';

/** How pictures look, move and fill the frame. */
export const pictureFrames = [...filterFrames];
