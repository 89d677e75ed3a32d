import * as z from 'zod';
import { appName } from '../../api/app-name.ts';
import { takenOutAnswerSchema } from '../../api/edits.ts';
import { ok } from '../../api/envelope.ts';
import { mediaAnswerSchema } from '../../api/upload.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/request-language.ts';
import type { Parts } from '../parts.ts';
import { wholeRevisionAnswer } from '../revisions/revision-answer.ts';
import { sessionPath } from '../sessions/session-path.ts';
import { takeOut } from './take-out.ts';
import { uploadedFile } from './uploaded-file.ts';

/** `/api/media/…`: what has been uploaded into a session. */
export function mediaRoutes(app: App, parts: Parts): void {
  const { sessions, media, links } = parts;

  app.route({
    method: 'GET',
    url: `/api/media/${appName}/:user/:session`,
    config: { access: 'user' },
    schema: {
      tags: ['Media'],
      summary: 'The photos, clips and songs of a session, in the order of their upload',
      params: sessionPath,
      response: { 200: mediaAnswerSchema },
    },
    handler: async ({ user, params }) => {
      const session = await sessions.findByPath(user, params);
      const items = await media.list(session.id);
      return ok({ files: items.map((item) => uploadedFile(item, links)) });
    },
  });

  app.route({
    method: 'DELETE',
    url: `/api/media/${appName}/:user/:session/:hash`,
    config: { access: 'user' },
    schema: {
      tags: ['Media'],
      summary: 'Takes a file out of a session and of its film; undo brings it back',
      params: sessionPath.extend({ hash: z.string() }),
      response: { 200: takenOutAnswerSchema },
    },
    handler: async (request) => {
      const { user, params } = request;
      const { id: sessionId } = await sessions.findByPath(user, params);
      const file = { userId: user.id, sessionId, sha256: params.hash };
      const revision = await takeOut(parts, file);
      return ok(revision && wholeRevisionAnswer(revision, languageOf(request)));
    },
  });
}
