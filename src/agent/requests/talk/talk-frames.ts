import { feelFrames } from './feel-frames.ts';
import { halfSaidFrames } from './half-said-frames.ts';
import { limitFrames } from './limit-frames.ts';
import { questionFrames } from './question-frames.ts';
import { replyFrames } from './reply-frames.ts';
import { routeFrames } from './route-frames.ts';
import { setQuestionFrames } from './set-question-frames.ts';

export const talkFrames = [
  ...feelFrames,
  ...questionFrames,
  ...setQuestionFrames,
  ...routeFrames,
  ...replyFrames,
  ...halfSaidFrames,
  ...limitFrames,
];
