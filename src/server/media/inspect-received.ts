import { apiErrors } from '../../api/codes.ts';
import type { PictureLook } from '../../director/look.ts';
import type { InspectionProcesses } from '../../ingest/inspection-processes.ts';
import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';
import { reasons, reasonWithoutName } from '../../media/unreadable.ts';
import { ApiError } from '../http/api-error.ts';
import type { KeptFacts } from './media-item.ts';
import type { ReceivedFile } from './received-file.ts';

/** A received file that is a photo, clip or song. */
export interface InspectedFile {
  /** Still partial. */
  readonly path: string;
  readonly name: string;
  readonly facts: KeptFacts;
  /** Null for sound. */
  readonly look: PictureLook | null;
  /** WebP; null for sound. */
  readonly thumbnail: Uint8Array | null;
}

/** Finds out in a process apart what was received. Throws ApiError with the file's own name when it cannot be used. */
export async function inspectReceived(
  { path, name, sha256 }: ReceivedFile,
  options: {
    readonly inspections: InspectionProcesses;
    readonly cacheFolder: string;
    readonly owner: string;
    readonly signal: AbortSignal;
  },
): Promise<InspectedFile> {
  const { inspections, ...asked } = options;
  try {
    const found = await inspections.inspect(path, { ...asked, withThumbnail: true });
    const { path: _path, name: _name, ...facts } = found.facts;
    if (facts.sha256 !== sha256) throw new Error(`${path} changed while it was looked at`);
    return { path, name, facts, look: found.look, thumbnail: found.thumbnail };
  } catch (error) {
    if (error instanceof Failure && error.code === 'unreadable') throw unusable(error, path, name);
    throw error;
  }
}

/** The failure names the partial file; the person knows it by another name. */
function unusable(failure: Failure, path: string, name: string): ApiError {
  const reason = reasonWithoutName(failure, path);
  const isUnknown = reason.en === reasons.unknown.en;
  // Of a damaged file it would lead astray what else is accepted.
  const accepted = isUnknown ? apiErrors.unsupportedType.wording : wording('', '');
  return new ApiError(apiErrors.unsupportedType, {
    wording: wording(
      `${name}: ${reason.en}. ${accepted.en}`.trimEnd(),
      `${name}：${reason.zh}。${accepted.zh}`,
    ),
    cause: failure,
  });
}
