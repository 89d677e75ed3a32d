import * as z from 'zod';
import { appName } from '../../api/app-name.ts';
import { ok } from '../../api/envelope.ts';
import {
  deletedAnswerSchema,
  newTaskAnswerSchema,
  newTaskBodySchema,
  renameTaskBodySchema,
  taskAnswerSchema,
  tasksAnswerSchema,
  type taskSchema,
} from '../../api/tasks.ts';
import type { App } from '../http/app.ts';
import { requireSelf } from '../http/require-self.ts';
import type { Parts } from '../parts.ts';
import { nextCursor, pageFrom, pageQuery } from '../http/list-page.ts';
import { sessionAnswer } from './session-answer.ts';
import { userPath } from './session-path.ts';
import type { Sessions } from './sessions.ts';
import type { Task } from './tasks.ts';

const taskPath = userPath.extend({ task: z.string() });

/** `/api/tasks/…`: projects, each with its sessions. */
export function taskRoutes(app: App, { sessions, tasks }: Parts): void {
  app.route({
    method: 'POST',
    url: `/api/tasks/:user/with-session/${appName}`,
    config: { access: 'user' },
    schema: {
      tags: ['Tasks'],
      summary: 'A new project with an empty session',
      params: userPath,
      body: newTaskBodySchema,
      response: { 200: newTaskAnswerSchema },
    },
    handler: async ({ user, params, body }) => {
      requireSelf(user, params.user);
      const { wireId, taskId } = await sessions.create(user.id, {
        taskName: body?.task_name ?? 'project',
        language: body?.language || null,
      });
      return ok({ task_id: taskId, session_id: wireId, user_id: user.id });
    },
  });

  app.route({
    method: 'GET',
    url: '/api/tasks/:user',
    config: { access: 'user' },
    schema: {
      tags: ['Tasks'],
      summary: 'All projects, the newest first',
      params: userPath,
      querystring: pageQuery,
      response: { 200: tasksAnswerSchema },
    },
    handler: async ({ user, params, query }) => {
      requireSelf(user, params.user);
      const page = await tasks.list(user.id, pageFrom(query));
      return ok({
        tasks: await Promise.all(page.map(async (task) => taskAnswer(task, sessions))),
        next_cursor: nextCursor(page, query.limit),
      });
    },
  });

  app.route({
    method: 'GET',
    url: '/api/tasks/:user/:task',
    config: { access: 'user' },
    schema: {
      tags: ['Tasks'],
      summary: 'A project',
      params: taskPath,
      response: { 200: taskAnswerSchema },
    },
    handler: async ({ user, params }) => {
      requireSelf(user, params.user);
      return ok(await taskAnswer(await tasks.find(user.id, params.task), sessions));
    },
  });

  app.route({
    method: 'PATCH',
    url: '/api/tasks/:user/:task',
    config: { access: 'user' },
    schema: {
      tags: ['Tasks'],
      summary: 'Another name for a project',
      params: taskPath,
      body: renameTaskBodySchema,
      response: { 200: taskAnswerSchema },
    },
    handler: async ({ user, params, body }) => {
      requireSelf(user, params.user);
      await tasks.rename(user.id, params.task, body.task_name);
      return ok(await taskAnswer(await tasks.find(user.id, params.task), sessions));
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/tasks/:user/:task',
    config: { access: 'user' },
    schema: {
      tags: ['Tasks'],
      summary: 'Deletes a project with its sessions, films, and media that no other project uses',
      params: taskPath,
      response: { 200: deletedAnswerSchema },
    },
    handler: async ({ user, params }) => {
      requireSelf(user, params.user);
      const task = await tasks.find(user.id, params.task);
      for (const session of await sessions.listOfTask(task.id)) await sessions.remove(session);
      return ok(null);
    },
  });
}

async function taskAnswer(task: Task, sessions: Sessions): Promise<z.output<typeof taskSchema>> {
  return {
    task_id: task.id,
    task_name: task.name,
    created_at: new Date(task.createdAtMs).toISOString(),
    updated_at: new Date(task.updatedAtMs).toISOString(),
    sessions: (await sessions.listOfTask(task.id)).map(sessionAnswer),
  };
}
