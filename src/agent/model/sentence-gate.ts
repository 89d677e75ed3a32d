import { claimsChange } from './claims-change.ts';
import { plainSentence } from './plain-sentence.ts';

/** An answer is a few sentences; what a model says beyond this is cut off. */
export const spokenLimit = 2000;

interface GateOptions {
  /** Whether the film has been changed, so that a sentence may say so. */
  readonly hasChanged: () => boolean;
  /** Receives what was let through, as it comes. */
  readonly onText: (delta: string) => void;
}

/**
 * Lets a model's words through to the person, sentence by sentence, made plain. A sentence that
 * claims a change before there was one waits, and all that follows it, until the tools of that step
 * have been used: then it is let through if something changed, else dropped.
 */
export class SentenceGate {
  readonly #options: GateOptions;
  /** The beginning of a sentence whose end has not come. */
  #unfinished = '';
  #waiting: string[] = [];
  #received = 0;
  #said = '';
  /** White space is said with what follows it, so that nothing ends in any. */
  #space = '';
  #droppedClaim = false;

  constructor(options: GateOptions) {
    this.#options = options;
  }

  /** Everything that was let through. */
  get said(): string {
    return this.#said;
  }

  /** Whether a claim was held back for good. */
  get droppedClaim(): boolean {
    return this.#droppedClaim;
  }

  add(delta: string): void {
    this.#received += delta.length;
    // What never ends must not be searched again and again.
    if (this.#received > 4 * spokenLimit) return;
    const sentences = (this.#unfinished + delta).split(sentenceEnd);
    this.#unfinished = sentences.pop() ?? '';
    for (const sentence of sentences) this.#take(sentence);
  }

  /** A step is over, and its tools have been used. */
  settle(): void {
    if (this.#unfinished !== '') this.#take(this.#unfinished);
    const waiting = this.#waiting;
    this.discard();
    if (this.#options.hasChanged()) for (const sentence of waiting) this.#say(sentence);
    else if (waiting.length > 0) this.#droppedClaim = true;
    if (this.#said !== '') this.#space = '\n';
  }

  /** Forgets what waits or is unfinished: the answer broke off. */
  discard(): void {
    this.#unfinished = '';
    this.#waiting = [];
  }

  #take(sentence: string): void {
    const plain = plainSentence(sentence);
    const isEarly = !this.#options.hasChanged() && claimsChange(plain);
    if (isEarly || this.#waiting.length > 0) this.#waiting.push(plain);
    else this.#say(plain);
  }

  #say(sentence: string): void {
    const text = sentence.trimEnd();
    const words = this.#said === '' ? text.trimStart() : this.#space + text;
    this.#space = sentence.slice(text.length);
    if (text.trim() === '' || this.#said.length >= spokenLimit) return;
    const room = spokenLimit - this.#said.length;
    const delta = words.length <= room ? words : `${words.slice(0, room - 1)}…`;
    this.#said += delta;
    this.#options.onText(delta);
  }
}

/** Behind a mark that ends a sentence and the space after it; Chinese marks need none. */
const sentenceEnd = /(?<=[.!?…]["'”’)]?\s)|(?<=[。！？；\n])/;
