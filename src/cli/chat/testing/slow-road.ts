import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** A road to a server on which single requests can be held up or lost. */
export interface SlowRoad {
  readonly url: string;
  /** Answers to requests whose path matches wait until `release`. */
  hold(path: RegExp): void;
  release(): void;
  /** How many answers wait. */
  readonly heldCount: () => number;
  /** Breaks what is held, and refuses everything until `mend`. */
  breakOff(): void;
  mend(): void;
  /** From then on nobody listens. */
  close(): Promise<void>;
}

export async function startSlowRoad(
  test: Pick<TestContext, 'after'>,
  target: string,
): Promise<SlowRoad> {
  let held: RegExp | null = null;
  let isBroken = false;
  let waiting: { readonly go: () => void; readonly lose: () => void }[] = [];
  const server: Server = createServer((incoming, answer) => {
    if (isBroken) return void answer.destroy();
    const outgoing = request(new URL(incoming.url ?? '/', target), {
      method: incoming.method,
      headers: incoming.headers,
    });
    outgoing.on('error', () => answer.destroy());
    answer.on('close', () => outgoing.destroy());
    incoming.pipe(outgoing);
    outgoing.on('response', (response: IncomingMessage) => {
      const pass = () => {
        answer.writeHead(response.statusCode ?? 500, response.headers);
        answer.flushHeaders();
        response.pipe(answer);
      };
      if (!held?.test(incoming.url ?? '')) return pass();
      const one = { go: pass, lose: () => answer.destroy() };
      waiting.push(one);
      answer.on('close', () => {
        waiting = waiting.filter((other) => other !== one);
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  test.after(close);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold: (path) => {
      held = path;
    },
    release: () => {
      held = null;
      for (const { go } of waiting.splice(0)) go();
    },
    heldCount: () => waiting.length,
    breakOff: () => {
      isBroken = true;
      held = null;
      for (const { lose } of waiting.splice(0)) lose();
    },
    mend: () => {
      isBroken = false;
    },
    close,
  };
}
