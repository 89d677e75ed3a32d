import * as z from 'zod';
import { eitherCase } from '../../api/either-case.ts';
import type { RenderStatus } from '../../api/render.ts';

/** How an export stands. What a server does not tell is null. */
export interface Render {
  readonly id: string | null;
  readonly status: RenderStatus;
  /** 0–100. */
  readonly progress: number | null;
  /** 1 is the next. */
  readonly queuePosition: number | null;
  readonly url: string | null;
  readonly durationMs: number | null;
  readonly sizeBytes: number | null;
  /** SHA-256 of the film in hex. */
  readonly sha256: string | null;
  readonly error: string | null;
  readonly errorCode: number | null;
}

const text = z.string().min(1).nullish().catch(null);
const count = z.coerce.number().nullish().catch(null);

const fieldsSchema = eitherCase({
  id: text,
  taskId: text,
  status: text,
  progress: count,
  queuePosition: count,
  output: eitherCase({ url: text, duration: count, size: count, sha256: text })
    .nullish()
    .catch(null),
  outputUrl: text,
  url: text,
  error: z
    .union([z.string(), z.object({ message: z.string() })])
    .nullish()
    .catch(null),
  errorCode: count,
});
type Fields = z.output<typeof fieldsSchema>;

/**
 * Reads what an export is answered with: its fields stand at the top, in `data`, or in both. Null
 * where neither has a status.
 */
export function readRender(whole: unknown): Render | null {
  const top = fieldsSchema.safeParse(whole).data;
  const inner = fieldsSchema.safeParse((whole as { data?: unknown } | null)?.data).data;
  const pick = <Value>(read: (fields: Fields) => Value | null | undefined): Value | null =>
    [inner, top].map((fields) => fields && read(fields)).find((value) => value != null) ?? null;
  const status = pick((fields) => statusNamed(fields.status));
  if (status === null) return null;
  return {
    id: pick(({ id, taskId }) => id ?? taskId),
    status,
    progress: pick(({ progress }) => progress),
    queuePosition: pick(({ queuePosition }) => queuePosition),
    url: pick(({ output, outputUrl, url }) => output?.url ?? outputUrl ?? url),
    durationMs: pick(({ output }) => output?.duration),
    sizeBytes: pick(({ output }) => output?.size),
    sha256: pick(({ output }) => output?.sha256),
    error: pick(({ error }) => (typeof error === 'string' ? error : error?.message)),
    errorCode: pick(({ errorCode }) => errorCode),
  };
}

export function hasEnded({ status }: Pick<Render, 'status'>): boolean {
  return status === 'completed' || status === 'failed' || status === 'cancelled';
}

function statusNamed(name: string | null | undefined): RenderStatus | null {
  return statuses[name?.toLowerCase() ?? ''] ?? null;
}

/** As services call them. */
const statuses: Readonly<Record<string, RenderStatus>> = {
  pending: 'pending',
  queued: 'pending',
  processing: 'processing',
  running: 'processing',
  rendering: 'processing',
  completed: 'completed',
  done: 'completed',
  failed: 'failed',
  error: 'failed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
};
