import * as z from 'zod';
import type { Turn } from '../../client/chat/send-message.ts';
import { wording, type Wording } from '../../language/wording.ts';

export interface Answer {
  /** What the agent wants to know before it does anything; with what it offers to choose from. */
  readonly question: string | null;
  /** What speaks against all being done as it was said. */
  readonly remarks: readonly Wording[];
}

const metadataSchema = z.object({
  kind: z.string().nullish().catch(null),
  question: z
    .object({ text: z.string(), choices: z.array(z.string()).catch([]) })
    .nullish()
    .catch(null),
  notUnderstood: z.array(z.string()).nullish().catch(null),
  steps: z
    .array(z.object({ ok: z.boolean(), text: z.string() }))
    .nullish()
    .catch(null),
});

/** What of an answer matters where nobody reads along; of servers that tell it. */
export function readAnswer({ metadata }: Pick<Turn, 'metadata'>): Answer {
  const { question, notUnderstood, steps } = metadataSchema.parse(metadata);
  return {
    question: question ? [question.text, question.choices.join(' / ')].join(' ').trim() : null,
    remarks: [
      ...(notUnderstood ?? []).map(leftAside),
      ...(steps ?? []).filter(({ ok }) => !ok).map(({ text }) => wording(text, text)),
    ],
  };
}

function leftAside(words: string): Wording {
  return wording(`Not understood, so left aside: “${words}”`, `没听懂，已忽略：“${words}”`);
}
