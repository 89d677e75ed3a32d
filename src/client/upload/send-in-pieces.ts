import * as z from 'zod';
import { appName } from '../../api/app-name.ts';
import { failedBy } from '../client-error.ts';
import { ask } from '../connection/ask.ts';
import type { Connection } from '../connection/connection.ts';
import { brokenConnection, isMissingRoute, strangeAnswer } from '../connection/send-as.ts';
import { sendRequest } from '../connection/send-request.ts';
import { sleep } from '../connection/sleep.ts';
import { mediaSchema, type Media } from '../project/project-state.ts';
import type { FileToSend } from './file-to-send.ts';
import { uploadTimeMs } from './upload-time.ts';

/** Of a piece; what a broken connection can cost. */
export const pieceBytes = 8 * 2 ** 20;

/**
 * Sends a file by the tus protocol (https://tus.io/protocols/resumable-upload): after a broken
 * connection the server says how much it has, and the rest follows. Answers null where a server
 * does not know tus; then nothing was sent. Throws ClientError.
 */
export async function sendInPieces(
  connection: Connection,
  options: {
    readonly sessionId: string;
    readonly file: FileToSend;
    readonly tellBytes: (sentBytes: number) => void;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Media | null> {
  const { file, tellBytes, signal } = options;
  const path = await createUpload(connection, options);
  if (path === null) return null;
  const upload = { path, file, signal };
  const { size } = file.content;
  const { retryDelaysMs } = connection.patience;
  let failures = 0;
  for (let offset = 0; offset < size; tellBytes(offset)) {
    try {
      const next = await sendPiece(connection, { ...upload, offset });
      if (next <= offset) throw brokenConnection(connection, new Error('no byte was taken'));
      [offset, failures] = [next, 0];
    } catch (error) {
      const delayMs = retryDelaysMs[failures++];
      if (!failedBy(error, 'lost', 'unreachable', 'conflict', 'stopping') || delayMs === undefined)
        throw error;
      await sleep(delayMs, signal);
      const kept = await offsetOf(connection, upload);
      if (kept > offset) failures = 0;
      offset = kept;
    }
  }
  return readResult(connection, upload);
}

interface Upload {
  readonly path: string;
  readonly file: FileToSend;
  readonly signal?: AbortSignal | undefined;
}

const version = { 'Tus-Resumable': '1.0.0' };

/** Where the upload goes; one that is not continued is swept away by the server. */
async function createUpload(
  connection: Connection,
  {
    sessionId,
    file,
    signal,
  }: { sessionId: string; file: FileToSend; signal?: AbortSignal | undefined },
): Promise<string | null> {
  const path = `/api/upload-video/${appName}/me/${encodeURIComponent(sessionId)}/tus`;
  const { name, content } = file;
  try {
    const { status, headers } = await sendRequest(connection, {
      method: 'POST',
      path,
      headers: {
        ...version,
        'Upload-Length': String(content.size),
        'Upload-Metadata': `filename ${base64(name)}`,
      },
      concern: { kind: 'upload', fileName: name },
      repeatable: true,
      signal,
    });
    const location = headers.get('location');
    return status === 201 && location !== null ? pathOf(connection, location, path) : null;
  } catch (error) {
    if (isMissingRoute(error)) return null;
    throw error;
  }
}

/** Answers how much the server has now. */
async function sendPiece(
  connection: Connection,
  { path, file, signal, offset }: Upload & { readonly offset: number },
): Promise<number> {
  const piece = file.content.slice(offset, offset + pieceBytes);
  const { headers } = await sendRequest(connection, {
    method: 'PATCH',
    path,
    body: () => piece,
    headers: {
      ...version,
      'Upload-Offset': String(offset),
      'Content-Type': 'application/offset+octet-stream',
    },
    concern: { kind: 'upload', fileName: file.name },
    timeoutMs: uploadTimeMs(connection, piece.size),
    signal,
  });
  return offsetIn(connection, headers);
}

async function offsetOf(connection: Connection, { path, file, signal }: Upload): Promise<number> {
  const { headers } = await sendRequest(connection, {
    method: 'HEAD',
    path,
    headers: version,
    concern: { kind: 'upload', fileName: file.name },
    timeoutMs: uploadTimeMs(connection, 0),
    signal,
  });
  return offsetIn(connection, headers);
}

function offsetIn(connection: Connection, headers: Headers): number {
  const offset = Number(headers.get('upload-offset') ?? NaN);
  if (!Number.isInteger(offset)) throw strangeAnswer(connection);
  return offset;
}

async function readResult(connection: Connection, { path, file, signal }: Upload): Promise<Media> {
  const { files } = await ask(
    connection,
    {
      method: 'GET',
      path,
      concern: { kind: 'upload', fileName: file.name },
      timeoutMs: uploadTimeMs(connection, 0),
      signal,
    },
    z.object({ files: z.array(mediaSchema) }),
  );
  const [media] = files;
  if (media === undefined) throw strangeAnswer(connection);
  return media;
}

/** The token goes nowhere but to the server itself. */
function pathOf(connection: Connection, location: string, from: string): string {
  const target = new URL(location, `${connection.url}${from}`).href;
  if (!target.startsWith(`${connection.url}/`)) throw strangeAnswer(connection);
  return target.slice(connection.url.length);
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
