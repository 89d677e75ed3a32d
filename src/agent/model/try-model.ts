import { askModel, type ModelCall } from './ask-model.ts';
import { faultFromError, type ModelFault } from './model-fault.ts';
import type { OpenModel } from './open-model.ts';

/** Long enough for a model that is loaded into memory first. */
const patienceMs = 20_000;

/** Asks a model for one call of a tool; whether it answers at all, and can do what it is there for. */
export async function tryModel(
  model: OpenModel,
  signal: AbortSignal,
): Promise<{ readonly fault: ModelFault | null; readonly usesTools: boolean }> {
  const timeUp = AbortSignal.timeout(patienceMs);
  try {
    const { toolCalls } = await askModel(model, trial, {
      signal: AbortSignal.any([signal, timeUp]),
      onText: () => {},
    });
    return { fault: null, usesTools: toolCalls.length > 0 };
  } catch (error) {
    signal.throwIfAborted();
    return { fault: faultFromError(timeUp.aborted ? timeUp.reason : error), usesTools: false };
  }
}

const trial: ModelCall = {
  prompt: [{ role: 'user', content: [{ type: 'text', text: 'Call the tool ready.' }] }],
  tools: [
    {
      type: 'function',
      name: 'ready',
      description: 'Tells that you are ready.',
      inputSchema: { type: 'object', properties: {}, additionalProperties: false },
    },
  ],
};
