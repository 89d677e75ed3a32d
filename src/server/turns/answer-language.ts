import { hasKana, languageOf } from '../../agent/normal-text.ts';
import type { Language } from '../../language/wording.ts';
import type { Message } from './agent.ts';

/** That of the message; where it tells neither ("1080p", Japanese), the person's. */
export function answerLanguage({ text, language }: Message): Language {
  const hasWords = /\p{Script=Han}|\p{L}{2}/u.test(text);
  return hasWords && !hasKana(text) ? languageOf(text) : language;
}
