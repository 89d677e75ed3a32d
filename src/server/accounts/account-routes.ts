import * as z from 'zod';
import { apiErrors } from '../../api/codes.ts';
import { ok } from '../../api/envelope.ts';
import type { App } from '../http/app.ts';
import { ApiError } from '../http/api-error.ts';
import type { Parts } from '../parts.ts';

const longestClientId = 64;

/** `/api/auth/…`: tokens, registration, login. */
export function accountRoutes(app: App, { accounts }: Parts): void {
  app.route({
    method: 'POST',
    url: '/api/auth/anonymous-token',
    config: { access: 'public' },
    schema: {
      tags: ['Accounts'],
      summary: 'A token without registration',
      headers: z.object({ 'x-client-id': z.string().optional() }),
    },
    handler: async (request) => {
      const clientId = request.headers['x-client-id']?.trim() ?? '';
      if (clientId === '' || clientId.length > longestClientId)
        throw new ApiError(apiErrors.missingClientId);
      const { token, userId, expiresAtMs } = await accounts.anonymousToken(clientId, request.ip);
      const expiresAt = new Date(expiresAtMs).toISOString();
      return ok({ token, user_id: userId, expires_at: expiresAt, credits: 100 });
    },
  });
}
