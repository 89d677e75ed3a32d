import { randomBytes } from 'node:crypto';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { apiErrors } from '../../api/codes.ts';
import type { User } from '../accounts/user.ts';
import type { Settings } from '../settings.ts';
import { allowOrigins } from './allow-origins.ts';
import { watchAnswers, type Answers } from './answers.ts';
import { ApiError } from './api-error.ts';
import { errorAnswer } from './error-answer.ts';
import { readJsonBodies } from './json-body.ts';
import { limitLargeBodies } from './limit-large-bodies.ts';
import { limitRequests } from './limit-requests.ts';
import { limitBodySilence } from './limit-silence.ts';
import { refuseForeignHosts } from './refuse-foreign-hosts.ts';
import { setSafeHeaders } from './safe-headers.ts';
import { validateRequest } from './validate-request.ts';

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** Who may call a route: anybody, or a user with a token. */
export type Access = 'public' | 'user';

export interface RouteEntry {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyInstance {
    /** Every route there is, for the access matrix. */
    routeTable: RouteEntry[];
    /** Aborted when the server stops: event streams end, and new requests are refused. */
    stopping: AbortSignal;
    answers: Answers;
  }
  interface FastifyRequest {
    /** Whose token came along; set on every route whose access is `user`. */
    user: User;
  }
}

/**
 * Of bodies that are held in memory; a draft of 10,000 segments takes this much. Strangers get to
 * say little, and routes that take files within a message raise it for themselves.
 */
const bodyLimitBytes = { user: 4 * 2 ** 20, public: 16 * 2 ** 10 };

/** An app without routes: schemas by zod, one way of answering errors, and a check of who may call. */
export function createApp(options: {
  readonly settings: Settings;
  readonly log: FastifyBaseLogger;
  /** Whose token the header holds. Throws ApiError. */
  readonly authenticate: (authorization: string | undefined) => Promise<User>;
  readonly stopping: AbortSignal;
}): App {
  const { settings } = options;
  const app = fastify({
    loggerInstance: options.log,
    bodyLimit: bodyLimitBytes.user,
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false,
    trustProxy: settings.trustedProxies,
    genReqId: () => randomBytes(8).toString('hex'),
    forceCloseConnections: true,
    // Signed links and names of files in any script are longer than the default of 100.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 1000 },
  }).withTypeProvider<ZodTypeProvider>();
  readJsonBodies(app);
  app.setValidatorCompiler(validateRequest);
  app.setSerializerCompiler(serializerCompiler);
  app.decorate('routeTable', [] as RouteEntry[]);
  app.decorate('stopping', options.stopping);
  app.decorate('answers', watchAnswers(app));
  app.decorateRequest('user');
  setSafeHeaders(app, settings);
  refuseForeignHosts(app, settings);
  allowOrigins(app, settings.allowedOrigins);
  limitBodySilence(app);
  app.addHook('onRoute', (route) => {
    const { method, url, config } = route;
    if (config?.access === undefined)
      throw new Error(`The route ${url} does not say who may call it`);
    route.bodyLimit ??= bodyLimitBytes[config.access];
    for (const one of [method].flat())
      app.routeTable.push({ method: one, url, access: config.access });
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Request-Id', request.id);
    if (options.stopping.aborted)
      throw new ApiError(apiErrors.stopping, {
        headers: { 'Retry-After': '5', Connection: 'close' },
      });
  });
  app.addHook('onRequest', async (request) => {
    // A request for no route is answered as not found, whoever asks.
    if (request.is404 || request.routeOptions.config.access !== 'user') return;
    request.user = await options.authenticate(request.headers.authorization);
  });
  if (settings.rateLimits) limitRequests(app);
  limitLargeBodies(app, bodyLimitBytes.user);
  app.setNotFoundHandler(() => {
    throw new ApiError(apiErrors.notFound);
  });
  app.setErrorHandler(async (error, request, reply) => {
    const { status, headers, body } = errorAnswer(error, request);
    if (status >= 500 && !isBrokenOff(error, request))
      request.log.error({ err: error }, 'request failed');
    return reply.status(status).headers(headers).send(body);
  });
  return app;
}

/** The client went away while it was being read, which is no fault of ours; its line in the log says so. */
function isBrokenOff(error: unknown, { raw }: FastifyRequest): boolean {
  return error === raw.errored && (error as NodeJS.ErrnoException).code === 'ECONNRESET';
}
