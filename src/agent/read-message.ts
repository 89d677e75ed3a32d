import { answerQuestions } from './answer-questions.ts';
import { chosenBy } from './answer-to.ts';
import type { Conversation } from './conversation.ts';
import { inContext } from './in-context.ts';
import { namedFiles } from './named-files.ts';
import type { Project } from './project.ts';
import { contextGrammar } from './requests/talk/context-grammar.ts';
import { proceed } from './requests/talk/proceed.ts';
import { reply } from './requests/talk/reply.ts';
import { talkGrammar } from './requests/talk/talk-grammar.ts';
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
  const { pending } = conversation;
  const chosen = pending === null ? null : chosenBy(message, pending);
  if (chosen !== null) return chosen;
  const files = namedFiles(project);
  const grammar = contextGrammar(conversation);
  if (grammar !== null) {
    const read = inContext(understand(message, files, grammar), project, conversation);
    if (read !== null) return read;
  }
  const read = understand(message, files);
  return saysNothing(read) ? readTalk(message) : answerQuestions(read, message);
}

function saysNothing({ understood, notUnderstood, question }: Understanding): boolean {
  return understood.length === 0 && notUnderstood.length === 0 && question === null;
}

/** Of nothing but empty words: a greeting, thanks, praise, or not even that. */
function readTalk(message: string): Understanding {
  const talk = understand(message, [], talkGrammar);
  if (talk.understood.length > 0) return { ...talk, notUnderstood: [], question: null };
  const hasWords = /\p{L}|\p{N}/u.test(message);
  const requests = [hasWords ? proceed.of({}) : reply.of({ to: 'unclear' })];
  return { understood: [{ quote: message.trim(), requests }], notUnderstood: [], question: null };
}
