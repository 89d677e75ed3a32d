import { nameList } from '../director/decision.ts';
import { wording, type Wording } from '../language/wording.ts';
import { usedAssets } from '../timeline/used-assets.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Project } from './project.ts';

/** Files that came since the film was last changed and are still not in it; null where there are none. */
export function tellNewFiles(project: Project, film: Timeline): Wording | null {
  const used = usedAssets(film);
  const isFresh = (id: string) => project.newAssetIds.includes(id) && !used.has(id);
  const pictures = project.pictures.filter(({ assetId }) => isFresh(assetId));
  const songs = project.songs.filter(({ id }) => isFresh(id));
  if (pictures.length + songs.length === 0) return null;
  const names = nameList([...pictures, ...songs]);
  const ways = [
    ...(pictures.length > 0 ? [wording('“add the new photos”', '“把新照片加进去”')] : []),
    ...(songs.length > 0 ? [wording('“use my song”', '“用我的歌”')] : []),
  ];
  return wording(
    `Not in the film yet: ${names.en}. Say ${ways.map(({ en }) => en).join(' or ')}.`,
    `还没有放进影片：${names.zh}。可以说${ways.map(({ zh }) => zh).join('或')}。`,
  );
}
