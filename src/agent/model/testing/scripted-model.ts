import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { openAiDialect } from './openai-dialect.ts';

export interface ScriptedCall {
  readonly name: string;
  /** A text is sent as it is, JSON or not. */
  readonly args: object | string;
}

/** How a scripted model answers one request. */
export type ScriptedAnswer =
  | {
      readonly text?: string;
      readonly calls?: readonly ScriptedCall[];
      /** Breaks off behind its first half, or falls silent there. */
      readonly half?: 'closed' | 'silent';
    }
  | { readonly status: number; readonly body?: string; readonly retryAfter?: number }
  /** Bytes that are no answer. */
  | { readonly raw: string }
  /** Never answers. */
  | 'silent';

export interface ScriptedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: { readonly [key: string]: unknown };
}

/** How a provider puts answers on the wire. */
export interface Dialect {
  readonly wantsStream: (request: ScriptedRequest) => boolean;
  readonly whole: (answer: Spoken) => object;
  /** Blocks of an event stream. */
  readonly pieces: (answer: Spoken) => string[];
}

export interface Spoken {
  readonly text: string;
  readonly calls: readonly ScriptedCall[];
}

export interface ScriptedModel {
  readonly url: string;
  /** In the order of their arrival. */
  readonly requests: readonly ScriptedRequest[];
}

export type Script = (request: ScriptedRequest, index: number) => ScriptedAnswer;

/** A model's server on loopback that answers as it is told: with the last answer again and again. */
export async function startScriptedModel(
  t: TestContext,
  script: Script | readonly ScriptedAnswer[],
  dialect: Dialect = openAiDialect,
): Promise<ScriptedModel> {
  const answerOf: Script =
    typeof script === 'function' ? script : (_request, at) => script[at] ?? script.at(-1)!;
  const requests: ScriptedRequest[] = [];
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const text = await readText(incoming);
    const body = JSON.parse(text) as ScriptedRequest['body'];
    const request = { path: incoming.url!, headers: incoming.headers, text, body };
    requests.push(request);
    send(answerOf(request, requests.length - 1), { request, outgoing, dialect });
  };
  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

interface Exchange {
  readonly request: ScriptedRequest;
  readonly outgoing: ServerResponse;
  readonly dialect: Dialect;
}

function send(answer: ScriptedAnswer, { request, outgoing, dialect }: Exchange): void {
  if (answer === 'silent') return;
  if ('raw' in answer) {
    outgoing.writeHead(200, { 'content-type': 'text/event-stream' }).end(answer.raw);
    return;
  }
  if ('status' in answer) {
    const { status, body = '', retryAfter } = answer;
    if (retryAfter !== undefined) outgoing.setHeader('retry-after', retryAfter);
    outgoing.writeHead(status, { 'content-type': 'application/json' }).end(body);
    return;
  }
  const spoken = { text: answer.text ?? '', calls: answer.calls ?? [] };
  if (!dialect.wantsStream(request)) {
    outgoing.writeHead(200, { 'content-type': 'application/json' });
    outgoing.end(JSON.stringify(dialect.whole(spoken)));
    return;
  }
  outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
  const pieces = dialect.pieces(spoken);
  if (answer.half === undefined) outgoing.end(pieces.join(''));
  else {
    const half = pieces.slice(0, Math.ceil(pieces.length / 2)).join('');
    outgoing.write(half, () => {
      if (answer.half === 'closed') outgoing.destroy();
    });
  }
}
