import { defaultWorkerCount } from '../../render/worker-processes.ts';
import type { Parts } from '../parts.ts';
import type { Settings } from '../settings.ts';
import { exportFilm } from './export-film.ts';
import { JobRunner, type Work } from './job-runner.ts';
import { aheadJob, RenderAhead } from './render-ahead.ts';
import { RenderProcesses } from './render-processes.ts';
import { exportJob, Renders } from './renders.ts';
import { webhookJob, Webhooks } from './webhooks.ts';

/** They wait for others more than they work. */
const webhooksAtOnce = 8;

/** So long jobs that have ended count for whose turn it is. */
const rememberedMs = 24 * 3_600_000;
const forgettingMs = 3_600_000;
/** After how long a film is made ahead where the operator did not say. */
const defaultIdleMs = 3000;

/** Everything about exports, and what does their work. */
export interface Rendering {
  readonly renders: Renders;
  readonly webhooks: Webhooks;
  /** Begins to work, and goes on with what an earlier server left. */
  readonly start: () => void;
  /** Hands back what runs and ends its processes. */
  readonly close: () => Promise<void>;
}

/** Joins the parts of rendering, and removes what a crash left over; nothing runs before `start`. */
export async function openRendering(parts: Needs): Promise<Rendering> {
  const { settings, queue, log } = parts;
  const processes = new RenderProcesses(settings.rendersAtOnce);
  const shared = {
    ...parts,
    processes,
    workerCount: Math.max(1, Math.floor(defaultWorkerCount / settings.rendersAtOnce)),
    timeLimitMs: settings.renderTimeLimitMs,
    onQueued: () => [films, messages].forEach((runner) => runner.wake()),
    onTaken: (jobId: string) => films.stop(({ id }) => id === jobId, 'taken away'),
  };
  const webhooks = new Webhooks({
    ...shared,
    find: async (userId, id) => renders.find(userId, id),
    allowLoopback: settings.allowLoopback,
  });
  const renders = new Renders({ ...shared, webhooks, price: parts.economy.prices.export });
  const idleMs = aheadIdleMs(settings);
  const ahead = idleMs === null ? null : new RenderAhead({ ...shared, idleMs });
  const films = new JobRunner({
    queue,
    log,
    atOnce: settings.rendersAtOnce,
    work: {
      [exportJob]: async (work) => exportFilm({ ...shared, renders }, work),
      ...(ahead && { [aheadJob]: async (work: Work) => ahead.make(work) }),
    },
  });
  const messages = new JobRunner({
    queue,
    log,
    atOnce: webhooksAtOnce,
    work: { [webhookJob]: async (work) => webhooks.deliver(work) },
  });
  parts.sessions.onRemoval(async (transaction, session) => renders.forget(transaction, session));
  if (ahead) parts.revisions.onAdded(async (...added) => ahead.expect(...added));
  await renders.sweep();
  let forgetting: NodeJS.Timeout | undefined;
  const forget = () => {
    queue
      .forget(Date.now() - rememberedMs)
      .catch((error: unknown) => log.error({ err: error }, 'cannot forget old jobs'));
  };
  return {
    renders,
    webhooks,
    start: () => {
      forgetting = setInterval(forget, forgettingMs);
      shared.onQueued();
    },
    close: async () => {
      clearInterval(forgetting);
      await Promise.all([films.close(), messages.close()]);
      processes.close();
    },
  };
}

/** Those of the server's parts that rendering is built on. */
interface Needs extends Pick<
  Parts,
  | 'settings'
  | 'database'
  | 'blobs'
  | 'queue'
  | 'economy'
  | 'ledger'
  | 'sessions'
  | 'revisions'
  | 'media'
  | 'links'
  | 'log'
> {
  /** For chunks. */
  readonly cacheFolder: string;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
}

/** Who pays for the machine may not want it to work for films that nobody will order. */
function aheadIdleMs({ renderAheadAfterMs, preset }: Settings): number | null {
  if (renderAheadAfterMs !== undefined) return renderAheadAfterMs;
  return preset === 'local' ? defaultIdleMs : null;
}
