import { McpServer } from '@modelcontextprotocol/server';
import packageFile from '../../package.json' with { type: 'json' };
import type { Language } from '../language/wording.ts';
import type { Callers } from './caller.ts';
import { instructions } from './instructions.ts';
import { registerPrompts } from './prompts.ts';
import { registerResources } from './resources.ts';
import { registerTools } from './register-tools.ts';
import { allTools } from './tools/all-tools.ts';

/** A server of the Model Context Protocol through which an agent makes films for whoever calls. */
export function newMcpServer(options: {
  readonly callers: Callers;
  /** Of titles and of what was wrong. */
  readonly language: Language;
  /** Whether each kind of edit is a tool; without them changes are said. Some hosts bear 40 tools in all. */
  readonly hasEdits: boolean;
}): McpServer {
  const { callers, hasEdits } = options;
  const server = new McpServer(
    { name: packageFile.name, title: 'Kinora', version: packageFile.version },
    {
      instructions,
      capabilities: {
        tools: { listChanged: false },
        resources: { listChanged: false },
        prompts: { listChanged: false },
      },
    },
  );
  registerTools(server, allTools({ hasDisk: callers.disk !== null, hasEdits }), options);
  registerResources(server, callers);
  registerPrompts(server);
  return server;
}
