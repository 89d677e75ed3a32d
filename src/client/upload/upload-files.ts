import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import { ClientError, failedBy } from '../client-error.ts';
import type { Connection } from '../connection/connection.ts';
import { readRefusal } from '../connection/refusal.ts';
import { sleep } from '../connection/sleep.ts';
import { readState, type Media } from '../project/project-state.ts';
import type { FileToSend } from './file-to-send.ts';
import { sendForm } from './send-form.ts';
import { pieceBytes, sendInPieces } from './send-in-pieces.ts';
import type { UploadAnswer } from './upload-answer.ts';

export interface UploadOptions {
  readonly sessionId: string;
  readonly files: readonly FileToSend[];
  /** Never falls; `sentBytes` is `totalBytes` once all are through or refused. */
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined;
  /**
   * Makes a file of at most `limitBytes` of one that is too large, or null where that cannot be. It
   * is asked once for each such file.
   */
  readonly shrink?:
    ((file: FileToSend, limitBytes: number) => Promise<FileToSend | null>) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface UploadProgress {
  readonly sentBytes: number;
  readonly totalBytes: number;
  readonly doneFiles: number;
  readonly totalFiles: number;
}

export interface Uploaded {
  /** As the server knows them. */
  readonly media: readonly Media[];
  /** Of a wrong kind (4001) or too large (4002): the others are there nevertheless. */
  readonly refused: readonly { readonly name: string; readonly error: ClientError }[];
}

/**
 * Brings files into a session: large ones in pieces that survive a broken connection, where the
 * server can, the others by forms. After a broken form the state says what arrived, and only what
 * is missing is sent again. Throws ClientError when the connection stays broken; its words name
 * what is missing.
 */
export async function uploadFiles(
  connection: Connection,
  options: UploadOptions,
): Promise<Uploaded> {
  const delivery = await beginDelivery(connection, options);
  for (const group of groupsOf(options.files)) {
    const [only] = group;
    const isLarge = only!.content.size > pieceBytes;
    if (!isLarge || !(await deliverInPieces(delivery, only!))) await deliverByForm(delivery, group);
  }
  return { media: delivery.media, refused: delivery.refused };
}

interface Delivery {
  readonly connection: Connection;
  readonly options: UploadOptions;
  readonly media: Media[];
  readonly refused: { name: string; error: ClientError }[];
  /** What the session held by name before, and since then by answers. */
  readonly known: Map<string, number>;
  readonly tellBytes: (sentBytes: number) => void;
  readonly tellDone: (file: FileToSend) => void;
}

async function beginDelivery(connection: Connection, options: UploadOptions): Promise<Delivery> {
  const { sessionId, files, signal, onProgress = () => {} } = options;
  const before = await readState(connection, sessionId, signal);
  const totalBytes = sizeOf(files);
  let [doneBytes, doneFiles, toldBytes] = [0, 0, 0];
  const tell = (sentBytes: number) => {
    toldBytes = Math.max(toldBytes, Math.min(sentBytes, totalBytes));
    onProgress({ sentBytes: toldBytes, totalBytes, doneFiles, totalFiles: files.length });
  };
  return {
    connection,
    options,
    media: [],
    refused: [],
    known: countNames(before.media),
    tellBytes: (sentBytes) => tell(doneBytes + sentBytes),
    tellDone: ({ content }) => {
      doneBytes += content.size;
      doneFiles++;
      tell(doneBytes);
    },
  };
}

/** Of a form: many small photos in one are quicker than one by one. */
const mostInGroup = 20;

function groupsOf(files: readonly FileToSend[]): FileToSend[][] {
  const groups: FileToSend[][] = [];
  for (const file of files) {
    const last = groups.at(-1);
    const fits =
      last !== undefined &&
      last.length < mostInGroup &&
      sizeOf([...last, file]) <= pieceBytes &&
      // By name servers tell which of a form they mean.
      last.every(({ name }) => name !== file.name);
    if (fits) last.push(file);
    else groups.push([file]);
  }
  return groups;
}

/** False where the server does not take pieces. */
async function deliverInPieces(delivery: Delivery, file: FileToSend): Promise<boolean> {
  const { connection, options, tellBytes } = delivery;
  const { sessionId, signal } = options;
  try {
    const media = await sendInPieces(connection, { sessionId, file, tellBytes, signal });
    if (media === null) return false;
    arrived(delivery, file, media);
  } catch (error) {
    if (failedBy(error, 'lost', 'unreachable')) throw unconfirmed([file], error);
    if (!failedBy(error, 'unsupportedType', 'fileTooLarge')) throw error;
    await refuse(delivery, file, error);
  }
  return true;
}

async function deliverByForm(delivery: Delivery, files: readonly FileToSend[]): Promise<void> {
  const { connection, options, tellBytes } = delivery;
  const { sessionId, signal } = options;
  let missing = files;
  for (const delayMs of [...connection.patience.retryDelaysMs, null]) {
    let answer: UploadAnswer;
    try {
      answer = await sendForm(connection, { sessionId, files: missing, tellBytes, signal });
    } catch (error) {
      if (failedBy(error, 'unsupportedType', 'fileTooLarge'))
        return deliverOneByOne(delivery, missing, error);
      if (!failedBy(error, 'lost', 'unreachable', 'stopping')) throw error;
      if (delayMs === null) throw unconfirmed(missing, error);
      await sleep(delayMs, signal);
      if (error.reason !== 'unreachable') missing = await notArrived(delivery, missing);
      if (missing.length === 0) return;
      continue;
    }
    return takeAnswer(delivery, missing, answer);
  }
}

/** One of them is at fault: which, shows when they come alone. */
async function deliverOneByOne(
  delivery: Delivery,
  files: readonly FileToSend[],
  error: ClientError,
): Promise<void> {
  const [only, ...others] = files;
  if (others.length === 0) return refuse(delivery, only!, error);
  for (const file of await notArrived(delivery, files)) await deliverByForm(delivery, [file]);
}

async function takeAnswer(
  delivery: Delivery,
  files: readonly FileToSend[],
  { media, rejected }: UploadAnswer,
): Promise<void> {
  const left = [...media];
  for (const file of files) {
    const refusal = rejected.find(({ filename }) => filename === file.name);
    const at = left.findIndex(({ filename }) => filename === file.name);
    // Servers may call a file otherwise; the order is that of the form.
    const [one] = refusal ? [] : left.splice(Math.max(at, 0), 1);
    if (refusal) await refuse(delivery, file, errorOf(delivery, file, refusal));
    else arrived(delivery, file, one ?? null);
  }
}

function errorOf(
  { connection }: Delivery,
  file: FileToSend,
  body: { readonly code: number; readonly message: string },
): ClientError {
  const kind = Object.values(apiErrors).find((one) => one.code === body.code);
  return readRefusal(
    { status: kind?.status ?? 400, headers: new Headers(), body },
    {
      concern: { kind: 'upload', fileName: file.name },
      caller: { userId: null, webUrl: connection.webUrl },
    },
  );
}

/** Those that the state does not show as new. */
async function notArrived(delivery: Delivery, files: readonly FileToSend[]): Promise<FileToSend[]> {
  const { connection, options, known } = delivery;
  let media: readonly Media[];
  try {
    ({ media } = await readState(connection, options.sessionId, options.signal));
  } catch (error) {
    throw failedBy(error, 'lost', 'unreachable') ? unconfirmed(files, error) : error;
  }
  const now = countNames(media);
  return files.filter((file) => {
    if ((now.get(file.name) ?? 0) <= (known.get(file.name) ?? 0)) return true;
    arrived(delivery, file, media.findLast(({ filename }) => filename === file.name) ?? null);
    return false;
  });
}

function arrived(delivery: Delivery, file: FileToSend, media: Media | null): void {
  delivery.known.set(file.name, (delivery.known.get(file.name) ?? 0) + 1);
  if (media !== null) delivery.media.push(media);
  delivery.tellDone(file);
}

async function refuse(delivery: Delivery, file: FileToSend, error: ClientError): Promise<void> {
  const { shrink, ...options } = delivery.options;
  const isTooLarge = error.reason === 'fileTooLarge';
  const smaller = isTooLarge ? await shrink?.(file, fittingBytes(file, error)) : null;
  if (smaller && smaller.content.size < file.content.size) {
    const again: UploadOptions = {
      ...options,
      files: [smaller],
      onProgress: ({ sentBytes, totalBytes }) =>
        delivery.tellBytes((sentBytes / totalBytes) * file.content.size),
    };
    const { media, refused } = await uploadFiles(delivery.connection, again);
    delivery.media.push(...media);
    delivery.refused.push(...refused);
  } else delivery.refused.push({ name: file.name, error });
  delivery.tellDone(file);
}

/** Where a server does not say it: as the protocol has it. */
const usualLimitBytes = 200e6;
/** Some servers count the form around a file as well. */
const shareOfLimit = 0.99;

function fittingBytes({ content }: FileToSend, { limitBytes }: ClientError): number {
  const limit = limitBytes ?? Math.min(usualLimitBytes, content.size / 2);
  return Math.floor(shareOfLimit * limit);
}

function countNames(media: readonly Media[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { filename } of media)
    if (filename) counts.set(filename, (counts.get(filename) ?? 0) + 1);
  return counts;
}

function sizeOf(files: readonly FileToSend[]): number {
  return files.reduce((sum, { content }) => sum + content.size, 0);
}

function unconfirmed(files: readonly FileToSend[], cause: unknown): ClientError {
  const names = files.map(({ name }) => name);
  return new ClientError(
    'lost',
    wording(
      `The connection broke, and nothing tells whether these files arrived: ${names.join(', ')}. Check the network, look at the state, and upload what is missing there; those before them are there.`,
      `连接中断，无法确认以下文件是否送达：${names.join('、')}。请检查网络并查看状态，重新上传其中缺少的文件；之前的文件均已上传。`,
    ),
    { cause },
  );
}
