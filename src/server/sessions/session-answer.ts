import type * as z from 'zod';
import type { sessionSchema } from '../../api/sessions.ts';
import type { Session } from './session.ts';

export function sessionAnswer(session: Session): z.output<typeof sessionSchema> {
  return {
    session_id: session.wireId,
    task_id: session.taskId,
    task_name: session.taskName,
    language: session.language,
    revision: session.head,
    created_at: new Date(session.createdAtMs).toISOString(),
    updated_at: new Date(session.updatedAtMs).toISOString(),
  };
}
