import type { FastifyBaseLogger } from 'fastify';
import type { Blobs } from '../storage/blobs.ts';
import type { Database } from '../storage/database.ts';
import type { Queue } from '../storage/queue.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { Claims } from './accounts/claims.ts';
import type { RegistrationLinks } from './accounts/registration-links.ts';
import type { Tokens } from './accounts/tokens.ts';
import type { Economy } from './credits/economy.ts';
import type { Ledger } from './credits/ledger.ts';
import type { SignedLinks } from './files/signed-links.ts';
import type { Frames } from './frames/frames.ts';
import type { Media } from './media/media.ts';
import type { UploadPlace } from './media/resumable-uploads.ts';
import type { UnusedMedia } from './media/unused-media.ts';
import type { Renders } from './renders/renders.ts';
import type { Webhooks } from './renders/webhooks.ts';
import type { Revisions } from './revisions/revisions.ts';
import type { Sessions } from './sessions/sessions.ts';
import type { Tasks } from './sessions/tasks.ts';
import type { Settings } from './settings.ts';
import type { EventLog } from './turns/event-log.ts';
import type { Turns } from './turns/turns.ts';

/** What routes and jobs work with; made once, in `start-server.ts`. */
export interface Parts {
  readonly settings: Settings;
  readonly database: Database;
  readonly blobs: Blobs;
  readonly queue: Queue;
  readonly accounts: Accounts;
  readonly tokens: Tokens;
  readonly claims: Claims;
  readonly registrationLinks: RegistrationLinks;
  readonly economy: Economy;
  readonly ledger: Ledger;
  readonly tasks: Tasks;
  readonly sessions: Sessions;
  readonly revisions: Revisions;
  readonly unusedMedia: UnusedMedia;
  readonly media: Media;
  readonly frames: Frames;
  readonly links: SignedLinks;
  readonly uploadPlace: UploadPlace;
  readonly renders: Renders;
  readonly webhooks: Webhooks;
  readonly eventLog: EventLog;
  readonly turns: Turns;
  /** What links in answers begin with, without a slash at the end; known once the server listens. */
  readonly publicUrl: () => string;
  readonly log: FastifyBaseLogger;
}
