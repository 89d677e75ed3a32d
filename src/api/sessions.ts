import * as z from 'zod';
import { wording } from '../language/wording.ts';
import { eitherCase } from './either-case.ts';
import { envelope } from './envelope.ts';
import { languageCodeSchema } from './language-code.ts';
import { eventSchema } from './run.ts';
import { textOfForm } from './text-of-form.ts';

export const sessionSchema = z.object({
  session_id: z.string(),
  task_id: z.string(),
  task_name: z.string(),
  language: z.string().nullable(),
  revision: z.int().min(0).describe('Number of the newest revision; 0 while there is no film'),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
});

export const sessionAnswerSchema = envelope(sessionSchema);

export const sessionsAnswerSchema = envelope(
  z.object({
    sessions: z.array(sessionSchema).describe('The newest first'),
    next_cursor: z.string().nullable().describe('Of the next page; null on the last'),
  }),
);

export const changeSessionBodySchema = z.object({ language: languageCodeSchema });

const stateSchema = z.record(z.string(), z.json());
const stateAnswerSchema = z.record(z.string(), z.unknown());

/** A session as ADK writes it. */
export const adkSessionSchema = z.object({
  id: z.string(),
  appName: z.string(),
  userId: z.string(),
  state: stateAnswerSchema,
  events: z.array(eventSchema),
  lastUpdateTime: z.number().describe('Seconds since 1970'),
});

/** By which an ADK client may name a session of its own: what stands in an address as it is. */
export const ownSessionIdSchema = textOfForm(
  /^[\w.~@:-]{1,128}$/,
  wording('1 to 128 letters, digits or . _ ~ @ : -', ' 1 到 128 个字母、数字或 . _ ~ @ : -'),
);

export const newAdkSessionBodySchema = eitherCase({
  sessionId: ownSessionIdSchema.nullish(),
  state: stateSchema.nullish(),
  events: z.array(z.json()).max(0).nullish().describe('None: a session begins without events'),
}).nullish();

/**
 * With the id in the address the body is the state itself for ADK in Python, and an object with
 * the one key `state` for ADK in TypeScript.
 */
export const newAdkStateBodySchema = stateSchema.nullish();

export const adkStateDeltaBodySchema = eitherCase({ stateDelta: stateSchema });
