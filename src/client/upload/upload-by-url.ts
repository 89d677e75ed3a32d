import { appName } from '../../api/app-name.ts';
import { wording } from '../../language/wording.ts';
import { ClientError, failedBy } from '../client-error.ts';
import { ask } from '../connection/ask.ts';
import type { Connection } from '../connection/connection.ts';
import { readState, type Media } from '../project/project-state.ts';
import { uploadAnswerSchema } from './upload-answer.ts';
import { uploadTimeMs } from './upload-time.ts';

/** What a server fetches by itself is taken to be as large as it allows at most. */
const largestBytes = 200_000_000;

/**
 * Has the server fetch files from public addresses; answers what was fetched. After a
 * broken connection the state is looked at, and nothing is fetched a second time.
 */
export async function uploadByUrl(
  connection: Connection,
  options: {
    readonly sessionId: string;
    readonly urls: readonly string[];
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Media[]> {
  const { sessionId, urls, signal } = options;
  const before = await readState(connection, sessionId, signal);
  try {
    const answer = await ask(
      connection,
      {
        method: 'POST',
        path: `/api/upload-video/${appName}/me/${encodeURIComponent(sessionId)}`,
        json: { urls, source_type: 'url' },
        concern: { kind: 'upload' },
        timeoutMs: uploadTimeMs(connection, largestBytes),
        signal,
      },
      uploadAnswerSchema,
    );
    return answer.media;
  } catch (error) {
    if (!failedBy(error, 'lost')) throw error;
    const after = await readState(connection, sessionId, signal);
    const added = after.media.slice(before.media.length);
    if (added.length < urls.length) throw new ClientError('lost', unsure, { cause: error });
    return added;
  }
}

const unsure = wording(
  'The connection broke while the server fetched the files. Look at the state: what is missing there, upload once more.',
  '服务器获取文件时连接中断。请查看状态，并重新上传其中缺少的文件。',
);
