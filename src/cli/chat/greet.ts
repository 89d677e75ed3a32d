import { styleText } from 'node:util';
import { isExportable } from '../../client/project/project-state.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { mediaCount } from '../client/media-count.ts';
import { projectName } from '../once/project-name.ts';
import { inWords, waitFor, type Chat } from './chat-context.ts';

/** What a person reads first: what can be said, and which project goes on. */
export async function greet(chat: Chat, signal: AbortSignal): Promise<void> {
  const { client, screen } = chat;
  const bold = styleText('bold', 'Kinora', { stream: screen.stdout });
  screen.say(inWords(chat, hello).replace('Kinora', bold));
  screen.whisper(inWords(chat, sayings));
  const { sessionId } = await client.connection.identity.read();
  if (sessionId === null) return;
  const state = await waitFor(chat, client.state({ signal }));
  chat.hasFilm = isExportable(state);
  if (state.media.length === 0 && !chat.hasFilm) return;
  const name = projectName(state.taskName);
  const count = mediaCount(state.media);
  const seconds = Number((Number(state.draft['d'] ?? 0) / 1000).toFixed(1));
  const film = chat.hasFilm
    ? wording(`, a film of ${seconds} s`, `，影片 ${seconds} 秒`)
    : wording('', '');
  const [nameEn, nameZh] = name === null ? ['', ''] : [` “${name}”`, `“${name}”`];
  screen.say(
    inWords(
      chat,
      wording(
        `Going on with${nameEn || ' your last project'}: ${count.en}${film.en}. /new begins another.`,
        `继续${nameZh || '上次的项目'}：${count.zh}${film.zh}。输入 /new 新建项目。`,
      ),
    ),
  );
}

const hello: Wording = wording(
  'Kinora makes films of your photos, clips and music. Drop them here and say what you would like; / lists what else there is. 中文：直接说中文即可。',
  'Kinora 把你的照片、视频和音乐做成影片。把它们拖到这里，说说想要的效果；输入 / 查看更多。',
);
const sayings: Wording = wording(
  'Try saying: “turn my images into a film” · “combine these photos into a 30-second video with music” · “export 1080p MP4”',
  '试着说：“把我的图片做成影片” · “把这些照片做成30秒的视频，配上音乐” · “导出 1080p MP4”',
);
