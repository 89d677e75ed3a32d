import { wording } from '../../language/wording.ts';
import { readFrames } from '../chat/read-frames.ts';
import { ClientError, failedBy } from '../client-error.ts';
import type { Connection } from '../connection/connection.ts';
import { isMissingRoute, strangeAnswer } from '../connection/send-as.ts';
import { sendRequest } from '../connection/send-request.ts';
import { sleep } from '../connection/sleep.ts';
import { hasEnded, readRender, type Render } from './read-render.ts';

export interface FollowOptions {
  readonly id: string;
  readonly onProgress?: ((render: Render) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Waits for the end of an export, in whatever way it ends: by the server's stream of progress where
 * it has one, else by asking every `patience.exportPollMs`. Throws ClientError `lost` when the
 * server stays away; the export goes on without anybody listening.
 */
export async function followRender(
  connection: Connection,
  { id, onProgress = () => {}, signal }: FollowOptions,
): Promise<Render> {
  const { retryDelaysMs, exportPollMs } = connection.patience;
  let isPushed = true;
  for (let failures = 0; ;) {
    try {
      const renders = isPushed
        ? pushedRenders(connection, id, signal)
        : polledRender(connection, id, signal);
      for await (const render of renders) {
        failures = 0;
        onProgress(render);
        if (hasEnded(render)) return render;
      }
      if (!isPushed) await sleep(exportPollMs, signal);
      // A server that stops ends its streams.
      else await sleep(retryDelaysMs[failures++] ?? exportPollMs, signal);
    } catch (error) {
      if (isPushed && isMissingRoute(error)) {
        isPushed = false;
        continue;
      }
      if (!failedBy(error, 'lost', 'unreachable', 'stopping')) throw error;
      const delayMs = retryDelaysMs[failures++];
      if (delayMs === undefined) throw new ClientError('lost', goesOn, { cause: error });
      await sleep(delayMs, signal);
    }
  }
}

/** How an export stands now. */
export async function readRenderStatus(
  connection: Connection,
  id: string,
  signal?: AbortSignal,
): Promise<Render> {
  const { whole } = await sendRequest(connection, {
    method: 'GET',
    path: `/api/render/proxy/lambda/${encodeURIComponent(id)}`,
    concern: { kind: 'other' },
    signal,
  });
  const render = readRender(whole);
  if (render === null) throw strangeAnswer(connection);
  return render;
}

async function* polledRender(
  connection: Connection,
  id: string,
  signal?: AbortSignal,
): AsyncGenerator<Render> {
  yield await readRenderStatus(connection, id, signal);
}

async function* pushedRenders(
  connection: Connection,
  id: string,
  signal?: AbortSignal,
): AsyncGenerator<Render> {
  const { headers, body } = await sendRequest(connection, {
    method: 'GET',
    path: `/api/render/proxy/lambda/${encodeURIComponent(id)}/events`,
    headers: { Accept: 'text/event-stream' },
    concern: { kind: 'other' },
    expects: 'stream',
    signal,
  });
  if (body === null || !/event-stream/.test(headers.get('content-type') ?? '')) {
    await body?.cancel();
    throw strangeAnswer(connection);
  }
  for await (const frame of readFrames(connection, body, signal)) {
    const render = frame.kind === 'event' ? readRender(frame.json) : null;
    if (render !== null) yield render;
  }
}

const goesOn = wording(
  'The connection broke and the server does not come back. The export goes on there: ask for the exports later, the film will be among them.',
  '连接中断且服务器暂时无法访问。导出会在服务器上继续：请稍后查看导出列表，影片会出现在其中。',
);
