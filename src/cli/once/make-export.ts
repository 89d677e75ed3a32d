import * as z from 'zod';
import type { WishedOutput } from '../../api/render.ts';
import type { Client } from '../../client/client.ts';
import type { ProjectState } from '../../client/project/project-state.ts';
import { chooseOutputPath } from '../make/output-path.ts';
import { bringFilmWithin, type RunningExport } from './bring-film-within.ts';
import type { FilmAt } from './film-fields.ts';
import type { OnceCall } from './once-command.ts';

export interface ExportWish {
  readonly out: string | undefined;
  readonly output: WishedOutput;
  /** Of an export that was ordered before; null: a new one. */
  readonly orderedId?: string | null;
  /** For how long, once it is ordered; until it is made by default. */
  readonly waitMs?: number;
}

/** An export that was not waited for to its end, and where its film is to go. */
export interface RunningExportTo {
  readonly running: RunningExport;
  readonly path: string;
}

/**
 * Has the film of the project made and brings it to `out`, or to a new name in the working folder.
 * That it can be written there is made sure of before it is ordered.
 */
export async function makeExport(
  client: Client,
  call: Pick<OnceCall, 'language' | 'progress' | 'signal'>,
  { out, output, orderedId = null, waitMs = Infinity }: ExportWish,
): Promise<FilmAt | RunningExportTo> {
  const { language, progress, signal } = call;
  const startedAtMs = performance.now();
  const names = namesOf(await client.state({ signal }));
  const { path, note } = await chooseOutputPath({ out, names });
  if (note) progress.say(note[language]);
  const wish = { path, output, orderedId, waitMs, progress, signal };
  const film = await bringFilmWithin(client, wish);
  if (!('sizeBytes' in film)) return { running: film, path };
  return { film, path, elapsedMs: performance.now() - startedAtMs };
}

/** What a film without `-o` is called after: its title, else its project. */
function namesOf({ draft, taskName }: Pick<ProjectState, 'draft' | 'taskName'>): string[] {
  const { title } = z.object({ title: z.string() }).safeParse(draft['m']).data ?? { title: '' };
  return [title, taskName === 'project' ? '' : (taskName ?? '')];
}
