import type { FastifyBaseLogger } from 'fastify';
import type { Blobs } from '../storage/blobs.ts';
import type { Database } from '../storage/database.ts';
import type { Queue } from '../storage/queue.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { Settings } from './settings.ts';

/** What routes and jobs work with; made once, in `start-server.ts`. */
export interface Parts {
  readonly settings: Settings;
  readonly database: Database;
  readonly blobs: Blobs;
  readonly queue: Queue;
  readonly accounts: Accounts;
  readonly log: FastifyBaseLogger;
}
