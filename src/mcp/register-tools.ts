import {
  SdkError,
  SdkErrorCode,
  type CallToolResult,
  type McpServer,
  type ServerContext,
  type StandardSchemaWithJSON,
} from '@modelcontextprotocol/server';
import { ClientError } from '../client/client-error.ts';
import { Failure } from '../language/failure.ts';
import { wording, type Language, type Wording } from '../language/wording.ts';
import type { Callers } from './caller.ts';
import type { Arguments, Progress, Tool, ToolAnswer } from './tool.ts';
import { ToolRefusal } from './tool-refusal.ts';

/** Offers tools. What they refuse is an answer that the agent reads, with what to do. */
export function registerTools(
  server: McpServer,
  tools: readonly Tool[],
  options: { readonly callers: Callers; readonly language: Language },
): void {
  const { callers, language } = options;
  for (const tool of tools)
    server.registerTool(
      tool.name,
      {
        title: tool.title[language],
        description: tool.description,
        inputSchema: asSent(tool.inputSchema),
        ...(tool.outputSchema && { outputSchema: tool.outputSchema }),
        annotations: tool.hints,
      },
      async (args, context) => callTool(tool, { args, context, callers, language }),
    );
}

/** The tools check their arguments themselves, in words that say what would be possible. */
function asSent(inputSchema: Tool['inputSchema']): StandardSchemaWithJSON<Arguments> {
  return {
    '~standard': {
      version: 1,
      vendor: 'kinora',
      validate: (value: unknown) => ({ value: value as Arguments }),
      jsonSchema: { input: () => ({ ...inputSchema }), output: () => ({ ...inputSchema }) },
    },
  };
}

async function callTool(
  tool: Tool,
  call: {
    readonly args: Arguments;
    readonly context: ServerContext;
    readonly callers: Callers;
    readonly language: Language;
  },
): Promise<CallToolResult> {
  const { args, context, callers } = call;
  const { signal: gone } = context.mcpReq;
  const { stopping } = callers;
  try {
    const caller = await callers.find(context);
    const signal = AbortSignal.any([gone, stopping]);
    const answer = await tool.call(args, {
      ...caller,
      disk: callers.disk,
      signal,
      isCancelled: () => isCancelled(context),
      tell: teller(context, callers.report),
    });
    const notes = caller.notes.splice(0).map((note) => note[caller.language]);
    return resultOf({ ...answer, text: [...notes, answer.text].join('\n') });
  } catch (error) {
    if (gone.aborted) throw error;
    return refusalOf(stopping.aborted ? new ToolRefusal(stopped) : error, call);
  }
}

/**
 * Whether the caller does not want the work any more. Who goes away has not said so, except where
 * nothing but its request connects a caller: there, going away is how it is said. A host that did
 * not want to wait any longer cancels too, in words of its own; that is nobody's wish.
 */
function isCancelled({ mcpReq: { signal }, http, sessionId }: ServerContext): boolean {
  const reason: unknown = signal.reason;
  const isGone = reason instanceof SdkError && reason.code === SdkErrorCode.ConnectionClosed;
  if (typeof reason === 'string' && /time(?:d )?-?out/i.test(reason)) return false;
  return signal.aborted && (!isGone || (http !== undefined && sessionId === undefined));
}

function teller(
  { mcpReq }: ServerContext,
  report: (error: unknown) => void,
): (progress: Progress) => void {
  const progressToken = mcpReq._meta?.progressToken;
  if (progressToken === undefined) return () => {};
  let last = -1;
  return ({ done, total, words }) => {
    // The protocol wants it to rise each time.
    last = done > last ? done : last + 0.001;
    const params = {
      progressToken,
      progress: last,
      ...(total !== undefined && { total }),
      ...(words !== undefined && { message: words }),
    };
    mcpReq
      .notify({ method: 'notifications/progress', params })
      .catch((error: unknown) => mcpReq.signal.aborted || report(error));
  };
}

function resultOf({ text, more = [], data }: ToolAnswer): CallToolResult {
  return {
    content: [{ type: 'text', text }, ...more],
    ...(data && { structuredContent: { ...data } }),
  };
}

function refusalOf(
  error: unknown,
  { callers, language }: { readonly callers: Callers; readonly language: Language },
): CallToolResult {
  const text = wordsOf(error)?.[language];
  if (text === undefined) callers.report(error);
  return { isError: true, content: [{ type: 'text', text: text ?? ownFault[language] }] };
}

function wordsOf(error: unknown): Wording | null {
  const isWorded =
    error instanceof ToolRefusal || error instanceof ClientError || error instanceof Failure;
  return isWorded ? error.wording : null;
}

const stopped = wording(
  'The server is stopping. Try again in a moment; what was begun goes on by itself.',
  '服务正在停止。请稍后重试；已开始的任务会自动继续。',
);
const ownFault = wording(
  'Something went wrong within Kinora; it may or may not be done. Look at the timeline before you try again.',
  'Kinora 内部出错，操作可能未完成。请先查看时间线，再决定是否重试。',
);
