import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { WishedOutput } from '../../api/render.ts';
import type { ExportedFilm, OrderedFilm } from '../../client/film/export-film.ts';
import type { Render } from '../../client/film/read-render.ts';
import { isExportable } from '../../client/project/project-state.ts';
import { wording } from '../../language/wording.ts';
import { filmUri } from '../project-uris.ts';
import { defineTool, type ToolAnswer, type ToolWork } from '../tool.ts';

const wishArgs = {
  quality: z.enum(['high', 'medium', 'low']).default('high'),
  resolution: z
    .string()
    .max(10)
    .optional()
    .describe('Of the shorter side, 480p to 2160p; the film’s own by default'),
  aspect: z.string().max(10).optional().describe('Another shape, such as 9:16'),
  fps: z.int().min(1).max(60).optional(),
  wait_seconds: z
    .int()
    .min(1)
    .max(3600)
    .default(45)
    .describe('Then answers how far it is; hosts give up after 60'),
  export_id: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Of an export under way: waits on, orders nothing'),
};
const diskArgs = z.strictObject({
  ...wishArgs,
  save_to: z
    .string()
    .min(1)
    .max(4096)
    .optional()
    .describe('Absolute path of a folder or .mp4; by default the person’s folder of videos'),
});

const outputSchema = z.object({
  id: z.string(),
  done: z.boolean(),
  progress: z.number().nullable(),
  path: z.string().nullable(),
  url: z.string().nullable(),
  seconds: z.number().nullable(),
  sizeBytes: z.number().nullable(),
});

const common = {
  name: 'export_film',
  title: wording('Export the film', '导出影片'),
  outputSchema,
  hints: { destructiveHint: false, openWorldHint: false },
};

/** The film as a file of this machine. */
export const exportToDisk = defineTool({
  ...common,
  description:
    'Makes the MP4, saves it on this machine and answers its path. Takes about as long as the film.',
  args: diskArgs,
  run: async ({ save_to: to = null, ...wish }, work) => exportWithin(work, { ...wish, to }),
});

/** The film as a link. */
export const exportAsLink = defineTool({
  ...common,
  description:
    'Makes the MP4 and answers a link to it that expires. Takes about as long as the film.',
  args: z.strictObject(wishArgs),
  run: async (wish, work) => exportWithin(work, { ...wish, to: null }),
});

interface Wish extends Omit<WishedOutput, 'format'> {
  readonly wait_seconds: number;
  readonly export_id?: string | undefined;
  readonly to: string | null;
}

/** Waits as long as is wished; what takes longer goes on by itself, and is waited for by another call. */
async function exportWithin(work: ToolWork, wish: Wish): Promise<ToolAnswer> {
  const { wait_seconds: waitSeconds, export_id: orderedId = null, to, ...output } = wish;
  const { client, disk, signal } = work;
  const state = await client.state({ signal });
  const place = { to, title: titleIn(state.draft) || state.taskName || 'film' };
  // Before anything is made; where there is nothing to export, that is what counts.
  if (orderedId !== null || isExportable(state)) await disk?.checkPlace(place);
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let last: Render | null = null;
  try {
    const film = await followUntilCancelled(work, {
      orderedId,
      output: { ...output, format: 'mp4' },
      over: over.signal,
      onProgress: (render) => {
        last = render;
        timer ??= setTimeout(() => over.abort(), waitSeconds * 1000);
      },
    });
    const bringing = AbortSignal.any([signal, over.signal]);
    const path = (await disk?.saveFilm(client, film, { ...place, signal: bringing })) ?? null;
    return await answerOf(film, work, { path, title: place.title });
  } catch (error) {
    if (!over.signal.aborted || signal.aborted || last === null) throw error;
    return stillRunning(last, work, to);
  } finally {
    clearTimeout(timer);
  }
}

/** How long a cancelled export may take to say that it is. */
const cancelMs = 10_000;

