import type { Response } from '../../src/agent/respond.ts';
import type { Wording } from '../../src/language/wording.ts';
import type { AnswerView } from './case.ts';

/** An answer as its reader sees it. */
export function viewAnswer(response: Response): AnswerView {
  const { kind, language, question, notUnderstood, route } = response;
  const choices = (question?.choices ?? []).map(({ label }) => label[language]);
  const sentences: readonly (Wording | null | undefined)[] = [
    ...response.steps.map(({ wording }) => wording),
    ...response.said,
    ...response.decisions.map(({ wording }) => wording),
    question?.ask,
  ];
  const texts = sentences.flatMap((sentence) => (sentence ? [sentence[language]] : []));
  return {
    kind,
    language,
    choices,
    notUnderstood,
    route,
    text: [...texts, ...choices, ...notUnderstood].join('\n').trim(),
  };
}
