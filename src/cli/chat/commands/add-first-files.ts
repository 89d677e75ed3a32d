import { basename, resolve } from 'node:path';
import { wording } from '../../../language/wording.ts';
import { gatherMedia } from '../../client/gather-media.ts';
import { inWords, offer, waitFor, type Chat } from '../chat-context.ts';
import { addFiles, findMissing } from './add-files.ts';
import { beginProject } from './choose-project.ts';

/**
 * Files that came with the command. Where another film goes on that knows none of them, the person
 * says whether they belong to it.
 */
export async function addFirstFiles(
  chat: Chat,
  inputs: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const { client, screen } = chat;
  const { sessionId } = await client.connection.identity.read();
  const hasMedia =
    sessionId !== null && (await waitFor(chat, client.state({ signal }))).media.length > 0;
  if (!hasMedia || !screen.isTerminal) {
    await addFiles(chat, inputs, signal);
    return;
  }
  const { paths } = await gatherMedia(inputs);
  const missing = await findMissing(chat, paths, signal);
  if (missing.length < paths.length) {
    await addFiles(chat, inputs, signal);
    return;
  }
  offer(chat, whereTo, [
    {
      label: inWords(chat, wording('A new film', '新影片')),
      choose: async (signal) => {
        await beginProject(chat, basename(resolve(inputs[0]!)), signal);
        await addFiles(chat, inputs, signal);
      },
    },
    {
      label: inWords(chat, wording('This film', '当前影片')),
      choose: async (signal) => {
        await addFiles(chat, inputs, signal);
      },
    },
  ]);
}

const whereTo = wording(
  'Are the new files for a new film, or for this one?',
  '新文件用于新影片，还是当前影片？',
);
