import { randomBytes } from 'node:crypto';
import type { LanguageModelV4Message } from '@ai-sdk/provider';
import type { Conversation } from '../conversation.ts';
import type { Project } from '../project.ts';
import { instructions } from './instructions.ts';
import { projectData } from './project-data.ts';

/** Something that was said before. */
export interface Utterance {
  readonly from: 'person' | 'kinora';
  readonly text: string;
}

/** Numbered thumbnails on one picture. */
export interface ContactSheet {
  readonly jpeg: Uint8Array;
  /** Of the files, in the order of their numbers. */
  readonly names: readonly string[];
}

interface PromptParts {
  readonly text: string;
  readonly project: Project;
  readonly conversation: Conversation;
  /** Oldest first, without the message itself. */
  readonly history: readonly Utterance[];
  readonly contactSheets: readonly ContactSheet[];
}

const bounds = { utterances: 12, utteranceLength: 1000, messageLength: 4000, sheets: 10 };

/** All that a model is asked for one message. */
export function modelPrompt(parts: PromptParts): LanguageModelV4Message[] {
  const { text, project, conversation, history, contactSheets } = parts;
  const said = history.slice(-bounds.utterances).map(asMessage);
  const message = text.slice(0, bounds.messageLength);
  return [
    { role: 'system', content: instructions(), providerOptions: kept },
    {
      role: 'user',
      content: [
        { type: 'text', text: marked('project', projectData(project, conversation)) },
        ...contactSheets.slice(0, bounds.sheets).flatMap(sheetParts),
      ],
    },
    { role: 'assistant', content: [{ type: 'text', text: 'I have seen the project.' }] },
    ...said,
    { role: 'user', content: [{ type: 'text', text: message === '' ? filesOnly : message }] },
  ];
}

/** Anthropic keeps tools and instructions from one question to the next where it is told so; others do by themselves. */
const kept = { anthropic: { cacheControl: { type: 'ephemeral' } } };

const filesOnly = '(The person only sent files, and wrote nothing.)';

function asMessage({ from, text }: Utterance): LanguageModelV4Message {
  const content = [{ type: 'text' as const, text: text.slice(0, bounds.utteranceLength) || '…' }];
  return from === 'person' ? { role: 'user', content } : { role: 'assistant', content };
}

/** Nobody who wrote the data could know the mark, so none can end it. */
function marked(name: string, data: string): string {
  const mark = randomBytes(8).toString('hex');
  return `<data ${name} ${mark}>\n${data}\n</data ${name} ${mark}>`;
}

function sheetParts({ jpeg, names }: ContactSheet) {
  const list = JSON.stringify(names.map((name, at) => `${at + 1}: ${name.slice(0, 120)}`));
  return [
    { type: 'text' as const, text: marked('pictures by number', list) },
    {
      type: 'file' as const,
      mediaType: 'image/jpeg',
      data: { type: 'data' as const, data: jpeg },
    },
  ];
}
