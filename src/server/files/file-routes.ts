import * as z from 'zod';
import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import type { Parts } from '../parts.ts';
import { deadLinkPage } from './dead-link-page.ts';
import { sendBlob } from './send-blob.ts';

/** `/files/…`: what signed links lead to. */
export function fileRoutes(app: App, { blobs, links }: Parts): void {
  app.route({
    // HEAD by name: the one that Fastify adds would read the file to its end.
    method: ['GET', 'HEAD'],
    url: '/files/:signed/:name',
    config: { access: 'public' },
    schema: {
      tags: ['Media'],
      summary: 'A file by a signed link that expires; ranges are honoured',
      params: z.object({ signed: z.string(), name: z.string() }),
    },
    errorHandler: deadLinkPage,
    handler: async (request, reply) => {
      const { signed, name } = request.params;
      const link = links.open(signed, name);
      if (link === null) throw new ApiError(apiErrors.notFound);
      if (link.hasExpired) throw new ApiError(apiErrors.notFound, { wording: expired });
      return sendBlob(request, reply, { blobs, key: link.blobKey, name });
    },
  });
}

const expired = wording(
  'This link has expired: ask for the state or the render again, which gives a new one.',
  '链接已过期：请重新获取会话状态或渲染结果，其中会有新的链接。',
);
