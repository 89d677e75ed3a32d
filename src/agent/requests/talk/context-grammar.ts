import type { Grammar } from '../../grammar/cover.ts';
import type { Conversation } from '../../conversation.ts';
import type { Request } from '../../request.ts';
import { grammar } from '../frames.ts';
import { followUpFrames } from './context-frames.ts';

type ContextGrammar = Grammar<Request | readonly Request[]>;

const withFrames = (frames: ContextGrammar['frames']): ContextGrammar => ({
  ...grammar,
  frames: [...grammar.frames, ...frames],
  // Which of them is meant, what went before tells.
  differ: (a, b) => !(isInContext(a) && isInContext(b)) && grammar.differ(a, b),
});

function isInContext(meant: Request | readonly Request[]): boolean {
  return [meant].flat().every(({ kind }) => kind.startsWith('in-context:'));
}

/** For what follows upon an earlier part of the same message: "and the family too". */
export const followUpGrammar = withFrames(followUpFrames);

/** The grammar with what only makes sense after something was asked or done; null after nothing. */
export function contextGrammar({ pending, lastRequests }: Conversation): ContextGrammar | null {
  return lastRequests.length > 0 || pending?.about !== undefined ? followUpGrammar : null;
}
