import { createHash } from 'node:crypto';
import * as z from 'zod';
import { appName } from '../../api/app-name.ts';
import { ok } from '../../api/envelope.ts';
import { stateAnswerSchema } from '../../api/state.ts';
import type { App } from '../http/app.ts';
import { includesTag } from '../http/includes-tag.ts';
import { languageOf } from '../http/request-language.ts';
import type { Parts } from '../parts.ts';
import { sessionPath } from '../sessions/session-path.ts';
import { stateAnswer } from './state-answer.ts';

/** `/api/state/…/latest`: where clients find what became of a message, and what can be exported. */
export function stateRoutes(app: App, parts: Parts): void {
  app.route({
    method: 'GET',
    url: `/api/state/${appName}/:user/:session/latest`,
    config: { access: 'user' },
    schema: {
      tags: ['State'],
      summary: 'Media, film, and finished films of a session',
      params: sessionPath,
      headers: z.object({ 'if-none-match': z.string().optional() }),
      response: { 200: stateAnswerSchema, 304: z.null().describe('As the client has it') },
    },
    handler: async (request, reply) => {
      const session = await parts.sessions.findByPath(request.user, request.params);
      const data = await stateAnswer(parts, session, languageOf(request));
      // Written once: the tag is of what is sent.
      const answer = ok(data);
      const text = JSON.stringify(answer);
      const tag = tagOf(text);
      void reply.headers({
        ETag: tag,
        'Cache-Control': 'private, no-cache',
        // Headers are set as a whole: what CORS said of it is said again.
        Vary: 'Accept-Language, Origin',
      });
      if (includesTag(request.headers['if-none-match'], tag)) return reply.status(304).send(null);
      void reply.type('application/json; charset=utf-8').serializer(() => text);
      return answer;
    },
  });
}

/** Links in the state change once an hour, and then so does the tag: nobody keeps one that expired. */
function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url')}"`;
}
