import type { Language } from '../language/wording.ts';
import { hasKana, languageOf } from './normal-text.ts';

/**
 * The language in which a message is answered: its own. Where it tells none ("1080p", Japanese) or
 * is a command ("undo") within talk in Chinese, that of the talk so far; else the person's.
 */
export function answerLanguage(
  message: { readonly text: string; readonly language: Language },
  soFar: Language | null,
): Language {
  const { text, language } = message;
  const isCommand = soFar === 'zh' && !/\p{Script=Han}/u.test(text) && hasFewWords(text);
  return tellsLanguage(text) && !isCommand ? languageOf(text) : (soFar ?? language);
}

/** Whether a text is in one of the languages that Kinora speaks. */
export function tellsLanguage(text: string): boolean {
  return /\p{Script=Han}|\p{L}{2}/u.test(text) && !hasKana(text);
}

/** "Undo", "fps 60 4k", "dog.jpg": typed so by whoever speaks Chinese, too; "20 seconds, calm" is not. */
function hasFewWords(text: string): boolean {
  const withoutNames = text.replaceAll(/\S+\.[a-z]\w{2,3}\b/giu, ' ');
  return (withoutNames.match(/\p{L}{4,}/gu) ?? []).length < 2;
}
