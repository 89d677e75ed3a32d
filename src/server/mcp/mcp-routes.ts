import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { apiErrors } from '../../api/codes.ts';
import { newMcpEndpoint } from '../../mcp/http/mcp-endpoint.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { languageOf } from '../http/request-language.ts';
import { requestSignal } from '../http/request-signal.ts';
import type { Parts } from '../parts.ts';

const url = '/mcp';

/** Files may come within a call. */
const bodyLimitBytes = 32 * 2 ** 20;

/**
 * The Model Context Protocol: its tools call this server's own routes over loopback, as the user
 * whose token came along, so that nothing is allowed there that is not allowed here.
 */
export function mcpRoutes(
  app: App,
  { settings, publicUrl, log }: Parts,
  ownUrl: () => string,
): void {
  const endpoint = newMcpEndpoint({
    serviceUrl: ownUrl,
    report: (error) => log.warn({ err: error }, 'MCP'),
  });
  app.stopping.addEventListener('abort', () => endpoint.stop());
  app.addHook('onClose', async () => endpoint.close());

  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    refuseForeignOrigin(request, { ...settings, publicUrl: publicUrl() });
    const { raw } = reply;
    const answered = await endpoint.handle({
      request: webRequest(request, reply),
      body: request.body,
      userId: request.user.id,
      token: bearerToken(request.headers.authorization)!,
      language: languageOf(request),
      whenOver: (listener) => (raw.destroyed ? listener() : raw.once('close', listener)),
    });
    return sendWebResponse(reply, answered);
  };

  app.route({
    method: 'POST',
    url,
    config: { access: 'user' },
    bodyLimit: bodyLimitBytes,
    schema: {
      tags: ['Mcp'],
      summary: 'The Model Context Protocol (streamable HTTP), for agents',
    },
    handler: answer,
  });

  app.route({
    method: 'DELETE',
    url,
    config: { access: 'user' },
    schema: { tags: ['Mcp'], summary: 'Ends a session of it' },
    handler: answer,
  });

  app.route({
    method: 'GET',
    url,
    exposeHeadRoute: false,
    config: { access: 'public' },
    schema: { tags: ['Mcp'], summary: 'Answers 405: nothing is said unasked' },
    handler: async (_request, reply) => reply.status(405).header('Allow', 'POST, DELETE').send(),
  });
}

/** A page from elsewhere has no business here, not even with a token (the protocol's own rule). */
function refuseForeignOrigin(
  { headers, host, protocol }: FastifyRequest,
  { allowedOrigins, publicUrl }: { readonly allowedOrigins: readonly string[]; publicUrl: string },
): void {
  const { origin } = headers;
  if (origin === undefined) return;
  const own = [`${protocol}://${host}`, new URL(publicUrl).origin];
  if (![...own, ...allowedOrigins].includes(origin)) throw new ApiError(apiErrors.wrongOrigin);
}

/** Its body was read already. */
function webRequest(request: FastifyRequest, reply: FastifyReply): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  return new Request(new URL(request.url, 'http://localhost'), {
    method: request.method,
    headers,
    signal: requestSignal(reply),
  });
}

async function sendWebResponse(reply: FastifyReply, answer: Response): Promise<FastifyReply> {
  reply.status(answer.status);
  for (const [name, value] of answer.headers)
    // The connection is the server's own affair.
    if (name !== 'connection') reply.header(name, value);
  if (answer.body === null) return reply.send();
  return reply.send(Readable.fromWeb(answer.body));
}
