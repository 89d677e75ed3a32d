import type { LanguageModelV4FunctionTool } from '@ai-sdk/provider';
import * as z from 'zod';
import { editTools } from '../../timeline/edit.ts';
import { requestKinds } from '../requests/request-kinds.ts';
import { toolSchema, type ToolSchema } from './tool-schema.ts';

/** What a tool of a model stands for. */
export type ToolTarget =
  { readonly is: 'request' | 'edit'; readonly kind: string } | { readonly is: 'ask-person' };

export interface ModelTools {
  readonly offered: readonly LanguageModelV4FunctionTool[];
  readonly targets: ReadonlyMap<string, ToolTarget>;
}

/** What `ask_person` takes. */
export const questionSchema = z.strictObject({
  question: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .describe('One short question in the person’s language'),
  choices: z
    .array(z.string().trim().min(1).max(120))
    .min(2)
    .max(4)
    .describe('Short answers to choose from, in the person’s language'),
});

/**
 * Everything that a model can do: each request, which takes references to pictures, and each edit,
 * which takes ids, under `edit_…`; the schemas are those by which both are checked. The list is the
 * same for everybody, so that providers can keep it.
 */
export function modelTools(): ModelTools {
  return (tools ??= makeTools());
}

let tools: ModelTools | undefined;

/** The requests that a model can make. */
const toolKinds = requestKinds.filter((kind) => !('talk' in kind));

function makeTools(): ModelTools {
  const rows: (readonly [ToolTarget, LanguageModelV4FunctionTool])[] = [
    ...toolKinds.map(({ kind, purpose, args }) => {
      const inputSchema = toolSchema(args);
      return [
        { is: 'request', kind },
        tool({ name: toolName(kind), description: purpose, inputSchema }),
      ] as const;
    }),
    ...editTools().map((edit) => {
      const kind = edit.name.replaceAll('_', '-');
      const { $schema: _, ...inputSchema } = edit.inputSchema as ToolSchema;
      return [
        { is: 'edit', kind },
        tool({ ...edit, name: `edit_${edit.name}`, inputSchema }),
      ] as const;
    }),
    [{ is: 'ask-person' }, askPerson],
  ];
  return {
    offered: rows.map(([, offered]) => offered),
    targets: new Map(rows.map(([target, { name }]) => [name, target])),
  };
}

function toolName(kind: string): string {
  return kind.replaceAll('-', '_');
}

function tool(about: {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: ToolSchema;
}): LanguageModelV4FunctionTool {
  const { name, description, inputSchema } = about;
  return { type: 'function', name, description, inputSchema };
}

const askPerson = tool({
  name: 'ask_person',
  description:
    'Asks the person one question where the message can be meant in different ways, and ends your turn.',
  inputSchema: toolSchema(questionSchema),
});
