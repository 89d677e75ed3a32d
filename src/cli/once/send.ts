import { stat } from 'node:fs/promises';
import * as z from 'zod';
import { languageOf } from '../../agent/normal-text.ts';
import type { Client } from '../../client/client.ts';
import { routeMessage, type Route } from '../../client/chat/route-message.ts';
import { wishedOutput } from '../../client/film/wished-output.ts';
import { wording } from '../../language/wording.ts';
import type { Arguments } from '../arguments.ts';
import { wrongUse } from '../failure-report.ts';
import { balanceFields, balanceText } from './credits.ts';
import { outOption } from './export-options.ts';
import { filmField, filmFields, filmLines } from './film-fields.ts';
import { onceCommand, type OnceCall } from './once-command.ts';
import { sayToAgent, saidFields } from './say-to-agent.ts';
import { shrinkOption } from './shrink-option.ts';
import { stateLines } from './state.ts';
import { timelineField } from './timeline-line.ts';
import { uploadedField, uploadedFields, uploadedLines } from './uploaded-fields.ts';

const sendAnswer = z.object({
  /** What the words were taken for; all but `chat` is acted on without the agent. */
  route: z.enum(['chat', 'export', 'credits', 'state', 'upload']),
  ...saidFields,
  ...uploadedFields,
  film: filmFields.nullable(),
  credits: z.object(balanceFields).nullable(),
  timeline: z.string().nullable(),
  revision: z.number().nullable(),
  canUndo: z.boolean().nullable(),
  canRedo: z.boolean().nullable(),
  sessionId: z.string(),
});

/** What is not in an answer that is about something else. */
const nothing = {
  text: '',
  kind: null,
  choices: [],
  suggestions: [],
  notUnderstood: [],
  uploaded: [],
  refused: [],
  shrunk: [],
  skipped: [],
  film: null,
  credits: null,
};

/** A part of the answer. */
interface Part {
  readonly json: Partial<z.input<typeof sendAnswer>>;
  readonly lines: readonly string[];
}

/** `kinora send`: something said to the agent, and its answer. */
export const sendCommand = onceCommand('send', {
  what: wording(
    'Says what the film is to be, or what is to change in it, and prints the answer. To ask for the export, the credits or the state works as well.',
    '用一句话说明想要的影片或要做的修改，并显示回答；也可以说导出、积分或状态。',
  ),
  examples: {
    en: [
      './kinora send "30 seconds with music" --file ~/holiday',
      './kinora send "put the third photo first"',
      './kinora send "export 1080p MP4" -o holiday.mp4',
    ],
    zh: [
      './kinora send "做成30秒，配上音乐" --file ~/照片',
      './kinora send "把第三张照片放到最前面"',
      './kinora send "导出1080p" -o 假期.mp4',
    ],
  },
  usage: wording('TEXT [options]', '一句话 [选项]'),
  inProject: true,
  options: [
    {
      name: 'file',
      short: 'f',
      value: wording('FILE', '文件'),
      repeats: true,
      about: wording(
        'Uploaded first: a file, a folder or an address; may be given again, and *.jpg works.',
        '先上传：文件、文件夹或网址；可重复使用，也可以写 *.jpg。',
      ),
    },
    shrinkOption,
    outOption,
  ],
  answer: sendAnswer,
  languageIn: ({ inputs }) => languageOf(inputs.join(' ')),
  stopped: wording(
    'Stopped waiting. What had arrived goes on, on the server; see: ./kinora state',
    '已停止等待。已送达的内容会在服务器上继续处理，请看：./kinora state',
  ),
  act: async (call) => {
    const { given, language, signal, open } = call;
    const { text, files } = await readMessage(given);
    const route = routeMessage(text);
    if (route === 'upload' && files.length === 0) throw filesWanted;
    if (given.values.has('out') && !makesFilm(route)) throw noFilmAsked;
    const gathered = files.length > 0 ? await gather(files) : null;
    const { client } = await open();
    const parts = gathered === null ? [] : [await upload(client, call, gathered)];
    parts.push(...(await acts[route](client, call, text)));
    const state = await client.state({ signal });
    const { revision, canUndo, canRedo } = state;
    const sessionId = await client.sessionId({ signal });
    const timeline = timelineField(state, language);
    const json = { ...nothing, route, timeline, revision, canUndo, canRedo, sessionId };
    return {
      json: Object.assign(json, ...parts.map((part) => part.json)) as z.input<typeof sendAnswer>,
      lines: parts.flatMap(({ lines }) => lines),
    };
  },
});

