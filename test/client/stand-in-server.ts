// A film service that has nothing of Kinora in it: the protocol as another server might have written
// it, in memory. What it serves is as small as the protocol allows: no log of events, no pushed
// progress, no tus, no undo, and drafts whose segments have keys of its own.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export interface Dialect {
  /** Of all answers; requests are read in either. */
  readonly keys: 'snake' | 'camel';
  /** Where the fields of an export stand. */
  readonly renderFields: 'data' | 'top';
  readonly heartbeat: 'comment' | 'empty-data' | 'event';
  /** `status`: HTTP alone, without a body. `body`: HTTP 200 and a code in the body. */
  readonly errors: 'status' | 'body' | 'both';
  /** Whether edits are answered in words. */
  readonly says: boolean;
  /** Whether the last event has an empty line after it, and which line ends. */
  readonly lineEnd: '\n' | '\r\n';
  readonly endsLastEvent: boolean;
  /** 2 MB by default. */
  readonly largestFileBytes?: number;
}

export interface StandIn {
  readonly url: string;
  /** `POST /run_sse` and so on, in the order in which they came. */
  readonly requests: readonly string[];
  /** Messages that were carried out. */
  readonly messages: readonly string[];
  readonly orders: readonly string[];
  /** What the next request to a path is answered with, instead of being carried out. */
  refuseNext(path: RegExp, refusal: Refusal): void;
  /** The next event stream breaks after so many bytes; its turn is carried out nevertheless. */
  cutNextStream(afterBytes: number): void;
  /** Words of the next answer, instead of its own. */
  sayNext(text: string): void;
  readonly revokeTokens: () => void;
  forgetSessions(): void;
  readonly film: Buffer;
}

export interface Refusal {
  readonly status: number;
  readonly code: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly facts?: object;
}

interface Session {
  readonly media: Record<string, unknown>[];
  draft: Record<string, unknown>;
  readonly films: object[];
}

const accepted = /\.(?:mp4|mov|avi|webm|mkv|jpg|jpeg|png|gif|webp|mp3|wav|m4a|aac)$/i;

