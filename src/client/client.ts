import { wording, type Wording } from '../language/wording.ts';
import { routeMessage, type Route } from './chat/route-message.ts';
import { sendMessage, type MessageOptions, type Turn } from './chat/send-message.ts';
import { failedBy } from './client-error.ts';
import { connect, type Connection, type ConnectionOptions } from './connection/connection.ts';
import { forgetToken } from './connection/token.ts';
import { downloadFilm, type DownloadOptions, type FilmToDownload } from './film/download-film.ts';
import {
  exportFilm,
  followExport,
  type ExportedFilm,
  type ExportOptions,
  type OrderedFilm,
} from './film/export-film.ts';
import type { FilmSink } from './film/film-sink.ts';
import type { Render } from './film/read-render.ts';
import { cancelRender, listRenders } from './film/renders.ts';
import { readCredits, type Balance } from './project/credits.ts';
import { editFilm, type EditedFilm, type EditOptions } from './project/edit-film.ts';
import { readState, type Media, type ProjectState } from './project/project-state.ts';
import { readFrame, type FrameOptions } from './project/read-frame.ts';
import { listSessions, newSession, type SessionSummary } from './project/sessions.ts';
import { summarizeDraft } from './project/summarize-draft.ts';
import { stepBack } from './project/undo.ts';
import { uploadByUrl } from './upload/upload-by-url.ts';
import { uploadFiles, type Uploaded, type UploadOptions } from './upload/upload-files.ts';

type InSession<Options> = Omit<Options, 'sessionId'>;
type Waiting = { readonly signal?: AbortSignal | undefined };

/** Everything that can be done with a film service for one person, in one project at a time. */
export interface Client {
  readonly connection: Connection;
  /** The current project's session; the last one of this client, else a new one. */
  sessionId(waiting?: Waiting): Promise<string>;
  /** Begins an empty project and goes on in it. */
  newProject(project?: { readonly name?: string | undefined } & Waiting): Promise<string>;
  /** Goes on in a project that is there, and answers how it stands. Throws `sessionNotFound`. */
  openProject(sessionId: string, waiting?: Waiting): Promise<ProjectState>;
  projects(waiting?: Waiting): Promise<SessionSummary[]>;
  /** What is to be done with what a person says; nothing is sent. */
  route(text: string, options?: { readonly hasFiles?: boolean }): Route;
  /** Says something to the agent. */
  say(text: string, options?: Omit<MessageOptions, 'sessionId' | 'text'>): Promise<Turn>;
  upload(
    files: UploadOptions['files'],
    options?: Omit<UploadOptions, 'sessionId' | 'files'>,
  ): Promise<Uploaded>;
  /** Has the server fetch files. */
  uploadByUrl(urls: readonly string[], waiting?: Waiting): Promise<readonly Media[]>;
  /** How the project stands, and all its tracks in one line. */
  state(waiting?: Waiting): Promise<ProjectState & { readonly summary: Wording }>;
  credits(waiting?: Waiting): Promise<Balance>;
  /** Makes the film; `download` brings it. */
  export(options?: InSession<ExportOptions>): Promise<ExportedFilm>;
  /** Waits for an export that was ordered before. */
  followExport(
    id: string,
    options?: Pick<ExportOptions, 'onProgress' | 'signal'>,
  ): Promise<OrderedFilm>;
  download(
    film: FilmToDownload,
    options: DownloadOptions & { readonly sink: FilmSink },
  ): Promise<void>;
  /** Exports of the project, the newest first. */
  exports(waiting?: Waiting): Promise<Render[]>;
  cancelExport(id: string, waiting?: Waiting): Promise<Render>;
  /** Makes plain edits (`src/timeline/edit.ts`), all of them or none. */
  edit(
    edits: EditOptions['edits'],
    options?: Omit<EditOptions, 'sessionId' | 'edits'>,
  ): Promise<EditedFilm>;
  /** A frame of the film, as a JPEG. */
  frame(options: InSession<FrameOptions>): Promise<Uint8Array<ArrayBuffer>>;
  undo(waiting?: Waiting): Promise<ProjectState>;
  redo(waiting?: Waiting): Promise<ProjectState>;
  /** Forgets the token and the project on this machine. The client id stays, and gets the projects back. */
  forget(): Promise<void>;
}

