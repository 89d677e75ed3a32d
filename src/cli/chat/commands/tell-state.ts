import { wording } from '../../../language/wording.ts';
import { mediaCount } from '../../client/media-count.ts';
import { safeText } from '../../client/safe-text.ts';
import { projectLabel } from '../../once/project-name.ts';
import { inWords, waitFor, type Chat } from '../chat-context.ts';

/** The project's media, film and finished films. */
export async function tellState(chat: Chat, signal: AbortSignal): Promise<void> {
  const { client, screen } = chat;
  const { taskName, media, films, summary } = await waitFor(chat, client.state({ signal }));
  const [name, count] = [projectLabel(taskName), mediaCount(media)];
  const made = wording(
    films.length === 0 ? '' : ` · ${films.length} exported`,
    films.length === 0 ? '' : ` · 已导出 ${films.length} 次`,
  );
  screen.say(
    inWords(
      chat,
      wording(`${name.en}: ${count.en}${made.en}`, `${name.zh}：${count.zh}${made.zh}`),
    ),
  );
  screen.say(safeText(inWords(chat, summary)));
}
