import { createHash } from 'node:crypto';
import { apiErrors } from '../../api/codes.ts';
import type { RenderRequest } from '../../api/render.ts';
import { refuseMissingGlyphs } from '../../compositor/text/refuse-missing-glyphs.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { durationFrames } from '../../timeline/timeline.ts';
import type { User } from '../accounts/user.ts';
import { refuseExportByPlan } from '../credits/plans.ts';
import { ApiError } from '../http/api-error.ts';
import { newRenderId } from '../ids.ts';
import { picturesOf } from '../media/pictures-of.ts';
import { sessionAssets } from '../media/session-assets.ts';
import { checkTarget } from '../outbound/check-target.ts';
import { isOutboundRefusal } from '../outbound/outbound-refusal.ts';
import type { Parts } from '../parts.ts';
import { readDraft } from '../revisions/read-draft.ts';
import { refusedDraft } from '../revisions/refused-draft.ts';
import type { Session } from '../sessions/session.ts';
import type { Settings } from '../settings.ts';
import type { Wish } from '../turns/wish.ts';
import { applyOutput } from './apply-output.ts';
import type { Render } from './render.ts';
import { shapeFilm, type ShapeableFilm } from './shape-film.ts';

/**
 * Takes an order for a film, once: the same order under the same id is the same render. Throws
 * ApiError, and then nothing was ordered.
 */
export async function orderFilm(
  parts: Parts,
  order: { readonly user: User; readonly request: RenderRequest },
): Promise<Render> {
  const { user, request } = order;
  const { renders, sessions, economy, settings } = parts;
  const id = request.id ?? newRenderId();
  const requestHash = hashRequest(request);
  const known = await renders.findOrdered({ userId: user.id, id, requestHash });
  if (known) return known;
  refuseExportByPlan(economy, user, settings);
  const session = await sessions.find(user.id, request.sessionId);
  const output = request.output ?? {};
  const found = await findFilm(parts, session, request);
  const pictures = picturesOf(await parts.media.list(session.id));
  const film = applyOutput(shapeFilm({ ...found, pictures }, output), output);
  await refuseMissingGlyphs(film.timeline);
  const { webhook } = request;
  const webhookUrl = webhook ? await readWebhookUrl(webhook.url, settings) : null;
  return renders.submit({ userId: user.id, id, session, requestHash, webhookUrl, ...film });
}

function hashRequest({ sessionId, draft, output, webhook }: RenderRequest): string {
  const content = [sessionId, draft ?? null, output ?? null, webhook ?? null];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** The film of the draft that was sent, else the session's newest. */
async function findFilm(
  { database, revisions }: Parts,
  session: Session,
  { draft }: RenderRequest,
): Promise<Pick<ShapeableFilm, 'timeline' | 'brief'>> {
  // A client that passes on the state of a session without a film sends an empty object.
  if (draft && Object.keys(draft).length > 0) {
    const assets = await sessionAssets(database, session.id, { takenOut: true });
    const read = readDraft(draft, assets);
    if (!read.ok) throw refusedDraft(read.problems);
    if (durationFrames(read.timeline) > 0) return { timeline: read.timeline, brief: {} };
  }
  const { timeline: own, wish } = await revisions.head(session.id);
  if (own === null || durationFrames(own) === 0) throw refusedFilm(noFilm);
  if (draft) throw refusedFilm(emptyDraft);
  return { timeline: own, brief: (wish as Wish | null)?.brief ?? {} };
}

function refusedFilm(text: Wording): ApiError {
  return new ApiError(apiErrors.unprocessable, { wording: text, facts: { path: 't' } });
}

async function readWebhookUrl(text: string, { allowLoopback }: Settings): Promise<string> {
  const signal = AbortSignal.timeout(webhookLookupTimeoutMs);
  const target = await checkTarget(text, { allowLoopback, signal });
  if (!isOutboundRefusal(target)) return target.href;
  const problem = { path: 'webhook.url', wording: target.wording };
  throw new ApiError(apiErrors.unprocessable, { problems: [problem] });
}

const webhookLookupTimeoutMs = 5000;

const noFilm = wording(
  'There is no film to export yet: upload photos or clips and say what to make of them.',
  '还没有可以导出的影片：请先上传照片或视频，并说明想做成什么样。',
);
const emptyDraft = wording(
  'The draft that was sent has no tracks with segments. Leave it out, and the film of the session is exported.',
  '发送的草稿中没有任何片段。请省略 draft，将导出会话自己的影片。',
);
