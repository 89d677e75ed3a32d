import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { sendMessage } from '../../client/chat/send-message.ts';
import { failedBy } from '../../client/client-error.ts';
import type { Connection } from '../../client/connection/connection.ts';
import type { FilmToDownload } from '../../client/film/download-film.ts';
import { exportFilm, newRenderId } from '../../client/film/export-film.ts';
import { downloadFilmToFile } from '../../client/film/film-file.ts';
import { followRender, readRenderStatus } from '../../client/film/follow-render.ts';
import type { Render } from '../../client/film/read-render.ts';
import { isExportable, readState, type ProjectState } from '../../client/project/project-state.ts';
import { newSession } from '../../client/project/sessions.ts';
import type { UploadProgress } from '../../client/upload/upload-files.ts';
import { Failure } from '../../language/failure.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { FilmRecord, JobRecord, Journal } from './journal.ts';
import type { JobPlan, PlannedFilm } from './plan-job.ts';
import { readAnswer } from './read-answer.ts';
import { sendMedia } from './send-media.ts';

/** What goes on with a job. */
export type JobNotice =
  | { readonly kind: 'upload'; readonly progress: UploadProgress }
  /** From 0 to 1, of one file. */
  | { readonly kind: 'shrink'; readonly done: number }
  | { readonly kind: 'say'; readonly text: string }
  /** While an answer is waited for. */
  | { readonly kind: 'wait'; readonly wording: Wording }
  | { readonly kind: 'export'; readonly render: Render }
  | {
      readonly kind: 'download';
      readonly receivedBytes: number;
      readonly totalBytes: number | null;
    }
  /** What the person should know about what comes of it. */
  | { readonly kind: 'note'; readonly wording: Wording }
  | { readonly kind: 'film'; readonly film: MadeFilm };

export interface MadeFilm {
  readonly name: string;
  readonly path: string;
  readonly sizeBytes: number;
  readonly durationMs: number | null;
  /** Whether an earlier run made it. */
  readonly isKept: boolean;
}

export interface JobTools {
  /** With a current project of its own. */
  readonly connection: Connection;
  /** By which the server is known again, at whatever address. */
  readonly serverName: string;
  readonly journal: Journal;
  readonly notify: (notice: JobNotice) => void;
  readonly signal: AbortSignal;
}

/**
 * Makes the films of a job in one project, each after what is said for it. What an earlier run did
 * is not done again: a project that was broken off is gone on with where it stands, an export that
 * was ordered is waited for, a film that lies in its place is left there. Throws ClientError and
 * Failure; the films before it are there nevertheless.
 */
export async function makeJob(plan: JobPlan, tools: JobTools): Promise<void> {
  const run: Run = { plan, ...tools, record: tools.journal.jobs.get(plan.job.name) ?? noRecord };
  const missing: PlannedFilm[] = [];
  for (const film of plan.films) {
    const kept = keptFilm(film);
    if (kept) tools.notify({ kind: 'film', film: kept });
    else if (!(await bringOrdered(run, film))) missing.push(film);
  }
  const [first] = missing;
  if (first === undefined) return;
  const sessionId = (await goOn(run, first)) ?? (await begin(run));
  const last = plan.films.indexOf(missing.at(-1)!);
  for (const film of plan.films.slice(0, last + 1)) {
    await sayAll(run, sessionId, film);
    if (missing.includes(film)) await orderAndBring(run, sessionId, film);
  }
}

/** The film of an earlier run; null where it is to be made. */
export function keptFilm({ name, kept }: PlannedFilm): MadeFilm | null {
  if (kept === null) return null;
  const { path, sizeBytes, durationMs } = kept;
  return { name, path, sizeBytes, durationMs, isKept: true };
}

const noRecord: JobRecord = { project: null, films: {} };

interface Run extends JobTools {
  readonly plan: JobPlan;
  record: JobRecord;
}

async function note(run: Run, change: Partial<JobRecord>): Promise<void> {
  run.record = { ...run.record, ...change };
  await run.journal.write(run.plan.job.name, run.record);
}

async function noteFilm(run: Run, film: PlannedFilm, change: Partial<FilmRecord>): Promise<void> {
  const known = run.record.films[film.name];
  const before = known?.wish === film.wish ? known : { renderId: null, file: null };
  const changed = { ...before, ...change, wish: film.wish };
  await note(run, { films: { ...run.record.films, [film.name]: changed } });
}

/** A film that an earlier run ordered is waited for and brought; false where there is none to be had. */
async function bringOrdered(run: Run, film: PlannedFilm): Promise<boolean> {
  const { connection, record, serverName, signal } = run;
  const known = record.films[film.name];
  if (known?.wish !== film.wish || known.renderId === null) return false;
  if (record.project?.server !== serverName) return false;
  const id = known.renderId;
  try {
    await readRenderStatus(connection, id, signal);
  } catch (error) {
    // The order never arrived, or the film is gone from the server since.
    if (failedBy(error, 'notFound')) return false;
    throw error;
  }
  const onProgress = (render: Render) => run.notify({ kind: 'export', render });
  const render = await followRender(connection, { id, onProgress, signal });
  if (render.status !== 'completed') return false;
  await bring(run, film, { ...render, id });
  return true;
}

