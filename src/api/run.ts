import * as z from 'zod';
import type { Json } from '../timeline/timeline.ts';
import { eitherCase } from './either-case.ts';

const bytesPart = eitherCase({
  mimeType: z.string(),
  /** Base64, either alphabet. */
  data: z.string(),
  displayName: z.string().nullish(),
});

const addressPart = eitherCase({
  fileUri: z.string().describe('An https address, or the url, address or hash of an uploaded file'),
  mimeType: z.string().nullish(),
  displayName: z.string().nullish(),
});

/** Parts of kinds that Kinora has no use for are passed over. */
const part = eitherCase({
  text: z.string().nullish(),
  inlineData: bytesPart.nullish(),
  fileData: addressPart.nullish(),
});

const messageSchema = z.object({
  role: z.string().nullish(),
  parts: z.array(part).max(100).nullish(),
});

export type JsonObject = Readonly<Record<string, Json>>;

const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** The body of `/run_sse` and `/run`, as ADK has it. */
export const runRequestSchema = eitherCase({
  appName: z.string(),
  userId: z.string(),
  sessionId: z.string(),
  newMessage: messageSchema.nullish(),
  /** Partial events with the words as they come, then the whole. */
  streaming: z.boolean().nullish(),
  stateDelta: jsonObject.nullish(),
  functionCallEventId: z.string().nullish(),
  invocationId: z.string().nullish(),
  customMetadata: jsonObject.nullish(),
});

export type RunRequest = z.output<typeof runRequestSchema>;
export type MessagePart = z.output<typeof part>;

const eventPart = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({
    functionCall: z.object({ id: z.string(), name: z.string(), args: jsonObject }),
  }),
  z.strictObject({
    functionResponse: z.object({ id: z.string(), name: z.string(), response: jsonObject }),
  }),
  z.strictObject({
    fileData: z.object({
      fileUri: z.string(),
      mimeType: z.string().optional(),
      displayName: z.string().optional(),
    }),
  }),
]);

/** What happened in a session, as ADK has it: no other keys at the top, since clients forbid them. */
export const eventSchema = z.strictObject({
  id: z.string(),
  invocationId: z.string(),
  author: z.string().describe("'user' or the name of the app"),
  timestamp: z.number().describe('Seconds since 1970'),
  content: z.object({ role: z.enum(['user', 'model']), parts: z.array(eventPart) }).optional(),
  partial: z.boolean().optional(),
  errorCode: z.string().optional(),
  errorMessage: z.string().optional(),
  customMetadata: jsonObject.optional(),
  actions: z.object({
    stateDelta: jsonObject,
    artifactDelta: z.record(z.string(), z.number()),
    requestedAuthConfigs: jsonObject,
  }),
});

export type Event = z.output<typeof eventSchema>;
export type EventPart = z.output<typeof eventPart>;
