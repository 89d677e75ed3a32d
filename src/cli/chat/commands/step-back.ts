import { failedBy } from '../../../client/client-error.ts';
import { isExportable } from '../../../client/project/project-state.ts';
import { tellChanges } from '../../../client/project/tell-changes.ts';
import { safeText } from '../../client/safe-text.ts';
import { stepped } from '../../once/step.ts';
import { inWords, waitFor, type Chat } from '../chat-context.ts';
import { takeTurn } from '../take-turn.ts';

/** Undo and redo, and what they changed; in words where the service has no route for them. */
export async function stepBack(
  chat: Chat,
  direction: 'undo' | 'redo',
  signal: AbortSignal,
): Promise<void> {
  const { client, screen } = chat;
  try {
    const before = await waitFor(chat, client.state({ signal }));
    const after = await waitFor(chat, client[direction]({ signal }));
    chat.hasFilm = isExportable(after);
    screen.succeed(inWords(chat, stepped[direction]));
    // The line of all tracks stands by itself, as in other answers.
    const told = inWords(chat, tellChanges(before, after)).replace(
      / ?(?=Timeline \(|时间线（)/,
      '\n',
    );
    screen.say(safeText(told));
  } catch (error) {
    if (!failedBy(error, 'notOffered')) throw error;
    await takeTurn(chat, direction, signal);
  }
}
