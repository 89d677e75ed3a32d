import type { Question } from './request.ts';
import type { Understanding } from './understand.ts';

/** What a message means as the answer to a question; null where it is none. */
export function answerTo(question: Question | null, message: string): Understanding | null {
  if (question === null) return null;
  const said = message.trim().toLowerCase();
  const index = /^(?:yes|y|yeah|yep|ok|sure|是|对|好|嗯|1)/.test(said) ? 0 : Number(said) - 1;
  const choice = question.choices[index];
  if (choice === undefined) return null;
  return {
    understood: [{ quote: message, requests: choice.requests }],
    notUnderstood: [],
    question: null,
  };
}
