import type { OpenModel } from '../../agent/model/open-model.ts';
import type { Utterance } from '../../agent/model/model-prompt.ts';
import { respondWithModel } from '../../agent/model/respond-with-model.ts';
import type { Step } from '../../agent/perform.ts';
import type { JsonObject } from '../../api/run.ts';
import { contactSheets } from '../media/contact-sheets.ts';
import type { Parts } from '../parts.ts';
import type { Turn } from './agent.ts';
import type { Answering } from './answering.ts';
import { toolName } from './response-metadata.ts';

/** A model looks back so far. An answer is one event, the tools that it used are two each. */
const mostEvents = 60;

/** By a language model; by the grammar where it is away, slow or wrong. */
export function answeringByModel(
  parts: Pick<Parts, 'blobs' | 'eventLog' | 'log'>,
  model: OpenModel,
): Answering {
  return async (turn, { project, conversation, media }) => {
    const callIds = new Map<Step, string>();
    let telling = Promise.resolve();
    const tell = async (step: Step, before: Promise<void>) => {
      await before;
      callIds.set(step, await turn.call(toolName(step.tool), step.args as JsonObject));
    };
    const onStep = (step: Step) => {
      telling = tell(step, telling);
      // Thrown where it is waited for, at the end.
      telling.catch(() => {});
    };
    const { fault, ...response } = await respondWithModel(turn.message, project, conversation, {
      model,
      signal: turn.signal,
      history: await historyOf(parts, turn),
      contactSheets: async () => contactSheets(parts.blobs, media),
      onText: turn.say,
      onStep,
    });
    await telling;
    if (fault !== null)
      parts.log.warn({ invocationId: turn.invocationId, fault: fault.code }, 'model fault');
    const byModel = fault === null || response.steps.some((step) => callIds.has(step));
    return { response, callIds, byModel, modelFault: fault?.code ?? null };
  };
}

/** The oldest first, without the message itself. */
async function historyOf(
  { eventLog }: Pick<Parts, 'eventLog'>,
  { sessionId, invocationId }: Turn,
): Promise<Utterance[]> {
  const events = await eventLog.newest(sessionId, mostEvents);
  return events
    .filter((event) => event.invocationId !== invocationId)
    .flatMap(({ author, content }) => {
      const texts = content?.parts.flatMap((part) => ('text' in part ? [part.text] : [])) ?? [];
      const from = author === 'user' ? ('person' as const) : ('kinora' as const);
      return texts.length === 0 ? [] : [{ from, text: texts.join('\n') }];
    });
}
