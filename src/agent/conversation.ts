import type { Language } from '../language/wording.ts';
import type { AssetId, ClipId } from '../timeline/timeline.ts';
import type { Question, Request } from './request.ts';

/** What is remembered from one message to the next: plain data. */
export interface Conversation {
  /** That of the person's messages so far; null before the first. */
  readonly language: Language | null;
  /** What the last message that changed something asked for: "more", "the other one too". */
  readonly lastRequests: readonly Request[];
  /** What "it" and "that one" mean. */
  readonly lastClips: readonly ClipId[];
  /** The same by what they show, should the clips be gone. */
  readonly lastAssets: readonly AssetId[];
  /** To which the next message may be the answer. */
  readonly pending: Question | null;
}

export const emptyConversation: Conversation = {
  language: null,
  lastRequests: [],
  lastClips: [],
  lastAssets: [],
  pending: null,
};
