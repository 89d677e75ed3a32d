import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { InspectionProcesses } from '../ingest/inspection-processes.ts';
import { ChunkCache } from '../render/chunk-cache.ts';
import { openDatabaseQueue } from '../storage/database-queue.ts';
import { openDiskBlobs } from '../storage/disk-blobs.ts';
import { migrate } from '../storage/migrate.ts';
import { migrations } from '../storage/migrations/migrations.ts';
import { lockFolder } from '../storage/lock-folder.ts';
import { openSqliteDatabase } from '../storage/sqlite-database.ts';
import { accountRoutes } from './accounts/account-routes.ts';
import { Accounts } from './accounts/accounts.ts';
import { claimPage } from './accounts/claim-page.ts';
import { Claims } from './accounts/claims.ts';
import { keepLocalToken } from './accounts/local-token.ts';
import { registerPage } from './accounts/register-page.ts';
import { RegistrationLinks } from './accounts/registration-links.ts';
import { tokenRoutes } from './accounts/token-routes.ts';
import { Tokens } from './accounts/tokens.ts';
import { creditRoutes } from './credits/credit-routes.ts';
import { economyOf } from './credits/economy.ts';
import { Ledger } from './credits/ledger.ts';
import { fileRoutes } from './files/file-routes.ts';
import { SignedLinks } from './files/signed-links.ts';
import { frameRoutes } from './frames/frame-routes.ts';
import { Frames } from './frames/frames.ts';
import { createApp, type App } from './http/app.ts';
import { isLoopback } from './http/loopback.ts';
import { metricsRoutes } from './http/metrics-routes.ts';
import { describeRoutes } from './http/openapi.ts';
import { reachableUrl } from './http/reachable-url.ts';
import { logRequests } from './http/request-log.ts';
import { serviceRoutes } from './http/service-routes.ts';
import { mcpRoutes } from './mcp/mcp-routes.ts';
import { mediaRoutes } from './media/media-routes.ts';
import { Media } from './media/media.ts';
import { putBackShown } from './media/put-back-shown.ts';
import { resumableRoutes } from './media/resumable-routes.ts';
import { sweepUploads } from './media/resumable-uploads.ts';
import { UnusedMedia } from './media/unused-media.ts';
import { uploadRoutes } from './media/upload-routes.ts';
import { makeDataFolder } from './make-data-folder.ts';
import { openForRequests } from './open-for-requests.ts';
import type { Parts } from './parts.ts';
import { recordRunningServer, removeServerRecord } from './running-server.ts';
import { Revisions } from './revisions/revisions.ts';
import { editRoutes } from './revisions/edit-routes.ts';
import { revisionRoutes } from './revisions/revision-routes.ts';
import { stateRoutes } from './revisions/state-routes.ts';
import { adkSessionRoutes } from './sessions/adk-session-routes.ts';
import { sessionRoutes } from './sessions/session-routes.ts';
import { Sessions } from './sessions/sessions.ts';
import { taskRoutes } from './sessions/task-routes.ts';
import { Tasks } from './sessions/tasks.ts';
import { renderRoutes } from './renders/render-routes.ts';
import { openRendering } from './renders/rendering.ts';
import { webhookRoutes } from './renders/webhook-routes.ts';
import { readServerKey } from './server-key.ts';
import type { Settings } from './settings.ts';
import { version } from './version.ts';
import { openAnswering } from './turns/answering.ts';
import { directorAgent } from './turns/director-agent.ts';
import { EventLog } from './turns/event-log.ts';
import { runRoutes } from './turns/run-routes.ts';
import { Turns } from './turns/turns.ts';

