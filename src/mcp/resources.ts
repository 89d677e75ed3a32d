import {
  ProtocolError,
  ProtocolErrorCode,
  ResourceTemplate,
  type McpServer,
  type ReadResourceResult,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { ClientError, failedBy } from '../client/client-error.ts';
import { filmInMemory } from '../client/film/film-sink.ts';
import { readRenderStatus } from '../client/film/follow-render.ts';
import { readState } from '../client/project/project-state.ts';
import { wording } from '../language/wording.ts';
import type { Caller, Callers } from './caller.ts';
import { filmTemplate, filmUri, timelineTemplate, timelineUri } from './project-uris.ts';
import { ToolRefusal } from './tool-refusal.ts';

/** Of a film within an answer; base64 makes a third more of it. Larger ones have their links. */
const largestFilmBytes = 16_000_000;

/** Timelines and films, those of the current project in the list. */
export function registerResources(server: McpServer, callers: Callers): void {
  server.registerResource(
    'timeline',
    new ResourceTemplate(timelineTemplate, {
      list: async (context) => ({ resources: await currentTimeline(callers, context) }),
    }),
    {
      title: 'Timeline',
      description:
        'The whole film as a draft: t tracks, each of type tt (0 video, 1 audio, 7 text) with segments sg; d its length, m its facts. Times are ms here, frames in the edits',
      mimeType: 'application/json',
    },
    async (uri, { project }, context) =>
      reading(callers, context, async (caller) => readTimeline(caller, uri, String(project))),
  );
  server.registerResource(
    'film',
    new ResourceTemplate(filmTemplate, {
      list: async (context) => ({ resources: await currentFilms(callers, context) }),
    }),
    { title: 'Film', description: 'A film that was exported', mimeType: 'video/mp4' },
    async (uri, { film }, context) =>
      reading(callers, context, async (caller) => readFilm(caller, uri, String(film))),
  );
}

async function currentTimeline(callers: Callers, context: ServerContext) {
  const current = await currentProject(callers, context);
  if (current === null) return [];
  const { project, state } = current;
  return [{ uri: timelineUri(project), name: state.taskName || 'project' }];
}

async function currentFilms(callers: Callers, context: ServerContext) {
  const current = await currentProject(callers, context);
  if (current === null) return [];
  const { project, state } = current;
  return state.films.flatMap(({ id, filename, size }) =>
    id == null
      ? []
      : [
          {
            uri: filmUri(project, id),
            name: filename ?? id,
            ...(size != null && { size }),
          },
        ],
  );
}

/** Null where nothing was begun: who only looks around begins nothing. */
async function currentProject(callers: Callers, context: ServerContext) {
  const caller = await callers.findRunning(context);
  if (caller === null) return null;
  const { client } = caller;
  const { sessionId: project } = await client.connection.identity.read();
  if (project === null) return null;
  try {
    return { project, state: await readState(client.connection, project, context.mcpReq.signal) };
  } catch (error) {
    if (failedBy(error, 'sessionNotFound')) return null;
    throw error;
  }
}

async function readTimeline(
  { client }: Caller,
  uri: URL,
  project: string,
): Promise<ReadResourceResult> {
  const { draft } = await readState(client.connection, project);
  const text = JSON.stringify(draft);
  return { contents: [{ uri: uri.href, mimeType: 'application/json', text }] };
}

async function readFilm({ client }: Caller, uri: URL, film: string): Promise<ReadResourceResult> {
  const render = await readRenderStatus(client.connection, film);
  const { status, url, sizeBytes, sha256 } = render;
  if (status !== 'completed') throw new ToolRefusal(notReady);
  if (sizeBytes === null || sizeBytes > largestFilmBytes) throw new ToolRefusal(tooLarge(url));
  const sink = filmInMemory();
  await client.download({ id: film, url, sizeBytes, sha256 }, { sink });
  const bytes = await (await sink.content()).arrayBuffer();
  const blob = Buffer.from(bytes).toString('base64');
  return { contents: [{ uri: uri.href, mimeType: 'video/mp4', blob }] };
}

/** What is refused is an error of the protocol here, in the same words. */
async function reading(
  callers: Callers,
  context: ServerContext,
  read: (caller: Caller) => Promise<ReadResourceResult>,
): Promise<ReadResourceResult> {
  const caller = await callers.find(context);
  try {
    return await read(caller);
  } catch (error) {
    if (!(error instanceof ClientError || error instanceof ToolRefusal)) throw error;
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, error.wording[caller.language]);
  }
}

const notReady = wording('This film is not finished yet.', '这部影片尚未完成。');

function tooLarge(url: string | null) {
  const [en, zh] = url === null ? ['', ''] : [`: ${url}`, `：${url}`];
  return wording(
    `This film is too large to be sent within an answer; fetch it by its link${en}`,
    `影片太大，无法在回答中发送；请通过链接获取${zh}`,
  );
}
