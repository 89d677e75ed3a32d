import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../../storage/database.ts';
import type { App } from './app.ts';

/**
 * Figures of requests, kept as they are answered; of the process; and of the work and the credits,
 * which are asked of the database when somebody reads them.
 */
export function measure(app: App, database: Database): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureRequests(app, registry);
  for (const figure of figuresOfWork) registry.registerMetric(workGauge(figure, database));
  return registry;
}

function measureRequests(app: App, registry: Registry): void {
  const durations = new Histogram({
    name: 'kinora_http_request_duration_seconds',
    help: 'From the head of a request to the end of its answer, event streams included',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10, 60],
    registers: [registry],
  });
  app.answers.whenAnswered(({ request, status, durationMs }) => {
    const route = request.routeOptions.url ?? 'none';
    durations.observe({ method: request.method, route, status }, durationMs / 1000);
  });
}

function workGauge({ name, help, labels, sql }: FigureOfWork, database: Database): Gauge {
  return new Gauge({
    name,
    help,
    labelNames: labels,
    registers: [],
    async collect() {
      const rows = await database.all<Record<string, string | number>>(sql);
      this.reset();
      for (const { value, ...labels } of rows) this.set(labels, Number(value));
    },
  });
}

interface FigureOfWork {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  /** Its column `value` is the figure, the others are the labels. */
  readonly sql: string;
}

/** Each has an index to itself, so that reading costs little however much has gathered. */
const figuresOfWork: readonly FigureOfWork[] = [
  {
    name: 'kinora_renders',
    help: 'Exports, by where they stand',
    labels: ['status'],
    sql: 'SELECT status, count(*) AS value FROM renders GROUP BY status',
  },
  {
    name: 'kinora_turns',
    help: 'Messages, by where their work stands',
    labels: ['status'],
    sql: 'SELECT status, count(*) AS value FROM invocations GROUP BY status',
  },
  {
    name: 'kinora_jobs',
    help: 'Jobs that wait or run',
    labels: ['kind', 'status'],
    sql: `SELECT kind, status, count(*) AS value FROM jobs
          WHERE status IN ('waiting', 'running') GROUP BY kind, status`,
  },
  {
    name: 'kinora_credits_granted',
    help: 'Credits given to users, in all',
    labels: [],
    sql: `SELECT -balance AS value FROM ledger_accounts WHERE id = 'system:granted'`,
  },
  {
    name: 'kinora_credits_earned',
    help: 'Credits paid by users, in all',
    labels: [],
    sql: `SELECT balance AS value FROM ledger_accounts WHERE id = 'system:earned'`,
  },
  {
    name: 'kinora_credits_frozen',
    help: 'Credits held for work that runs',
    labels: [],
    sql: `SELECT coalesce(sum(amount), 0) AS value FROM holds WHERE status = 'open'`,
  },
];
