import type { Grammar } from '../grammar/cover.ts';
import type { Frame } from '../grammar/frame.ts';
import type { Request } from '../request.ts';
import { joiner, noiseBeside } from './noise.ts';
import { canvasFrames } from './canvas/canvas-frames.ts';
import { lengthFrames } from './length/length-frames.ts';
import { transitionFrames } from './transitions/transition-frames.ts';
import { overlayFrames } from './overlay/overlay-frames.ts';
import { pictureFrames } from './picture/picture-frames.ts';
import { soundFrames } from './sound/sound-frames.ts';
import { textFrames } from './text/text-frames.ts';

const frames = [
  ...pictureFrames,
  ...canvasFrames,
  ...overlayFrames,
  ...soundFrames,
  ...textFrames,
  ...lengthFrames,
  ...transitionFrames,
];

/** What can be understood. A new topic is a folder here and a line. */
export const grammar: Grammar<Request | readonly Request[]> = {
  frames,
  noise: noiseBeside(vocabularyOf(frames)),
  joiner,
};

/** Every word that stands in some list of a grammar. */
export function wordsOf({ frames: all, noise, joiner: joins }: typeof grammar): Set<string> {
  return new Set([...vocabularyOf(all), ...noise.vocabulary, ...joins.vocabulary]);
}

function vocabularyOf(all: readonly Frame<unknown>[]): Set<string> {
  return new Set(all.flatMap(({ slots }) => slots.flatMap(({ reader }) => reader.vocabulary)));
}