/** The project of an earlier run, if it stands where the films that are missing can still be made. */
async function goOn(run: Run, first: PlannedFilm): Promise<string | null> {
  const { connection, plan, serverName, signal } = run;
  const { project } = run.record;
  if (project?.server !== serverName || project.media !== plan.mediaHash) return null;
  const { sessionId, said, saying } = project;
  const sent = saying === null ? said : [...said, saying.text];
  if (sent.length > first.said.length) return null;
  if (sent.some((text, index) => text !== first.said[index])) return null;
  try {
    const state = await readState(connection, sessionId, signal);
    // Only a server with revisions knows a message by its key that was sent already.
    if (saying !== null && state.revision === null) return null;
    await connection.identity.change({ sessionId });
    if (sent.length === 0) await fill(run, sessionId, state);
    return sessionId;
  } catch (error) {
    if (failedBy(error, 'sessionNotFound')) return null;
    throw error;
  }
}

async function begin(run: Run): Promise<string> {
  const { connection, plan, serverName: server, signal } = run;
  const sessionId = await newSession(connection, { name: plan.job.name, signal });
  const project = { server, sessionId, media: plan.mediaHash, said: [], saying: null };
  await note(run, { project });
  await fill(run, sessionId, await readState(connection, sessionId, signal));
  return sessionId;
}

async function fill(run: Run, sessionId: string, state: ProjectState): Promise<void> {
  const { connection, plan, notify, signal } = run;
  await sendMedia(connection, {
    sessionId,
    media: plan.media,
    there: state.media,
    shrink: plan.job.shrink,
    onProgress: (progress) => notify({ kind: 'upload', progress }),
    onNote: (wording) => notify({ kind: 'note', wording }),
    onShrinking: (done) => notify({ kind: 'shrink', done }),
    signal,
  });
}

/** Says what is still to be said for a film. */
async function sayAll(run: Run, sessionId: string, film: PlannedFilm): Promise<void> {
  const { connection, notify, signal } = run;
  for (let project = run.record.project!; project.said.length < film.said.length;) {
    const text = film.said[project.said.length]!;
    const saying = project.saying ?? { text, key: randomUUID() };
    await note(run, { project: { ...project, saying } });
    notify({ kind: 'say', text });
    const turn = await sendMessage(connection, {
      sessionId,
      text,
      idempotencyKey: saying.key,
      notify: (notice) => {
        if ('wording' in notice) notify({ kind: 'wait', wording: notice.wording });
      },
      signal,
    }).catch(async (error: unknown) => {
      // A message that was refused is said anew the next time; one that may be on its way is not.
      const isOver = !signal.aborted && !failedBy(error, 'lost', 'timedOut', 'unreachable');
      if (isOver) await note(run, { project: { ...project, saying: null } });
      throw error;
    });
    const answer = readAnswer(turn);
    const said = [...project.said, text];
    // What is said next may answer a question; with the last words nobody does.
    if (answer.question !== null && said.length === film.said.length) {
      await note(run, { project: null });
      throw asked(text, answer.question);
    }
    for (const remark of answer.remarks) notify({ kind: 'note', wording: remark });
    project = { ...project, said, saying: null };
    await note(run, { project });
    if (said.length === film.said.length) await refuseNoFilm(run, sessionId, turn.text);
  }
}

async function refuseNoFilm(run: Run, sessionId: string, answer: string): Promise<void> {
  const { connection, signal } = run;
  const { draft } = await readState(connection, sessionId, signal);
  if (isExportable({ draft })) return;
  await note(run, { project: null });
  throw new Failure('input', wording(answer, answer));
}

async function orderAndBring(run: Run, sessionId: string, film: PlannedFilm): Promise<void> {
  const { connection, notify, signal } = run;
  const renderId = newRenderId(connection);
  await noteFilm(run, film, { renderId, file: null });
  const onProgress = (render: Render) => notify({ kind: 'export', render });
  const { output } = film;
  const order = { sessionId, output, renderId, onProgress, signal };
  await bring(run, film, await exportFilm(connection, order));
}

async function bring(
  run: Run,
  film: PlannedFilm,
  made: FilmToDownload & { readonly durationMs: number | null },
): Promise<void> {
  const { connection, notify, signal } = run;
  const { path } = film;
  await downloadFilmToFile(connection, made, {
    path,
    overwrite: true,
    onProgress: (progress) => notify({ kind: 'download', ...progress }),
    signal,
  });
  const { size, mtimeMs } = await stat(path);
  const { durationMs } = made;
  const file = { path, sizeBytes: size, modifiedMs: mtimeMs, durationMs };
  await noteFilm(run, film, { renderId: made.id, file });
  const { name } = film;
  notify({ kind: 'film', film: { name, path, sizeBytes: size, durationMs, isKept: false } });
}

function asked(text: string, question: string): Failure {
  return new Failure(
    'input',
    wording(
      `To “${text}” comes a question: ${question} Say it more exactly, or put the answer behind it as the next text of “say”.`,
      `对“${text}”有一个问题：${question} 请说得更明确，或把回答作为“say”的下一句。`,
    ),
  );
}
