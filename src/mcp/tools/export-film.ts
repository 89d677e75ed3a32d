import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { WishedOutput } from '../../api/render.ts';
import type { ExportedFilm } from '../../client/film/export-film.ts';
import type { Render } from '../../client/film/read-render.ts';
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
  run: async ({ save_to: to, ...wish }, work) =>
    answerOf(await exportUntilCancelled(work, { ...wish, format: 'mp4' }), work, to ?? null),
});

/** The film as a link. */
export const exportAsLink = defineTool({
  ...common,
  description:
    'Makes the MP4 and answers a link to it that expires. Takes about as long as the film.',
  args: z.strictObject(wishArgs),
  run: async (wish, work) =>
    answerOf(await exportUntilCancelled(work, { ...wish, format: 'mp4' }), work, null),
});

/** How long a cancelled export may take to say that it is. */
const cancelMs = 10_000;

/** Who cancels the call cancels the export; when only the connection is gone, it goes on. */
async function exportUntilCancelled(
  { client, signal, isCancelled, tell, language }: ToolWork,
  output: WishedOutput,
): Promise<ExportedFilm> {
  const stopped = new AbortController();
  let ordered: string | null = null;
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
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await client.export({
      output,
      signal: stopped.signal,
      onProgress: (render) => {
        ordered = render.id ?? ordered;
        if (signal.aborted) cancel();
        tell({ done: render.progress ?? 0, total: 100, words: phaseOf(render)[language] });
      },
    });
  } finally {
    signal.removeEventListener('abort', cancel);
    await Promise.all(cancelling);
  }
}

function phaseOf({ status, queuePosition }: Render) {
  if (status !== 'pending') return wording('Rendering', '正在渲染');
  const place = queuePosition ?? 1;
  return wording(`Waiting in line, place ${place}`, `排队中，第 ${place} 位`);
}

async function answerOf(
  film: ExportedFilm,
  { client, disk, language, signal }: ToolWork,
  to: string | null,
): Promise<ToolAnswer> {
  const { draft, taskName } = await client.state({ signal });
  const title = titleIn(draft) || taskName || 'film';
  const path = (await disk?.saveFilm(client, film, { to, title, signal })) ?? null;
  const { id, url, durationMs, sizeBytes } = film;
  const seconds = durationMs === null ? null : durationMs / 1000;
  const uri = path === null ? url : pathToFileURL(path).href;
  const place = path ?? url ?? filmUri(await client.sessionId(), id);
  const facts = [
    ...(seconds === null ? [] : [`${seconds} s`]),
    ...(sizeBytes === null ? [] : [`${(sizeBytes / 1e6).toFixed(1)} MB`]),
  ].join(', ');
  const words = wording(
    `The film is ready${facts && ` (${facts})`}: ${place}\n${film.summary.en}`,
    `影片已完成${facts && `（${facts}）`}：${place}\n${film.summary.zh}`,
  );
  return {
    text: words[language],
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
    data: { id, path, url: path === null ? url : null, seconds, sizeBytes },
  };
}

function titleIn(draft: Readonly<Record<string, unknown>>): string {
  const title = (draft['m'] as { title?: unknown } | undefined)?.title;
  return typeof title === 'string' ? title : '';
}
