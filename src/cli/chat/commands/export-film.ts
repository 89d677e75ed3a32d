import { relative } from 'node:path';
import type { WishedOutput } from '../../../api/render.ts';
import { newRenderId } from '../../../client/film/export-film.ts';
import { filmNames } from '../../../client/project/film-names.ts';
import { wishedOutput } from '../../../client/film/wished-output.ts';
import { wording } from '../../../language/wording.ts';
import { bringFilm } from '../../client/bring-film.ts';
import { safeText } from '../../client/safe-text.ts';
import { chooseOutputPath } from '../../make/output-path.ts';
import { isAboutFile } from '../../once/export-options.ts';
import { filmLines } from '../../once/film-fields.ts';
import { isInterrupted, waitFor, type Chat } from '../chat-context.ts';
import { resolvePath, type Places } from '../typed/find-paths.ts';
import { splitWords } from '../typed/split-words.ts';

/** What is wished of an export. */
export interface ExportWish {
  readonly output: WishedOutput;
  /** Where the film goes; a new name in the working folder without it. */
  readonly out: string | undefined;
}

/** Makes the film and brings it to a file. Ctrl-C stops it, at the service as well. */
export async function exportFilm(
  chat: Chat,
  { output, out }: ExportWish,
  signal: AbortSignal,
): Promise<void> {
  const { client, screen, language, places } = chat;
  const { stdout } = screen;
  const names = filmNames(await waitFor(chat, client.state({ signal })));
  const { path, note } = await chooseOutputPath({ out, names, option: '/export' });
  if (note !== null) screen.whisper(safeText(note[language]));
  const renderId = newRenderId(client.connection);
  const progress = screen.progress(language);
  const beganMs = performance.now();
  try {
    const film = await bringFilm(client, { path, output, renderId, progress, signal }).finally(
      progress.end,
    );
    const shown = relative(places.workingFolder, path);
    const made = { film, path: shown.startsWith('..') ? path : shown };
    const elapsedMs = performance.now() - beganMs;
    stdout.write(`${filmLines({ ...made, elapsedMs }, { language, stdout }).join('\n')}\n`);
  } catch (error) {
    if (!isInterrupted(signal)) throw error;
    await cancel(chat, renderId);
  }
}

/** What stands behind `/export`: words such as “1080p” that say how the film is to be, then a file. */
export function readExportWish(argument: string, places: Places): ExportWish {
  const words = splitWords(argument);
  const first = words.find(({ text, isQuoted }) => isQuoted || !isAboutFile(text));
  const said = argument.slice(0, first?.start ?? argument.length);
  // “the beach.mp4” is a name, “480p beach.mp4” a wish and a name.
  const name = /\d|mp4|high|medium|low/i.test(said) ? argument.slice(said.length) : argument;
  if (first === undefined || (!isPath(name) && saysHow(name)))
    return { output: wishedOutput(argument), out: undefined };
  const wish = name === argument ? '' : said;
  return { output: wishedOutput(wish), out: resolvePath(unquoted(name), places) };
}

function isPath(name: string): boolean {
  return /[/\\]|\.\w{2,5}["']?$|^["']/.test(name);
}

function saysHow(words: string): boolean {
  const { format, quality, ...rest } = wishedOutput(words);
  const isFormat = new RegExp(`(?:^|[^.\\w])${format}\\b`, 'i').test(words);
  return isFormat || quality !== 'high' || Object.keys(rest).length > 0;
}

function unquoted(argument: string): string {
  const words = splitWords(argument);
  return words.length === 1 ? words[0]!.text : argument;
}

/** It may have been made by now, or never have been ordered. */
async function cancel({ client, screen, language }: Chat, renderId: string): Promise<void> {
  const told = await client.cancelExport(renderId, { signal: AbortSignal.timeout(5000) }).then(
    ({ status }) => (status === 'completed' ? notBrought : stopped),
    () => mayGoOn,
  );
  screen.whisper(told[language]);
}

const stopped = wording(
  'The export is stopped. What is finished of it is kept for the next one.',
  '导出已取消，已完成的部分会留给下次使用。',
);
const mayGoOn = wording(
  'Not waited for any longer. The service could not be told to stop: the export may go on there.',
  '已停止等待，但未能通知服务取消：导出可能仍在继续。',
);
const notBrought = wording(
  'The film is made, but was not brought: /export brings it.',
  '影片已生成但尚未下载：请再次 /export。',
);
