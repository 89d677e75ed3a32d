import { feelFrames } from './feel-frames.ts';
import { halfSaidFrames } from './half-said-frames.ts';
import { questionFrames } from './question-frames.ts';
import { replyFrames } from './reply-frames.ts';
import { routeFrames } from './route-frames.ts';

export const talkFrames = [
  ...feelFrames,
  ...questionFrames,
  ...routeFrames,
  ...replyFrames,
  ...halfSaidFrames,
];
