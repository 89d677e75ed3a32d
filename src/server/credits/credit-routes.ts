import { balanceAnswerSchema } from '../../api/credits.ts';
import { ok } from '../../api/envelope.ts';
import type { App } from '../http/app.ts';
import type { Parts } from '../parts.ts';

/** `/api/credits/…`: what a user has. */
export function creditRoutes(app: App, { ledger }: Parts): void {
  app.route({
    method: 'GET',
    url: '/api/credits/balance/simple',
    config: { access: 'user' },
    schema: {
      tags: ['Credits'],
      summary: 'How many credits there are',
      response: { 200: balanceAnswerSchema },
    },
    handler: async (request) => ok(await ledger.balance(request.user.id)),
  });
}
