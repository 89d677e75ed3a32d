import { newClient, type Client, type ClientOptions } from '../../src/client/client.ts';
import { drawPhotos } from '../../src/server/turns/testing/chat.ts';
import type { FileToSend } from '../../src/client/upload/file-to-send.ts';
import { quick } from './quick.ts';

export interface SentRequest {
  /** `POST /run_sse` and so on, without a query. */
  readonly line: string;
  readonly headers: Headers;
  /** What was sent as JSON; null of everything else. */
  readonly json: Readonly<Record<string, unknown>> | null;
}

export interface HeardClient {
  readonly client: Client;
  /** What the client sent to its server, in order. */
  readonly sent: readonly SentRequest[];
  /** What the person was told beside the answers. */
  readonly told: readonly string[];
  /** How often something was sent whose line begins so. */
  readonly count: (line: string) => number;
}

/** A client whose requests and remarks can be looked at. */
export function heardClient(url: string, options: ClientOptions = {}): HeardClient {
  const sent: SentRequest[] = [];
  const told: string[] = [];
  const send = options.fetch ?? fetch;
  const client = newClient({
    url,
    patience: quick,
    notify: ({ en }) => told.push(en),
    ...options,
    fetch: async (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      const { body } = init ?? {};
      sent.push({
        line: `${init?.method ?? 'GET'} ${pathname}`,
        headers: new Headers(init?.headers),
        json: typeof body === 'string' ? (JSON.parse(body) as SentRequest['json']) : null,
      });
      return send(input, init);
    },
  });
  const count = (line: string) => sent.filter((request) => request.line.startsWith(line)).length;
  return { client, sent, told, count };
}

export async function photosToSend(count: number, first = 0): Promise<FileToSend[]> {
  const drawn = await drawPhotos(count, first);
  return drawn.map(({ name, bytes }) => ({ name, content: new Blob([bytes]) }));
}

/** Small enough to be made within a test. */
export const smallFilm = { format: 'mp4', quality: 'low', resolution: '480p', fps: 6 } as const;
