import { appName } from '../../api/app-name.ts';
import { apiErrors } from '../../api/codes.ts';
import { editsBodySchema, putDraftBodySchema, wholeRevisionAnswerSchema } from '../../api/edits.ts';
import { ok } from '../../api/envelope.ts';
import { wording } from '../../language/wording.ts';
import { describeChange } from '../../timeline/describe-change.ts';
import { decodeDraft } from '../../timeline/draft/decode-draft.ts';
import type { Edit } from '../../timeline/edit.ts';
import type { Refusal } from '../../timeline/refusal.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { Transaction } from '../../storage/database.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/request-language.ts';
import { sessionAssets } from '../media/session-assets.ts';
import type { Parts } from '../parts.ts';
import { sessionPath } from '../sessions/session-path.ts';
import { applyEdits } from './apply-edits.ts';
import { readDraft } from './read-draft.ts';
import { refuseLongWork } from './refuse-long-work.ts';
import { refuseOldBase } from './refuse-old-base.ts';
import { refusedDraft } from './refused-draft.ts';
import { wholeRevisionAnswer } from './revision-answer.ts';

const url = `/api/state/${appName}/:user/:session`;

/** Changes of a session's film without a conversation. */
export function editRoutes(
  app: App,
  { database, sessions, revisions, economy, ledger }: Parts,
): void {
  const charge = async (transaction: Transaction, userId: string) =>
    ledger.charge(transaction, { userId, amount: economy.prices.edit, reason: 'edit' });

  app.route({
    method: 'POST',
    url: `${url}/edits`,
    config: { access: 'user' },
    schema: {
      tags: ['State'],
      summary: 'Makes plain edits, all of them or none',
      params: sessionPath,
      body: editsBodySchema,
      response: { 200: wholeRevisionAnswerSchema },
    },
    handler: async (request) => {
      const { edits, base_revision, message = null } = request.body;
      const { id: sessionId } = await sessions.findByPath(request.user, request.params);
      // In one transaction, so that nobody changes the film between the reading and the writing.
      const revision = await database.transaction(async (transaction) => {
        const head = await revisions.head(sessionId, transaction);
        refuseOldBase(head, base_revision);
        refuseLongWork(edits.length, head.timeline);
        const result = applyEdits(
          head.timeline ?? emptyTimeline(),
          edits as readonly object[] as readonly Edit[],
          await sessionAssets(transaction, sessionId),
        );
        if (!result.ok) throw refusedEdit(result, edits.length);
        const { timeline: after, description } = result;
        const origin = { sessionId, author: 'api' as const, message };
        await charge(transaction, request.user.id);
        return revisions.append(transaction, { ...origin, base: head.number, after, description });
      });
      return ok(wholeRevisionAnswer(revision!, languageOf(request)));
    },
  });

  app.route({
    method: 'PUT',
    url: `${url}/draft`,
    config: { access: 'user' },
    schema: {
      tags: ['State'],
      summary: 'Replaces the whole film',
      params: sessionPath,
      body: putDraftBodySchema,
      response: { 200: wholeRevisionAnswerSchema },
    },
    handler: async (request) => {
      const { draft, base_revision, message = null } = request.body;
      const { id: sessionId } = await sessions.findByPath(request.user, request.params);
      const read = readDraft(draft, await sessionAssets(database, sessionId));
      if (!read.ok) throw refusedDraft(read.problems);
      const { timeline: after } = read;
      const revision = await database.transaction(async (transaction) => {
        const head = await revisions.head(sessionId, transaction);
        refuseOldBase(head, base_revision);
        const description = describeChange(head.timeline, after);
        const origin = { sessionId, author: 'api' as const, message };
        await charge(transaction, request.user.id);
        return revisions.append(transaction, { ...origin, base: head.number, after, description });
      });
      return ok(wholeRevisionAnswer(revision!, languageOf(request)));
    },
  });
}

/** On which the first edits of a session are made: what a draft is that says nothing. */
function emptyTimeline(): Timeline {
  const decoded = decodeDraft({ t: [] });
  if (!decoded.ok) throw new Error('an empty draft is one');
  return decoded.timeline;
}

function refusedEdit(
  { refusal, index }: { refusal: Refusal; index: number },
  editCount: number,
): ApiError {
  const { en, zh } = refusal.wording;
  return new ApiError(apiErrors.unprocessable, {
    wording:
      editCount === 1
        ? { en, zh }
        : wording(`Edit ${index + 1}: ${en}`, `第 ${index + 1} 项编辑：${zh}`),
    facts: { refusal: { index, code: refusal.code, path: refusal.path ?? null } },
  });
}
