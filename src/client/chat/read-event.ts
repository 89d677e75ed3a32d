import * as z from 'zod';
import { eitherCase } from '../../api/either-case.ts';

const text = z.string().nullish().catch(null);

const partSchema = eitherCase({
  text,
  /** What a model says to itself. */
  thought: z.boolean().nullish().catch(null),
  functionCall: z.looseObject({ name: text }).nullish().catch(null),
  functionResponse: z.looseObject({ name: text }).nullish().catch(null),
});

const eventSchema = eitherCase({
  id: text,
  invocationId: text,
  author: text,
  partial: z.boolean().nullish().catch(null),
  content: z
    .object({ role: text, parts: z.array(partSchema).nullish() })
    .nullish()
    .catch(null),
  code: z.coerce.number().int().nullish().catch(null),
  message: text,
  error: z.union([z.string(), z.looseObject({ message: text, code: z.unknown() })]).nullish(),
  errorDetails: eitherCase({ errorType: text, errorMessage: text }).nullish().catch(null),
  errorCode: z.union([z.string(), z.number()]).nullish().catch(null),
  errorMessage: text,
  customMetadata: z.record(z.string(), z.unknown()).nullish().catch(null),
});

/** What one event says, in whichever case its keys were. */
export interface AgentEvent {
  readonly id: string | null;
  readonly invocationId: string | null;
  /** Whether it is what the person said, and not an answer. */
  readonly isUser: boolean;
  /** A piece of what comes whole later. */
  readonly isPartial: boolean;
  readonly text: string;
  readonly toolNames: readonly string[];
  readonly error: {
    readonly code: number | null;
    readonly name: string | null;
    readonly message: string;
  } | null;
  /** What Kinora says to programs; empty elsewhere. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Null for what is no event. */
export function readEvent(json: unknown): AgentEvent | null {
  const read = eventSchema.safeParse(json);
  if (!read.success) return null;
  const event = read.data;
  const parts = event.content?.parts ?? [];
  const isToolAnswer = parts.some(({ functionResponse }) => functionResponse);
  return {
    id: event.id ?? null,
    invocationId: event.invocationId ?? null,
    isUser: event.author === 'user' && !isToolAnswer,
    isPartial: event.partial === true,
    text: parts.flatMap((part) => (part.thought ? [] : (part.text ?? []))).join(''),
    toolNames: parts.flatMap(({ functionCall }) => functionCall?.name ?? []),
    error: errorOf(event),
    metadata: event.customMetadata ?? {},
  };
}

function errorOf(event: z.output<typeof eventSchema>): AgentEvent['error'] {
  const { code, message, error, errorDetails, errorCode, errorMessage } = event;
  if (typeof errorCode === 'number')
    return { code: errorCode, name: null, message: errorMessage ?? '' };
  if (typeof errorCode === 'string')
    return { code: codeIn(errorCode), name: errorCode, message: errorMessage ?? '' };
  if (errorDetails?.errorType)
    return {
      code: code || null,
      name: errorDetails.errorType,
      message: errorDetails.errorMessage ?? '',
    };
  if (typeof error === 'string') {
    const [, name, rest] = /^(\w+): ([^]*)$/.exec(error) ?? [null, null, error];
    return { code: code || null, name: name ?? null, message: rest ?? error };
  }
  if (error) return { code: codeIn(error.code), name: null, message: error.message ?? '' };
  return code ? { code, name: null, message: message ?? '' } : null;
}

function codeIn(value: unknown): number | null {
  const code = Number(value);
  return Number.isInteger(code) && code > 0 ? code : null;
}
