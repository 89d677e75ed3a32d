import { hasKana, languageOf } from '../../agent/normal-text.ts';
import type { Language } from '../../language/wording.ts';
import type { Message } from './agent.ts';

/** That of the message; where it tells neither ("1080p", Japanese), the person's. */
export function answerLanguage({ text, language }: Pick<Message, 'text' | 'language'>): Language {
  return tellsLanguage(text) ? languageOf(text) : language;
}

/** Whether a text is in one of the languages that Kinora speaks. */
export function tellsLanguage(text: string): boolean {
  return /\p{Script=Han}|\p{L}{2}/u.test(text) && !hasKana(text);
}
