import { setImmediate as nextRound } from 'node:timers/promises';
import type {
  LanguageModelV4Message,
  LanguageModelV4ToolCall,
  LanguageModelV4ToolResultPart,
} from '@ai-sdk/provider';
import { wording, type Wording } from '../../language/wording.ts';
import { answerLanguage } from '../answer-language.ts';
import { withChange, type Conversation } from '../conversation.ts';
import type { Project } from '../project.ts';
import { toldBy, type Step } from '../perform.ts';
import { respond, type Response, type Said } from '../respond.ts';
import { askModel, type ModelAnswer } from './ask-model.ts';
import { faultFromError, modelFault, type ModelFault } from './model-fault.ts';
import { modelPrompt, type ContactSheet, type Utterance } from './model-prompt.ts';
import { modelTools } from './model-tools.ts';
import { ModelTurn } from './model-turn.ts';
import type { OpenModel } from './open-model.ts';
import { SentenceGate } from './sentence-gate.ts';
import { thoughtFilter } from './thought-filter.ts';

export interface ModelOptions {
  readonly model: OpenModel;
  /** Aborted when nobody needs the answer any more. */
  readonly signal: AbortSignal;
  /** Of the conversation so far, oldest first, without the message itself. */
  readonly history: readonly Utterance[];
  /** Asked for when the model can look; null: there are none. */
  readonly contactSheets: (() => Promise<readonly ContactSheet[]>) | null;
  /**
   * Receives the words of the answer as they come, in whole sentences; together they are the
   * beginning of `said[0]`. Null: nobody listens, and the model is asked for whole answers.
   */
  readonly onText: ((delta: string) => void) | null;
  /** Receives each step when it has been carried out, or refused. */
  readonly onStep?: (step: Step) => void;
}

export interface ModelResponse extends Response {
  /** Why the model was not used, or not to its end; null: all went well. */
  readonly fault: ModelFault | null;
}

/** Calls of tools for one message; a film of hundreds of photos needs few, since requests take many at once. */
const callLimit = 60;

/**
 * Carries out what a message asks for, with a language model that has the grammar's requests and
 * the edits for tools. Where the model is away, slow or wrong and has done nothing, the grammar
 * answers. What a person is told was changed is what was changed: sentences of the model that claim
 * more are not let through. Throws only what `respond` throws, and the signal's reason.
 */
export async function respondWithModel(
  message: Said,
  project: Project,
  conversation: Conversation,
  options: ModelOptions,
): Promise<ModelResponse> {
  const language = answerLanguage(message, conversation.language);
  const turn = new ModelTurn(project, conversation, language);
  const hasDone = () => turn.steps.some(({ ok }) => ok);
  const gate = new SentenceGate({
    hasChanged: () => turn.changed,
    onText: options.onText ?? (() => {}),
  });
  const given = { message, project, conversation };
  const fault = await converse(given, { turn, gate, options });
  if (hasDone()) return byModel(given, { turn, gate, fault });
  if (fault !== null) return byGrammar(given, fault, gate);
  const isNews = turn.steps.some((step) => step.wording !== null);
  if (isNews || turn.question !== null || turn.told.length > 0)
    return byModel(given, { turn, gate, fault });
  if (gate.said === '')
    return byGrammar(given, modelFault(gate.droppedClaim ? 'untrue' : 'empty'), gate);
  return onlyTalk(given, { turn, gate });
}

interface Given {
  readonly message: Said;
  readonly project: Project;
  readonly conversation: Conversation;
}

interface Talk {
  readonly turn: ModelTurn;
  readonly gate: SentenceGate;
  readonly options: ModelOptions;
}

/** Asks the model until it has answered, and carries out what it calls; null: it came to an end by itself. */
async function converse(given: Given, talk: Talk): Promise<ModelFault | null> {
  const { turn, gate, options } = talk;
  const { model, history } = options;
  const timeUp = AbortSignal.timeout(model.timeoutMs);
  const signal = AbortSignal.any([options.signal, timeUp]);
  const contactSheets = model.canLook ? ((await options.contactSheets?.()) ?? []) : [];
  const prompt = modelPrompt({ ...given, text: given.message.text, history, contactSheets });
  for (let step = 1; step <= model.maxSteps && !signal.aborted; step += 1) {
    // The last time there is nothing left to do but answer.
    const isLast = step === model.maxSteps;
    const answer = await ask(prompt, isLast ? 'none' : 'auto');
    if ('code' in answer) return answer;
    const { toolCalls } = answer;
    const calls = isLast ? [] : toolCalls.slice(0, callLimit - turn.callCount);
    const results = await carryOut(calls, talk, signal);
    gate.settle();
    if (turn.asked || toolCalls.length === 0) return null;
    if (calls.length < toolCalls.length) return modelFault('endless');
    prompt.push(answer.message, { role: 'tool', content: results });
  }
  options.signal.throwIfAborted();
  return modelFault('silent');

  async function ask(
    prompt: LanguageModelV4Message[],
    toolChoice: 'auto' | 'none',
  ): Promise<ModelAnswer | ModelFault> {
    const listens = options.onText !== null;
    const request = {
      prompt,
      tools: [...modelTools().offered],
      toolChoice: { type: toolChoice },
    };
    try {
      const withoutThoughts = thoughtFilter();
      const hear = (delta: string) => gate.add(withoutThoughts(delta));
      const answer = await askModel(model, request, { signal, onText: listens ? hear : null });
      if (!listens) hear(answer.text);
      return answer;
    } catch (error) {
      options.signal.throwIfAborted();
      gate.discard();
      return timeUp.aborted ? modelFault('silent') : faultFromError(error);
    }
  }
}

