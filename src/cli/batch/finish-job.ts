import { failedBy } from '../../client/client-error.ts';
import { Failure } from '../../language/failure.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { asFailure, type Reportable } from '../failure-report.ts';
import { keptFilm, makeJob, type JobTools, type MadeFilm } from './make-job.ts';
import type { JobPlan } from './plan-job.ts';

/** What came of a job. */
export interface JobResult {
  readonly name: string;
  /** Those that are there, in order. */
  readonly films: readonly MadeFilm[];
  /** What the person should know about them. */
  readonly notes: readonly Wording[];
  /** Why it is not done; null where it is. */
  readonly error: Reportable | null;
}

/** Makes a job; that it fails is a result. Throws only when the person stopped it. */
export async function finishJob(plan: JobPlan, tools: JobTools): Promise<JobResult> {
  const films: MadeFilm[] = [];
  const notes: Wording[] = [];
  const result = { name: plan.job.name, films, notes };
  const notify: JobTools['notify'] = (notice) => {
    if (notice.kind === 'film') films.push(notice.film);
    if (notice.kind === 'note') notes.push(notice.wording);
    tools.notify(notice);
  };
  try {
    await makeJob(plan, { ...tools, notify });
    return { ...result, error: null };
  } catch (error) {
    if (tools.signal.aborted) throw error;
    return { ...result, error: asFailure(error) };
  }
}

/** A job of which everything is there; null where something is to be done. */
export function keptJob({ job, films }: JobPlan, notify: JobTools['notify']): JobResult | null {
  const kept = films.flatMap((film) => keptFilm(film) ?? []);
  if (kept.length < films.length) return null;
  for (const film of kept) notify({ kind: 'film', film });
  return { name: job.name, films: kept, notes: [], error: null };
}

/** A job that was not begun, since it would have failed as another one did; null where none failed so. */
export function leftJob({ job }: JobPlan, before: readonly JobResult[]): JobResult | null {
  const reason = before.find(({ error }) => isForAll(error))?.error;
  if (!reason) return null;
  const error = new Failure('cancelled', notBegun, reason);
  return { name: job.name, films: [], notes: [], error };
}

const notBegun = wording('not begun, for the same reason.', '因同样的原因没有开始。');

function isForAll(error: Reportable | null): boolean {
  if (error instanceof Failure) return error.code === 'storage';
  return failedBy(error, 'unreachable', 'outOfCredits');
}
