import multipart from '@fastify/multipart';
import { appName } from '../../api/app-name.ts';
import { apiErrors } from '../../api/codes.ts';
import { ok } from '../../api/envelope.ts';
import { uploadAnswerSchema, uploadByUrlSchema } from '../../api/upload.ts';
import { wording, type Language } from '../../language/wording.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/request-language.ts';
import { requestSignal } from '../http/request-signal.ts';
import type { Parts } from '../parts.ts';
import { sessionPath } from '../sessions/session-path.ts';
import { addArrivals, type Rejected } from './add-arrivals.ts';
import { fetchAll } from './fetch-all.ts';
import { receiveForm } from './receive-form.ts';
import { uploadedFile } from './uploaded-file.ts';

/** `/api/upload-video/…`: files into a session, as a multipart form or by address. */
export function uploadRoutes(app: App, parts: Parts): void {
  const { sessions, media, links } = parts;
  app.register(async (scope: App) => {
    await scope.register(multipart, { throwFileSizeLimit: false, limits });
    scope.route({
      method: 'POST',
      url: `/api/upload-video/${appName}/:user/:session`,
      config: { access: 'user', limit: 'upload' },
      schema: {
        tags: ['Media'],
        summary: 'Files into a session: a multipart form, or addresses to fetch from',
        consumes: ['multipart/form-data', 'application/json'],
        params: sessionPath,
        body: { content: { 'application/json': { schema: uploadByUrlSchema } } },
        response: { 200: uploadAnswerSchema },
      },
      handler: async (request, reply) => {
        const { id: userId } = request.user;
        const session = await sessions.findByPath(request.user, request.params);
        const signal = requestSignal(reply);
        const arrivals = request.isMultipart()
          ? receiveForm(request, parts)
          : fetchAll(urlsOf(request.body), parts, signal);
        const addition = { userId, sessionId: session.id, arrivals, signal };
        const { items, rejected } = await addArrivals(media, addition);
        const files = items.map((item) => uploadedFile(item, links));
        return ok({
          files,
          uploaded_files: files,
          session_state_applied: true as const,
          rejected: rejected.map(rejectedFile(languageOf(request))),
        });
      },
    });
  });
}

/**
 * The bytes of files are counted where they are written. Texts of a form are not looked at, but
 * kept in memory as long as it comes in.
 */
const limits = { fileSize: Infinity, fields: 100, fieldSize: 1000 };

/** The schema has seen it, unless there is no body at all. */
function urlsOf(body: unknown): string[] {
  const parsed = uploadByUrlSchema.safeParse(body);
  if (!parsed.success) throw new ApiError(apiErrors.badRequest, { wording: noBody });
  return parsed.data.urls;
}

const noBody = wording(
  'Send files as a multipart form, or JSON such as {"urls":["https://…"],"source_type":"url"}.',
  '请用 multipart 表单上传文件，或发送 JSON，例如 {"urls":["https://…"],"source_type":"url"}。',
);

function rejectedFile(language: Language) {
  return ({ name, error }: Rejected) => ({
    filename: name,
    code: error.kind.code,
    message: error.wording[language],
    ...error.facts,
  });
}
