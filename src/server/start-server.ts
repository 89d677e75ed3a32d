import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { InspectionProcesses } from '../ingest/inspection-processes.ts';
import { openDatabaseQueue } from '../storage/database-queue.ts';
import { openDiskBlobs } from '../storage/disk-blobs.ts';
import { migrate } from '../storage/migrate.ts';
import { migrations } from '../storage/migrations/migrations.ts';
import { openSqliteDatabase } from '../storage/sqlite-database.ts';
import { accountRoutes } from './accounts/account-routes.ts';
import { Accounts } from './accounts/accounts.ts';
import { creditRoutes } from './credits/credit-routes.ts';
import { economyOf } from './credits/economy.ts';
import { Ledger } from './credits/ledger.ts';
import { fileRoutes } from './files/file-routes.ts';
import { readLinkKey } from './files/link-key.ts';
import { SignedLinks } from './files/signed-links.ts';
import { createApp, type App } from './http/app.ts';
import { Media } from './media/media.ts';
import { UnusedMedia } from './media/unused-media.ts';
import type { Parts } from './parts.ts';
import { Revisions } from './revisions/revisions.ts';
import { Sessions } from './sessions/sessions.ts';
import type { Settings } from './settings.ts';

export interface RunningServer {
  /** `http://127.0.0.1:8787`, without a slash at the end. */
  readonly url: string;
  readonly app: App;
  readonly parts: Parts;
  /** Lets what can end soon end, and hands the rest back to the next start. */
  readonly close: () => Promise<void>;
}

/** Makes all parts, joins them by hand, and listens. Throws Failure when the machine refuses. */
export async function startServer(
  settings: Settings,
  log: FastifyBaseLogger,
): Promise<RunningServer> {
  await mkdir(settings.dataFolder, { recursive: true });
  const database = openSqliteDatabase(join(settings.dataFolder, 'kinora.db'));
  await migrate(database, migrations);
  const blobs = await openDiskBlobs(join(settings.dataFolder, 'blobs'));
  const queue = openDatabaseQueue(database);
  await queue.takeBack();
  const app = createApp({
    log,
    authenticate: async (authorization) => accounts.authenticate(authorization),
  });
  const publicUrl = () => settings.publicUrl?.replace(/\/+$/, '') ?? listeningUrl(app);
  const economy = economyOf(settings);
  const ledger = new Ledger(database, {
    registrationUrl: (userId) => `${publicUrl()}/register?bind=${userId}`,
    topUpUrl: settings.topUpUrl,
  });
  const accounts = new Accounts(database);
  const unusedMedia = new UnusedMedia(database, blobs);
  await unusedMedia.sweep();
  const inspections = new InspectionProcesses({ niceness: 10 });
  const cacheFolder = join(settings.dataFolder, 'cache');
  const media = new Media({ database, blobs, unused: unusedMedia, inspections, cacheFolder });
  const links = new SignedLinks(await readLinkKey(database), publicUrl);
  const sessions = new Sessions(database, unusedMedia);
  const revisions = new Revisions(database, sessions);
  const parts: Parts = {
    settings,
    database,
    blobs,
    queue,
    accounts,
    economy,
    ledger,
    sessions,
    revisions,
    unusedMedia,
    media,
    links,
    publicUrl,
    log,
  };
  accountRoutes(app, parts);
  creditRoutes(app, parts);
  fileRoutes(app, parts);
  await app.listen({ host: settings.host, port: settings.port });
  return {
    url: listeningUrl(app),
    app,
    parts,
    close: async () => {
      await app.close();
      inspections.close();
      await database.close();
    },
  };
}

function listeningUrl(app: App): string {
  const { address, port, family } = app.server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
