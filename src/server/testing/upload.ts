import assert from 'node:assert/strict';
import type { UploadAnswer } from '../../api/upload.ts';

export interface Caller {
  readonly url: string;
  readonly headers: Record<string, string>;
}

/** A new session of the caller. */
export async function newSession({ url, headers }: Caller, taskName = 'project'): Promise<string> {
  const answer = await fetch(`${url}/api/tasks/me/with-session/nemo_agent`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({ task_name: taskName }),
  });
  assert.equal(answer.status, 200);
  return ((await answer.json()) as { data: { session_id: string } }).data.session_id;
}

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Sends a multipart form as browsers do. */
export async function sendForm(
  { url, headers }: Caller,
  sessionId: string,
  files: readonly NamedBytes[],
): Promise<Response> {
  const form = new FormData();
  for (const { name, bytes } of files) form.append('files', new Blob([bytes]), name);
  const path = `/api/upload-video/nemo_agent/me/${sessionId}`;
  return fetch(`${url}${path}`, { method: 'POST', headers, body: form });
}

/** Uploads files that are all good. */
export async function upload(
  caller: Caller,
  sessionId: string,
  files: readonly NamedBytes[],
): Promise<UploadAnswer['data']> {
  const answer = await sendForm(caller, sessionId, files);
  const body = (await answer.json()) as UploadAnswer;
  assert.equal(answer.status, 200, JSON.stringify(body));
  return body.data;
}
