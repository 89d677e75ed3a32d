import { basename, dirname, resolve } from 'node:path';
import { ClientError, failedBy } from '../../client/client-error.ts';
import type { Client } from '../../client/client.ts';
import type { Media } from '../../client/project/project-state.ts';
import type { Uploaded } from '../../client/upload/upload-files.ts';
import { openFile } from '../../client/upload/open-file.ts';
import { wording } from '../../language/wording.ts';
import type { ProgressView } from '../progress/progress.ts';
import type { GatheredMedia } from './gather-media.ts';

/**
 * Uploads what was gathered, with progress. A project that begins with it is called after the
 * folder of the files. What the server refuses is told beside the rest; throws ClientError when it
 * refuses everything.
 */
export async function sendFiles(
  client: Client,
  gathered: Pick<GatheredMedia, 'paths' | 'addresses'>,
  options: { readonly progress: ProgressView; readonly signal: AbortSignal },
): Promise<Uploaded> {
  const { paths, addresses } = gathered;
  const { progress, signal } = options;
  const { sessionId } = await client.connection.identity.read();
  if (sessionId === null) await client.newProject({ name: nameFor(paths), signal });
  const { media, refused } = await sendPaths(client, paths, options);
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
  const [first] = [...refused, ...notFetched];
  if (first && media.length + fetched.length === 0) throw first.error;
  return { media: [...media, ...fetched], refused: [...refused, ...notFetched] };
}

async function sendPaths(
  client: Client,
  paths: readonly string[],
  { progress, signal }: { readonly progress: ProgressView; readonly signal: AbortSignal },
): Promise<Uploaded> {
  if (paths.length === 0) return { media: [], refused: [] };
  const files = [];
  for (const path of paths) files.push(await openFile(path));
  return client.upload(files, {
    signal,
    onProgress: ({ sentBytes, totalBytes }) =>
      progress.show({ label: uploading, done: sentBytes, total: totalBytes, unit: 'bytes' }),
  });
}

/** Of the folder that all files lie in; the protocol's usual name where there is none. */
function nameFor(paths: readonly string[]): string {
  const folders = new Set(paths.map((path) => dirname(resolve(path))));
  const [only] = folders;
  return folders.size === 1 ? basename(only!) || 'project' : 'project';
}

const uploading = wording('Uploading', '正在上传');
const fetching = wording('The server fetches', '服务器正在获取');
