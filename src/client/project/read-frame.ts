import { appName } from '../../api/app-name.ts';
import { wording } from '../../language/wording.ts';
import { ClientError } from '../client-error.ts';
import type { Connection } from '../connection/connection.ts';
import { readBody } from '../connection/read-body.ts';
import { isMissingRoute, strangeAnswer } from '../connection/send-as.ts';
import { sendRequest } from '../connection/send-request.ts';
import { isExportable, readState } from './project-state.ts';

export interface FrameOptions {
  readonly sessionId: string;
  /** Into the film; at its end, its last frame. Beyond it is refused (`unprocessable`) with the length. */
  readonly atMs: number;
  /** 16 to 1920, and never more than the film has; 640 by default. */
  readonly widthPx?: number | undefined;
  /** Whose film is looked at; the newest by default. */
  readonly revision?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A frame of the film as it would be exported, as a JPEG. Throws ClientError: `nothingToExport`
 * while there is no film, `notOffered` where a server shows no frames.
 */
export async function readFrame(
  connection: Connection,
  options: FrameOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { sessionId, atMs, widthPx = 640, signal } = options;
  const revision = options.revision ?? (await newestRevision(connection, sessionId, signal));
  try {
    const { headers, body } = await sendRequest(connection, {
      method: 'GET',
      path: `/api/state/${appName}/me/${encodeURIComponent(sessionId)}/revisions/${revision}/frame?at=${Math.round(atMs)}&width=${widthPx}`,
      headers: { Accept: 'image/jpeg' },
      concern: { kind: 'other' },
      expects: 'stream',
      signal,
    });
    if (body === null || headers.get('content-type') !== 'image/jpeg') {
      await body?.cancel();
      throw strangeAnswer(connection);
    }
    return await bytesOf(readBody(connection, body, signal));
  } catch (error) {
    // A revision that was named may not be there; the newest is.
    if (options.revision !== undefined || !isMissingRoute(error)) throw error;
    throw new ClientError('notOffered', noFrames, { cause: error });
  }
}

async function newestRevision(
  connection: Connection,
  sessionId: string,
  signal: AbortSignal | undefined,
): Promise<number> {
  const state = await readState(connection, sessionId, signal);
  if (!isExportable(state)) throw new ClientError('nothingToExport', nothingToSee);
  if (state.revision === null) throw new ClientError('notOffered', noFrames);
  return state.revision;
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of chunks) parts.push(new Uint8Array(chunk));
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const nothingToSee = wording(
  'There is no film to look at yet. Upload photos and say what film you would like.',
  '还没有可以查看的影片。请先上传照片并说明想要的影片。',
);
const noFrames = wording(
  'This server shows no single frames. Export the film to see it.',
  '此服务器不提供单帧画面。请导出影片后查看。',
);
