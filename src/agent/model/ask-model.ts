import { setTimeout as wait } from 'node:timers/promises';
import type {
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4Message,
  LanguageModelV4StreamPart,
  LanguageModelV4ToolCall,
} from '@ai-sdk/provider';
import { isCallError } from './call-error.ts';
import type { OpenModel } from './open-model.ts';

/** What is asked of a model at once. */
export type ModelCall = Pick<LanguageModelV4CallOptions, 'prompt' | 'tools' | 'toolChoice'>;

/** An answer that came to its end. */
export interface ModelAnswer {
  readonly text: string;
  readonly toolCalls: readonly LanguageModelV4ToolCall[];
  /** The answer as the model is to be reminded of it. */
  readonly message: LanguageModelV4Message & { readonly role: 'assistant' };
}

interface AskOptions {
  readonly signal: AbortSignal;
  /** Pieces of the text as they come; null: nobody listens, and the answer is asked for in one piece. */
  readonly onText: ((delta: string) => void) | null;
}

/**
 * Asks a model once, and once more where its server could not be reached, was busy or failed before
 * it said a word. Throws what went wrong (`faultFromError` reads it), a `TimeoutError` when it was
 * silent for too long. Tool calls of an answer that broke off are not answered: half of an answer
 * is none.
 */
export async function askModel(
  model: OpenModel,
  call: ModelCall,
  options: AskOptions,
): Promise<ModelAnswer> {
  let spoke = false;
  const onText = options.onText;
  const listener = onText && ((delta: string) => ((spoke = true), onText(delta)));
  const ask = async () => askOnce(model, call, { ...options, onText: listener });
  try {
    return await ask();
  } catch (error) {
    if (spoke || !isWorthAnother(error)) throw error;
    await wait(pauseMs(error), null, { signal: options.signal });
    return ask();
  }
}

async function askOnce(
  model: OpenModel,
  call: ModelCall,
  { signal, onText }: AskOptions,
): Promise<ModelAnswer> {
  if (onText === null) {
    const { content } = await model.language.doGenerate({ ...call, abortSignal: signal });
    return answerOf(content);
  }
  const silence = new SilenceTimer(model.silenceMs);
  const abortSignal = AbortSignal.any([signal, silence.signal]);
  try {
    const parts: LanguageModelV4Content[] = [];
    const { stream } = await model.language.doStream({ ...call, abortSignal });
    for await (const part of stream) {
      silence.restart();
      if (part.type === 'text-delta') onText(part.delta);
      collect(part, parts);
    }
    return answerOf(parts);
  } catch (error) {
    // Which of several errors a broken-off request ends with depends on where it was.
    abortSignal.throwIfAborted();
    throw error;
  } finally {
    silence.stop();
  }
}

/** Aborts its signal when nothing came for too long. */
class SilenceTimer {
  readonly #silenceMs: number;
  readonly #controller = new AbortController();
  #timer: NodeJS.Timeout;

  constructor(silenceMs: number) {
    this.#silenceMs = silenceMs;
    this.#timer = this.#start();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#start();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #start(): NodeJS.Timeout {
    const silent = new DOMException('The model was silent for too long', 'TimeoutError');
    return setTimeout(() => this.#controller.abort(silent), this.#silenceMs);
  }
}

/** Pieces of a stream become the parts of an answer. */
function collect(part: LanguageModelV4StreamPart, parts: LanguageModelV4Content[]): void {
  if (part.type === 'error') throw asError(part.error);
  if (part.type === 'tool-call') parts.push(part);
  if (part.type === 'text-delta') append('text', part.delta);
  if (part.type === 'reasoning-delta') append('reasoning', part.delta);
  if (part.type === 'reasoning-end' || part.type === 'text-end') sign();

  function append(type: 'text' | 'reasoning', delta: string): void {
    const last = parts.at(-1);
    if (last?.type !== type || last.providerMetadata !== undefined)
      parts.push({ type, text: delta });
    else parts[parts.length - 1] = { type, text: last.text + delta };
  }

  /** Signatures of a provider, which it wants back, come at a part's end. */
  function sign(): void {
    const last = parts.at(-1);
    if (!('providerMetadata' in part) || part.providerMetadata === undefined) return;
    if (last?.type === 'text' || last?.type === 'reasoning')
      parts[parts.length - 1] = { ...last, providerMetadata: part.providerMetadata };
  }
}

/** Servers tell errors within a stream in shapes of their own; the text of none is kept. */
function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('The model told of an error');
}

function answerOf(parts: readonly LanguageModelV4Content[]): ModelAnswer {
  const texts = parts.flatMap((part) => (part.type === 'text' ? [part.text] : []));
  const toolCalls = parts.filter((part) => part.type === 'tool-call');
  return {
    text: texts.join(''),
    // Tools that the provider runs by itself were never offered; whatever it did there is its own.
    toolCalls: toolCalls.filter(({ providerExecuted }) => providerExecuted !== true),
    message: { role: 'assistant', content: parts.flatMap(remembered) },
  };
}

function remembered(
  part: LanguageModelV4Content,
): (LanguageModelV4Message & { role: 'assistant' })['content'] {
  const { providerMetadata } = part;
  const signed = providerMetadata === undefined ? {} : { providerOptions: providerMetadata };
  if (part.type === 'text' || part.type === 'reasoning')
    return [{ type: part.type, text: part.text, ...signed }];
  if (part.type !== 'tool-call' || part.providerExecuted === true) return [];
  const { toolCallId, toolName } = part;
  return [{ type: 'tool-call', toolCallId, toolName, input: inputOf(part), ...signed }];
}

function inputOf({ input }: LanguageModelV4ToolCall): unknown {
  try {
    return input.trim() === '' ? {} : JSON.parse(input);
  } catch {
    // Some providers want an object back; what was wrong with it is told in the tool's result.
    return {};
  }
}

function isWorthAnother(error: unknown): boolean {
  return isCallError(error) && error.isRetryable;
}

const longestPauseMs = 3000;

/** As long as the server asks for, within bounds. */
function pauseMs(error: unknown): number {
  const asked = isCallError(error) ? error.responseHeaders?.['retry-after'] : undefined;
  const askedMs = Number(asked) * 1000;
  return Number.isFinite(askedMs) ? Math.min(Math.max(askedMs, 100), longestPauseMs) : 500;
}