/** What runs when the server stops has so long to answer. */
const graceMs = 3000;

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
  await makeDataFolder(settings.dataFolder);
  const lock = lockFolder(settings.dataFolder);
  await removeServerRecord(settings.dataFolder);
  const database = openSqliteDatabase(join(settings.dataFolder, 'kinora.db'));
  await migrate(database, migrations);
  const blobs = await openDiskBlobs(join(settings.dataFolder, 'blobs'));
  const queue = openDatabaseQueue(database);
  await queue.takeBack();
  const stopping = new AbortController();
  const app = createApp({
    settings,
    log,
    stopping: stopping.signal,
    authenticate: async (authorization) => accounts.authenticate(authorization),
  });
  const publicUrl = () => settings.publicUrl?.replace(/\/+$/, '') ?? listeningUrl(app);
  logRequests(app);
  await describeRoutes(app, publicUrl);
  const economy = economyOf(settings);
  const registrationLinks = new RegistrationLinks(
    await readServerKey(database, 'registration'),
    publicUrl,
  );
  const ledger = new Ledger(database, {
    registrationUrl: (userId) => registrationLinks.url(userId),
    topUpUrl: settings.topUpUrl,
  });
  const tokens = new Tokens(database);
  const accounts = new Accounts({
    database,
    tokens,
    ledger,
    startCredits: economy.startCredits,
    nameKey: await readServerKey(database, 'names'),
  });
  const unusedMedia = new UnusedMedia(database, blobs);
  await unusedMedia.sweep();
  const inspections = new InspectionProcesses({ niceness: 10 });
  const cacheFolder = join(settings.dataFolder, 'cache');
  await new ChunkCache(cacheFolder).removePartials();
  const sessions = new Sessions(database, unusedMedia);
  const media = new Media({
    database,
    blobs,
    unused: unusedMedia,
    sessions,
    inspections,
    cacheFolder,
    storageLimitBytes: storageLimitBytesOf(settings),
  });
  const frames = new Frames({ media, blobs });
  const uploadPlace = { database, folder: join(settings.dataFolder, 'uploads') };
  await sweepUploads(uploadPlace);
  const links = new SignedLinks(await readServerKey(database, 'links'), publicUrl);
  const revisions = new Revisions(database, sessions);
  revisions.onAdded(putBackShown);
  const rendering = await openRendering({
    settings,
    database,
    blobs,
    queue,
    economy,
    ledger,
    sessions,
    revisions,
    media,
    links,
    cacheFolder,
    stopping: stopping.signal,
    log,
  });
  const { renders, webhooks } = rendering;
  const eventLog = new EventLog(database);
  const turns = new Turns({
    database,
    ledger,
    prices: economy.prices,
    sessions,
    events: eventLog,
    agent: directorAgent(
      { database, frames, ledger, log, media, revisions, sessions },
      await openAnswering({ blobs, eventLog, log }, settings.model),
    ),
    timeLimitMs: settings.turnTimeLimitMs,
    stopping: stopping.signal,
    log,
  });
  const parts: Parts = {
    settings,
    database,
    blobs,
    queue,
    accounts,
    tokens,
    claims: new Claims(database),
    registrationLinks,
    economy,
    ledger,
    tasks: new Tasks(database),
    sessions,
    revisions,
    unusedMedia,
    media,
    frames,
    links,
    uploadPlace,
    renders,
    webhooks,
    eventLog,
    turns,
    publicUrl,
    log,
  };
  addRoutes(app, parts);
  mcpRoutes(app, parts, () => reachableUrl(addressOf(app)));
  await keepLocalToken(accounts, {
    dataFolder: settings.dataFolder,
    isLocal: isLoopback(settings.host),
  });
  await openForRequests(app, settings);
  await turns.resume();
  rendering.start();
  const url = listeningUrl(app);
  await recordRunningServer(settings.dataFolder, {
    url: reachableUrl(addressOf(app)),
    pid: process.pid,
    version,
  });
  return {
    url,
    app,
    parts,
    close: async () => {
      stopping.abort();
      await removeServerRecord(settings.dataFolder);
      await rendering.close();
      await app.answers.allClosed(AbortSignal.timeout(graceMs));
      await turns.allEnded();
      await app.close();
      inspections.close();
      frames.close();
      await database.close();
      lock.release();
    },
  };
}

function addRoutes(app: App, parts: Parts): void {
  serviceRoutes(app, parts);
  metricsRoutes(app, parts);
  accountRoutes(app, parts);
  tokenRoutes(app, parts);
  registerPage(app, parts);
  claimPage(app, parts);
  creditRoutes(app, parts);
  taskRoutes(app, parts);
  sessionRoutes(app, parts);
  adkSessionRoutes(app, parts);
  stateRoutes(app, parts);
  revisionRoutes(app, parts);
  frameRoutes(app, parts);
  editRoutes(app, parts);
  runRoutes(app, parts);
  fileRoutes(app, parts);
  uploadRoutes(app, parts);
  resumableRoutes(app, parts);
  mediaRoutes(app, parts);
  renderRoutes(app, parts);
  webhookRoutes(app, parts);
}

function storageLimitBytesOf({ preset, storageLimitBytes }: Settings): number {
  if (storageLimitBytes !== undefined) return storageLimitBytes ?? Infinity;
  return preset === 'hosted' ? 10_000_000_000 : Infinity;
}

function listeningUrl(app: App): string {
  const { address, port, family } = addressOf(app);
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function addressOf(app: App): AddressInfo {
  return app.server.address() as AddressInfo;
}
