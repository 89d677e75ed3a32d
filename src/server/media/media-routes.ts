import * as z from 'zod';
import { appName } from '../../api/app-name.ts';
import { ok } from '../../api/envelope.ts';
import { deletedAnswerSchema } from '../../api/tasks.ts';
import { mediaAnswerSchema } from '../../api/upload.ts';
import type { App } from '../http/app.ts';
import type { Parts } from '../parts.ts';
import { sessionPath } from '../sessions/session-path.ts';
import { uploadedFile } from './uploaded-file.ts';

/** `/api/media/…`: what has been uploaded into a session. */
export function mediaRoutes(app: App, { sessions, media, links }: Parts): void {
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
      summary: 'Takes a file out of a session; what no other session has is deleted',
      params: sessionPath.extend({ hash: z.string() }),
      response: { 200: deletedAnswerSchema },
    },
    handler: async ({ user, params }) => {
      const session = await sessions.findByPath(user, params);
      await media.remove(user.id, session.id, params.hash);
      return ok(null);
    },
  });
}
