import { join } from 'node:path';
import type { TestContext } from 'node:test';
import {
  Client,
  StreamableHTTPClientTransport,
  type RequestOptions,
  type Transport,
} from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

/** `sessions`: versions with a handshake; `single`: the version in which every call stands alone. */
export type Generation = 'sessions' | 'single';

/** The official client, as hosts use it. */
export async function connectAgent(
  t: TestContext,
  transport: Transport,
  generation: Generation = 'sessions',
): Promise<Client> {
  const mode = generation === 'sessions' ? 'legacy' : { pin: '2026-07-28' };
  const agent = new Client({ name: 'agent', version: '1.0.0' }, { versionNegotiation: { mode } });
  await agent.connect(transport);
  t.after(async () => agent.close());
  return agent;
}

/** To `/mcp` of a server, as the owner of a token. */
export function overHttp(url: string, token: string, query = ''): StreamableHTTPClientTransport {
  return new StreamableHTTPClientTransport(new URL(`${url}/mcp${query}`), {
    requestInit: { headers: { Authorization: `Bearer ${token}` } },
  });
}

/** To a `kinora mcp` of its own, as hosts start one. */
export function overStdio(environment: Readonly<Record<string, string>>): StdioClientTransport {
  return new StdioClientTransport({
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', program, 'mcp'],
    env: { PATH: process.env['PATH']!, ...environment },
    stderr: 'ignore',
  });
}

const program = join(import.meta.dirname, '../../src/cli/main.ts');

export interface Told {
  /** All texts, a line each. */
  readonly text: string;
  readonly isError: boolean;
  readonly content: Awaited<ReturnType<Client['callTool']>>['content'];
  readonly data: Readonly<Record<string, unknown>>;
}

export async function callTool(
  agent: Client,
  name: string,
  args: Readonly<Record<string, unknown>> = {},
  options: RequestOptions = {},
): Promise<Told> {
  const { content, isError, structuredContent } = await agent.callTool(
    { name, arguments: { ...args } },
    options,
  );
  const texts = content.flatMap((part) => (part.type === 'text' ? [part.text] : []));
  return {
    text: texts.join('\n'),
    isError: isError ?? false,
    content,
    data: (structuredContent ?? {}) as Readonly<Record<string, unknown>>,
  };
}
