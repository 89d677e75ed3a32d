import { filterFrames } from './filter-frames.ts';
import { fitFrames } from './fit-frames.ts';
import { motionFrames } from './motion-frames.ts';

/** How pictures look, move and fill the frame. */
export const pictureFrames = [...filterFrames, ...motionFrames, ...fitFrames];
