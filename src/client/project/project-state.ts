import * as z from 'zod';
import { appName } from '../../api/app-name.ts';
import { eitherCase } from '../../api/either-case.ts';
import { ask } from '../connection/ask.ts';
import type { Connection } from '../connection/connection.ts';

const text = z.string().nullish().catch(null);
const count = z.number().nullish().catch(null);

/** A photo, clip or song, as far as the server tells; `hash` names it in Kinora's drafts. */
export const mediaSchema = eitherCase({
  filename: text,
  fileType: text,
  url: text,
  cdnUrl: text,
  thumbnailUrl: text,
  /** Seconds. */
  duration: count,
  width: count,
  height: count,
  size: count,
  hash: text,
});
export type Media = z.output<typeof mediaSchema>;

const filmSchema = eitherCase({
  id: text,
  filename: text,
  url: text,
  duration: count,
  size: count,
});

/** A film on the wire, as the server has it; `{}` where there is none. */
export type Draft = Readonly<Record<string, unknown>>;

const stateSchema = eitherCase({
  sessionId: text,
  taskId: text,
  taskName: text,
  revision: count,
  canUndo: z.boolean().nullish().catch(null),
  canRedo: z.boolean().nullish().catch(null),
  state: eitherCase({
    videoInfos: z.array(mediaSchema).nullish(),
    draft: z.record(z.string(), z.unknown()).nullish(),
    generatedMedia: z.array(filmSchema).nullish(),
  }).nullish(),
});

/** How a project stands. What a server does not tell is null. */
export interface ProjectState {
  readonly taskName: string | null;
  readonly taskId: string | null;
  readonly media: readonly Media[];
  readonly draft: Draft;
  /** Films that were exported, the newest first. */
  readonly films: readonly z.output<typeof filmSchema>[];
  readonly revision: number | null;
  readonly canUndo: boolean | null;
  readonly canRedo: boolean | null;
}

/** Reads the newest state of a session. Throws ClientError. */
export async function readState(
  connection: Connection,
  sessionId: string,
  signal?: AbortSignal,
): Promise<ProjectState> {
  const answer = await ask(
    connection,
    {
      method: 'GET',
      path: `/api/state/${appName}/me/${encodeURIComponent(sessionId)}/latest`,
      concern: { kind: 'session' },
      signal,
    },
    stateSchema,
  );
  const { taskName, taskId, revision, canUndo, canRedo, state } = answer;
  return {
    taskName: taskName ?? null,
    taskId: taskId ?? null,
    media: state?.videoInfos ?? [],
    draft: state?.draft ?? {},
    films: state?.generatedMedia ?? [],
    revision: revision ?? null,
    canUndo: canUndo ?? null,
    canRedo: canRedo ?? null,
  };
}

/** Whether there is a film: a track of the draft has a segment. */
export function isExportable({ draft }: Pick<ProjectState, 'draft'>): boolean {
  return tracksOf(draft).some(({ segments }) => segments.length > 0);
}

/** The tracks of any server's draft; of what stands in a segment, nothing is known. */
export function tracksOf(
  draft: Draft,
): { readonly type: number; readonly segments: readonly Readonly<Record<string, unknown>>[] }[] {
  const tracks = z.array(z.record(z.string(), z.unknown())).safeParse(draft['t']).data ?? [];
  return tracks.map((track) => ({
    type: Number(track['tt'] ?? 0),
    segments: z.array(z.record(z.string(), z.unknown())).safeParse(track['sg']).data ?? [],
  }));
}
