import type { WishedOutput } from '../../api/render.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { ClientError } from '../client-error.ts';
import type { Connection } from '../connection/connection.ts';
import { refusalInStream } from '../connection/refusal.ts';
import { strangeAnswer } from '../connection/send-as.ts';
import { sendRequest } from '../connection/send-request.ts';
import { isExportable, readState } from '../project/project-state.ts';
import { summarizeDraft } from '../project/summarize-draft.ts';
import { followRender, type FollowOptions } from './follow-render.ts';
import { hasEnded, readRender, type Render } from './read-render.ts';

export interface ExportOptions {
  readonly sessionId: string;
  /** What is wished of the file; an MP4 of high quality by default. */
  readonly output?: WishedOutput | undefined;
  /** By which it is called; that of an export that was begun before goes on with it. */
  readonly renderId?: string | undefined;
  readonly onProgress?: ((render: Render) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A film that was made; what is in it, only its order knows. */
export interface OrderedFilm {
  /** By which it is found again. */
  readonly id: string;
  /** May expire; `downloadFilm` finds another way then. */
  readonly url: string | null;
  readonly durationMs: number | null;
  readonly sizeBytes: number | null;
  readonly sha256: string | null;
}

export interface ExportedFilm extends OrderedFilm {
  /** All tracks in one line. */
  readonly summary: Wording;
}

/**
 * Orders the session's film and waits until it is made. An order that may have been lost is sent
 * again under the same id, so that it is one export. Throws ClientError: `nothingToExport`,
 * `exportFailed`, `exportCancelled`, and what the server refuses.
 */
export async function exportFilm(
  connection: Connection,
  options: ExportOptions,
): Promise<ExportedFilm> {
  const { sessionId, onProgress, signal } = options;
  const state = await readState(connection, sessionId, signal);
  if (!isExportable(state)) throw new ClientError('nothingToExport', noFilm);
  const id = options.renderId ?? newRenderId(connection);
  const ordered = await orderFilm(connection, { ...options, id, draft: state.draft });
  onProgress?.(ordered);
  const known = ordered.id ?? id;
  const film = hasEnded(ordered)
    ? await filmOf(connection, known, ordered)
    : await followExport(connection, { id: known, onProgress, signal });
  return { ...film, summary: summarizeDraft(state.draft) };
}

/** Waits for an export that was ordered before. Throws as `exportFilm` does. */
export async function followExport(
  connection: Connection,
  options: FollowOptions,
): Promise<OrderedFilm> {
  return filmOf(connection, options.id, await followRender(connection, options));
}

async function filmOf(connection: Connection, id: string, ended: Render): Promise<OrderedFilm> {
  if (ended.status !== 'completed') throw await endedBadly(connection, ended);
  const { url, durationMs, sizeBytes, sha256 } = ended;
  return { id, url, durationMs, sizeBytes, sha256 };
}

/** As the protocol's clients call an export; never the same twice. */
export function newRenderId(connection: Connection): string {
  connection.lastExportMs = Math.max(Date.now(), connection.lastExportMs + 1);
  return `render_${connection.lastExportMs}`;
}

async function orderFilm(
  connection: Connection,
  order: ExportOptions & { readonly id: string; readonly draft: object },
): Promise<Render> {
  const { id, sessionId, draft, output, signal } = order;
  const { whole } = await sendRequest(connection, {
    method: 'POST',
    path: '/api/render/proxy/lambda',
    json: { id, sessionId, draft, output: output ?? { format: 'mp4', quality: 'high' } },
    concern: { kind: 'export' },
    repeatable: true,
    signal,
  });
  const render = readRender(whole);
  if (render === null) throw strangeAnswer(connection);
  return render;
}

async function endedBadly(connection: Connection, render: Render): Promise<ClientError> {
  if (render.status === 'cancelled') return new ClientError('exportCancelled', cancelled);
  const { error, errorCode } = render;
  if (errorCode === 2001 || errorCode === 402) {
    const { userId } = await connection.identity.read();
    return refusalInStream(
      { code: errorCode, name: null, message: error ?? '' },
      { concern: { kind: 'export' }, caller: { userId, webUrl: connection.webUrl } },
    );
  }
  const [en, zh] = error === null ? ['', ''] : [` ${error}`, error];
  return new ClientError(
    'exportFailed',
    wording(
      `The film could not be made.${en} Export once more; if it fails again, change the film or tell the operator of the service.`,
      `影片导出失败。${zh}请重新导出；若再次失败，请修改影片或联系服务管理员。`,
    ),
    { code: errorCode },
  );
}

const noFilm = wording(
  'There is no film to export yet. Upload photos and say what film you would like, for example “combine these photos into a 30-second video with music”.',
  '还没有可以导出的影片。请先上传照片并说明想要的影片，例如“把这些照片做成30秒的视频，配上音乐”。',
);
const cancelled = wording('The export was stopped.', '导出已取消。');
