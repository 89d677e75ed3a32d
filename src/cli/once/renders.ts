import { styleText } from 'node:util';
import * as z from 'zod';
import { renderStatuses, type RenderStatus } from '../../api/render.ts';
import { hasEnded, type Render } from '../../client/film/read-render.ts';
import { wording, type Language, type Wording } from '../../language/wording.ts';
import type { Arguments } from '../arguments.ts';
import { safeText } from '../client/safe-text.ts';
import { wrongUse } from '../failure-report.ts';
import { fileSizeText } from '../file-size-text.ts';
import { onceCommand } from './once-command.ts';

/** `kinora renders`: the exports of the project; `cancel` ends one. */
export const rendersCommand = onceCommand('renders', {
  what: wording(
    'The exports of the project, the newest first; one that waits or runs can be cancelled.',
    '查看项目的导出记录（最新在前），可取消排队或进行中的导出。',
  ),
  examples: {
    en: ['./kinora renders', './kinora renders cancel'],
    zh: ['./kinora renders', './kinora renders cancel'],
  },
  usage: wording('[cancel [NUMBER]] [options]', '[cancel [编号]] [选项]'),
  inProject: true,
  answer: z.object({
    renders: z.array(
      z.object({
        number: z.number(),
        renderId: z.string().nullable(),
        status: z.enum(renderStatuses),
        progress: z.number().nullable(),
        durationSeconds: z.number().nullable(),
        sizeBytes: z.number().nullable(),
        error: z.string().nullable(),
      }),
    ),
    sessionId: z.string(),
  }),
  act: async ({ given, language, signal, stdout, open }) => {
    const wished = readWish(given);
    const { client } = await open();
    let renders = await client.exports({ signal });
    if (wished !== null) {
      const { id } = chosen(renders, wished.number);
      await client.cancelExport(id, { signal });
      renders = await client.exports({ signal });
    }
    return {
      json: {
        renders: renders.map(renderField),
        sessionId: await client.sessionId({ signal }),
      },
      lines:
        renders.length > 0
          ? renders.map((render, index) => renderLine(render, { index, language, stdout }))
          : [none[language]],
    };
  },
});

/** What is to be cancelled; null where nothing is. */
function readWish({ inputs }: Arguments): { readonly number: number | null } | null {
  const [word, written, ...rest] = inputs;
  if (word === undefined) return null;
  if (word !== 'cancel' || rest.length > 0)
    throw wrongUse(
      `kinora renders does not know “${inputs.join(' ')}”. It lists exports, and ends one by: ./kinora renders cancel`,
      `kinora renders 不认识“${inputs.join(' ')}”。它用来列出导出，取消请用：./kinora renders cancel`,
    );
  if (written === undefined) return { number: null };
  if (!/^[1-9]\d{0,3}$/.test(written))
    throw wrongUse(
      `“${written}” is no number of an export. See: ./kinora renders`,
      `“${written}”不是导出的编号。请看：./kinora renders`,
    );
  return { number: Number(written) };
}

/** The one of that number; without a number the newest that has not ended. */
function chosen(renders: readonly Render[], number: number | null): { readonly id: string } {
  if (number !== null) return renderNumbered(renders, number);
  const running = renders.find((one) => !hasEnded(one));
  if (running?.id == null) throw wrongUse('No export waits or runs.', '没有排队或进行中的导出。');
  return { id: running.id };
}

/** An export by its number in the list. Throws `input` where there is none. */
export function renderNumbered(
  renders: readonly Render[],
  number: number,
): { readonly id: string } {
  const render = renders[number - 1];
  if (render?.id == null)
    throw wrongUse(
      `There is no export ${number}. See: ./kinora renders`,
      `没有第 ${number} 个导出。请看：./kinora renders`,
    );
  return { id: render.id };
}

function renderField(render: Render, index: number) {
  const { id, status, progress, durationMs, sizeBytes, error } = render;
  return {
    number: index + 1,
    renderId: id,
    status,
    progress,
    durationSeconds: durationMs === null ? null : durationMs / 1000,
    sizeBytes,
    error: error === null ? null : safeText(error),
  };
}

function renderLine(
  render: Render,
  to: {
    readonly index: number;
    readonly language: Language;
    readonly stdout: NodeJS.WriteStream;
  },
): string {
  const { index, language, stdout } = to;
  const { status, progress, durationMs, sizeBytes, error } = render;
  const [mark, color] = marks[status];
  const facts = [
    ...(durationMs === null
      ? []
      : [`${Number((durationMs / 1000).toFixed(1))} ${language === 'en' ? 's' : '秒'}`]),
    ...(sizeBytes === null ? [] : [fileSizeText(sizeBytes)]),
    ...(status === 'processing' && progress !== null ? [`${progress} %`] : []),
    ...(error === null ? [] : [safeText(error)]),
  ].join(' · ');
  const words = [names[status][language], facts].filter((part) => part !== '').join('  ');
  return `${styleText(color, mark, { stream: stdout })} ${String(index + 1).padStart(2)}  ${words}`;
}

const marks = {
  pending: ['…', 'gray'],
  processing: ['…', 'cyan'],
  completed: ['✓', 'green'],
  failed: ['✗', 'red'],
  cancelled: ['–', 'gray'],
} as const satisfies Record<RenderStatus, readonly [string, Parameters<typeof styleText>[0]]>;

const names: Readonly<Record<RenderStatus, Wording>> = {
  pending: wording('waiting', '排队中'),
  processing: wording('rendering', '生成中'),
  completed: wording('ready', '已完成'),
  failed: wording('failed', '失败'),
  cancelled: wording('cancelled', '已取消'),
};

const none = wording(
  'Nothing was exported yet. Do so with: ./kinora export -o film.mp4',
  '还没有导出过。可以这样导出：./kinora export -o film.mp4',
);
