import { randomUUID } from 'node:crypto';
import { MemoryLocker, Server } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { appName } from '../../api/app-name.ts';
import { apiErrors } from '../../api/codes.ts';
import { ok } from '../../api/envelope.ts';
import { mediaAnswerSchema } from '../../api/upload.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { InTurn } from '../in-turn.ts';
import type { Parts } from '../parts.ts';
import { sessionPath } from '../sessions/session-path.ts';
import { finishUpload } from './finish-upload.ts';
import type { MediaItem } from './media-item.ts';
import { ResumableUploads, sweepUploads } from './resumable-uploads.ts';
import { tusAnswer } from './tus-answer.ts';
import { uploadedFile } from './uploaded-file.ts';

const uploadPath = sessionPath.extend({ upload: z.string() });

/**
 * `/api/upload-video/…/tus`: uploads that may break off and go on, by the tus protocol
 * (https://tus.io/protocols/resumable-upload). The answer to the last piece names the file's hash
 * in `Media-Hash`, and GET on the upload's address tells all of it.
 */
export function resumableRoutes(app: App, parts: Parts): void {
  const { sessions, blobs, media, links, settings, uploadPlace } = parts;
  const locker = new MemoryLocker();
  const finishing = new InTurn();
  const url = `/api/upload-video/${appName}/:user/:session/tus`;
  const schema = { tags: ['Media'], params: sessionPath };

  const open = async (user: { id: string }, params: z.output<typeof sessionPath>) => {
    const session = await sessions.findByPath(user, params);
    const owner = { userId: user.id, sessionId: session.id };
    const uploads = new ResumableUploads(uploadPlace, owner);
    const finish = async (id: string): Promise<MediaItem | null> =>
      finishing.run(id, async () =>
        finishUpload(id, { uploads, blobs, media, ...owner, signal: app.stopping }),
      );
    return { uploads, finish };
  };
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const params = request.params as z.output<typeof sessionPath> & { upload?: string };
    const { uploads, finish } = await open(request.user, params);
    // It may have come in whole just before the server was stopped.
    if (request.method === 'HEAD' && params.upload !== undefined) await finish(params.upload);
    if (request.method === 'POST') await sweepUploads(uploadPlace);
    const server = new Server({
      // Of a creation, what the new upload's address begins with.
      path: request.url.replace(/\/?(\?.*)?$/, ''),
      relativeLocation: true,
      getFileIdFromRequest: () => params.upload,
      allowedOrigins: [],
      exposedHeaders: ['Media-Hash'],
      datastore: uploads,
      locker,
      maxSize: settings.uploadLimitBytes,
      namingFunction: () => randomUUID(),
      onUploadFinish: async (_, { id }) => {
        const item = await finish(id);
        return item === null ? {} : { headers: { 'Media-Hash': item.sha256 } };
      },
    });
    return tusAnswer(request, reply, server);
  };

  void app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.route({
      method: ['POST', 'OPTIONS'],
      url,
      config: { access: 'user', limit: 'upload' },
      schema: { ...schema, summary: 'Begins a resumable upload (tus 1.0.0)' },
      handler: answer,
    });
    scope.route({
      method: ['HEAD', 'PATCH', 'DELETE', 'OPTIONS'],
      url: `${url}/:upload`,
      config: { access: 'user' },
      schema: { ...schema, params: uploadPath, summary: 'A resumable upload (tus 1.0.0)' },
      handler: answer,
    });
    scope.route({
      method: 'GET',
      exposeHeadRoute: false,
      url: `${url}/:upload`,
      config: { access: 'user' },
      schema: {
        ...schema,
        params: uploadPath,
        summary: 'What became of a resumable upload: its file, or none as long as it is unfinished',
        response: { 200: mediaAnswerSchema },
      },
      handler: async ({ user, params }) => {
        const { uploads, finish } = await open(user, params);
        if ((await uploads.find(params.upload)) === null) throw new ApiError(apiErrors.notFound);
        const item = await finish(params.upload);
        return ok({ files: item === null ? [] : [uploadedFile(item, links)] });
      },
    });
  });
}
