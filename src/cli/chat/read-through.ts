import { createInterface } from 'node:readline';
import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';
import { answerLine } from './answer-line.ts';
import { tellFailure, type Chat } from './chat-context.ts';
import { addFirstFiles } from './commands/add-first-files.ts';

/**
 * Lines that no person types: each is answered, and the next one follows whatever becomes of it.
 * Answers 1 when something could not be done.
 */
export async function readThrough(chat: Chat, inputs: readonly string[]): Promise<number> {
  const { screen, surroundings } = chat;
  const { stdin, signal } = surroundings;
  let goesOn = true;
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (signal.aborted) throw new Failure('cancelled', stopped, error);
      tellFailure(chat, error);
    }
  };
  if (inputs.length > 0) await attempt(async () => addFirstFiles(chat, inputs, signal));
  for await (const text of createInterface({ input: stdin, signal })) {
    const line = text.trim();
    if (line === '') continue;
    screen.say(`\n› ${line}`);
    await attempt(async () => {
      goesOn = await answerLine(chat, line, signal);
    });
    if (!goesOn) break;
  }
  if (signal.aborted) throw new Failure('cancelled', stopped);
  return chat.failureCount > 0 ? 1 : 0;
}

const stopped = wording(
  'Stopped. What was done is kept; what was just asked for may go on at the service.',
  '已停止。已完成的内容会保留；最后一项请求可能仍在服务中继续。',
);
