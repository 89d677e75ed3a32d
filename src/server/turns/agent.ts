import type { EventPart, JsonObject } from '../../api/run.ts';
import type { Language } from '../../language/wording.ts';
import type { Transaction } from '../../storage/database.ts';

/** What a person said, and the files that came with it, which are in the session already. */
export interface Message {
  /** Empty when only files came. */
  readonly text: string;
  readonly files: readonly { readonly sha256: string; readonly name: string }[];
  /** Of the person, where the text does not tell. */
  readonly language: Language;
}

/** A message that is to be answered. */
export interface Turn {
  readonly invocationId: string;
  readonly userId: string;
  readonly sessionId: string;
  readonly message: Message;
  /** Aborted when nobody needs the answer any more: the time is up, the session is gone, the server stops. */
  readonly signal: AbortSignal;
  /**
   * Tells those who listen that a tool is at work, and answers the id of the call. Told once, also
   * when the turn is taken again after a crash.
   */
  readonly call: (tool: string, args: JsonObject) => Promise<string>;
  /**
   * Lets those who listen hear the beginning of what will be said, as it comes; null when nobody
   * does. It is not kept: what counts is what the turn ends with.
   */
  readonly say: ((delta: string) => void) | null;
}

export interface AnswerEvent {
  /** `user` for what a tool answered. */
  readonly role: 'user' | 'model';
  readonly parts: readonly EventPart[];
  readonly customMetadata?: JsonObject;
}

export interface Answer {
  readonly events: readonly AnswerEvent[];
  /** Whether the film changed: that alone costs. */
  readonly changed: boolean;
}

/**
 * What a turn comes to, done in the one transaction that ends it. Null when the film was changed by
 * somebody else meanwhile: then nothing may have been written, and the turn is taken again.
 */
export type EndTurn = (transaction: Transaction) => Promise<Answer | null>;

/** Who answers messages. */
export interface Agent {
  /** Whether credits are needed to say this in a session. */
  readonly mayCost: (message: Message, sessionId: string) => boolean | Promise<boolean>;
  /** Writes nothing by itself: a turn can be broken off at any moment, and is then taken again from its beginning. */
  readonly take: (turn: Turn) => Promise<EndTurn>;
}
