import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiCaller } from '../../src/server/testing/api-caller.ts';
import { newUser } from '../../src/server/testing/test-server.ts';
import { sendForm, upload, type NamedBytes } from '../../src/server/testing/upload.ts';
import { drawPhotos, request } from '../../src/server/turns/testing/chat.ts';
import { lambda } from '../../src/server/renders/testing/render-place.ts';
import type { Event } from '../../src/api/run.ts';
import {
  nothingAcknowledged,
  type Acknowledged,
  type OrderedRender,
  type ResumableFile,
  type SentTurn,
} from './acknowledged.ts';

/** What the client is at; a settlement is expected once its film is joined. */
export type Moment = 'upload' | 'chat' | 'render' | 'settlement';

const photosInFilm = 4;
const joinedPercent = 96;
const pieceBytes = 40_000;

interface AnsweredRevision {
  readonly revision: number;
  readonly draft: object;
}

/**
 * Uploads, chats and exports at the same time, as long as its server lives, and writes down all that
 * was acknowledged. It goes on with the next server on the same data.
 */
export class BusyClient {
  /** Since the last time that it was taken. */
  acknowledged: Acknowledged = nothingAcknowledged();
  /** Tells each `Moment` when it comes. */
  readonly moments = new EventEmitter();
  readonly headers: Record<string, string>;
  /** One for each kind of work. */
  readonly #sessions: { readonly upload: string; readonly chat: string; readonly film: string };
  #count = 0;

  constructor(headers: Record<string, string>, sessions: readonly [string, string, string]) {
    this.headers = headers;
    const [uploading, chat, film] = sessions;
    this.#sessions = { upload: uploading, chat, film };
  }

  /** A new user, with photos to talk about and a film to export. */
  static async connect(url: string): Promise<BusyClient> {
    const { headers } = await newUser(url);
    const api = new ApiCaller(url, headers);
    const sessions = [
      await api.newSession(),
      await api.newSession(),
      await api.newSession(),
    ] as const;
    const photos = await drawPhotos(photosInFilm);
    for (const sessionId of sessions.slice(1)) await upload(api, sessionId, photos);
    const client = new BusyClient(headers, sessions);
    await client.#say(api, sessions[2], 'a 2 second film without music at 480p');
    return client;
  }

  /** Until `signal` says that the server is gone. Rejects when it refuses before. */
  async work(url: string, signal: AbortSignal): Promise<void> {
    const api = new ApiCaller(url, this.headers);
    const repeat = async (what: string, step: () => Promise<void>) => {
      try {
        while (!signal.aborted) await step();
      } catch (error) {
        if (!signal.aborted) throw new Error(`cannot ${what}`, { cause: error });
      }
    };
    await Promise.all([
      repeat('upload a form', async () => this.#uploadForm(api)),
      repeat('upload in pieces', async () => this.#uploadPieces(api)),
      repeat('chat', async () => this.#chat(api)),
      repeat('export', async () => this.#exportFilm(api)),
    ]);
  }

  async #uploadForm(api: ApiCaller): Promise<void> {
    const photo = await this.#newPhoto();
    const sessionId = this.#sessions.upload;
    this.moments.emit('upload');
    const answer = await sendForm(api, sessionId, [photo]);
    assert.equal(answer.status, 200);
    this.acknowledged.media.push({ sessionId, sha256: sha256Of(photo.bytes) });
  }

  async #uploadPieces(api: ApiCaller): Promise<void> {
    const { bytes } = await this.#newPhoto();
    const sessionId = this.#sessions.upload;
    this.moments.emit('upload');
    const place = `${api.url}/api/upload-video/nemo_agent/me/${sessionId}/tus`;
    const answer = await fetch(place, {
      method: 'POST',
      headers: { ...api.headers, 'Tus-Resumable': '1.0.0', 'Upload-Length': String(bytes.length) },
    });
    assert.equal(answer.status, 201);
    const address = new URL(answer.headers.get('location')!, place).pathname;
    const file: ResumableFile = {
      sessionId,
      address,
      bytes,
      sha256: sha256Of(bytes),
      acknowledgedBytes: 0,
    };
    this.acknowledged.resumable.push(file);
    while (file.acknowledgedBytes < bytes.length) await sendPiece(api, file);
  }

  async #chat(api: ApiCaller): Promise<void> {
    const number = this.#count++;
    const event = await this.#say(api, this.#sessions.chat, `${4 + (number % 9)} seconds`);
    const revision = Number(event.customMetadata?.['revision']);
    await this.#noteRevision(api, 'GET', `revisions/${revision}`);
    if (number % 3 === 0) await this.#noteRevision(api, 'POST', 'undo');
    const edits = [{ kind: 'set-title', title: `Film ${number}` }];
    if (number % 3 === 1) await this.#noteRevision(api, 'POST', 'edits', { edits });
    if (number % 3 === 2) await this.#takeOut(api);
  }

  async #takeOut(api: ApiCaller): Promise<void> {
    const sessionId = this.#sessions.chat;
    // Nobody knows whether the last server took it out before it was killed.
    const [photo] = (await upload(api, sessionId, await drawPhotos(1))).files;
    const url = `/api/media/nemo_agent/me/${sessionId}/${photo!.hash}`;
    const revision = await api.data<AnsweredRevision | null>('DELETE', url);
    if (revision !== null) this.#note(sessionId, revision);
  }

