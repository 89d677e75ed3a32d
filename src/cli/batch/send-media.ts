import { parse } from 'node:path';
import type { Connection } from '../../client/connection/connection.ts';
import type { Media } from '../../client/project/project-state.ts';
import { adviseToShrink } from '../../client/upload/advise-to-shrink.ts';
import type { FileToSend } from '../../client/upload/file-to-send.ts';
import { openFile } from '../../client/upload/open-file.ts';
import { uploadByUrl } from '../../client/upload/upload-by-url.ts';
import { uploadFiles, type UploadProgress } from '../../client/upload/upload-files.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { openSmallerCopies, smallerCopyText } from '../client/smaller-copies.ts';
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
    /** Whether of files that are too large smaller copies are sent. */
    readonly shrink: boolean;
    readonly onShrinking: (done: number) => void;
    /** What the person should know about what became of the files. */
    readonly onNote: (note: Wording) => void;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const { sessionId, media, there, onProgress, onNote, shrink, signal } = options;
  const missing = missingFiles(media.files, { there, shrink });
  const files = new Map<FileToSend, string>();
  for (const { path } of missing) files.set(await openFile(path), path);
  await using copies = openSmallerCopies({ onProgress: options.onShrinking, signal });
  const sent =
    files.size === 0
      ? { media: [], refused: [] }
      : await uploadFiles(connection, {
          sessionId,
          files: [...files.keys()],
          onProgress,
          shrink: async (file, limitBytes) => {
            const copy = shrink ? await copies.make(files.get(file)!, limitBytes) : null;
            return copy === null ? null : openFile(copy);
          },
          signal,
        });
  // One by one: those that were fetched before one that fails are there the next time.
  let fetchedCount = 0;
  for (const address of media.addresses)
    fetchedCount += (await uploadByUrl(connection, { sessionId, urls: [address], signal })).length;
  const refused = sent.refused.map(({ name, error }) => ({
    name,
    error: shrink ? error : adviseToShrink(error, byKey),
  }));
  const [first] = refused;
  if (first && there.length + sent.media.length + fetchedCount === 0) throw first.error;
  for (const copy of copies.made) onNote(smallerCopyText(copy));
  for (const { name, error } of refused)
    onNote(
      wording(`${name} is not used: ${error.wording.en}`, `未使用 ${name}：${error.wording.zh}`),
    );
}

const byKey = wording(
  'With “shrink: true” in the job a smaller copy is made and uploaded.',
  '在任务中写上“shrink: true”可自动制作并上传较小的副本。',
);

/** Of several of one name and size, as many as there are too few. */
function missingFiles(
  files: readonly MediaFile[],
  { there, shrink }: { readonly there: readonly Media[]; readonly shrink: boolean },
): MediaFile[] {
  const left = there.map(({ filename, size }) => ({ name: filename ?? '', size: size ?? null }));
  const without =
    (isThere: (file: MediaFile, one: (typeof left)[number]) => boolean) => (file: MediaFile) => {
      const at = left.findIndex((one) => isThere(file, one));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    };
  const missing = files.filter(
    without(
      ({ name, sizeBytes }, one) => one.name === name && (one.size ?? sizeBytes) === sizeBytes,
    ),
  );
  return shrink ? missing.filter(without(isCopyOf)) : missing;
}

/** Whether it may be a smaller copy that an earlier run sent. */
function isCopyOf(
  { name, sizeBytes }: MediaFile,
  one: { readonly name: string; readonly size: number | null },
): boolean {
  const { name: stem, ext } = parse(one.name);
  return stem === parse(name).name && copyEndings.has(ext) && (one.size ?? 0) < sizeBytes;
}

const copyEndings: ReadonlySet<string> = new Set(['.jpg', '.webp', '.mp4', '.m4a']);
