import { wording } from '../../language/wording.ts';
import { ClientError, failedBy } from '../client-error.ts';
import type { Connection } from '../connection/connection.ts';
import { readBody } from '../connection/read-body.ts';
import { brokenConnection } from '../connection/send-as.ts';
import { sendRequest } from '../connection/send-request.ts';
import { sleep } from '../connection/sleep.ts';
import { findFilmFault } from './check-film.ts';
import type { ExportedFilm } from './export-film.ts';
import type { FilmSink } from './film-sink.ts';
import { readRenderStatus } from './follow-render.ts';
import { hex } from './hex.ts';

export type FilmToDownload = Pick<ExportedFilm, 'id' | 'url' | 'sizeBytes' | 'sha256'>;

export interface DownloadOptions {
  readonly onProgress?:
    | ((progress: { readonly receivedBytes: number; readonly totalBytes: number | null }) => void)
    | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Brings a film into a sink and makes sure that it is whole: as long as the server says, an MP4 that
 * begins and ends as one, and of the right hash where one is told. What the sink has already is
 * kept; a broken connection goes on where it broke. Throws ClientError.
 */
export async function downloadFilm(
  connection: Connection,
  film: FilmToDownload,
  options: DownloadOptions & { readonly sink: FilmSink },
): Promise<void> {
  const { sink } = options;
  const hadSome = (await sink.sizeBytes()) > 0;
  const fault = await fetchAndCheck(connection, film, options);
  if (fault === null) return;
  // What was there before may have been of another film; and a line may flip bits.
  await sink.clear();
  const second = await fetchAndCheck(connection, film, options);
  if (second === null) return;
  await sink.clear();
  throw new ClientError('brokenFilm', broken, {
    cause: new Error(hadSome ? second : `${fault}; then ${second}`),
  });
}

type Download = DownloadOptions & { readonly sink: FilmSink };

/** Answers what is wrong with what came. */
async function fetchAndCheck(
  connection: Connection,
  film: FilmToDownload,
  download: Download,
): Promise<string | null> {
  const told = await fetchAll(connection, film, download);
  const { sink } = download;
  const sizeBytes = await sink.sizeBytes();
  const expected = film.sizeBytes ?? told.totalBytes;
  if (expected !== null && expected !== sizeBytes) return `${sizeBytes} bytes of ${expected}`;
  const sha256 = film.sha256 ?? told.sha256;
  if (sha256 !== null && sha256.toLowerCase() !== (await sink.sha256())) return 'another hash';
  return findFilmFault(await sink.content());
}

interface Told {
  readonly totalBytes: number | null;
  readonly sha256: string | null;
}

/** All that is missing in the sink, over as many connections as it takes. */
async function fetchAll(
  connection: Connection,
  film: FilmToDownload,
  download: Download,
): Promise<Told> {
  const { sink, signal } = download;
  const { retryDelaysMs } = connection.patience;
  const source = newSource(connection, film);
  for (let failures = 0; ;) {
    const before = await sink.sizeBytes();
    try {
      return await fetchRest(connection, source, download);
    } catch (error) {
      if (!failedBy(error, 'lost', 'unreachable', 'stopping', 'internal')) throw error;
      if ((await sink.sizeBytes()) > before) failures = 0;
      const delayMs = retryDelaysMs[failures++];
      if (delayMs === undefined) throw new ClientError('lost', unfinished, { cause: error });
      await sleep(delayMs, signal);
    }
  }
}

/** Opens the film from a byte on. */
type Source = (fromByte: number, signal?: AbortSignal) => Promise<Response>;

/**
 * By the link that came with the export, without the token, since it may lead anywhere; when it no
 * longer works, by a new one, and by the server's own route, with the token.
 */
function newSource(connection: Connection, film: FilmToDownload): Source {
  let url = film.url;
  let isFresh = false;
  return async function open(fromByte, signal): Promise<Response> {
    const headers = rangeOf(fromByte);
    if (url === null) return openRoute(connection, film.id, { headers, signal });
    const response = await connection
      .fetch(new URL(url, connection.url), { headers, signal: signal ?? null })
      .catch((error: unknown) => {
        signal?.throwIfAborted();
        throw brokenConnection(connection, error);
      });
    if (response.ok || response.status === 416) return response;
    await response.body?.cancel();
    if (response.status >= 500)
      throw brokenConnection(connection, new Error(`status ${response.status}`));
    url = isFresh ? null : (await readRenderStatus(connection, film.id, signal)).url;
    isFresh = true;
    return open(fromByte, signal);
  };
}

function rangeOf(fromByte: number): Record<string, string> {
  // A compressed answer would count other bytes.
  const identity = { 'Accept-Encoding': 'identity' };
  return fromByte === 0 ? identity : { ...identity, Range: `bytes=${fromByte}-` };
}

async function openRoute(
  connection: Connection,
  id: string,
  options: { readonly headers: Record<string, string>; readonly signal?: AbortSignal | undefined },
): Promise<Response> {
  const { status, headers, body } = await sendRequest(connection, {
    method: 'GET',
    path: `/api/render/proxy/${encodeURIComponent(id)}/download`,
    concern: { kind: 'other' },
    expects: 'stream',
    ...options,
  });
  return new Response(body, { status, headers });
}

async function fetchRest(
  connection: Connection,
  source: Source,
  { sink, onProgress, signal }: Download,
): Promise<Told> {
  let receivedBytes = await sink.sizeBytes();
  const { status, headers, body } = await source(receivedBytes, signal);
  const range = rangeIn(headers);
  if (status === 416) {
    await body?.cancel();
    if (range?.total === receivedBytes) return { totalBytes: range.total, sha256: null };
    await sink.clear();
    throw brokenConnection(connection, new Error('there is more than the film'));
  }
  const goesOn = status === 206 && range?.start === receivedBytes;
  if (!goesOn && receivedBytes > 0) {
    await sink.clear();
    receivedBytes = 0;
  }
  const totalBytes = goesOn ? range.total : lengthIn(headers);
  for await (const bytes of body === null ? [] : readBody(connection, body, signal)) {
    await sink.append(bytes);
    receivedBytes += bytes.length;
    onProgress?.({ receivedBytes, totalBytes });
  }
  if (totalBytes !== null && receivedBytes < totalBytes)
    throw brokenConnection(connection, new Error(`${receivedBytes} bytes of ${totalBytes}`));
  return { totalBytes, sha256: hashIn(headers) };
}

/** `bytes 100-199/200`, or `bytes * /200` of what cannot be. */
function rangeIn(headers: Headers): { start: number | null; total: number | null } | null {
  const [, start, total] =
    /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(headers.get('content-range') ?? '') ?? [];
  if (total === undefined) return null;
  return {
    start: start === undefined ? null : Number(start),
    total: total === '*' ? null : Number(total),
  };
}

function lengthIn(headers: Headers): number | null {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? null : Number(length);
}

/** `Repr-Digest: sha-256=:…:`, which is of the whole also where a part was sent (RFC 9530). */
function hashIn(headers: Headers): string | null {
  const base64 = /\bsha-256=:([\w+/=]+):/.exec(headers.get('repr-digest') ?? '')?.[1];
  return base64 === undefined
    ? null
    : hex(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
}

const broken = wording(
  'What was downloaded is no whole film, twice over. Nothing was kept; export the film again.',
  '两次下载的文件都不完整，已全部删除。请重新导出影片。',
);
const unfinished = wording(
  'The connection broke while the film was downloaded. What came is kept: download it again, and it goes on from there.',
  '下载影片时连接中断。已下载的部分会保留：再次下载时会从中断处继续。',
);
