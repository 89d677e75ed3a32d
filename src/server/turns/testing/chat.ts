import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Event } from '../../../api/run.ts';
import { drawPictures } from '../../../../test/draw-pictures.ts';
import { newSession, upload, type Caller, type NamedBytes } from '../../testing/upload.ts';

export interface Chat extends Caller {
  readonly sessionId: string;
}

/** A session with so many photos in it. */
export async function newChat(caller: Caller, photoCount = 0): Promise<Chat> {
  const sessionId = await newSession(caller);
  if (photoCount > 0) await upload(caller, sessionId, await drawPhotos(photoCount));
  return { url: caller.url, headers: caller.headers, sessionId };
}

/** Photos that differ from each other. */
export async function drawPhotos(count: number, first = 0): Promise<NamedBytes[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-photos-'));
  try {
    const size = { widthPx: 320, heightPx: 240, durationFrames: 1 };
    const photos = await drawPictures(folder, { count, first, ...size });
    return await Promise.all(
      photos.map(async ({ path }) => ({
        name: basename(path),
        bytes: new Uint8Array(await readFile(path)),
      })),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** The whole stream as it came. */
  readonly raw: string;
  readonly events: readonly Event[];
}

/** Says something and waits for the end of the stream. */
export async function say(
  chat: Chat,
  text: string,
  more: { readonly body?: object; readonly headers?: Record<string, string> } = {},
): Promise<Reply> {
  const answer = await fetch(`${chat.url}/run_sse`, request(chat, text, more));
  const raw = await answer.text();
  return { status: answer.status, headers: answer.headers, raw, events: eventsOf(raw) };
}

export function request(
  { headers, sessionId }: Chat,
  text: string,
  more: {
    readonly body?: object;
    readonly headers?: Record<string, string>;
    readonly signal?: AbortSignal;
  } = {},
): RequestInit {
  return {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json', ...more.headers },
    body: JSON.stringify({
      app_name: 'nemo_agent',
      user_id: 'me',
      session_id: sessionId,
      new_message: { parts: [{ text }] },
      ...more.body,
    }),
    ...(more.signal && { signal: more.signal }),
  };
}

/** The data blocks of a stream that is framed as every known client needs it. */
export function eventsOf(raw: string): Event[] {
  if (!raw.startsWith(': heartbeat')) return [];
  assert.ok(raw.endsWith('\n\n'));
  return raw
    .slice(0, -2)
    .split('\n\n')
    .flatMap((block) => {
      assert.match(block, /^(?:data: \{.*\}|id: \d+|: heartbeat)$/);
      return block.startsWith('data: ') ? [JSON.parse(block.slice(6)) as Event] : [];
    });
}

/** What was said to the person. */
export function textOf(events: readonly Event[]): string {
  return events
    .filter(({ partial, content }) => partial !== true && content?.role === 'model')
    .flatMap(({ content }) => content?.parts ?? [])
    .flatMap((part) => ('text' in part ? [part.text] : []))
    .join('\n');
}
