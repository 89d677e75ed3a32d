import { balanceText } from '../../once/credits.ts';
import { inWords, waitFor, type Chat } from '../chat-context.ts';

export async function tellCredits(chat: Chat, signal: AbortSignal): Promise<void> {
  const balance = await waitFor(chat, chat.client.credits({ signal }));
  chat.screen.say(inWords(chat, balanceText(balance)));
}
