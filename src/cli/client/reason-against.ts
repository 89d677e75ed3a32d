import { wording } from '../../language/wording.ts';
import { isKinoraFilm } from '../../media/mp4.ts';
import { sniffFile } from '../../media/sniff.ts';
import type { SkippedFile } from '../make/gather-files.ts';

/** Why a file is of no use for a film; null where it is. A film that Kinora made counts when the person named it. */
export async function reasonAgainst(
  path: string,
  { isNamed }: { readonly isNamed: boolean },
): Promise<Pick<SkippedFile, 'kind' | 'reason'> | null> {
  try {
    const sniffed = await sniffFile(path);
    if (sniffed === null) return { kind: 'unknown', reason: noMedia };
    const isEarlierFilm = !isNamed && sniffed.kind === 'video' && (await isKinoraFilm(path));
    return isEarlierFilm ? { kind: 'earlier-film', reason: earlierFilm } : null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'unreadable', reason: wording(reason, reason) };
  }
}

const noMedia = wording('no photo, clip or song', '不是照片、视频或音乐');
const earlierFilm = wording('a film that Kinora made', 'Kinora 生成的影片');
