import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { filmField, filmFields, filmLines } from './film-fields.ts';
import { exportOptions, readOutput } from './export-options.ts';
import { onceCommand } from './once-command.ts';

export const exportGoesOn = wording(
  'Stopped waiting. The export goes on; “kinora export” brings the film, “kinora renders cancel” ends it.',
  '已停止等待，导出仍在继续。运行 kinora export 可取回影片，kinora renders cancel 可取消导出。',
);

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
  options: exportOptions,
  answer: z.object({
    ...filmFields.shape,
    timeline: z.string(),
    sessionId: z.string(),
    elapsedMs: z.number(),
  }),
  stopped: exportGoesOn,
  act: async (call) => {
    const { given, language, signal, stdout, open } = call;
    const output = readOutput(given);
    const { client } = await open();
    const { makeExport } = await import('./make-export.ts');
    const made = await makeExport(client, call, { out: given.values.get('out'), output });
    return {
      json: {
        ...filmField(made),
        timeline: made.film.summary[language],
        sessionId: await client.sessionId({ signal }),
        elapsedMs: Math.round(made.elapsedMs),
      },
      lines: filmLines(made, { language, stdout }),
    };
  },
});
