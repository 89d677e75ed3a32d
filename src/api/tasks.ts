import * as z from 'zod';
import { envelope } from './envelope.ts';
import { languageCodeSchema } from './language-code.ts';
import { sessionSchema } from './sessions.ts';

const taskNameSchema = z.string().trim().min(1).max(200);

/** Body of `POST /api/tasks/me/with-session/nemo_agent`; all of it may be missing. */
export const newTaskBodySchema = z
  .object({
    task_name: taskNameSchema
      .nullish()
      .describe('What the project is called; "project" by default'),
    language: z
      .union([languageCodeSchema, z.literal('')])
      .nullish()
      .describe('In which its user writes'),
  })
  .nullish();

export const newTaskAnswerSchema = envelope(
  z.object({
    task_id: z.string(),
    session_id: z.string().describe('19 digits: a text, since it would not survive as a number'),
    user_id: z.string(),
  }),
);

export const taskSchema = z.object({
  task_id: z.string(),
  task_name: z.string(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
  sessions: z.array(sessionSchema),
});

export const taskAnswerSchema = envelope(taskSchema);

export const tasksAnswerSchema = envelope(
  z.object({
    tasks: z.array(taskSchema).describe('The newest first'),
    next_cursor: z.string().nullable().describe('Of the next page; null on the last'),
  }),
);

export const renameTaskBodySchema = z.object({ task_name: taskNameSchema });

export const deletedAnswerSchema = envelope(z.null());
