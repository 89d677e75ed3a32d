import { balanceText } from '../../once/credits.ts';
import { inWords, type Chat } from '../chat-context.ts';

export async function tellCredits(chat: Chat, signal: AbortSignal): Promise<void> {
  chat.screen.say(inWords(chat, balanceText(await chat.client.credits({ signal }))));
}
