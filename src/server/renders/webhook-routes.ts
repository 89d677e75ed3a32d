import { ok } from '../../api/envelope.ts';
import { webhookSecretAnswerSchema } from '../../api/render.ts';
import type { App } from '../http/app.ts';
import type { Parts } from '../parts.ts';

/** `/api/webhooks/…`: what receivers of webhooks know them by. */
export function webhookRoutes(app: App, { webhooks }: Parts): void {
  app.route({
    method: 'GET',
    url: '/api/webhooks/secret',
    config: { access: 'user' },
    schema: {
      tags: ['Renders'],
      summary: 'What your webhooks are signed with',
      response: { 200: webhookSecretAnswerSchema },
    },
    handler: async ({ user }) => ok({ secret: await webhooks.secret(user.id) }),
  });

  app.route({
    method: 'POST',
    url: '/api/webhooks/secret',
    config: { access: 'user' },
    schema: {
      tags: ['Renders'],
      summary: 'Replaces what your webhooks are signed with',
      response: { 200: webhookSecretAnswerSchema },
    },
    handler: async ({ user }) => ok({ secret: await webhooks.rotateSecret(user.id) }),
  });
}
