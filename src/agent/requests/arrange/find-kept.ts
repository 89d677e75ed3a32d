import type { PictureFacts } from '../../../director/picture.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import type { Refusal } from '../../../timeline/refusal.ts';
import type { ClipId } from '../../../timeline/timeline.ts';
import type { Reference } from '../../reference.ts';
import type { Question } from '../../request.ts';
import { isFound, type Work } from '../../work.ts';
import { findFiles, unusedFiles } from './find-files.ts';

/** Of which pictures a film is to be: those that it has, and files that are yet to come in. */
export interface Kept {
  readonly clipIds: readonly ClipId[];
  readonly files: readonly PictureFacts[];
}

/**
 * Looked up in the film, else among all files. Who counts ("only the first photo") and means all
 * that the film has counts the files.
 */
export function findKept(photos: Reference, work: Work): Kept | Refusal | Question {
  const kept = findEach(photos, work);
  if (!('clipIds' in kept) || !isCounted(photos)) return kept;
  const isWhole = kept.clipIds.length === (mainTrack(work.timeline)?.clips.length ?? 0);
  if (!isWhole || kept.files.length > 0 || unusedFiles(work).length === 0) return kept;
  const among = findAmongFiles(photos, work);
  return 'clipIds' in among ? among : kept;
}

function findEach(photos: Reference, work: Work): Kept | Refusal | Question {
  if (photos.of === 'union') {
    const each = photos.these.map((one) => findEach(one, work));
    const found = each.filter((one) => 'clipIds' in one);
    // "The sea pictures, beach-1 and waves": a word for all of them need be in no name.
    const missing = each.find(
      (one, index) =>
        !('clipIds' in one) && (found.length === 0 || photos.these[index]!.of !== 'named'),
    );
    if (missing !== undefined) return missing;
    return {
      clipIds: found.flatMap(({ clipIds }) => clipIds),
      files: found.flatMap(({ files }) => files),
    };
  }
  const inFilm = work.find(photos);
  if (isFound(inFilm)) return { clipIds: inFilm, files: [] };
  const among = findAmongFiles(photos, work);
  return 'clipIds' in among ? among : inFilm;
}

function findAmongFiles(photos: Reference, work: Work): Kept | Refusal | Question {
  const files = findFiles(photos, work);
  if (!Array.isArray(files)) return files;
  const ids = files.map(({ assetId }) => assetId);
  const clips = (mainTrack(work.timeline)?.clips ?? []).filter(({ assetId }) =>
    ids.includes(assetId),
  );
  const shown = new Set(clips.map(({ assetId }) => assetId));
  return {
    clipIds: clips.map(({ id }) => id),
    files: files.filter(({ assetId }) => !shown.has(assetId)),
  };
}

function isCounted(photos: Reference): boolean {
  if (photos.of === 'union') return photos.these.every(isCounted);
  return photos.of === 'place' || photos.of === 'range';
}
