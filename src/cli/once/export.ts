import { resolve } from 'node:path';
import * as z from 'zod';
import type { Client } from '../../client/client.ts';
import type { Render } from '../../client/film/read-render.ts';
import { wording } from '../../language/wording.ts';
import type { Arguments } from '../arguments.ts';
import { safeText } from '../client/safe-text.ts';
import { wrongUse } from '../failure-report.ts';
import type { FilmHere, RunningExport } from './bring-film-within.ts';
import { bringingCommand, stillMade, stoppedBringing } from './bringing.ts';
import { exportOptions, readOutput, readWait, waitingOptions } from './export-options.ts';
import { filmField, filmFields, filmLines } from './film-fields.ts';
import { onceCommand } from './once-command.ts';
import { renderNumbered } from './renders.ts';

/** `kinora export`: the film of the project, as a file. */
export const exportCommand = onceCommand('export', {
  what: wording(
    'Makes the film of the project and brings it here, whole and checked.',
    '生成项目的影片并保存到本机，文件完整且经过检查。',
  ),
  examples: {
    en: [
      './kinora export -o holiday.mp4',
      './kinora export 1080p MP4',
      './kinora export --aspect 9:16 -o story.mp4',
    ],
    zh: [
      './kinora export -o 假期.mp4',
      './kinora export 1080p MP4',
      './kinora export --aspect 9:16 -o 竖屏.mp4',
    ],
  },
  usage: wording('[1080p MP4…] [options]', '[1080p MP4…] [选项]'),
  inputs: wording(
    'Only what changed since the last export is made anew. A film of Kinora’s is replaced under the same name, anything else of that name is not.',
    '只重新生成上次导出后有变化的部分。同名的 Kinora 影片会被替换，其他同名文件不会。',
  ),
  inProject: true,
  options: [...exportOptions, ...waitingOptions],
  answer: z.object({
    /** Whether the film is there; else `next` says how to get it. */
    done: z.boolean(),
    ...filmFields.shape,
    sizeBytes: z.number().nullable(),
    progress: z.number().nullable(),
    next: z.string().nullable(),
    timeline: z.string().nullable(),
    /** Of the current project; an export that is called by its id needs none. */
    sessionId: z.string().nullable(),
    elapsedMs: z.number(),
  }),
  act: async (call) => {
    const { given, language, signal, progress, whenStopped, stdout, open } = call;
    const output = readOutput(given);
    const waitMs = readWait(given);
    const wanted = given.values.get('render');
    if (wanted !== undefined) refuseWishes(given);
    const startedAtMs = performance.now();
    const { client } = await open();
    const { choosePath } = await import('./make-export.ts');
    const { bringFilmWithin } = await import('./bring-film-within.ts');
    const orderedId = wanted === undefined ? null : await renderCalled(client, wanted, signal);
    const path = await choosePath(client, call, given.values.get('out'));
    const again = bringingCommand(given, { render: wanted ?? '1', path });
    const onRender = (render: Render) => whenStopped(stoppedBringing(render, again));
    const wish = { path, output, orderedId, waitMs, onRender, progress, signal };
    const film = await bringFilmWithin(client, wish);
    const elapsedMs = performance.now() - startedAtMs;
    const { sessionId } = await client.connection.identity.read();
    const common = { sessionId, elapsedMs: Math.round(elapsedMs) };
    if (isRunning(film))
      return {
        json: { ...common, ...runningField(film, { given, path, waitMs }) },
        lines: [safeText(stillMade(film, again)[language])],
      };
    const timeline = film.summary === null ? null : safeText(film.summary[language]);
    return {
      json: {
        ...common,
        ...filmField({ film, path, elapsedMs }),
        done: true,
        progress: 100,
        next: null,
        timeline,
      },
      lines: filmLines({ film, path, elapsedMs }, { language, stdout }),
    };
  },
});

/** By its number among those of the project; an id is that of any project. */
async function renderCalled(client: Client, written: string, signal: AbortSignal): Promise<string> {
  if (!/^\d{1,4}$/.test(written)) return written;
  return renderNumbered(await client.exports({ signal }), Number(written)).id;
}

/** An export that was ordered is as it was ordered. */
function refuseWishes({ values, inputs }: Arguments): void {
  const wish = ['quality', 'resolution', 'aspect', 'fps'].find((name) => values.has(name));
  const named = inputs[0] ?? (wish === undefined ? undefined : `--${wish}`);
  if (named === undefined) return;
  throw wrongUse(
    `--render brings an export as it was ordered; ${named} is for a new one.`,
    `--render 取回的是之前的导出，${named} 只用于新的导出。`,
  );
}

function isRunning(film: FilmHere | RunningExport): film is RunningExport {
  return 'status' in film;
}

/** The numbers of exports change with each new one; programs get the id. */
function runningField(
  { id, progress }: RunningExport,
  call: { readonly given: Arguments; readonly path: string; readonly waitMs: number },
) {
  const path = resolve(call.path);
  const again = bringingCommand(call.given, { render: id, path });
  return {
    done: false,
    path,
    sizeBytes: null,
    durationSeconds: null,
    renderId: id,
    progress,
    next: `${again} --wait ${call.waitMs / 1000} --json -q`,
    timeline: null,
  };
}
