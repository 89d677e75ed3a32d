import type { Grammar } from '../grammar/cover.ts';
import { filmNoun } from '../grammar/phrases/common.ts';
import type { Request } from '../request.ts';
import { joiner, noise } from './noise.ts';
import { canvasFrames } from './canvas/canvas-frames.ts';
import { arrangeFrames } from './arrange/arrange-frames.ts';
import { lengthFrames } from './length/length-frames.ts';
import { transitionFrames } from './transitions/transition-frames.ts';
import { overlayFrames } from './overlay/overlay-frames.ts';
import { pictureFrames } from './picture/picture-frames.ts';
import { soundFrames } from './sound/sound-frames.ts';
import { historyFrames } from './history/history-frames.ts';
import { talkFrames } from './talk/talk-frames.ts';
import { textFrames } from './text/text-frames.ts';

const frames = [
  ...pictureFrames,
  ...canvasFrames,
  ...overlayFrames,
  ...soundFrames,
  ...textFrames,
  ...arrangeFrames,
  ...lengthFrames,
  ...transitionFrames,
  ...historyFrames,
  ...talkFrames,
];

/** What can be understood. A new topic is a folder here and a line. */
export const grammar: Grammar<Request | readonly Request[]> = {
  frames,
  noise,
  joiner,
  whole: filmNoun,
  // Between a wish and a mere remark the person need not choose.
  differ: (a, b) => {
    const kinds = [a, b].map(kindsOf);
    return kinds[0] !== kinds[1] && !kinds.includes('reply') && !isPartOfFeel(kinds);
  },
};

/** "Dreamy" is a look, and a feeling that has this look: no question worth asking. */
function isPartOfFeel(kinds: readonly string[]): boolean {
  const parts = ['set-pace', 'set-filters', 'set-music'];
  return kinds.includes('set-feel') && kinds.some((kind) => parts.includes(kind));
}

/** A look, and more of a look, are one wish to who asks for it. */
function kindsOf(meant: Request | readonly Request[]): string {
  return [meant]
    .flat()
    .map(({ kind }) => (kind === 'strengthen-filters' ? 'set-filters' : kind))
    .join();
}

/** The words that mean something in some topic. */
export function topicWords(): Set<string> {
  const readers = new Set(frames.flatMap(({ slots }) => slots.map(({ reader }) => reader)));
  return new Set(Array.from(readers).flatMap(({ vocabulary }) => vocabulary));
}
