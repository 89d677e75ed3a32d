import { wording } from '../../src/language/wording.ts';
import { responseText } from '../../src/server/turns/response-text.ts';
import type { AnswerView } from './case.ts';
import { sameFilm } from './film-states.ts';
import type { Turn } from './talk.ts';

/**
 * An answer as its reader sees it, hints aside. Words of the person that it quotes are blanked, so
 * that no check of what is said is met by what was asked.
 */
export function viewAnswer(turn: Turn): AnswerView {
  const { kind, language, question, notUnderstood, route } = turn.response;
  return {
    kind,
    language,
    choices: (question?.choices ?? []).map(({ label }) => label[language]),
    notUnderstood,
    route,
    text: saysAnything(turn) ? textOf(turn) : '',
  };
}

/** Else all there would be to read is that nothing was done. */
function saysAnything({ response }: Turn): boolean {
  const { steps, said, notUnderstood, decisions, question } = response;
  const parts = [...steps, ...said, ...notUnderstood, ...decisions];
  return parts.length > 0 || question !== null;
}

function textOf({ before, after, response }: Turn): string {
  const changed = sameFilm(before, after) ? 'as it was' : 'changed';
  const outcome = before === null && after !== null ? 'first film' : changed;
  const nothing = wording('', '');
  const hints = { byModel: false, notes: [], suggestions: [], nextStep: nothing };
  const text = responseText({ response, outcome, ...hints })
    .join('\n')
    .trim();
  return response.notUnderstood.reduce(
    (shown, quote) => shown.replaceAll(`“${quote}”`, '“…”'),
    text,
  );
}
