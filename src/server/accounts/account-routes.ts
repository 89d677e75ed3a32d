import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import {
  anonymousTokenAnswerSchema,
  claimTokenAnswerSchema,
  claimTokenBodySchema,
  loginAnswerSchema,
  loginBodySchema,
  meAnswerSchema,
  registerBodySchema,
} from '../../api/auth.ts';
import { apiErrors } from '../../api/codes.ts';
import { ok } from '../../api/envelope.ts';
import { wording } from '../../language/wording.ts';
import type { App } from '../http/app.ts';
import { ApiError } from '../http/api-error.ts';
import type { Parts } from '../parts.ts';
import { claimLifeMs } from './claims.ts';
import { limitedAddress } from './limited-address.ts';
import { LoginGuard } from './login-guard.ts';
import type { IssuedToken } from './tokens.ts';

const longestClientId = 64;

/** `/api/auth/…`: how users come to be, and how they are known again. */
export function accountRoutes(app: App, parts: Parts): void {
  const { accounts, claims, ledger, publicUrl, registrationLinks, sessions, settings } = parts;

  app.route({
    method: 'POST',
    url: '/api/auth/anonymous-token',
    config: { access: 'public', limit: 'auth' },
    schema: {
      tags: ['Accounts'],
      summary: 'A token without registration; the same client id gets its user back',
      headers: z.object({
        'x-client-id': z
          .string()
          .optional()
          .describe(
            `Required: a random text of 1 to ${longestClientId} characters that stays the same; as good as a password`,
          ),
      }),
      response: { 200: anonymousTokenAnswerSchema },
    },
    handler: async (request) => {
      const clientId = request.headers['x-client-id']?.trim() ?? '';
      if (clientId === '' || clientId.length > longestClientId)
        throw new ApiError(apiErrors.missingClientId);
      const address = limitedAddress(request, settings);
      const issued = loginAnswer(await accounts.anonymousToken(clientId, address));
      const { available } = await ledger.balance(issued.user_id);
      return ok({ ...issued, credits: available });
    },
  });

  app.route({
    method: 'POST',
    url: '/api/auth/register',
    config: { access: 'public', limit: 'auth' },
    schema: {
      tags: ['Accounts'],
      summary: 'A new account, or one that an anonymous user becomes, with all their projects',
      body: registerBodySchema,
      response: { 200: loginAnswerSchema },
    },
    handler: async (request) => {
      const { email, password, bind, proof } = request.body;
      const bindTo = await userToBind(request, { bind: bind ?? null, proof: proof ?? null });
      const address = limitedAddress(request, settings);
      return ok(loginAnswer(await accounts.register({ email, password }, { bindTo, address })));
    },
  });

  const userToBind = async (
    { headers: { authorization } }: FastifyRequest,
    { bind, proof }: { readonly bind: string | null; readonly proof: string | null },
  ): Promise<string | null> => {
    if (authorization !== undefined) {
      const { id } = await accounts.authenticate(authorization);
      if (bind === null || bind === id) return id;
    } else if (bind === null) return null;
    else if (proof !== null && registrationLinks.isProof(bind, proof)) return bind;
    throw new ApiError(apiErrors.unprocessable, { wording: notTheirs });
  };

  const guard = new LoginGuard();
  app.route({
    method: 'POST',
    url: '/api/auth/login',
    config: { access: 'public', limit: 'auth' },
    schema: {
      tags: ['Accounts'],
      summary: 'A token for a registered user',
      body: loginBodySchema,
      response: { 200: loginAnswerSchema },
    },
    handler: async (request) => {
      const { body } = request;
      if (settings.rateLimits) guard.begin(body.email, request.ip);
      const issued = await accounts.logIn(body);
      guard.succeeded(body.email);
      return ok(loginAnswer(issued));
    },
  });

  app.route({
    method: 'GET',
    url: '/api/auth/me',
    config: { access: 'user' },
    schema: {
      tags: ['Accounts'],
      summary: 'Who the token belongs to',
      response: { 200: meAnswerSchema },
    },
    handler: async ({ user: { id, kind, plan, language } }) =>
      ok({ user_id: id, kind, email: await accounts.emailOf(id), plan, language }),
  });

  app.route({
    method: 'POST',
    url: '/api/auth/claim-token',
    config: { access: 'user' },
    schema: {
      tags: ['Accounts'],
      summary: 'A link that shows a project in a browser',
      body: claimTokenBodySchema,
      response: { 200: claimTokenAnswerSchema },
    },
    handler: async ({ user, body }) => {
      const session = await sessions.find(user.id, body.session_id);
      if (session.taskId !== body.task_id) throw new ApiError(apiErrors.sessionNotFound);
      const token = await claims.issue(session);
      return ok({
        claim_token: token,
        expires_in: claimLifeMs / 1000,
        claim_url: `${publicUrl()}/workspace/claim?ct=${token}`,
      });
    },
  });
}

function loginAnswer({ token, userId, expiresAtMs }: IssuedToken) {
  return { token, user_id: userId, expires_at: new Date(expiresAtMs!).toISOString() };
}

const notTheirs = wording(
  'An id alone does not show that the projects are yours: send the token of that user, or take the whole link from the answer that asked you to register.',
  '仅凭用户 ID 无法证明这些项目属于你：请携带该用户的令牌，或使用提示注册的那条回复中的完整链接。',
);
