import type { ModelSettings } from '../../agent/model/model-settings.ts';
import { openModel } from '../../agent/model/open-model.ts';
import type { Step } from '../../agent/perform.ts';
import { respond, type Response } from '../../agent/respond.ts';
import type { Parts } from '../parts.ts';
import type { Turn } from './agent.ts';
import type { Situation } from './situation.ts';

/** Understands a message and carries it out upon the film at hand; writes nothing. */
export type Answering = (turn: Turn, situation: Situation) => Promise<Answered>;

export interface Answered {
  readonly response: Response;
  /** Of the steps that were told of while they happened. */
  readonly callIds: ReadonlyMap<Step, string>;
  /** Whether a language model spoke: what is said then comes first. */
  readonly byModel: boolean;
  /** Why a model was not used, or not to its end, in one word; null: all went well. */
  readonly modelFault: string | null;
}

/** With a language model where the operator names one, which is loaded only then. */
export async function openAnswering(
  parts: Pick<Parts, 'blobs' | 'eventLog' | 'log'>,
  settings: ModelSettings,
): Promise<Answering> {
  const model = await openModel(settings);
  if (model === null) return answerByGrammar;
  const { answeringByModel } = await import('./answering-by-model.ts');
  return answeringByModel(parts, model);
}

export const answerByGrammar: Answering = async ({ message }, { project, conversation }) => ({
  response: await respond(message, project, conversation),
  callIds: new Map(),
  byModel: false,
  modelFault: null,
});
