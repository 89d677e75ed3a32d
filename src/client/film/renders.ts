import * as z from 'zod';
import { ask } from '../connection/ask.ts';
import type { Connection } from '../connection/connection.ts';
import { isMissingRoute, strangeAnswer } from '../connection/send-as.ts';
import { sendRequest } from '../connection/send-request.ts';
import { readState } from '../project/project-state.ts';
import { readRender, type Render } from './read-render.ts';

/** The exports of a session, the newest first; where a server has no list, its finished films. */
export async function listRenders(
  connection: Connection,
  sessionId: string,
  signal?: AbortSignal,
): Promise<Render[]> {
  try {
    const { renders } = await ask(
      connection,
      {
        method: 'GET',
        path: `/api/render/proxy/lambda?session_id=${encodeURIComponent(sessionId)}`,
        concern: { kind: 'session' },
        signal,
      },
      z.object({ renders: z.array(z.unknown()) }),
    );
    return renders.flatMap((render) => readRender(render) ?? []);
  } catch (error) {
    if (!isMissingRoute(error)) throw error;
    const { films } = await readState(connection, sessionId, signal);
    return films.flatMap(({ id, url, duration, size }) => {
      const output = { url, duration: duration == null ? null : duration * 1000, size };
      return readRender({ id, status: 'completed', progress: 100, output }) ?? [];
    });
  }
}

/** Stops an export; one that has ended stays as it is. */
export async function cancelRender(
  connection: Connection,
  id: string,
  signal?: AbortSignal,
): Promise<Render> {
  const { whole } = await sendRequest(connection, {
    method: 'POST',
    path: `/api/render/proxy/lambda/${encodeURIComponent(id)}/cancel`,
    concern: { kind: 'other' },
    repeatable: true,
    signal,
  });
  const render = readRender(whole);
  if (render === null) throw strangeAnswer(connection);
  return render;
}