/** One after the other, in the order of the calls; when the time is up, the rest is left. */
async function carryOut(
  calls: readonly LanguageModelV4ToolCall[],
  { turn, options }: Talk,
  signal: AbortSignal,
): Promise<LanguageModelV4ToolResultPart[]> {
  const results: LanguageModelV4ToolResultPart[] = [];
  for (const { toolCallId, toolName, input } of calls) {
    if (signal.aborted) break;
    const before = turn.steps.length;
    const value = await turn.call(toolName, input);
    for (const step of turn.steps.slice(before)) options.onStep?.(step);
    results.push({
      type: 'tool-result',
      toolCallId,
      toolName,
      output: { type: 'json', value },
    });
    // Each edit checks the whole film; between them others have their turn.
    await nextRound();
  }
  return results;
}

async function byGrammar(
  { message, project, conversation }: Given,
  fault: ModelFault,
  { said }: SentenceGate,
): Promise<ModelResponse> {
  const response = await respond(message, project, conversation);
  return { ...response, said: [...spoken(said), ...response.said], fault };
}

/**
 * A model that only talks may have overlooked a wish. Where the grammar knows for sure that there was
 * none, its words stand alone; else it is said that nothing was changed, in case they sound
 * otherwise; and the first film is made, which is what everybody waits for.
 */
async function onlyTalk(
  given: Given,
  { turn, gate }: Pick<Talk, 'turn' | 'gate'>,
): Promise<ModelResponse> {
  const { message, project, conversation } = given;
  const other = await respond(message, project, conversation);
  if (project.timeline === null && other.kind === 'changed')
    return { ...other, said: [...spoken(gate.said), ...other.said], fault: modelFault('untrue') };
  const answer = await byModel(given, { turn, gate, fault: null });
  const isTalk = other.kind === 'told' && other.steps.length === 0 && other.said.length > 0;
  return isTalk ? answer : { ...answer, said: [...answer.said, nothingChanged] };
}

const nothingChanged = wording('Nothing was changed in the film.', '影片没有改动。');

async function byModel(
  given: Given,
  { turn, gate, fault }: { turn: ModelTurn; gate: SentenceGate; fault: ModelFault | null },
): Promise<ModelResponse> {
  const { project, conversation } = given;
  const { work, language, steps, question, route } = turn;
  const isDone = steps.some(({ ok }) => ok);
  const open = turn.asked || !isDone ? question : null;
  const canAnswer = open !== null && open.choices.some(({ requests }) => requests.length > 0);
  const timeline = turn.changed ? work.film : project.timeline;
  return {
    kind: open !== null ? 'asked' : turn.changed ? 'changed' : 'told',
    language,
    timeline,
    brief: work.brief,
    startsFrom: work.revision,
    conversation: {
      language,
      ...withChange(conversation, {
        requests: turn.requests,
        told: toldBy(steps),
        from: project.timeline === null ? null : work.revision,
        isSame: work.film === project.timeline,
      }),
      lastClips: work.lastClips,
      lastAssets: work.lastAssets,
      pending: canAnswer ? open : null,
    },
    steps,
    understood: [],
    notUnderstood: [],
    decisions: turn.decisions,
    said: [
      ...spoken(gate.said),
      ...(gate.said === '' || route !== null ? turn.told : []),
      ...(fault === null ? [] : [brokeOff(fault)]),
    ],
    question: open,
    route,
    fault,
  };
}

/** A model speaks one language at a time, that of the person. */
function spoken(text: string): Wording[] {
  return text === '' ? [] : [wording(text, text)];
}

function brokeOff({ wording: { en, zh } }: ModelFault): Wording {
  return wording(
    `The language model broke off (${en}). What it had changed until then is kept; please say again what is missing.`,
    `语言模型中断了（${zh}）。此前的修改已保留，缺少的部分请再说一遍。`,
  );
}
