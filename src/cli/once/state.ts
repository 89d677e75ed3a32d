import { styleText } from 'node:util';
import * as z from 'zod';
import type { ProjectState } from '../../client/project/project-state.ts';
import { wording, type Language } from '../../language/wording.ts';
import { mediaCount } from '../client/media-count.ts';
import { onceCommand } from './once-command.ts';
import { projectLabel, projectName } from './project-name.ts';
import { refuseWords } from './refuse-words.ts';
import { timelineField, timelineLines } from './timeline-line.ts';
import { mediaField, mediaFields } from './uploaded-fields.ts';

/** How a project stands, as `--json` tells of it. */
export const stateFields = {
  /** Null where it was given no name. */
  project: z.string().nullable(),
  sessionId: z.string(),
  media: z.array(mediaFields),
  timeline: z.string().nullable(),
  durationSeconds: z.number().nullable(),
  revision: z.number().nullable(),
  canUndo: z.boolean().nullable(),
  canRedo: z.boolean().nullable(),
  films: z.array(
    z.object({
      renderId: z.string().nullable(),
      durationSeconds: z.number().nullable(),
      sizeBytes: z.number().nullable(),
    }),
  ),
};

/** `kinora state`: what is in the project, and how the film is. */
export const stateCommand = onceCommand('state', {
  what: wording('What is in the project, and how its film is.', '查看项目里有什么、影片现在怎样。'),
  examples: {
    en: ['./kinora state', './kinora state --json --draft'],
    zh: ['./kinora state', './kinora state --json --draft'],
  },
  usage: wording('[options]', '[选项]'),
  inProject: true,
  options: [
    {
      name: 'draft',
      value: null,
      about: wording(
        'With --json: also the whole film as a draft (docs/draft.md).',
        '与 --json 一起使用：同时输出影片的完整草稿（docs/draft.md）。',
      ),
    },
  ],
  answer: z.object({ ...stateFields, draft: z.record(z.string(), z.unknown()).optional() }),
  act: async ({ given, language, signal, stdout, open }) => {
    refuseWords('state', given.inputs);
    const { client } = await open();
    const state = await client.state({ signal });
    const sessionId = await client.sessionId({ signal });
    return {
      json: {
        ...stateField(state, { sessionId, language }),
        ...(given.switches.has('draft') && { draft: state.draft }),
      },
      lines: stateLines(state, { language, stdout }),
    };
  },
});

export function stateField(
  state: ProjectState,
  { sessionId, language }: { readonly sessionId: string; readonly language: Language },
) {
  const { taskName, media, draft, films, revision, canUndo, canRedo } = state;
  const lengthMs = Number(draft['d']);
  return {
    project: projectName(taskName),
    sessionId,
    media: media.map(mediaField),
    timeline: timelineField(state, language),
    durationSeconds: lengthMs > 0 ? lengthMs / 1000 : null,
    revision,
    canUndo,
    canRedo,
    films: films.map(({ id, duration, size }) => ({
      renderId: id ?? null,
      durationSeconds: duration ?? null,
      sizeBytes: size ?? null,
    })),
  };
}

export function stateLines(
  state: ProjectState,
  { language, stdout }: { readonly language: Language; readonly stdout: NodeJS.WriteStream },
): string[] {
  const name = styleText('bold', projectLabel(state.taskName)[language], { stream: stdout });
  const film = timelineLines(state, { language, stdout });
  const exported = state.films.length;
  return [
    `${name} · ${mediaCount(state.media)[language]}`,
    ...(film.length > 0 ? film : [(state.media.length > 0 ? sayWhat : sendFiles)[language]]),
    ...(exported > 0
      ? [styleText('gray', exportedText(exported)[language], { stream: stdout })]
      : []),
  ];
}

const sendFiles = wording(
  'Nothing is in it yet. Begin with: ./kinora upload FILES',
  '里面还没有内容。先上传文件：./kinora upload 文件',
);
const sayWhat = wording(
  'There is no film yet. Say what it is to be: ./kinora send "30 seconds with music"',
  '还没有影片。说说想要的影片：./kinora send "做成30秒，配上音乐"',
);

function exportedText(count: number) {
  return wording(
    `Exported ${count === 1 ? 'once' : `${count} times`} so far; see: ./kinora renders`,
    `已导出 ${count} 次；请看：./kinora renders`,
  );
}
