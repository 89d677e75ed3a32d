import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { revokedAnswerSchema, tokensAnswerSchema } from '../../api/auth.ts';
import { apiErrors } from '../../api/codes.ts';
import { ok } from '../../api/envelope.ts';
import type { App } from '../http/app.ts';
import { ApiError } from '../http/api-error.ts';
import { bearerToken } from '../http/bearer-token.ts';
import type { Parts } from '../parts.ts';
import { tokenId } from './tokens.ts';

/** `/api/auth/logout`, `/api/auth/tokens`: a user's tokens, without the tokens themselves. */
export function tokenRoutes(app: App, { accounts, tokens }: Parts): void {
  app.route({
    method: 'POST',
    url: '/api/auth/logout',
    config: { access: 'user' },
    schema: {
      tags: ['Accounts'],
      summary: 'Revokes the token of this request',
      response: { 200: revokedAnswerSchema },
    },
    handler: async (request) =>
      ok({ revoked: await tokens.revoke(request.user.id, tokenId(tokenOf(request))) }),
  });

  app.route({
    method: 'GET',
    url: '/api/auth/tokens',
    config: { access: 'user' },
    schema: {
      tags: ['Accounts'],
      summary: 'The tokens that work',
      response: { 200: tokensAnswerSchema },
    },
    handler: async (request) => {
      const listed = await tokens.list(request.user.id, tokenOf(request));
      return ok({
        tokens: listed.map(({ id, createdAtMs, expiresAtMs, isCurrent }) => ({
          id,
          created_at: new Date(createdAtMs).toISOString(),
          expires_at: expiresAtMs === null ? null : new Date(expiresAtMs).toISOString(),
          current: isCurrent,
        })),
      });
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/auth/tokens/:token',
    config: { access: 'user' },
    schema: {
      tags: ['Accounts'],
      summary: 'Revokes a token',
      params: z.object({ token: z.string().describe('Its id, as listed') }),
      response: { 200: revokedAnswerSchema },
    },
    handler: async ({ user, params }) => {
      const revoked = await tokens.revoke(user.id, params.token);
      if (revoked === 0) throw new ApiError(apiErrors.notFound);
      return ok({ revoked });
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/auth/tokens',
    config: { access: 'user' },
    schema: {
      tags: ['Accounts'],
      summary: 'Revokes all tokens, and makes client ids forget this user',
      response: { 200: revokedAnswerSchema },
    },
    handler: async ({ user }) => ok({ revoked: await accounts.leaveEverywhere(user.id) }),
  });
}

function tokenOf(request: FastifyRequest): string {
  return bearerToken(request.headers.authorization)!;
}
