import { once } from 'node:events';
import { wording, type Wording } from '../../language/wording.ts';
import type { Callers } from '../../mcp/caller.ts';
import { readArguments } from '../arguments.ts';
import type { Command, Surroundings } from '../command.ts';
import { safeText } from '../client/safe-text.ts';
import { wrongUse } from '../failure-report.ts';
import { helpPage } from '../help-page.ts';
import { mcpHelp, mcpOptions } from './mcp-help.ts';

/** `kinora mcp`: the Model Context Protocol over standard input and output. */
export const mcpCommand: Command = { run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdin, stdout, stderr, signal, environment } = surroundings;
  const language = surroundings.systemLanguage ?? 'en';
  const { values, switches, inputs } = readArguments(args, mcpOptions);
  if (switches.has('help')) {
    stdout.write(helpPage(mcpHelp, language, stdout));
    return 0;
  }
  if (inputs.length > 0) throw noInputs(inputs[0]!);
  const { serveStdio, StdioServerTransport } = await import('@modelcontextprotocol/server/stdio');
  const { newMcpServer } = await import('../../mcp/mcp-server.ts');
  const { localDisk } = await import('./local-disk.ts');
  const { openOnce } = await import('./open-once.ts');
  const tell = (line: string) => stderr.write(`${safeText(line)}\n`);
  const notes: Wording[] = [];
  const opened = openOnce({
    surroundings,
    address: values.get('server') ?? null,
    mayStart: !switches.has('no-start'),
    notify: (wording) => {
      notes.push(wording);
      tell(wording[language]);
    },
  });
  const report = (error: unknown) =>
    tell(environment['KINORA_DEBUG'] && error instanceof Error ? error.stack! : String(error));
  const callers: Callers = {
    find: async () => ({ client: await opened.client(), language, notes }),
    findRunning: async () => {
      const client = await opened.clientOfRunning();
      return client && { client, language, notes };
    },
    disk: localDisk,
    stopping: signal,
    report,
  };
  if (stdin.isTTY) tell(forHosts[language]);
  const over = closed(stdin, signal);
  const serving = serveStdio(
    () => newMcpServer({ callers, language, hasEdits: !switches.has('no-edits') }),
    {
      transport: new StdioServerTransport(stdin, stdout),
      onerror: report,
    },
  );
  await over;
  await serving.close();
  return 0;
}

/** Until the host closes its end, or this end is told to stop. */
async function closed(stdin: NodeJS.ReadStream, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  await Promise.race([
    once(stdin, 'end', { signal: either }),
    once(stdin, 'close', { signal: either }),
  ]).catch((error: unknown) => {
    if (!either.aborted) throw error;
  });
  over.abort();
}

function noInputs(input: string) {
  return wrongUse(
    `kinora mcp takes no ${input}: files are named by the agent that calls.`,
    `kinora mcp 不接受 ${input}：文件由调用它的智能体指定。`,
  );
}

const forHosts = wording(
  'This speaks the Model Context Protocol with a program that starts it: kinora mcp --help says how. Ctrl-C ends it.',
  '此命令供支持 MCP 的程序启动并与其通信，用法见 kinora mcp --help。按 Ctrl-C 结束。',
);
