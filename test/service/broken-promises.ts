import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import type { UploadedFile } from '../../src/api/upload.ts';
import { lambda } from '../../src/server/renders/testing/render-place.ts';
import type { ApiCaller } from '../../src/server/testing/api-caller.ts';
import type { Acknowledged, OrderedRender, ResumableFile, SentTurn } from './acknowledged.ts';
import { follow, hashFilm, hasEnded, hearTurn, sendPiece, sha256Of } from './busy-client.ts';

/**
 * What a server does not have of what was acknowledged, in words; empty when it has everything.
 * What was under way is followed to its end: files are sent on, messages and orders sent again,
 * films awaited.
 */
export async function brokenPromises(api: ApiCaller, promised: Acknowledged): Promise<string[]> {
  const { turns, revisions, resumable, renders, media } = promised;
  const broken = await Promise.all([
    each(turns, async (turn) => brokenTurn(api, turn)),
    each(revisions, async (revision) => brokenRevision(api, revision)),
    each(resumable, async (file) => brokenResumable(api, file)),
    each(renders, async (render) => brokenRender(api, render)),
    each([media], async (all) => brokenMedia(api, all)),
  ]);
  return broken.flat();
}

/** One after the other. A request that fails is a broken promise like any other. */
async function each<Promised>(
  promised: readonly Promised[],
  check: (one: Promised) => Promise<string[]>,
): Promise<string[]> {
  const broken: string[] = [];
  for (const one of promised)
    broken.push(...(await check(one).catch((error: unknown) => [inspect(error)])));
  return broken;
}

async function brokenMedia(api: ApiCaller, promised: Acknowledged['media']): Promise<string[]> {
  const broken: string[] = [];
  for (const [sessionId, media] of Map.groupBy(promised, (one) => one.sessionId)) {
    const files = await filesIn(api, sessionId);
    for (const { sha256 } of media)
      if (!(await isWhole(files.get(sha256)))) broken.push(`the file ${sha256} is lost`);
  }
  return broken;
}

async function filesIn(api: ApiCaller, sessionId: string): Promise<Map<string, UploadedFile>> {
  const path = `/api/media/nemo_agent/me/${sessionId}`;
  const { files } = await api.data<{ files: UploadedFile[] }>('GET', path);
  return new Map(files.map((file) => [file.hash, file]));
}

async function isWhole(file: UploadedFile | undefined): Promise<boolean> {
  if (file === undefined) return false;
  const answer = await fetch(file.url);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const thumbnail = await fetch(file.thumbnail_url!);
  await thumbnail.arrayBuffer();
  return sha256Of(bytes) === file.hash && thumbnail.status === 200;
}

/** Sends what is missing; what was acknowledged must be there. */
async function brokenResumable(api: ApiCaller, file: ResumableFile): Promise<string[]> {
  const { address, bytes, acknowledgedBytes, sessionId, sha256 } = file;
  const headers = { ...api.headers, 'Tus-Resumable': '1.0.0' };
  const answer = await fetch(api.url + address, { method: 'HEAD', headers });
  if (answer.status !== 200) return [`the upload ${address} is gone`];
  const keptBytes = Number(answer.headers.get('upload-offset'));
  if (keptBytes < acknowledgedBytes)
    return [`${address} has ${keptBytes} bytes of ${acknowledgedBytes}`];
  file.acknowledgedBytes = keptBytes;
  while (file.acknowledgedBytes < bytes.length) await sendPiece(api, file);
  const kept = await isWhole((await filesIn(api, sessionId)).get(sha256));
  return kept ? [] : [`the upload ${address} became no file`];
}

/** The same message again is the same turn. */
async function brokenTurn(api: ApiCaller, turn: SentTurn): Promise<string[]> {
  const events = new Map<number, string>();
  await hearTurn(api, turn, events);
  const broken = [...turn.events]
    .filter(([number, json]) => events.get(number) !== json)
    .map(([number]) => `${turn.key} lost its event ${number}`);
  const kinds = [...events.values()].map(kindOf).join();
  if (kinds !== 'functionCall,functionResponse,text')
    broken.push(`${turn.key} was answered with ${kinds}`);
  return broken;
}

function kindOf(json: string): string {
  const { content } = JSON.parse(json) as { content?: { parts: object[] } };
  return Object.keys(content?.parts[0] ?? {}).join();
}

async function brokenRevision(
  api: ApiCaller,
  { sessionId, number, draft }: Acknowledged['revisions'][number],
): Promise<string[]> {
  const path = `/api/state/nemo_agent/me/${sessionId}/revisions/${number}`;
  const { status, body } = await api.call<{ draft: object } | null>('GET', path);
  const isSame = status === 200 && JSON.stringify(body.data?.draft) === draft;
  return isSame ? [] : [`revision ${number} is not what it was (${status})`];
}

/** One that has ended stays as it is; every other one completes by itself. */
async function brokenRender(api: ApiCaller, render: OrderedRender): Promise<string[]> {
  const { order, status: before, sha256 } = render;
  const path = `${lambda}/${order.id}`;
  // Whether the order arrived is not known; if it did, this is the same order.
  if (before === 'sent') await follow(api, render, 'POST', lambda);
  do await sleep(10);
  while (!hasEnded({ ...render, ...(await follow(api, render, 'GET', path)) }));
  const { status } = render;
  const isCancelled = status === 'cancelled' && Number(order.id.split('_')[1]) % 5 === 0;
  const expected = ['completed', 'cancelled'].includes(before) ? before : 'completed';
  if (status !== expected && !isCancelled)
    return [`${order.id} is ${status} after it was ${before}`];
  if (status !== 'completed') return [];
  const film = await hashFilm(api, order.id);
  render.sha256 = film;
  return sha256 === null || sha256 === film ? [] : [`${order.id} is another film now`];
}
