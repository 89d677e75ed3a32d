import type { Client } from '../../client/client.ts';
import { wording, type Language, type Wording } from '../../language/wording.ts';
import { safeText } from '../client/safe-text.ts';
import type { Surroundings } from '../command.ts';
import { asFailure } from '../failure-report.ts';
import type { PictureProtocol } from './pictures/picture-protocol.ts';
import type { Screen } from './screen/screen.ts';
import type { CompletionContext } from './typed/complete-typed.ts';

/** What stays over the lines of a chat. */
export interface Chat {
  readonly client: Client;
  readonly surroundings: Surroundings;
  readonly screen: Screen;
  readonly places: Omit<CompletionContext, 'sayings'>;
  readonly pictures: PictureProtocol;
  language: Language;
  /** Whether the person or their system named the language; else it follows what is said. */
  isLanguageNamed: boolean;
  /** What a number means; until the next line. */
  choices: readonly Choice[];
  /** What could be said next. */
  sayings: readonly string[];
  /** Whether the project had a film when it was last looked at. */
  hasFilm: boolean;
  /** Where pictures lie that the terminal cannot show; they stay, to be looked at. Null while there are none. */
  pictureFolder: string | null;
  /** What could not be done in this chat so far. */
  failureCount: number;
}

export interface Choice {
  readonly label: string;
  readonly choose: (signal: AbortSignal) => Promise<void>;
}

/** The reason of a signal when the person pressed Ctrl-C while something went on. */
export const interruption = new Error('interrupted by the person');

/** Whether it was broken off by Ctrl-C, and not ended with the whole program. */
export function isInterrupted(signal: AbortSignal): boolean {
  return signal.aborted && signal.reason === interruption;
}

/** In the language of the chat. */
export function inWords({ language }: Pick<Chat, 'language'>, wording: Wording): string {
  return wording[language];
}

/** Says what went wrong; the chat goes on. */
export function tellFailure(chat: Chat, error: unknown): void {
  chat.failureCount++;
  chat.screen.fail(safeText(inWords(chat, asFailure(error).wording)));
}

/** Waits for the service, and says so when it takes longer than a moment. */
export async function waitFor<Answer>(chat: Chat, answer: Promise<Answer>): Promise<Answer> {
  const waiting = chat.screen.wait(working, chat.language);
  return answer.finally(waiting.end);
}

export const working = wording('Working…', '处理中……');

/** Shows choices with their numbers; a number is the answer. */
export function offer(chat: Chat, question: Wording, choices: readonly Choice[]): void {
  const { screen } = chat;
  screen.say(
    [question[chat.language], ...choices.map(({ label }, at) => `${at + 1}. ${label}`)].join('\n'),
  );
  chat.choices = choices;
}
