import { styleText } from 'node:util';
import * as z from 'zod';
import type { TurnNotice } from '../../client/chat/send-message.ts';
import type { Client } from '../../client/client.ts';
import { safeText } from '../client/safe-text.ts';
import type { OnceCall } from './once-command.ts';
import { timelineField, timelineLines } from './timeline-line.ts';

/** What the agent answered, as `--json` tells of it. */
export const saidFields = {
  text: z.string(),
  /** `changed`, `asked`, `told` or `failed`, where the server says so. */
  kind: z.string().nullable(),
  /** Of a question: what can be said next. */
  choices: z.array(z.string()),
  suggestions: z.array(z.string()),
  notUnderstood: z.array(z.string()),
};

export interface Said {
  readonly json: z.input<z.ZodObject<typeof saidFields>>;
  readonly lines: readonly string[];
  /** Whether it was asked for the film as well. */
  readonly wantsExport: boolean;
}

/**
 * Says something to the agent, and waits for its answer: the text, then the film in one line and
 * what could be said next, where the text does not say so itself.
 */
export async function sayToAgent(client: Client, call: OnceCall, text: string): Promise<Said> {
  const { language, signal, progress, stdout } = call;
  const turn = await client.say(text, {
    signal,
    notify: (notice) => {
      const line = lineOf(notice);
      if (line !== null) progress.say(line[language]);
    },
  });
  const { kind, question, suggestions, notUnderstood } = metadataSchema.parse(turn.metadata);
  const json = {
    text: safeText(turn.text),
    kind,
    choices: question.choices.map(safeText),
    suggestions: suggestions.slice(0, mostSuggestions).map(safeText),
    notUnderstood: notUnderstood.map(safeText),
  };
  const state = await client.state({ signal });
  const isUnsaid = (words: string) => !json.text.includes(words);
  return {
    json,
    lines: [
      json.text,
      ...(json.choices.some(isUnsaid) ? choiceLines(json.choices) : []),
      ...(isUnsaid(timelineField(state, language) ?? '') && kind !== 'asked'
        ? timelineLines(state, { language, stdout })
        : []),
      ...(json.suggestions.some(isUnsaid) ? suggestionLines(json.suggestions, call) : []),
    ],
    wantsExport: turn.route === 'export',
  };
}

const mostSuggestions = 3;

const texts = z.array(z.string()).catch([]);
/** Of other servers nothing of it is known. */
const metadataSchema = z.object({
  kind: z.string().nullable().catch(null),
  question: z.object({ choices: texts }).catch({ choices: [] }),
  suggestions: texts,
  notUnderstood: texts,
});

function lineOf(notice: TurnNotice) {
  return notice.kind === 'still-working' || notice.kind === 'following' ? notice.wording : null;
}

function choiceLines(choices: readonly string[]): string[] {
  return choices.map((choice, index) => `  ${index + 1}. ${choice}`);
}

function suggestionLines(
  suggestions: readonly string[],
  { language, stdout }: Pick<OnceCall, 'language' | 'stdout'>,
): string[] {
  if (suggestions.length === 0) return [];
  const quoted = suggestions.map((one) => `“${one}”`).join(' · ');
  const line = language === 'en' ? `Next: ${quoted}` : `接下来可以说：${quoted}`;
  return [styleText('gray', line, { stream: stdout })];
}
