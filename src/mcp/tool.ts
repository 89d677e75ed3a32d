import type { ContentBlock, ToolAnnotations } from '@modelcontextprotocol/server';
import * as z from 'zod';
import type { Wording } from '../language/wording.ts';
import { faultsFromIssues, problemFromFault } from '../timeline/problem.ts';
import type { Caller } from './caller.ts';
import type { Disk } from './disk.ts';
import { shortSchema } from './short-schema.ts';
import { ToolRefusal } from './tool-refusal.ts';

/** Something that an agent can do. */
export interface Tool {
  readonly name: string;
  /** For the person who is asked whether the agent may. */
  readonly title: Wording;
  /** For the agent, in a line or two: it pays for every word. */
  readonly description: string;
  /** JSON schema of the arguments. */
  readonly inputSchema: Readonly<Record<string, unknown>>;
  /** Of `data` in the answer. */
  readonly outputSchema?: z.ZodObject | undefined;
  readonly hints: ToolAnnotations;
  /** Throws ToolRefusal, ClientError or Failure: what was wrong and what to do. */
  readonly call: (args: Arguments, work: ToolWork) => Promise<ToolAnswer>;
}

/** As they came. */
export type Arguments = Readonly<Record<string, unknown>>;

export interface ToolWork extends Caller {
  readonly disk: Disk | null;
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
  /** Once `signal` is aborted: whether the work is no longer wanted, or only its listener is gone. */
  readonly isCancelled: () => boolean;
  /** Says how far it is; hosts that hear nothing for a minute give up. */
  readonly tell: (progress: Progress) => void;
}

export interface Progress {
  /** Never falls. */
  readonly done: number;
  readonly total?: number;
  readonly words?: string;
}

export interface ToolAnswer {
  readonly text: string;
  /** Pictures and links, after the text. */
  readonly more?: readonly ContentBlock[];
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Changes that can be undone, inside the project. */
export const changesFilm: ToolAnnotations = { destructiveHint: false, openWorldHint: false };
export const onlyLooks: ToolAnnotations = { readOnlyHint: true, openWorldHint: false };

/** A tool whose arguments are checked by its schema. */
export function defineTool<Args extends z.ZodObject>({
  args,
  run,
  ...rest
}: Omit<Tool, 'inputSchema' | 'call'> & {
  readonly args: Args;
  readonly run: (args: z.output<Args>, work: ToolWork) => Promise<ToolAnswer>;
}): Tool {
  return {
    ...rest,
    inputSchema: shortSchema(z.toJSONSchema(args, { io: 'input' })),
    call: async (sent, work) => {
      const read = args.safeParse(sent, { reportInput: true });
      if (!read.success) throw badArguments(read.error);
      return run(read.data, work);
    },
  };
}

function badArguments({ issues }: z.ZodError): ToolRefusal {
  const { path, wording } = problemFromFault(faultsFromIssues(issues)[0]!);
  const [en, zh] = path === '' ? ['', ''] : [`${path}: `, `${path}：`];
  return new ToolRefusal({ en: `${en}${wording.en}.`, zh: `${zh}${wording.zh}。` });
}
