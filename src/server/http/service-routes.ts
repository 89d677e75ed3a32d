import { serviceHealthSchema, serviceVersionSchema } from '../../api/service.ts';
import type { Parts } from '../parts.ts';
import { version } from '../version.ts';
import type { App } from './app.ts';

/** Whether the service lives, and what it is. */
export function serviceRoutes(app: App, { database }: Parts): void {
  app.route({
    method: 'GET',
    url: '/health',
    config: { access: 'public' },
    schema: {
      tags: ['Service'],
      summary: 'Whether the service is there: 503 while it stops',
      response: { 200: serviceHealthSchema },
    },
    handler: async () => {
      await database.first('SELECT 1');
      return { status: 'ok' as const };
    },
  });

  app.route({
    method: 'GET',
    url: '/version',
    config: { access: 'public' },
    schema: {
      tags: ['Service'],
      summary: 'Which Kinora answers',
      response: { 200: serviceVersionSchema },
    },
    handler: async () => ({
      version,
      language: 'typescript' as const,
      language_version: process.versions.node,
    }),
  });
}
