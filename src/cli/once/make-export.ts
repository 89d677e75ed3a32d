import * as z from 'zod';
import type { WishedOutput } from '../../api/render.ts';
import type { Client } from '../../client/client.ts';
import type { ProjectState } from '../../client/project/project-state.ts';
import { bringFilm } from '../client/bring-film.ts';
import { chooseOutputPath } from '../make/output-path.ts';
import type { FilmAt } from './film-fields.ts';
import type { OnceCall } from './once-command.ts';

/**
 * Has the film of the project made and brings it to `out`, or to a new name in the working folder.
 * That it can be written there is made sure of before it is ordered.
 */
export async function makeExport(
  client: Client,
  call: Pick<OnceCall, 'language' | 'progress' | 'signal'>,
  wish: {
    readonly out: string | undefined;
    readonly output: WishedOutput;
    /** Under which it is ordered, so that it can be stopped. */
    readonly renderId?: string;
  },
): Promise<FilmAt> {
  const { progress, signal } = call;
  const startedAtMs = performance.now();
  const { out, ...order } = wish;
  const path = await choosePath(client, call, out);
  const film = await bringFilm(client, { ...order, path, progress, signal });
  return { film, path, elapsedMs: performance.now() - startedAtMs };
}

/** Where a film goes: `out`, or a new name in the working folder. Throws where it cannot be written. */
export async function choosePath(
  client: Client,
  { language, progress, signal }: Pick<OnceCall, 'language' | 'progress' | 'signal'>,
  out: string | undefined,
): Promise<string> {
  const names = namesOf(await client.state({ signal }));
  const { path, note } = await chooseOutputPath({ out, names });
  if (note) progress.say(note[language]);
  return path;
}

/** What a film without `-o` is called after: its title, else its project. */
function namesOf({ draft, taskName }: Pick<ProjectState, 'draft' | 'taskName'>): string[] {
  const { title } = z.object({ title: z.string() }).safeParse(draft['m']).data ?? { title: '' };
  return [title, taskName === 'project' ? '' : (taskName ?? '')];
}
