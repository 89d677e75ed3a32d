import type { Language, Wording } from '../language/wording.ts';
import type { AssetId, ClipId } from '../timeline/timeline.ts';
import type { Question, Request } from './request.ts';

/** What is remembered from one message to the next: plain data. */
export interface Conversation {
  /** That of the person's messages so far; null before the first. */
  readonly language: Language | null;
  /** What the last message that changed something asked for: "more", "the other one too". */
  readonly lastRequests: readonly Request[];
  /** What was taken back last: "no, photo 4" behind "undo" is about that. */
  readonly takenBack?: readonly Request[] | undefined;
  /** What messages did to the film since it was made or gone back, the newest first. */
  readonly changes: readonly Change[];
  /** What "it" and "that one" mean. */
  readonly lastClips: readonly ClipId[];
  /** The same by what they show, should the clips be gone. */
  readonly lastAssets: readonly AssetId[];
  /** To which the next message may be the answer. */
  readonly pending: Question | null;
  /** The last question that nobody answered, and how many messages came since. */
  readonly earlier?: Earlier | null | undefined;
}

export interface Earlier {
  readonly question: Question;
  readonly messageCount: number;
}

/** What one message did to the film. */
export interface Change {
  readonly requests: readonly Request[];
  /** In the past tense, as it was told. */
  readonly told: readonly Wording[];
  /** The revision before it. */
  readonly from: number;
}

export const emptyConversation: Conversation = {
  language: null,
  lastRequests: [],
  changes: [],
  lastClips: [],
  lastAssets: [],
  pending: null,
  earlier: null,
};

/** After more messages "1" is no answer any more. */
const mostMessagesLater = 3;

/** What may still be answered by a number when a message has been read that did not answer it. */
export function laterQuestion(
  { pending, earlier }: Conversation,
  asked: Question | null,
): Earlier | null {
  if (asked !== null) return null;
  if (pending !== null) return { question: pending, messageCount: 1 };
  if (earlier == null || earlier.messageCount >= mostMessagesLater) return null;
  return { ...earlier, messageCount: earlier.messageCount + 1 };
}

/** Further back nobody means "before the music". */
const mostChanges = 8;

/**
 * What is remembered after requests were carried out, those that took changes back among them.
 * `from` is the revision before; null where they made the film, which no correction takes back.
 */
export function withChange(
  { lastRequests, changes, takenBack }: Remembered,
  {
    requests: done,
    told,
    from,
    isSame = false,
  }: Omit<Change, 'from'> & {
    readonly from: number | null;
    /** Whether the film is as it was before: there is nothing to take back. */
    readonly isSame?: boolean;
  },
): Remembered {
  const requests = done.filter(({ kind }) => !travelKinds.includes(kind));
  if (from === null) return { lastRequests: requests, changes: [] };
  const left = changesLeft(changes, done);
  if (requests.length > 0)
    return {
      lastRequests: requests,
      changes: isSame ? left : [{ requests, told, from }, ...left].slice(0, mostChanges),
    };
  if (left.length === changes.length)
    return { lastRequests, changes, ...(takenBack === undefined ? {} : { takenBack }) };
  return {
    // Where nothing else is left, "more" means more of that.
    lastRequests: left[0]?.requests ?? lastRequests,
    takenBack: lastRequests,
    changes: left,
  };
}

type Remembered = Pick<Conversation, 'lastRequests' | 'changes' | 'takenBack'>;

/** Requests that lead through the past of the film, and change nothing themselves. */
const travelKinds: readonly string[] = ['undo', 'redo', 'put-back', 'go-back', 'start-over'];

function changesLeft(changes: readonly Change[], done: readonly Request[]): readonly Change[] {
  let left = changes;
  for (const { kind, steps } of done) {
    if (kind === 'undo') left = left.slice(Number(steps ?? 1));
    else if (travelKinds.includes(kind)) left = [];
  }
  return left;
}
