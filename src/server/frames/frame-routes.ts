import * as z from 'zod';
import { appName } from '../../api/app-name.ts';
import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import { secondsText } from '../../timeline/clip-name.ts';
import { durationFrames, framesFromMs, type Timeline } from '../../timeline/timeline.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { includesTag } from '../http/includes-tag.ts';
import { requestSignal } from '../http/request-signal.ts';
import type { Parts } from '../parts.ts';
import { sessionPath } from '../sessions/session-path.ts';

const framePath = sessionPath.extend({ number: z.coerce.number().int().min(1) });

const frameQuery = z.object({
  at: z.coerce.number().min(0).default(0).describe('ms into the film; at its end, its last frame'),
  width: z.coerce
    .number()
    .int()
    .min(16)
    .max(1920)
    .default(640)
    .describe('px; never more than the film has'),
});

/** Frames of films, for whoever wants to see what a change looks like. */
export function frameRoutes(app: App, { sessions, revisions, frames }: Parts): void {
  app.route({
    method: 'GET',
    url: `/api/state/${appName}/:user/:session/revisions/:number/frame`,
    // It would draw the frame to say how large it is.
    exposeHeadRoute: false,
    config: { access: 'user' },
    schema: {
      tags: ['State'],
      summary: 'A frame of a revision, as a JPEG',
      params: framePath,
      querystring: frameQuery,
      headers: z.object({ 'if-none-match': z.string().optional() }),
    },
    handler: async (request, reply) => {
      const { user, params, query } = request;
      const session = await sessions.findByPath(user, params);
      const timeline = (await revisions.read(session.id, params.number))?.timeline ?? null;
      if (timeline === null) throw nothingToSee(params.number);
      const wish = {
        timeline,
        frames: [frameAt(timeline, query.at)],
        longestPx: longestSide(timeline, query.width),
      };
      const tag = `"${frames.keyOf(wish)}"`;
      void reply.headers({
        ETag: tag,
        // What a revision shows never changes.
        'Cache-Control': 'private, max-age=86400, immutable',
        'X-Content-Type-Options': 'nosniff',
      });
      if (includesTag(request.headers['if-none-match'], tag)) return reply.status(304).send();
      const [jpeg] = await frames.draw(user.id, wish, requestSignal(reply));
      return reply.type('image/jpeg').send(Buffer.from(jpeg!));
    },
  });
}

/** Throws ApiError beyond the end: whoever looks there is mistaken in the length of the film. */
function frameAt(timeline: Timeline, atMs: number): number {
  const { fps } = timeline;
  const lengthFrames = durationFrames(timeline);
  const frame = framesFromMs(atMs, fps);
  if (frame > lengthFrames) throw beyondTheEnd(secondsText(lengthFrames, fps));
  return Math.max(0, Math.min(frame, lengthFrames - 1));
}

function beyondTheEnd(seconds: string): ApiError {
  return new ApiError(apiErrors.unprocessable, {
    wording: wording(
      `The film is ${seconds} s long: there is no frame beyond its end.`,
      `影片长 ${seconds} 秒，之后没有画面。`,
    ),
  });
}

function longestSide({ widthPx, heightPx }: Timeline, frameWidthPx: number): number {
  return Math.round((frameWidthPx * Math.max(widthPx, heightPx)) / widthPx);
}

function nothingToSee(number: number): ApiError {
  return new ApiError(apiErrors.notFound, {
    wording: wording(
      `This session has no film under revision ${number}.`,
      `本会话的第 ${number} 版没有影片。`,
    ),
  });
}
