import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { drawPictures } from '../../../../test/draw-pictures.ts';
import { filmOfPictures } from '../../../../test/film-of-pictures.ts';
import { renderAnswerSchema, type RenderFields } from '../../../api/render.ts';
import { encodeDraft } from '../../../timeline/draft/encode-draft.ts';
import type { Timeline } from '../../../timeline/timeline.ts';

type Headers = Readonly<Record<string, string>>;

/** A session with pictures and a film of them, and what its user can do with it. */
export interface RenderPlace {
  readonly sessionId: string;
  readonly timeline: Timeline;
  /** Orders the film of the session, or what `body` says. */
  order(body?: object): Promise<RenderFields>;
  poll(id: string): Promise<RenderFields>;
  cancel(id: string): Promise<RenderFields>;
  /** Polls until it has ended. */
  waitFor(id: string): Promise<RenderFields>;
  /** Makes this the session's film. */
  putFilm(timeline: Timeline): Promise<void>;
}

/** Uploads `count` drawn pictures into a new session and lays them one after the other. */
export async function newRenderPlace(
  {
    url,
    headers,
    folder,
  }: { readonly url: string; readonly headers: Headers; readonly folder: string },
  film: {
    readonly count: number;
    readonly widthPx?: number;
    readonly heightPx?: number;
    readonly durationFrames?: number;
    /** The number of the first picture. */
    readonly first?: number;
  },
): Promise<RenderPlace> {
  const { count, widthPx = 320, heightPx = 180, durationFrames = 12, first = 0 } = film;
  const pictures = await drawPictures(folder, { count, widthPx, heightPx, durationFrames, first });
  const { timeline } = await filmOfPictures({ widthPx, heightPx, fps: 24 }, pictures);
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    assert.equal(answer.status, 200, `${method} ${path}: ${text}`);
    return JSON.parse(text) as unknown;
  };
  const { data } = (await call('POST', '/api/tasks/me/with-session/nemo_agent', {
    task_name: 'holiday',
  })) as { data: { session_id: string } };
  const sessionId = data.session_id;
  const form = new FormData();
  for (const { path } of pictures)
    form.append('files', new Blob([await readFile(path)]), basename(path));
  const uploaded = await fetch(`${url}/api/upload-video/nemo_agent/me/${sessionId}`, {
    method: 'POST',
    headers,
    body: form,
  });
  assert.equal(uploaded.status, 200, await uploaded.text());
  const renderOf = (answer: unknown): RenderFields => renderAnswerSchema.parse(answer).data;
  const lambda = '/api/render/proxy/lambda';
  const place: RenderPlace = {
    sessionId,
    timeline,
    order: async (body = {}) => renderOf(await call('POST', lambda, { sessionId, ...body })),
    poll: async (id) => renderOf(await call('GET', `${lambda}/${id}`)),
    cancel: async (id) => renderOf(await call('POST', `${lambda}/${id}/cancel`)),
    waitFor: async (id) => {
      for (;;) {
        const render = await place.poll(id);
        if (render.completedAt !== null) return render;
        await new Promise((resolve) => void setTimeout(resolve, 20));
      }
    },
    putFilm: async (changed) => {
      const draft = encodeDraft(changed);
      await call('PUT', `/api/state/nemo_agent/me/${sessionId}/draft`, { draft });
    },
  };
  await place.putFilm(timeline);
  return place;
}
