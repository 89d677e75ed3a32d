import type { Intent } from '../../agent/read-intent.ts';
import type { Travel } from '../../agent/read-travel.ts';
import { count } from '../../director/decision.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { MediaItem } from '../media/media-item.ts';
import type { WholeRevision } from '../revisions/revision.ts';
import { suggestionsFor } from './suggestions.ts';
import type { Wish } from './wish.ts';

/** What can be said without touching the film; `files`: files came without a word. */
export type Topic = Exclude<Intent, 'film' | Travel> | 'files';

export interface Standing {
  /** In the session. */
  readonly pictureCount: number;
  readonly songCount: number;
  readonly hasFilm: boolean;
  /** What could be said to change the film; null where nothing comes to mind. */
  readonly suggestion: Wording | null;
}

/** An answer in plain words, which ends with what to do next. `newFiles` came with the message. */
export function plainAnswer(
  topic: Topic,
  standing: Standing,
  newFiles: readonly string[],
): Wording {
  return joined(openings[topic](standing, newFiles), nextStep(standing));
}

export function standingOf(
  media: readonly Pick<MediaItem, 'facts'>[],
  { timeline, wish }: Pick<WholeRevision, 'timeline' | 'wish'>,
): Standing {
  const songCount = media.filter(({ facts }) => facts.kind === 'audio').length;
  const brief = (wish as Wish | null)?.brief ?? {};
  const [suggestion = null] = timeline === null ? [] : suggestionsFor(brief, timeline);
  const pictureCount = media.length - songCount;
  return { pictureCount, songCount, hasFilm: timeline !== null, suggestion };
}

/** What can be said or done now. */
export function nextStep({ pictureCount, songCount, hasFilm, suggestion }: Standing): Wording {
  if (pictureCount === 0) return howToUpload;
  const songsEn = songCount === 0 ? '' : ` and ${count(songCount, 'song')}`;
  const songsZh = songCount === 0 ? '' : `、${songCount} 首音乐`;
  if (hasFilm)
    return wording(
      `Say what to change, ${suggestion === null ? '' : `for example “${suggestion.en}”, `}or “undo”; or export the film.`,
      `可以直接说要改什么，${suggestion === null ? '' : `例如“${suggestion.zh}”，`}也可以说“撤销”；满意后即可导出影片。`,
    );
  return wording(
    `There are ${count(pictureCount, 'picture')}${songsEn}: say what film you would like, for example “30 seconds, with music”.`,
    `现有 ${pictureCount} 个画面素材${songsZh}：说说想要什么样的影片，例如“30 秒，配上音乐”。`,
  );
}

/** For who wishes for a film before there is anything to show. */
export const howToUpload = wording(
  'There are no photos or clips here yet. Upload some first: attach them to a message, or POST them to /api/upload-video/nemo_agent/me/<session>.',
  '这里还没有照片或视频。请先上传：可随消息附上文件，或 POST 到 /api/upload-video/nemo_agent/me/<会话>。',
);

export function joined(...parts: readonly Wording[]): Wording {
  return wording(parts.map(({ en }) => en).join(' '), parts.map(({ zh }) => zh).join(''));
}

const openings: Readonly<
  Record<Topic, (standing: Standing, newFiles: readonly string[]) => Wording>
> = {
  greeting: () =>
    wording('Hello! I make films of photos and clips.', '你好！我可以把照片和视频做成影片。'),
  thanks: () => wording('You are welcome.', '不客气。'),
  help: () =>
    wording(
      'Upload photos, clips and songs, and say in your own words what film you would like: its length, shape, music, titles, transitions. Then say what to change. “undo” takes back the last change.',
      '上传照片、视频和音乐，用自己的话说想要什么样的影片：时长、画幅、音乐、标题、转场。之后再说要改什么；说“撤销”可以撤回上一次修改。',
    ),
  question: () =>
    wording(
      'That is a question I cannot answer; I understand wishes for a film.',
      '这个问题我答不上来；我能听懂的是对影片的要求。',
    ),
  status: ({ hasFilm }) =>
    hasFilm
      ? wording('This is how the film stands.', '影片目前是这样的。')
      : wording('There is no film yet.', '还没有影片。'),
  credits: () =>
    wording(
      'Your credits stand at GET /api/credits/balance/simple.',
      '积分可通过 GET /api/credits/balance/simple 查询。',
    ),
  upload: () =>
    wording(
      'Files come in with a message, or by POST to /api/upload-video/nemo_agent/me/<session> (form field files, or addresses as {"urls": […]}).',
      '文件可随消息一起发送，或 POST 到 /api/upload-video/nemo_agent/me/<会话>（表单字段 files，或以 {"urls": […]} 给出地址）。',
    ),
  export: ({ hasFilm }) =>
    hasFilm
      ? wording(
          'The film can be exported: ask for the export or the download in your app, which makes an MP4 of it.',
          '影片可以导出了：请在你使用的应用里点“导出”或“下载”，即可得到 MP4。',
        )
      : wording('There is no film to export yet.', '还没有可以导出的影片。'),
  files: (_, newFiles) =>
    newFiles.length === 1
      ? wording(`${newFiles[0]} is here.`, `已收到 ${newFiles[0]}。`)
      : wording(
          `${newFiles.length} files are here: ${newFiles.join(', ')}.`,
          `已收到 ${newFiles.length} 个文件：${newFiles.join('、')}。`,
        ),
};
