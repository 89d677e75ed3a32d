import { count } from '../../director/decision.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { Project } from '../../agent/project.ts';
import { suggestionsFor } from './suggestions.ts';

/** To files that came without a word: that they are here, and what can be said now. */
export function filesAnswer(names: readonly string[], project: Project): Wording {
  const here =
    names.length === 1
      ? wording(`${names[0]} is here.`, `已收到 ${names[0]}。`)
      : wording(
          `${names.length} files are here: ${names.join(', ')}.`,
          `已收到 ${names.length} 个文件：${names.join('、')}。`,
        );
  const next = nextStep(project);
  return wording(`${here.en} ${next.en}`, `${here.zh}${next.zh}`);
}

/** What can be said or done now. */
export function nextStep({ pictures, songs, timeline, brief }: Project): Wording {
  if (pictures.length === 0) return howToUpload;
  if (timeline === null) return sayWhatFilm(pictures.length, songs.length);
  const [suggestion] = suggestionsFor(brief, timeline);
  return wording(
    `Say what to change, ${suggestion === undefined ? '' : `for example “${suggestion.en}”, `}or “undo”; or export the film.`,
    `可以直接说要改什么，${suggestion === undefined ? '' : `例如“${suggestion.zh}”，`}也可以说“撤销”；满意后即可导出影片。`,
  );
}

/** For who wishes for a film before there is anything to show. */
const howToUpload = wording(
  'There are no photos or clips here yet. Upload some first: attach them to a message, or POST them to /api/upload-video/nemo_agent/me/<session>.',
  '这里还没有照片或视频。请先上传：可随消息附上文件，或 POST 到 /api/upload-video/nemo_agent/me/<会话>。',
);

function sayWhatFilm(pictureCount: number, songCount: number): Wording {
  const songsEn = songCount === 0 ? '' : ` and ${count(songCount, 'song')}`;
  const songsZh = songCount === 0 ? '' : `、${songCount} 首音乐`;
  return wording(
    `There are ${count(pictureCount, 'picture')}${songsEn}: say what film you would like, for example “30 seconds, with music”.`,
    `现有 ${pictureCount} 个画面素材${songsZh}：说说想要什么样的影片，例如“30 秒，配上音乐”。`,
  );
}