  /** Answers the last event. */
  async #say(api: ApiCaller, sessionId: string, text: string): Promise<Event> {
    const turn: SentTurn = { sessionId, key: `turn ${this.#count++}`, text, events: new Map() };
    this.acknowledged.turns.push(turn);
    this.moments.emit('chat');
    await hearTurn(api, turn, turn.events);
    return JSON.parse([...turn.events.values()].at(-1)!) as Event;
  }

  async #noteRevision(api: ApiCaller, method: string, path: string, body?: object): Promise<void> {
    const sessionId = this.#sessions.chat;
    const url = `/api/state/nemo_agent/me/${sessionId}/${path}`;
    this.#note(sessionId, await api.data<AnsweredRevision>(method, url, body));
  }

  #note(sessionId: string, { revision, draft }: AnsweredRevision): void {
    const noted = { sessionId, number: revision, draft: JSON.stringify(draft) };
    this.acknowledged.revisions.push(noted);
  }

  async #exportFilm(api: ApiCaller): Promise<void> {
    const number = this.#count++;
    // Each is encoded otherwise, so that its chunks are made anew.
    const order = {
      id: `film_${number}`,
      sessionId: this.#sessions.film,
      output: { crf: 20 + number / 1000 },
    };
    const render: OrderedRender = { order, status: 'sent', sha256: null };
    this.acknowledged.renders.push(render);
    this.moments.emit('render');
    await follow(api, render, 'POST', lambda);
    if (number % 5 === 0) await follow(api, render, 'POST', `${lambda}/${order.id}/cancel`);
    let wasJoined = false;
    while (!hasEnded(render)) {
      const { progress } = await follow(api, render, 'GET', `${lambda}/${order.id}`);
      if (progress >= joinedPercent && !wasJoined) {
        wasJoined = true;
        this.moments.emit('settlement');
      }
      await sleep(5);
    }
    if (render.status === 'completed') render.sha256 = await hashFilm(api, order.id);
  }

  async #newPhoto(): Promise<NamedBytes> {
    const [photo] = await drawPhotos(1, 100 + this.#count++);
    return photo!;
  }
}

/** Sends the next piece, or rejects. */
export async function sendPiece(api: ApiCaller, file: ResumableFile): Promise<void> {
  const { address, bytes, acknowledgedBytes } = file;
  const piece = bytes.subarray(acknowledgedBytes, acknowledgedBytes + pieceBytes);
  const answer = await fetch(api.url + address, {
    method: 'PATCH',
    headers: {
      ...api.headers,
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': String(acknowledgedBytes),
      'Content-Type': 'application/offset+octet-stream',
    },
    body: piece,
  });
  assert.equal(answer.status, 204, await answer.text());
  file.acknowledgedBytes = Number(answer.headers.get('upload-offset'));
  if (file.acknowledgedBytes === bytes.length)
    assert.equal(answer.headers.get('media-hash'), file.sha256);
}

/** Says it, or says it again, and puts what is answered into `events` as it comes. */
export async function hearTurn(
  api: ApiCaller,
  { sessionId, text, key }: SentTurn,
  events: Map<number, string>,
): Promise<void> {
  const chat = { url: api.url, headers: api.headers, sessionId };
  const said = request(chat, text, { headers: { 'Idempotency-Key': key } });
  const answer = await fetch(`${api.url}/run_sse`, said);
  assert.equal(answer.status, 200);
  let unread = '';
  let json = '';
  for await (const text of answer.body!.pipeThrough(new TextDecoderStream())) {
    const blocks = (unread + text).split('\n\n');
    unread = blocks.pop()!;
    for (const block of blocks) {
      if (block.startsWith('data: ')) json = block.slice('data: '.length);
      if (block.startsWith('id: ')) events.set(Number(block.slice('id: '.length)), json);
    }
  }
}

/** Notes what is answered about a render. */
export async function follow(
  api: ApiCaller,
  render: OrderedRender,
  method: string,
  path: string,
): Promise<{ readonly status: string; readonly progress: number }> {
  const body = path === lambda ? render.order : undefined;
  const fields = await api.data<{ status: string; progress: number }>(method, path, body);
  render.status = fields.status;
  return fields;
}

export function hasEnded({ status }: OrderedRender): boolean {
  return ['completed', 'failed', 'cancelled'].includes(status);
}

export async function hashFilm(api: ApiCaller, id: string): Promise<string> {
  const path = `/api/render/proxy/${id}/download`;
  const answer = await fetch(api.url + path, { headers: api.headers });
  assert.equal(answer.status, 200);
  return sha256Of(new Uint8Array(await answer.arrayBuffer()));
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
