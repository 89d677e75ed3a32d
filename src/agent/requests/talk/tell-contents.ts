import { count } from '../../../director/decision.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { summarizeTimeline } from '../../../timeline/summary.ts';
import type { Work } from '../../work.ts';
import { filmSeconds, tenth } from '../length/tell-length.ts';

/** The film in a few words and its tracks; before there is one, what was uploaded. */
export function tellContents({ project, timeline }: Work): Wording {
  if (project.timeline === null) return tellFiles(project);
  const pictures = mainTrack(timeline)?.clips.length ?? 0;
  const seconds = tenth(filmSeconds(timeline));
  return wording(
    `The film is ${seconds} s long and shows ${count(pictures, 'picture')}.\n${summarizeTimeline(timeline, 'en')}`,
    `影片长 ${seconds} 秒，共 ${pictures} 个画面。\n${summarizeTimeline(timeline, 'zh')}`,
  );
}

/** More names are counted. */
const mostNames = 20;

export function tellFileNames({ pictures, songs }: Work['project']): Wording {
  const names = [...pictures, ...songs].map(({ name }) => name);
  if (names.length === 0) return wording('Nothing was uploaded yet.', '还没有上传任何素材。');
  const [shown, more] = [names.slice(0, mostNames), names.length - mostNames];
  return wording(
    `Uploaded: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    `已上传：${shown.join('、')}${more > 0 ? `，另有 ${more} 个` : ''}。`,
  );
}

/** "There is no film yet; 10 pictures and 1 song are here." */
export function tellFiles({ pictures, songs }: Work['project']): Wording {
  if (pictures.length === 0 && songs.length === 0)
    return wording(
      'There is no film yet, and nothing was uploaded: upload some photos or clips first.',
      '还没有影片，也还没有上传任何素材：请先上传一些照片或视频。',
    );
  return wording(
    `There is no film yet. Uploaded: ${count(pictures.length, 'picture')}, ${count(songs.length, 'song')}. Say what film you would like, for example “30 seconds, with music”.`,
    `还没有影片。已上传 ${pictures.length} 个画面素材、${songs.length} 首音乐。说说想要什么样的影片，例如“30 秒，配上音乐”。`,
  );
}
