import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { drawPictures } from '../../../../test/draw-pictures.ts';
import { filmOfPictures } from '../../../../test/film-of-pictures.ts';
import { renderAnswerSchema, type RenderFields } from '../../../api/render.ts';
import { encodeDraft } from '../../../timeline/draft/encode-draft.ts';
import type { Timeline } from '../../../timeline/timeline.ts';
import { ApiCaller } from '../../testing/api-caller.ts';
import { newSession, upload, type Caller } from '../../testing/upload.ts';

export const lambda = '/api/render/proxy/lambda';

/** A user's session with pictures and a film of them. */
export interface RenderPlace {
  readonly api: ApiCaller;
  readonly sessionId: string;
  readonly timeline: Timeline;
  /** Orders the film of the session, or what `body` says. */
  order(body?: object): Promise<RenderFields>;
  poll(id: string): Promise<RenderFields>;
  cancel(id: string): Promise<RenderFields>;
  /** Polls until it has ended; it must be so in the end. */
  waitFor(id: string, status?: RenderFields['status']): Promise<RenderFields>;
  /** Makes this the session's film. */
  putFilm(timeline: Timeline): Promise<void>;
  /** The user's credits. */
  balance(): Promise<{ available: number; frozen: number; total: number }>;
}

/** Uploads drawn pictures into a new session and lays them one after the other at 24 fps. */
export async function newRenderPlace(
  caller: Caller,
  film: {
    /** For the pictures. */
    readonly folder: string;
    readonly count: number;
    readonly widthPx?: number;
    readonly heightPx?: number;
    /** Of each picture. */
    readonly durationFrames?: number;
    /** The number of the first picture. */
    readonly first?: number;
  },
): Promise<RenderPlace> {
  const { folder, count, widthPx = 320, heightPx = 180, durationFrames = 12, first = 0 } = film;
  const pictures = await drawPictures(folder, { count, widthPx, heightPx, durationFrames, first });
  const { timeline } = await filmOfPictures({ widthPx, heightPx, fps: 24 }, pictures);
  const sessionId = await newSession(caller, 'holiday');
  const files = pictures.map(async ({ path }) => ({
    name: basename(path),
    bytes: new Uint8Array(await readFile(path)),
  }));
  await upload(caller, sessionId, await Promise.all(files));
  const place = renderPlaceOf(caller, sessionId, timeline);
  await place.putFilm(timeline);
  return place;
}

/** The same place, by another server perhaps. */
export function renderPlaceOf(caller: Caller, sessionId: string, timeline: Timeline): RenderPlace {
  const api = new ApiCaller(caller.url, caller.headers);
  const render = async (method: string, path: string, body?: object): Promise<RenderFields> => {
    const answer = await api.call(method, path, body);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    return renderAnswerSchema.parse(answer.body).data;
  };
  const poll = async (id: string) => render('GET', `${lambda}/${id}`);
  return {
    api,
    sessionId,
    timeline,
    order: async (body = {}) => render('POST', lambda, { sessionId, ...body }),
    poll,
    cancel: async (id) => render('POST', `${lambda}/${id}/cancel`),
    waitFor: async (id, status = 'completed') => {
      for (;;) {
        const fields = await poll(id);
        if (fields.completedAt !== null) {
          assert.equal(fields.status, status, fields.error ?? '');
          return fields;
        }
        await sleep(20);
      }
    },
    putFilm: async (changed) => {
      const draft = encodeDraft(changed);
      await api.data('PUT', `/api/state/nemo_agent/me/${sessionId}/draft`, { draft });
    },
    balance: async () => api.data('GET', '/api/credits/balance/simple'),
  };
}
