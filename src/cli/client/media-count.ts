import type { Media } from '../../client/project/project-state.ts';
import { wording, type Wording } from '../../language/wording.ts';

/** "12 photos, 1 clip and 1 song"; "nothing" of an empty list. */
export function mediaCount(media: readonly Pick<Media, 'fileType'>[]): Wording {
  const counts = kinds.flatMap(([type, one, many, zh]) => {
    const count = media.filter(({ fileType }) => (fileType ?? 'file') === type).length;
    if (count === 0) return [];
    return [wording(`${count} ${count === 1 ? one : many}`, `${count} ${zh}`)];
  });
  if (counts.length === 0) return wording('nothing', '无');
  const en = counts.map((count) => count.en);
  const before = en.slice(0, -1).join(', ');
  return wording(
    before === '' ? en[0]! : `${before} and ${en.at(-1)}`,
    counts.map((count) => count.zh).join('、'),
  );
}

/** As servers call them. */
const kinds = [
  ['image', 'photo', 'photos', '张照片'],
  ['video', 'clip', 'clips', '段视频'],
  ['audio', 'song', 'songs', '首音乐'],
  ['file', 'file', 'files', '个文件'],
] as const;