export interface ClientOptions extends ConnectionOptions {
  /** What the person should hear beside the answers: that something is set up or begun anew. */
  readonly notify?: ((wording: Wording) => void) | undefined;
}

/** A client of Kinora or another server of its protocol. Nothing is sent before it is asked for something. */
export function newClient({ notify = () => {}, ...options }: ClientOptions = {}): Client {
  const connection = connect(options);
  let beginning: Promise<string> | null = null;

  const sessionId = async ({ signal }: Waiting = {}): Promise<string> => {
    const { sessionId: known } = await connection.identity.read();
    if (known !== null) return known;
    // Two that ask at once mean one project.
    beginning ??= begin(connection, notify, signal).finally(() => {
      beginning = null;
    });
    return beginning;
  };

  /** A project that the server no longer has is begun anew, once. */
  const inSession = async <Answer>(
    waiting: Waiting,
    act: (sessionId: string) => Promise<Answer>,
  ): Promise<Answer> => {
    const current = await sessionId(waiting);
    try {
      return await act(current);
    } catch (error) {
      if (!failedBy(error, 'sessionNotFound')) throw error;
      notify(gone);
      return act(await newSession(connection, waiting));
    }
  };

  return {
    connection,
    sessionId,
    newProject: async (project = {}) => newSession(connection, project),
    openProject: async (id, { signal } = {}) => {
      const state = await readState(connection, id, signal);
      await connection.identity.change({ sessionId: id });
      return state;
    },
    projects: async ({ signal } = {}) => listSessions(connection, signal),
    route: routeMessage,
    say: async (text, more = {}) =>
      inSession(more, async (id) => sendMessage(connection, { ...more, text, sessionId: id })),
    upload: async (files, more = {}) =>
      inSession(more, async (id) => uploadFiles(connection, { ...more, files, sessionId: id })),
    uploadByUrl: async (urls, more = {}) =>
      inSession(more, async (id) => uploadByUrl(connection, { ...more, urls, sessionId: id })),
    state: async (waiting = {}) =>
      inSession(waiting, async (id) => {
        const state = await readState(connection, id, waiting.signal);
        return { ...state, summary: summarizeDraft(state.draft) };
      }),
    credits: async ({ signal } = {}) => readCredits(connection, signal),
    export: async (more = {}) =>
      inSession(more, async (id) => exportFilm(connection, { ...more, sessionId: id })),
    followExport: async (id, more = {}) => followExport(connection, { ...more, id }),
    download: async (film, more) => downloadFilm(connection, film, more),
    exports: async (waiting = {}) =>
      inSession(waiting, async (id) => listRenders(connection, id, waiting.signal)),
    cancelExport: async (id, { signal } = {}) => cancelRender(connection, id, signal),
    edit: async (edits, more = {}) =>
      inSession(more, async (id) => editFilm(connection, { ...more, edits, sessionId: id })),
    frame: async (wish) =>
      inSession(wish, async (id) => readFrame(connection, { ...wish, sessionId: id })),
    undo: async (waiting = {}) =>
      inSession(waiting, async (id) => stepBack(connection, { ...waiting, sessionId: id })),
    redo: async (waiting = {}) =>
      inSession(waiting, async (id) =>
        stepBack(connection, { ...waiting, sessionId: id, direction: 'redo' }),
      ),
    forget: async () => forgetToken(connection),
  };
}

async function begin(
  connection: Connection,
  notify: (wording: Wording) => void,
  signal: AbortSignal | undefined,
): Promise<string> {
  notify(settingUp);
  return newSession(connection, { signal });
}

const settingUp = wording('Setting up...', '正在准备……');
const gone = wording(
  'The project is no longer on the server; a new one was begun. Files have to be uploaded again.',
  '服务器上已没有这个项目，已新建一个。请重新上传文件。',
);
