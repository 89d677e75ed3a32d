import type { JsonObject } from '../../api/run.ts';
import type { AnswerEvent } from './agent.ts';

/** That a tool was at work; its answer follows under the same id. */
export function toolCall(id: string, name: string, args: JsonObject): AnswerEvent {
  return { role: 'model', parts: [{ functionCall: { id, name, args } }] };
}

/** What a tool answered to the call of this id. */
export function toolAnswer(id: string, name: string, response: JsonObject): AnswerEvent {
  return { role: 'user', parts: [{ functionResponse: { id, name, response } }] };
}

/** What is said to the person: paragraphs, those that are empty left out. */
export function spokenAnswer(
  paragraphs: readonly string[],
  customMetadata: JsonObject,
): AnswerEvent {
  const text = paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
  return { role: 'model', parts: [{ text }], customMetadata };
}
