import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import type { TestContext } from 'node:test';

/** Where a connection breaks: after so many bytes of the request, of its answer, of the answer's body. */
export interface Cut {
  readonly side: 'request' | 'answer' | 'body';
  readonly afterBytes: number;
}

export interface CuttingProxy {
  readonly url: string;
  /** Where everything goes that is not cut. */
  leadTo(url: string): void;
  /** The next requests whose first line matches break so, as many as `times`; one by default. */
  cutNext(requestLine: RegExp, cut: Cut, times?: number): void;
  /** First lines of the requests that came through whole, as far as one read shows them. */
  readonly requests: readonly string[];
  /** Cuts that were asked for and have not happened. */
  pendingCuts(): number;
}

/**
 * A network that breaks where it is told to: bytes pass as they are until then, and both ends learn
 * of the break as of a line that goes dead.
 */
export async function startCuttingProxy(test: Pick<TestContext, 'after'>): Promise<CuttingProxy> {
  let target = 0;
  const planned: { requestLine: RegExp; cut: Cut; left: number }[] = [];
  const requests: string[] = [];
  const sockets = new Set<Socket>();

  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      // A broken line is what this is for; both ends close together.
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    let cut: Cut | null = null;
    let passedBytes = 0;
    const pass = (from: 'request' | 'answer', bytes: Buffer, to: Socket) => {
      if (cut?.side === 'body' && from === 'answer') {
        const headerBytes = bytes.indexOf('\r\n\r\n') + 4;
        // Node writes headers at once, so they come in one piece.
        cut = { side: 'answer', afterBytes: headerBytes + cut.afterBytes };
      }
      if (cut?.side !== from) {
        to.write(bytes);
        return;
      }
      const kept = bytes.subarray(0, cut.afterBytes - passedBytes);
      passedBytes += bytes.length;
      const isOver = passedBytes >= cut.afterBytes;
      if (!isOver) to.write(kept);
      else if (kept.length === 0) breakBoth();
      else to.write(kept, breakBoth);
    };
    const breakBoth = () => {
      client.destroy();
      upstream.destroy();
    };
    client.on('data', (bytes: Buffer) => {
      const line = /^[A-Z]+ \S+/.exec(bytes.toString('latin1', 0, 300))?.[0];
      if (line !== undefined) {
        requests.push(line);
        const plan = planned.find(({ requestLine, left }) => left > 0 && requestLine.test(line));
        if (plan) {
          plan.left--;
          [cut, passedBytes] = [plan.cut, 0];
        }
      }
      pass('request', bytes, upstream);
    });
    upstream.on('data', (bytes: Buffer) => pass('answer', bytes, client));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  test.after(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (url) => {
      target = Number(new URL(url).port);
    },
    cutNext: (requestLine, cut, times = 1) => planned.push({ requestLine, cut, left: times }),
    requests,
    pendingCuts: () => planned.reduce((sum, { left }) => sum + left, 0),
  };
}
