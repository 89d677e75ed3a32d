import { setTimeout as sleep } from 'node:timers/promises';
import { appName } from '../../api/app-name.ts';
import type { JsonObject } from '../../api/run.ts';
import { msFromFrames, type Timeline } from '../../timeline/timeline.ts';
import { changedPlaces } from '../frames/changed-places.ts';
import type { Parts } from '../parts.ts';
import type { Session } from '../sessions/session.ts';

/** A chat shows so many pairs side by side. */
const mostPairs = 3;
/** Of a picture within an answer, which is kept with it for good. */
const small = { longestPx: 256, mostBytes: 8000 };
/** An answer waits so long for its pictures; a server that just started, whose drawer loads, longer. */
const patienceMs = { warm: 300, cold: 1500 };

interface State {
  readonly number: number;
  readonly timeline: Timeline | null;
}

/**
 * What a change looks like, for programs: the places that changed most, before and after, each as an
 * address and, where it was drawn in time, as a small picture. Empty where nothing is seen of it.
 */
export async function seenChanges(
  { frames, log }: Pick<Parts, 'frames' | 'log'>,
  change: {
    readonly session: Session;
    readonly before: State;
    readonly after: State;
    readonly signal: AbortSignal;
  },
): Promise<JsonObject[]> {
  const { session, before, after, signal } = change;
  const places = changedPlaces(before.timeline, after.timeline, mostPairs);
  if (places.length === 0) return [];
  const draw = async ({ timeline }: State, of: 'before' | 'after') => {
    const wanted = places.flatMap((place) => place[of] ?? []);
    if (timeline === null || wanted.length === 0) return new Map<number, Uint8Array>();
    const drawn = await frames.draw(session.userId, { timeline, frames: wanted, ...small }, signal);
    return new Map(wanted.map((frame, index) => [frame, drawn[index]!]));
  };
  const limitMs = frames.isWarm ? patienceMs.warm : patienceMs.cold;
  const drawing = Promise.all([draw(before, 'before'), draw(after, 'after')]).catch(
    (error: unknown) => {
      if (!signal.aborted) log.warn({ err: error }, 'a change could not be drawn');
      return null;
    },
  );
  const drawn = await soon(drawing, limitMs);
  return places.map((place) => ({
    before: seenFrame(session, before, { frame: place.before, drawn: drawn?.[0] }),
    after: seenFrame(session, after, { frame: place.after, drawn: drawn?.[1] }),
  }));
}

/** Null when it takes longer; what is drawn later is at its address all the sooner. */
async function soon<Result>(work: Promise<Result>, limitMs: number): Promise<Result | null> {
  const enough = new AbortController();
  try {
    return await Promise.race([
      work,
      sleep(limitMs, null, { signal: enough.signal }).catch(() => null),
    ]);
  } finally {
    enough.abort();
  }
}

function seenFrame(
  { wireId }: Session,
  { number, timeline }: State,
  seen: {
    readonly frame: number | null;
    readonly drawn: ReadonlyMap<number, Uint8Array> | undefined;
  },
): JsonObject | null {
  const { frame, drawn } = seen;
  if (timeline === null || frame === null) return null;
  const atMs = msFromFrames(frame, timeline.fps);
  const session = `/api/state/${appName}/me/${encodeURIComponent(wireId)}`;
  const picture = drawn?.get(frame);
  return {
    revision: number,
    atMs,
    path: `${session}/revisions/${number}/frame?at=${atMs}`,
    ...(picture && {
      dataUrl: `data:image/jpeg;base64,${Buffer.from(picture).toString('base64')}`,
    }),
  };
}