export async function startStandIn(
  test: Pick<TestContext, 'after'>,
  dialect: Dialect,
): Promise<StandIn> {
  const tokens = new Map<string, string>();
  const users = new Map<string, string>();
  const sessions = new Map<string, Session>();
  const renders = new Map<string, { sessionId: string; polls: number }>();
  const requests: string[] = [];
  const messages: string[] = [];
  const orders: string[] = [];
  const refusals: { path: RegExp; refusal: Refusal }[] = [];
  let cutAfterBytes: number | null = null;
  let words: string | null = null;
  const film = wholeFilm(150_000);

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    requests.push(`${method} ${url}`);
    const body = await readAll(request);
    const at = refusals.findIndex(({ path }) => path.test(`${method} ${url}`));
    if (at >= 0) return refuse(response, refusals.splice(at, 1)[0]!.refusal);
    if (url === '/api/auth/anonymous-token') return grantToken(request, response);
    if (url === '/film.mp4') return sendFilm(request, response);
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    if (!tokens.has(token)) return refuse(response, { status: 401, code: 1001 });
    await answerUser({ request, response, body, route: `${method} ${url}` });
  }

  async function answerUser(call: {
    request: IncomingMessage;
    response: ServerResponse;
    body: Buffer;
    route: string;
  }): Promise<void> {
    const { request, response, body, route } = call;
    if (route === 'POST /api/tasks/me/with-session/nemo_agent') {
      const id = String(10n ** 18n + BigInt(sessions.size + 1));
      sessions.set(id, { media: [], draft: {}, films: [] });
      return send(response, { session_id: id, task_id: 'task_1' });
    }
    if (route === 'GET /api/credits/balance/simple')
      return send(response, { available: 60, frozen: 40, total: 100 });
    if (route === 'POST /run_sse') return runTurn(response, JSON.parse(body.toString()) as object);
    const upload = /^POST \/api\/upload-video\/nemo_agent\/me\/(\d+)$/.exec(route);
    if (upload) return takeFiles(response, sessions.get(upload[1]!), { request, body });
    const state = /^GET \/api\/state\/nemo_agent\/me\/(\d+)\/latest$/.exec(route);
    if (state) return sendState(response, sessions.get(state[1]!));
    if (route === 'POST /api/render/proxy/lambda') return takeOrder(request, response, body);
    const poll = /^GET \/api\/render\/proxy\/lambda\/([\w-]+)$/.exec(route);
    if (poll && renders.has(poll[1]!)) return sendRender(response, poll[1]!);
    response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>Not Found</h1>');
  }

  function grantToken(request: IncomingMessage, response: ServerResponse): void {
    const clientId = request.headers['x-client-id'];
    if (typeof clientId !== 'string') return refuse(response, { status: 400, code: 400 });
    const userId = users.get(clientId) ?? `anon_${randomBytes(8).toString('hex')}`;
    users.set(clientId, userId);
    const token = `nmv_usr_${randomBytes(32).toString('base64url')}`;
    tokens.set(token, userId);
    send(response, { token, user_id: userId, expires_at: '2099-01-01T00:00:00Z', credits: 100 });
  }

  function takeFiles(
    response: ServerResponse,
    session: Session | undefined,
    { request, body }: { request: IncomingMessage; body: Buffer },
  ): void {
    if (!session) return refuse(response, { status: 404, code: 1002 });
    const type = request.headers['content-type'] ?? '';
    const files = type.includes('json')
      ? (JSON.parse(body.toString()) as { urls: string[] }).urls.map((url) => ({
          name: url.split('/').at(-1)!,
          sizeBytes: 1,
        }))
      : filesIn(body, /boundary="?([^";]+)/.exec(type)![1]!);
    // As a whole, as services do that look at all before they keep any.
    if (files.some(({ name }) => !accepted.test(name)))
      return refuse(response, { status: 415, code: 4001 });
    if (files.some(({ sizeBytes }) => sizeBytes > (dialect.largestFileBytes ?? 2_000_000)))
      return refuse(response, { status: 413, code: 4002 });
    const added = files.map(({ name, sizeBytes }) => ({
      filename: name,
      file_type: 'image',
      cdn_url: `https://cdn.example/${name}`,
      duration: 0,
      size: sizeBytes,
    }));
    session.media.push(...added);
    send(response, { uploaded_files: added });
  }

  function sendState(response: ServerResponse, session: Session | undefined): void {
    if (!session) return refuse(response, { status: 404, code: 1002 });
    const { media, draft, films } = session;
    send(response, {
      task_name: 'project',
      state: { video_infos: media, draft, generated_media: films },
    });
  }

  function runTurn(response: ServerResponse, request: object): void {
    const {
      session_id: id,
      new_message: message,
      streaming = false,
    } = request as {
      session_id: string;
      new_message: { parts: { text: string }[] };
      streaming?: boolean;
    };
    const session = sessions.get(id);
    if (!session) return refuse(response, { status: 404, code: 1002 });
    const text = message.parts[0]!.text;
    messages.push(text);
    edit(session, messages.length);
    const said = words ?? (dialect.says ? `Done: ${text}` : null);
    words = null;
    const author = 'nemo_agent';
    const events: object[] = [
      {
        author,
        content: { role: 'model', parts: [{ functionCall: { id: 'c1', name: 'edit', args: {} } }] },
      },
      {
        author,
        content: {
          role: 'user',
          parts: [{ functionResponse: { id: 'c1', name: 'edit', response: {} } }],
        },
      },
      ...(streaming && said !== null ? said.match(/\S+\s*/g)! : []).map((word) => ({
        author,
        partial: true,
        content: { role: 'model', parts: [{ text: word }] },
      })),
      ...(said === null ? [] : [{ author, content: { role: 'model', parts: [{ text: said }] } }]),
    ];
    sendStream(response, events);
  }

  function edit(session: Session, count: number): void {
    const clips = session.media.map(({ filename }, index) => ({
      name: filename,
      from: index * 1000,
    }));
    session.draft = {
      t: [
        { tt: 0, sg: clips },
        { tt: 1, sg: [{ name: 'Lo-fi', gain: 0.35 }] },
        ...(count > 1 ? [{ tt: 7, sg: [{ text: 'Urban Dreams' }] }] : []),
      ],
      d: clips.length * 1000 * count,
    };
  }

  function sendStream(response: ServerResponse, events: readonly object[]): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const end = dialect.lineEnd;
    const beat = {
      comment: ': ping',
      'empty-data': 'data:',
      event: `event: heartbeat${end}data: {}`,
    };
    const blocks = events.flatMap((event) => [
      beat[dialect.heartbeat] + end + end,
      // Without a space after the colon, which the format allows.
      `data:${JSON.stringify(event)}${end}${end}`,
    ]);
    let text = blocks.join('');
    if (!dialect.endsLastEvent) text = text.trimEnd();
    if (cutAfterBytes === null) {
      response.end(text);
      return;
    }
    const cut = text.slice(0, cutAfterBytes);
    cutAfterBytes = null;
    response.write(cut === '' ? beat[dialect.heartbeat] : cut, () => response.destroy());
  }

  function takeOrder(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const { id, sessionId, draft } = JSON.parse(body.toString()) as {
      id: string;
      sessionId: string;
      draft?: { t?: { sg: unknown[] }[] };
    };
    const names = ['x-skill-source', 'x-skill-version', 'x-skill-platform'];
    if (names.some((name) => !request.headers[name]))
      return refuse(response, { status: 402, code: 402 });
    const session = sessions.get(sessionId);
    if (!session) return refuse(response, { status: 404, code: 1002 });
    if (!draft?.t?.some(({ sg }) => sg.length > 0))
      return refuse(response, { status: 400, code: 400 });
    if (!renders.has(id)) {
      orders.push(id);
      renders.set(id, { sessionId, polls: 0 });
    }
    sendRender(response, id);
  }

  function sendRender(response: ServerResponse, id: string): void {
    const render = renders.get(id)!;
    const done = render.polls++ >= 2;
    const fields = {
      id,
      status: done ? 'completed' : ['pending', 'processing'][render.polls - 1],
      progress: done ? 100 : render.polls * 40,
      ...(done && { output: { url: `http://${response.req.headers.host}/film.mp4` } }),
    };
    const whole =
      dialect.renderFields === 'top' ? { success: true, ...fields } : { code: 0, data: fields };
    sendJson(response, 200, whole);
  }

  function sendFilm(request: IncomingMessage, response: ServerResponse): void {
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    response.writeHead(from > 0 ? 206 : 200, {
      'Content-Type': 'video/mp4',
      'Content-Length': film.length - from,
      ...(from > 0 && { 'Content-Range': `bytes ${from}-${film.length - 1}/${film.length}` }),
    });
    response.end(film.subarray(from));
  }

  function send(response: ServerResponse, data: object): void {
    sendJson(response, 200, { code: 0, message: 'ok', data });
  }

  function sendJson(response: ServerResponse, status: number, body: object): void {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(dialect.keys === 'camel' ? camel(body) : body));
  }

  function refuse(response: ServerResponse, refusal: Refusal): void {
    const { status, code, message = 'refused', headers = {}, facts = {} } = refusal;
    const body = JSON.stringify({ code, message, ...facts, data: null });
    if (dialect.errors === 'status') response.writeHead(status, headers).end();
    else {
      const shown = dialect.errors === 'body' ? 200 : status;
      response.writeHead(shown, { 'Content-Type': 'application/json', ...headers }).end(body);
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  test.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    messages,
    orders,
    film,
    refuseNext: (path, refusal) => refusals.push({ path, refusal }),
    cutNextStream: (afterBytes) => (cutAfterBytes = afterBytes),
    sayNext: (text) => (words = text),
    revokeTokens: () => tokens.clear(),
    forgetSessions: () => sessions.clear(),
  };
}

/** The least that is an MP4: a brand, an index, samples. */
export function wholeFilm(sizeBytes: number): Buffer {
  const box = (type: string, content: Buffer) => {
    const header = Buffer.alloc(8);
    header.writeUInt32BE(8 + content.length);
    header.write(type, 4, 'latin1');
    return Buffer.concat([header, content]);
  };
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isom')),
    box('moov', Buffer.alloc(64)),
    box('mdat', randomBytes(sizeBytes)),
  ]);
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function filesIn(body: Buffer, boundary: string): { name: string; sizeBytes: number }[] {
  return body
    .toString('latin1')
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = '', content = ''] = part.split(/\r\n\r\n([^]*)/);
      const name = /filename="([^"]*)"/.exec(head)?.[1] ?? '';
      return { name: Buffer.from(name, 'latin1').toString(), sizeBytes: content.length - 2 };
    });
}

function camel(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camel);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      camel(inner),
    ]),
  );
}
