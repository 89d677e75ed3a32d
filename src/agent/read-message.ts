import { chosenBy } from './answer-to.ts';
import type { Conversation } from './conversation.ts';
import { inContext } from './in-context.ts';
import { namedFiles } from './named-files.ts';
import type { Project } from './project.ts';
import { contextGrammar } from './requests/talk/context-grammar.ts';
import { understand, type Understanding } from './understand.ts';

/**
 * What a message asks for in view of what was said before it: an answer to the question that is
 * open, a correction of what was just done, more of it; else what it says by itself.
 */
export function readMessage(
  message: string,
  project: Project,
  conversation: Conversation,
): Understanding {
  const { pending, lastRequests } = conversation;
  const chosen = pending === null ? null : chosenBy(message, pending);
  if (chosen !== null) return chosen;
  const files = namedFiles(project);
  if (pending !== null || lastRequests.length > 0) {
    const read = inContext(understand(message, files, contextGrammar), project, conversation);
    if (read !== null) return read;
  }
  return understand(message, files);
}
