import * as z from 'zod';
import { apiErrors } from '../../api/codes.ts';
import {
  renderAnswer,
  renderAnswerSchema,
  renderListSchema,
  renderRequestSchema,
  type RenderFields,
} from '../../api/render.ts';
import { wording } from '../../language/wording.ts';
import type { User } from '../accounts/user.ts';
import { sendBlob } from '../files/send-blob.ts';
import type { App } from '../http/app.ts';
import { ApiError } from '../http/api-error.ts';
import { sendEventStream } from '../http/event-stream.ts';
import { languageOf } from '../http/request-language.ts';
import { nextCursor, pageFrom, pageQuery } from '../http/list-page.ts';
import type { Parts } from '../parts.ts';
import { filmName } from './film-name.ts';
import { orderFilm } from './order-film.ts';
import { renderFields } from './render-fields.ts';
import type { Render } from './render.ts';
import { requireAttribution } from './require-attribution.ts';

const lambda = '/api/render/proxy/lambda';
const path = z.object({ id: z.string() });

const listQuery = pageQuery.extend({ session_id: z.string().optional() });

/** `/api/render/proxy/…`: exports. */
export function renderRoutes(app: App, parts: Parts): void {
  const { renders, sessions, links, blobs, settings } = parts;
  const fieldsOf = (request: Parameters<typeof languageOf>[0], render: Render): RenderFields =>
    renderFields(render, { links, language: languageOf(request) });
  const find = async (user: User, id: string): Promise<Render> =>
    found(await renders.find(user.id, id));

  app.route({
    method: 'POST',
    url: lambda,
    config: { access: 'user', limit: 'work' },
    onRequest: requireAttribution,
    schema: {
      tags: ['Renders'],
      summary: 'Orders a film; the same id again is the same order',
      body: renderRequestSchema,
      response: { 200: renderAnswerSchema },
    },
    handler: async (request) => {
      const { user, body } = request;
      return renderAnswer(fieldsOf(request, await orderFilm(parts, { user, request: body })));
    },
  });

  app.route({
    method: 'GET',
    url: lambda,
    config: { access: 'user' },
    schema: {
      tags: ['Renders'],
      summary: 'All exports, or those of a session, the newest first',
      querystring: listQuery,
      response: { 200: renderListSchema },
    },
    handler: async (request) => {
      const { session_id, ...query } = request.query;
      const { id: userId } = request.user;
      const sessionId =
        session_id === undefined ? null : (await sessions.find(userId, session_id)).id;
      const list = await renders.list(userId, { sessionId, ...pageFrom(query) });
      const page = {
        renders: list.map((render) => fieldsOf(request, render)),
        nextCursor: nextCursor(list, query.limit),
      };
      return {
        code: 0 as const,
        success: true as const,
        message: 'ok' as const,
        ...page,
        data: page,
      };
    },
  });

  app.route({
    method: 'GET',
    url: `${lambda}/:id`,
    config: { access: 'user' },
    schema: {
      tags: ['Renders'],
      summary: 'How an export stands',
      params: path,
      response: { 200: renderAnswerSchema },
    },
    handler: async (request) =>
      renderAnswer(fieldsOf(request, await find(request.user, request.params.id))),
  });

  app.route({
    method: 'GET',
    url: `${lambda}/:id/events`,
    config: { access: 'user' },
    schema: {
      tags: ['Renders'],
      summary: 'How an export stands, as an event stream until it has ended',
      params: path,
    },
    handler: async (request, reply) => {
      const { id } = await find(request.user, request.params.id);
      return sendEventStream(reply, {
        heartbeatMs: settings.heartbeatMs,
        items: async function* (signal) {
          for await (const render of renders.follow(request.user.id, id, signal))
            yield { data: renderAnswer(fieldsOf(request, render)) };
        },
      });
    },
  });

  for (const [method, url] of [
    ['POST', `${lambda}/:id/cancel`],
    ['DELETE', `${lambda}/:id`],
  ] as const)
    app.route({
      method,
      url,
      config: { access: 'user' },
      schema: {
        tags: ['Renders'],
        summary: 'Stops an export; one that has ended stays as it is',
        params: path,
        response: { 200: renderAnswerSchema },
      },
      handler: async (request) => {
        const { user, params } = request;
        return renderAnswer(fieldsOf(request, found(await renders.cancel(user.id, params.id))));
      },
    });

  app.route({
    // HEAD by name: the one that Fastify adds would read the file to its end.
    method: ['GET', 'HEAD'],
    url: '/api/render/proxy/:id/download',
    config: { access: 'user' },
    schema: {
      tags: ['Renders'],
      summary: 'The film itself; ranges are honoured',
      params: path,
    },
    handler: async (request, reply) => {
      const render = await find(request.user, request.params.id);
      if (render.filmKey === null) throw notReady(render);
      const name = filmName(render);
      return sendBlob(request, reply, {
        blobs,
        key: render.filmKey,
        name,
        disposition: 'attachment',
      });
    },
  });
}

function found(render: Render | null): Render {
  if (render === null) throw new ApiError(apiErrors.notFound);
  return render;
}

function notReady({ status }: Render): ApiError {
  return new ApiError(apiErrors.conflict, {
    wording: wording(
      `There is no film to download: the export is ${status}.`,
      `没有可以下载的影片：导出状态为 ${status}。`,
    ),
    facts: { status },
  });
}
