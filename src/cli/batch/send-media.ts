import type { Connection } from '../../client/connection/connection.ts';
import type { Media } from '../../client/project/project-state.ts';
import { openFile } from '../../client/upload/open-file.ts';
import { uploadByUrl } from '../../client/upload/upload-by-url.ts';
import { uploadFiles, type UploadProgress } from '../../client/upload/upload-files.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { JobMedia, MediaFile } from './find-media.ts';

/**
 * Brings the media of a job into its project, those aside that are `there` by name and size. Files
 * that the server refuses are told, and the first of them is thrown when nothing is left. Throws
 * ClientError.
 */
export async function sendMedia(
  connection: Connection,
  options: {
    readonly sessionId: string;
    readonly media: JobMedia;
    readonly there: readonly Media[];
    readonly onProgress: (progress: UploadProgress) => void;
    readonly onRefused: (refusal: Wording) => void;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const { sessionId, media, there, onProgress, onRefused, signal } = options;
  const missing = missingFiles(media.files, there);
  const files = await Promise.all(missing.map(async ({ path }) => openFile(path)));
  const sent =
    files.length === 0
      ? { media: [], refused: [] }
      : await uploadFiles(connection, { sessionId, files, onProgress, signal });
  // One by one: those that were fetched before one that fails are there the next time.
  let fetchedCount = 0;
  for (const address of media.addresses)
    fetchedCount += (await uploadByUrl(connection, { sessionId, urls: [address], signal })).length;
  const [first] = sent.refused;
  if (first && there.length + sent.media.length + fetchedCount === 0) throw first.error;
  for (const { name, error } of sent.refused)
    onRefused(
      wording(`${name} is not used: ${error.wording.en}`, `未使用 ${name}：${error.wording.zh}`),
    );
}

/** Of several of one name and size, as many as there are too few. */
function missingFiles(files: readonly MediaFile[], there: readonly Media[]): MediaFile[] {
  const left = there.map(({ filename, size }) => ({ filename, size: size ?? null }));
  return files.filter(({ name, sizeBytes }) => {
    const at = left.findIndex(
      ({ filename, size }) => filename === name && (size === null || size === sizeBytes),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
