import * as z from 'zod';
import { appName } from '../../api/app-name.ts';
import { apiErrors } from '../../api/codes.ts';
import {
  revisionsAnswerSchema,
  stepBodySchema,
  wholeRevisionAnswerSchema,
} from '../../api/edits.ts';
import { ok } from '../../api/envelope.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { Transaction } from '../../storage/database.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/request-language.ts';
import type { Parts } from '../parts.ts';
import { sessionPath } from '../sessions/session-path.ts';
import { refuseOldBase } from './refuse-old-base.ts';
import { revisionAnswer, wholeRevisionAnswer } from './revision-answer.ts';
import type { WholeRevision } from './revision.ts';
import type { Origin, Revisions } from './revisions.ts';

const url = `/api/state/${appName}/:user/:session`;
const revisionPath = sessionPath.extend({ number: z.coerce.number().int().min(0) });

const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.coerce.number().int().min(1).default(Number.MAX_SAFE_INTEGER),
});

/** What became of a session's film, and the way back. */
export function revisionRoutes(app: App, parts: Parts): void {
  const { sessions, revisions } = parts;

  app.route({
    method: 'GET',
    url: `${url}/revisions`,
    config: { access: 'user' },
    schema: {
      tags: ['State'],
      summary: 'All revisions, the newest first',
      params: sessionPath,
      querystring: listQuery,
      response: { 200: revisionsAnswerSchema },
    },
    handler: async (request) => {
      const { id } = await sessions.findByPath(request.user, request.params);
      const { limit } = request.query;
      const page = await revisions.list(id, request.query);
      const language = languageOf(request);
      return ok({
        revisions: page.map((revision) => revisionAnswer(revision, language)),
        next_before: page.length < limit ? null : page.at(-1)!.number,
      });
    },
  });

  app.route({
    method: 'GET',
    url: `${url}/revisions/:number`,
    config: { access: 'user' },
    schema: {
      tags: ['State'],
      summary: 'A revision with its film and what changed',
      params: revisionPath,
      response: { 200: wholeRevisionAnswerSchema },
    },
    handler: async (request) => {
      const { id } = await sessions.findByPath(request.user, request.params);
      const revision = await revisions.read(id, request.params.number);
      if (revision === null) throw unknownRevision(request.params.number);
      return ok(wholeRevisionAnswer(revision, languageOf(request)));
    },
  });

  addStep(app, parts, {
    path: 'undo',
    summary: 'Takes the last change back',
    step: async (transaction, origin) => revisions.undo(transaction, origin),
    refusal: wording('There is nothing to undo.', '没有可以撤销的操作。'),
  });

  addStep(app, parts, {
    path: 'redo',
    summary: 'Makes the change again that was undone last',
    step: async (transaction, origin) => revisions.redo(transaction, origin),
    refusal: wording('There is nothing to redo.', '没有可以重做的操作。'),
  });

  app.route({
    method: 'POST',
    url: `${url}/revisions/:number/restore`,
    config: { access: 'user' },
    schema: {
      tags: ['State'],
      summary: 'Shows the film of an earlier revision again, as a new one',
      params: revisionPath,
      body: stepBodySchema,
      response: { 200: wholeRevisionAnswerSchema },
    },
    handler: async (request) => {
      const { number } = request.params;
      const { id } = await sessions.findByPath(request.user, request.params);
      const revision = await takeStep(parts, {
        sessionId: id,
        body: request.body,
        step: async (transaction, origin) => revisions.restore(transaction, origin, number),
      });
      if (revision === null) throw unknownRevision(number);
      return ok(wholeRevisionAnswer(revision, languageOf(request)));
    },
  });
}

type Step = (transaction: Transaction, origin: Origin) => ReturnType<Revisions['undo']>;

function addStep(
  app: App,
  parts: Parts,
  spec: {
    readonly path: 'undo' | 'redo';
    readonly summary: string;
    readonly step: Step;
    readonly refusal: Wording;
  },
): void {
  app.route({
    method: 'POST',
    url: `${url}/${spec.path}`,
    config: { access: 'user' },
    schema: {
      tags: ['State'],
      summary: spec.summary,
      params: sessionPath,
      body: stepBodySchema,
      response: { 200: wholeRevisionAnswerSchema },
    },
    handler: async (request) => {
      const { id } = await parts.sessions.findByPath(request.user, request.params);
      const { body } = request;
      const revision = await takeStep(parts, { sessionId: id, body, step: spec.step });
      if (revision === null) throw new ApiError(apiErrors.conflict, { wording: spec.refusal });
      return ok(wholeRevisionAnswer(revision, languageOf(request)));
    },
  });
}

async function takeStep(
  { database, revisions }: Parts,
  wish: {
    readonly sessionId: string;
    readonly body: z.output<typeof stepBodySchema>;
    readonly step: Step;
  },
): Promise<WholeRevision | null> {
  const { sessionId, body, step } = wish;
  return database.transaction(async (transaction) => {
    refuseOldBase(await revisions.head(sessionId, transaction), body?.base_revision);
    return step(transaction, { sessionId, author: 'api', message: body?.message ?? null });
  });
}

function unknownRevision(number: number): ApiError {
  return new ApiError(apiErrors.notFound, {
    wording: wording(`This session has no revision ${number}.`, `本会话没有第 ${number} 版。`),
  });
}
