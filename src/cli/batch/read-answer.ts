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
export function readAnswer({ metadata, route, text }: Turn): Answer {
  const { kind, question, notUnderstood, steps } = metadataSchema.parse(metadata);
  const remarks = [
    ...(notUnderstood ?? []).map(leftAside),
    ...(steps ?? []).filter(({ ok }) => !ok).map(({ text }) => wording(text, text)),
  ];
  const isOnlyTold = kind === 'told' && route === null && remarks.length === 0;
  return {
    question: question ? questionText(question) : null,
    remarks: isOnlyTold ? [wording(text, text)] : remarks,
  };
}

function questionText({ text, choices }: { readonly text: string; readonly choices: string[] }) {
  return choices.length === 0 ? text : `${text} (${choices.join(' / ')})`;
}

function leftAside(words: string): Wording {
  return wording(`Not understood, so left aside: “${words}”`, `没听懂，已忽略：“${words}”`);
}