/** Who cancels the call cancels the export; when only the connection is gone, it goes on. */
async function followUntilCancelled(
  { client, signal, isCancelled, tell, language }: ToolWork,
  order: {
    /** Null: a new one is ordered. */
    readonly orderedId: string | null;
    readonly output: WishedOutput;
    /** Aborted when nobody waits any longer. */
    readonly over: AbortSignal;
    readonly onProgress: (render: Render) => void;
  },
): Promise<MadeFilm> {
  const stopped = new AbortController();
  let ordered = order.orderedId;
  const cancelling: Promise<unknown>[] = [];
  const cancel = () => {
    if (!isCancelled()) stopped.abort(signal.reason);
    else if (ordered !== null && cancelling.length === 0)
      cancelling.push(
        client
          .cancelExport(ordered, { signal: AbortSignal.timeout(cancelMs) })
          .catch((error: unknown) => stopped.abort(error)),
      );
  };
  const following = {
    signal: AbortSignal.any([stopped.signal, order.over]),
    onProgress: (render: Render) => {
      ordered = render.id ?? ordered;
      if (signal.aborted) cancel();
      order.onProgress(render);
      tell({ done: render.progress ?? 0, total: 100, words: phaseOf(render)[language] });
    },
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return order.orderedId === null
      ? await client.export({ output: order.output, ...following })
      : await client.followExport(order.orderedId, following);
  } finally {
    signal.removeEventListener('abort', cancel);
    await Promise.all(cancelling);
  }
}

/** What is in it, only its order knows. */
type MadeFilm = OrderedFilm & Partial<Pick<ExportedFilm, 'summary'>>;

function stillRunning(
  { id, progress }: Render,
  { language }: ToolWork,
  to: string | null,
): ToolAnswer {
  const [en, zh] = to === null ? ['', ''] : [' and the same save_to', '和相同的 save_to'];
  const call = `export_id ${JSON.stringify(id)}`;
  const words = wording(
    `Still being made, ${progress ?? 0} %; it goes on by itself. Call export_film with ${call}${en} to wait on; cancel_export stops it.`,
    `仍在生成，${progress ?? 0} %，会自动继续。用 ${call}${zh}再次调用 export_film 可继续等待；cancel_export 可取消。`,
  );
  const nothing = { path: null, url: null, seconds: null, sizeBytes: null };
  return { text: words[language], data: { id: id ?? '', done: false, progress, ...nothing } };
}

function phaseOf({ status, queuePosition }: Render) {
  if (status !== 'pending') return wording('Rendering', '正在渲染');
  const place = queuePosition ?? 1;
  return wording(`Waiting in line, place ${place}`, `排队中，第 ${place} 位`);
}

async function answerOf(
  film: MadeFilm,
  { client, language }: ToolWork,
  { path, title }: { readonly path: string | null; readonly title: string },
): Promise<ToolAnswer> {
  const { id, url, durationMs, sizeBytes } = film;
  const seconds = durationMs === null ? null : durationMs / 1000;
  const uri = path === null ? url : pathToFileURL(path).href;
  const place = path ?? url ?? filmUri(await client.sessionId(), id);
  const facts = [
    ...(seconds === null ? [] : [`${seconds} s`]),
    ...(sizeBytes === null ? [] : [`${(sizeBytes / 1e6).toFixed(1)} MB`]),
  ].join(', ');
  const words = wording(
    `The film is ready${facts && ` (${facts})`}: ${place}`,
    `影片已完成${facts && `（${facts}）`}：${place}`,
  );
  return {
    text: [words, film.summary ?? []]
      .flat()
      .map((line) => line[language])
      .join('\n'),
    ...(uri !== null && {
      more: [
        {
          type: 'resource_link',
          uri,
          name: `${title}.mp4`,
          mimeType: 'video/mp4',
          ...(sizeBytes !== null && { size: sizeBytes }),
        },
      ],
    }),
    data: {
      id,
      done: true,
      progress: 100,
      path,
      url: path === null ? url : null,
      seconds,
      sizeBytes,
    },
  };
}

function titleIn(draft: Readonly<Record<string, unknown>>): string {
  const title = (draft['m'] as { title?: unknown } | undefined)?.title;
  return typeof title === 'string' ? title : '';
}