/** The words, and what is to be uploaded before: behind `--file` a shell may put many names. */
async function readMessage({ inputs, lists }: Pick<Arguments, 'inputs' | 'lists'>) {
  const files = [...(lists.get('file') ?? [])];
  const words: string[] = [];
  for (const input of inputs) {
    const isFile = lists.has('file') && inputs.length > 1 && (await isThere(input));
    (isFile ? files : words).push(input);
  }
  const text = words.join(' ').trim();
  if (text === '') throw files.length > 0 ? onlyFiles : nothingSaid;
  return { text, files };
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

async function gather(files: readonly string[]) {
  const { gatherMedia } = await import('../client/gather-media.ts');
  return gatherMedia(files);
}

async function upload(
  client: Client,
  call: OnceCall,
  gathered: Awaited<ReturnType<typeof gather>>,
): Promise<Part> {
  const { language, stdout } = call;
  const { uploadWithin } = await import('./upload-within.ts');
  const outcome = await uploadWithin(client, call, gathered);
  return {
    json: uploadedField(outcome, language),
    lines: [...uploadedLines(outcome, { language, stdout }), ''],
  };
}

const acts: Readonly<
  Record<Route, (client: Client, call: OnceCall, text: string) => Promise<Part[]>>
> = {
  chat: async (client, call, text) => {
    const said = await sayToAgent(client, call, text);
    // “…, and export it”, or a place for the film: the agent did the rest, unless it asks first.
    const isWanted = said.wantsExport || (call.given.values.has('out') && isDone(said.json.kind));
    return isWanted ? [said, ...(await bring(client, call, text))] : [said];
  },
  export: async (client, call, text) => bring(client, call, text),
  credits: async (client, { language, signal }) => {
    const credits = await client.credits({ signal });
    const text = balanceText(credits)[language];
    return [{ json: { text, credits }, lines: [text] }];
  },
  state: async (client, { language, signal, stdout }) => [
    { json: {}, lines: stateLines(await client.state({ signal }), { language, stdout }) },
  ],
  // What came along is uploaded by now.
  upload: async () => [],
};

async function bring(client: Client, call: OnceCall, text: string): Promise<Part[]> {
  const { language, stdout, given } = call;
  const { makeExport } = await import('./make-export.ts');
  const out = given.values.get('out');
  const made = await makeExport(client, call, { out, output: wishedOutput(text) });
  return [{ json: { film: filmField(made) }, lines: filmLines(made, { language, stdout }) }];
}

function makesFilm(route: Route): boolean {
  return route === 'chat' || route === 'export';
}

/** Where a server does not say what it did, it is taken to have done it. */
function isDone(kind: string | null): boolean {
  return kind !== 'asked' && kind !== 'failed';
}

const noFilmAsked = wrongUse(
  '-o says where a film goes, and these words ask for none. Leave it out, or say what the film is to be.',
  '-o 用来指定影片的保存位置，但这句话没有要求影片。请去掉 -o，或说明想要的影片。',
);
const nothingSaid = wrongUse(
  'What is to be said? For example: ./kinora send "30 seconds with music" --file ~/holiday',
  '要说什么？例如：./kinora send "做成30秒，配上音乐" --file ~/照片',
);
const onlyFiles = wrongUse(
  'What is to be done with the files? Say it behind send, or upload them alone: ./kinora upload FILES',
  '要用这些文件做什么？请写在 send 后面；只上传文件请用：./kinora upload 文件',
);
const filesWanted = wrongUse(
  'Name the files: ./kinora upload FILES, or --file with what you say.',
  '请写明文件：./kinora upload 文件，或在说话时加上 --file。',
);
