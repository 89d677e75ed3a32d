import { createHash } from 'node:crypto';
import { apiErrors } from '../../api/codes.ts';
import type { RenderRequest } from '../../api/render.ts';
import { refuseMissingGlyphs } from '../../compositor/text/refuse-missing-glyphs.ts';
import { wording, type Language } from '../../language/wording.ts';
import { durationFrames, type Timeline } from '../../timeline/timeline.ts';
import type { User } from '../accounts/user.ts';
import { refuseExportByPlan } from '../credits/plans.ts';
import { ApiError } from '../http/api-error.ts';
import { newRenderId } from '../ids.ts';
import { sessionAssets } from '../media/session-assets.ts';
import { isOutboundRefusal } from '../outbound/outbound-refusal.ts';
import { readTarget } from '../outbound/target-url.ts';
import type { Parts } from '../parts.ts';
import { readDraft } from '../revisions/read-draft.ts';
import { refusedDraft } from '../revisions/refused-draft.ts';
import type { Session } from '../sessions/session.ts';
import { applyOutput } from './apply-output.ts';
import type { Render } from './render.ts';

/**
 * Takes an order for a film, once: the same order under the same id is the same render. Throws
 * ApiError, and then nothing was ordered.
 */
export async function orderFilm(
  parts: Parts,
  order: { readonly user: User; readonly language: Language; readonly request: RenderRequest },
): Promise<Render> {
  const { user, language, request } = order;
  const { renders, sessions, economy, settings } = parts;
  const id = request.id ?? newRenderId();
  const requestHash = hashRequest(request);
  const known = await renders.findOrdered({ userId: user.id, id, requestHash });
  if (known) return known;
  refuseExportByPlan(economy, user, settings);
  const session = await sessions.find(user.id, request.sessionId);
  const wished = await findFilm(parts, { session, language, request });
  const film = applyOutput(wished, request.output ?? {});
  await refuseMissingGlyphs(film.timeline);
  const webhookUrl = request.webhook ? readWebhookUrl(request.webhook.url) : null;
  return renders.submit({ userId: user.id, id, session, requestHash, webhookUrl, ...film });
}

function hashRequest({ sessionId, draft, output, webhook }: RenderRequest): string {
  const content = [sessionId, draft ?? null, output ?? null, webhook ?? null];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** The film of the draft that was sent, else the session's newest. */
async function findFilm(
  { database, revisions }: Parts,
  order: {
    readonly session: Session;
    readonly language: Language;
    readonly request: RenderRequest;
  },
): Promise<Timeline> {
  const { session, language, request } = order;
  if (request.draft && Object.keys(request.draft).length > 0) {
    const assets = await sessionAssets(database, session.id, { takenOut: true });
    const read = readDraft(request.draft, assets);
    if (!read.ok) throw refusedDraft(read.problems, language);
    return refuseEmpty(read.timeline);
  }
  // A client that passes on the state of a session without a film sends an empty object.
  const timeline = request.draft ? null : (await revisions.head(session.id)).timeline;
  return refuseEmpty(timeline);
}

function refuseEmpty(timeline: Timeline | null): Timeline {
  if (timeline !== null && durationFrames(timeline) > 0) return timeline;
  throw new ApiError(apiErrors.unprocessable, {
    wording: wording(
      'There is no film to export yet: upload photos or clips and say what to make of them.',
      '还没有可以导出的影片：请先上传照片或视频，并说明想做成什么样。',
    ),
    facts: { path: 'draft.t' },
  });
}

function readWebhookUrl(text: string): string {
  const target = readTarget(text);
  if (!isOutboundRefusal(target)) return target.href;
  const { en, zh } = target.wording;
  throw new ApiError(apiErrors.unprocessable, {
    wording: wording(`webhook.url: ${en}`, `webhook.url：${zh}`),
    facts: { path: 'webhook.url' },
  });
}
