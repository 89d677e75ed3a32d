import { basename, dirname, resolve } from 'node:path';
import { ClientError, failedBy } from '../../client/client-error.ts';
import type { Client } from '../../client/client.ts';
import type { Media } from '../../client/project/project-state.ts';
import type { Uploaded } from '../../client/upload/upload-files.ts';
import { openFile } from '../../client/upload/open-file.ts';
import { wording } from '../../language/wording.ts';
import type { FileToSend } from '../../client/upload/file-to-send.ts';
import type { ProgressView } from '../progress/progress.ts';
import type { GatheredMedia } from './gather-media.ts';
import { openSmallerCopies, shrinkingStep, type SmallerCopy } from './smaller-copies.ts';

export interface SentFiles extends Uploaded {
  /** Of what was too large, once it was shrunk. */
  readonly shrunk: readonly SmallerCopy[];
  /** What was too large and could be shrunk; the refusals are among `refused`. */
  readonly tooLarge: readonly TooLargeFile[];
}

export interface TooLargeFile {
  readonly path: string;
  /** What the service takes. */
  readonly limitBytes: number;
}

/**
 * Uploads what was gathered, with progress. A project that begins with it is called after the
 * folder of the files. What the server refuses is told beside the rest.
 */
export async function sendFiles(
  client: Client,
  gathered: Pick<GatheredMedia, 'paths' | 'addresses'>,
  options: SendOptions,
): Promise<SentFiles> {
  const { paths, addresses } = gathered;
  const { progress, signal } = options;
  const { sessionId } = await client.connection.identity.read();
  if (sessionId === null) await client.newProject({ name: nameFor(paths), signal });
  const { media, refused, ...rest } = await sendPaths(client, paths, options);
  const fetched: Media[] = [];
  const notFetched: Uploaded['refused'][number][] = [];
  for (const [index, address] of addresses.entries()) {
    progress.show({ label: fetching, done: index, total: addresses.length, unit: 'files' });
    try {
      fetched.push(...(await client.uploadByUrl([address], { signal })));
    } catch (error) {
      if (!(error instanceof ClientError) || failedBy(error, 'lost', 'unreachable')) throw error;
      notFetched.push({ name: address, error });
    }
  }
  return { ...rest, media: [...media, ...fetched], refused: [...refused, ...notFetched] };
}

interface SendOptions {
  readonly progress: ProgressView;
  readonly signal: AbortSignal;
  /** Whether of files that are too large smaller copies are sent. */
  readonly shrink: boolean;
}

async function sendPaths(
  client: Client,
  paths: readonly string[],
  { progress, signal, shrink }: SendOptions,
): Promise<SentFiles> {
  if (paths.length === 0) return { media: [], refused: [], shrunk: [], tooLarge: [] };
  const files = new Map<FileToSend, string>();
  for (const path of paths) files.set(await openFile(path), path);
  await using copies = openSmallerCopies({
    signal,
    onProgress: (done) => progress.show(shrinkingStep(done)),
  });
  const tooLarge: TooLargeFile[] = [];
  const uploaded = await client.upload([...files.keys()], {
    signal,
    shrink: async (file, limitBytes) => {
      const path = files.get(file)!;
      if (!shrink) tooLarge.push({ path, limitBytes });
      const copy = shrink ? await copies.make(path, limitBytes) : null;
      return copy === null ? null : openFile(copy);
    },
    onProgress: ({ sentBytes, totalBytes }) =>
      progress.show({ label: uploading, done: sentBytes, total: totalBytes, unit: 'bytes' }),
  });
  return { ...uploaded, shrunk: copies.made, tooLarge };
}

/** Of the folder that all files lie in; the protocol's usual name where there is none. */
function nameFor(paths: readonly string[]): string {
  const folders = new Set(paths.map((path) => dirname(resolve(path))));
  const [only] = folders;
  return folders.size === 1 ? basename(only!) || 'project' : 'project';
}

const uploading = wording('Uploading', '正在上传');
const fetching = wording('The server fetches', '服务器正在获取');
