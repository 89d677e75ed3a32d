import { appName } from '../../api/app-name.ts';
import { ask } from '../connection/ask.ts';
import type { Connection } from '../connection/connection.ts';
import type { FileToSend } from './file-to-send.ts';
import { uploadAnswerSchema, type UploadAnswer } from './upload-answer.ts';
import { uploadTimeMs } from './upload-time.ts';

/**
 * Sends files in one multipart form. `tellBytes` hears how many bytes of it went out, where bodies
 * can be streamed. Throws ClientError; after `lost` nobody knows what arrived.
 */
export async function sendForm(
  connection: Connection,
  options: {
    readonly sessionId: string;
    readonly files: readonly FileToSend[];
    readonly tellBytes: (sentBytes: number) => void;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<UploadAnswer> {
  const { sessionId, files, tellBytes, signal } = options;
  const form = new FormData();
  for (const { name, content } of files) form.append('files', content, name);
  // One boundary for all tries, which the header names.
  const encoded = connection.streamsBodies ? await encode(form) : null;
  const sizeBytes = files.reduce((sum, { content }) => sum + content.size, 0);
  return ask(
    connection,
    {
      method: 'POST',
      path: `/api/upload-video/${appName}/me/${encodeURIComponent(sessionId)}`,
      concern: {
        kind: 'upload',
        ...(files.length === 1 && { fileName: files[0]!.name }),
      },
      timeoutMs: uploadTimeMs(connection, sizeBytes),
      signal,
      ...(encoded === null
        ? { body: () => form }
        : {
            body: () => counted(encoded.parts, tellBytes),
            headers: { 'Content-Type': encoded.contentType },
          }),
    },
    uploadAnswerSchema,
  );
}

interface EncodedForm {
  readonly contentType: string;
  readonly parts: Blob;
}

/** The form as it goes over the wire; the files in it stay where they are. */
async function encode(form: FormData): Promise<EncodedForm> {
  const boundary = `kinora-${crypto.randomUUID()}`;
  const parts = form.getAll('files').flatMap((file): BlobPart[] => {
    if (typeof file === 'string') return [];
    const name = file.name.replaceAll(/["\r\n]/g, (character) => encodeURIComponent(character));
    return [
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n` +
        `Content-Type: ${file.type || 'application/octet-stream'}\r\n\r\n`,
      file,
      '\r\n',
    ];
  });
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    parts: new Blob([...parts, `--${boundary}--\r\n`]),
  };
}

type BlobPart = string | Blob;

function counted(parts: Blob, tellBytes: (sentBytes: number) => void): ReadableStream<Uint8Array> {
  let sentBytes = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform: (bytes, controller) => {
      sentBytes += bytes.length;
      tellBytes(sentBytes);
      controller.enqueue(bytes);
    },
  });
  return parts.stream().pipeThrough(counting);
}
