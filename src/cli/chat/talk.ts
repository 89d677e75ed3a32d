import { styleText } from 'node:util';
import { wording } from '../../language/wording.ts';
import { answerLine } from './answer-line.ts';
import { interruption, inWords, tellFailure, type Chat } from './chat-context.ts';
import { historyPath, openHistory } from './chat-history.ts';
import { addFirstFiles } from './commands/add-first-files.ts';
import { greet } from './greet.ts';
import { openKeyboard, type Keyboard } from './screen/keyboard.ts';
import { readLine } from './screen/read-line.ts';
import { completeTyped } from './typed/complete-typed.ts';

/** Two Ctrl-C upon an empty line within so long leave. */
const leaveWithinMs = 3000;

/** With a person at a terminal, until they leave. */
export async function talk(chat: Chat, inputs: readonly string[]): Promise<number> {
  const { screen, surroundings } = chat;
  const { stdin, stdout, environment, signal } = surroundings;
  const history = await openHistory(historyPath(environment));
  const keyboard = openKeyboard(stdin, stdout);
  try {
    await act(chat, keyboard, async (signal) => {
      await greet(chat, signal);
      if (inputs.length > 0) await addFirstFiles(chat, inputs, signal);
    });
    let interruptedAtMs = -Infinity;
    let goesOn = true;
    while (goesOn && !signal.aborted) {
      stdout.write('\n');
      const read = await readLine(keyboard, {
        stdout,
        prompt: `${styleText(['cyan', 'bold'], '›', { stream: stdout })} `,
        history: history.lines,
        complete: (line) => completeTyped(line, { ...chat.places, sayings: chat.sayings }),
        signal,
      });
      if (read.kind === 'line') {
        const line = read.text.trim();
        if (line === '') continue;
        await history.add(line);
        await act(chat, keyboard, async (signal) => {
          goesOn = await answerLine(chat, line, signal);
        });
        continue;
      }
      stdout.write('\n');
      goesOn = read.kind === 'interrupted' && performance.now() - interruptedAtMs > leaveWithinMs;
      interruptedAtMs = performance.now();
      if (goesOn) screen.whisper(inWords(chat, onceMore));
    }
    if (signal.aborted) return 1;
    screen.whisper(inWords(chat, kept));
    return 0;
  } finally {
    keyboard.release();
  }
}

/** Something that Ctrl-C breaks off; what goes wrong is told, and the chat goes on. */
async function act(
  chat: Chat,
  keyboard: Keyboard,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const { signal } = chat.surroundings;
  const stopping = new AbortController();
  keyboard.onInterrupt = () => stopping.abort(interruption);
  try {
    await work(AbortSignal.any([signal, stopping.signal]));
  } catch (error) {
    if (signal.aborted) return;
    if (stopping.signal.aborted) chat.screen.whisper(inWords(chat, stopped));
    else tellFailure(chat, error);
  } finally {
    keyboard.onInterrupt = null;
  }
}

const onceMore = wording(
  'Ctrl-C once more leaves, and so does Ctrl-D.',
  '再按一次 Ctrl-C 退出，也可以按 Ctrl-D。',
);
const stopped = wording('Stopped.', '已停止。');
const kept = wording(
  'All is kept: ./kinora chat goes on here.',
  '内容已全部保留：再次运行 ./kinora chat 即可继续。',
);
