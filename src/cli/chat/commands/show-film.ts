import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFrame } from '../../../client/project/read-frame.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { wrongUse } from '../../failure-report.ts';
import { inWords, waitFor, type Chat } from '../chat-context.ts';
import { sheetMoments, showMoments } from '../pictures/show-pictures.ts';

/** A moment of the film as a picture, or the whole film as a sheet; as a file where a terminal shows none. */
export async function showFilm(chat: Chat, argument: string, signal: AbortSignal): Promise<void> {
  const { client, screen, pictures } = chat;
  const atMs = readMoment(argument);
  if (pictures === 'none') {
    const sessionId = await client.sessionId({ signal });
    const frame = { sessionId, atMs: atMs ?? 0, widthPx: 1280, signal };
    const bytes = await waitFor(chat, readFrame(client.connection, frame));
    chat.pictureFolder ??= await mkdtemp(join(tmpdir(), 'kinora-'));
    const path = join(chat.pictureFolder, `${(atMs ?? 0) / 1000}s.jpg`);
    await writeFile(path, bytes);
    return screen.say(inWords(chat, inFile(path)));
  }
  if (atMs !== null) return showMoments(chat, [{ atMs }], signal);
  const { draft } = await waitFor(chat, client.state({ signal }));
  return showMoments(chat, sheetMoments(Number(draft['d'] ?? 0)), signal);
}

/** “3”, “3.5s”, “1:05”, “第3秒”; null of nothing. Throws `input`. */
export function readMoment(text: string): number | null {
  if (text === '') return null;
  const [, minutes = '0', seconds] =
    /^(?:(?:at|第) ?)?(?:(\d{1,3})[:：])?(\d{1,4}(?:\.\d+)?) ?(?:s|sec|seconds?|秒)?$/i.exec(
      text,
    ) ?? [];
  if (seconds !== undefined) return Math.round((Number(minutes) * 60 + Number(seconds)) * 1000);
  throw wrongUse(
    `“${text}” is no moment of a film. Expected a second, such as /show 3.5 or /show 1:05.`,
    `“${text}”不是影片中的时刻。请写秒数，例如 /show 3.5 或 /show 1:05。`,
  );
}

function inFile(path: string): Wording {
  return wording(
    `This terminal shows no pictures. It is in ${path}`,
    `此终端不能显示图片，已保存到 ${path}`,
  );
}
