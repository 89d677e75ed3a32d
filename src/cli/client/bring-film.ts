import { stat } from 'node:fs/promises';
import type { WishedOutput } from '../../api/render.ts';
import type { Client } from '../../client/client.ts';
import type { ExportedFilm, OrderedFilm } from '../../client/film/export-film.ts';
import { downloadFilmToFile } from '../../client/film/film-file.ts';
import type { Render } from '../../client/film/read-render.ts';
import { wording } from '../../language/wording.ts';
import type { ProgressView, Step } from '../progress/progress.ts';

export interface BroughtFilm extends ExportedFilm {
  readonly sizeBytes: number;
}

/** Has the film made and brings it to a file, with progress. Throws ClientError. */
export async function bringFilm(
  client: Client,
  options: {
    readonly path: string;
    readonly output: WishedOutput;
    /** Under which it is ordered, so that it can be stopped. */
    readonly renderId?: string | undefined;
    /** Hears how the order stands, from when it was taken. */
    readonly onRender?: ((render: Render) => void) | undefined;
    readonly progress: ProgressView;
    readonly signal: AbortSignal;
  },
): Promise<BroughtFilm> {
  const { output, renderId, onRender, progress, signal } = options;
  const film = await client.export({
    output,
    renderId,
    signal,
    onProgress: (render) => {
      onRender?.(render);
      progress.show(stepOf(render));
    },
  });
  return { ...film, sizeBytes: await fetchFilm(client, film, options) };
}

/** Brings a film that was made to a file, with progress; answers its size. Throws ClientError. */
export async function fetchFilm(
  client: Client,
  film: OrderedFilm,
  options: {
    readonly path: string;
    readonly progress: ProgressView;
    readonly signal: AbortSignal;
  },
): Promise<number> {
  const { path, progress, signal } = options;
  await downloadFilmToFile(client.connection, film, {
    path,
    // What may be replaced was checked when the place was chosen.
    overwrite: true,
    signal,
    onProgress: ({ receivedBytes, totalBytes }) => {
      const total = totalBytes ?? film.sizeBytes ?? receivedBytes;
      progress.show({ label: bringing, done: receivedBytes, total, unit: 'bytes' });
    },
  });
  const { size } = await stat(path);
  return size;
}

/** What is shown of an export that is not made yet. */
export function stepOf({ status, progress, queuePosition }: Render): Step {
  const label = status === 'pending' ? waiting(queuePosition) : rendering;
  return { label, done: progress ?? 0, total: 100, unit: 'percent' };
}

function waiting(place: number | null) {
  const [en, zh] =
    place !== null && place > 1 ? [` (place ${place})`, `（第 ${place} 位）`] : ['', ''];
  return wording(`Waiting in line${en}`, `正在排队${zh}`);
}

const rendering = wording('Rendering', '正在生成影片');
const bringing = wording('Bringing the film', '正在下载影片');
