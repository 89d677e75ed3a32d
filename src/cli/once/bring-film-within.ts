import type { RenderStatus, WishedOutput } from '../../api/render.ts';
import type { Client } from '../../client/client.ts';
import { newRenderId, type OrderedFilm } from '../../client/film/export-film.ts';
import type { Render } from '../../client/film/read-render.ts';
import type { Wording } from '../../language/wording.ts';
import { fetchFilm, stepOf } from '../client/bring-film.ts';
import type { ProgressView } from '../progress/progress.ts';

/** A film that was brought. */
export interface FilmHere extends OrderedFilm {
  readonly sizeBytes: number;
  /** All tracks in one line; null of an export that was ordered before, since the film may have changed. */
  readonly summary: Wording | null;
}

/** An export that goes on without anybody waiting. */
export interface RunningExport {
  readonly id: string;
  readonly status: RenderStatus;
  /** 0–100. */
  readonly progress: number | null;
}

/**
 * Has a film made, or takes up an export that was ordered before, and brings it to a file. Where it
 * is not made within `waitMs` after the order was taken, it goes on by itself. Throws ClientError.
 */
export async function bringFilmWithin(
  client: Client,
  options: {
    readonly path: string;
    readonly output: WishedOutput;
    /** Null: a new one is ordered. */
    readonly orderedId: string | null;
    /** Infinite: until it is made. */
    readonly waitMs: number;
    /** Hears how the order stands, from when it was taken. */
    readonly onRender?: (render: Render) => void;
    readonly progress: ProgressView;
    readonly signal: AbortSignal;
  },
): Promise<FilmHere | RunningExport> {
  const { output, orderedId, waitMs, onRender, progress, signal } = options;
  const id = orderedId ?? newRenderId(client.connection);
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let last: Render | undefined;
  const following = {
    signal: AbortSignal.any([signal, over.signal]),
    onProgress: (render: Render) => {
      last = render;
      onRender?.(render);
      progress.show(stepOf(render));
      if (Number.isFinite(waitMs)) timer ??= setTimeout(() => over.abort(), waitMs);
    },
  };
  let film: OrderedFilm & { readonly summary?: Wording };
  try {
    film =
      orderedId === null
        ? await client.export({ output, renderId: id, ...following })
        : await client.followExport(id, following);
  } catch (error) {
    if (!over.signal.aborted || signal.aborted || last === undefined) throw error;
    return { id: last.id ?? id, status: last.status, progress: last.progress };
  } finally {
    clearTimeout(timer);
  }
  const sizeBytes = await fetchFilm(client, film, options);
  return { ...film, sizeBytes, summary: film.summary ?? null };
}
