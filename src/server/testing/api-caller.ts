import assert from 'node:assert/strict';
import { newSession } from './upload.ts';

export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly code: number; readonly message: string; readonly data: Data };
}

/** Calls a server as one user. */
export class ApiCaller {
  readonly url: string;
  readonly headers: Record<string, string>;

  constructor(url: string, headers: Record<string, string>) {
    this.url = url;
    this.headers = headers;
  }

  async call<Data = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Data>> {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...this.headers,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const parsed = (text === '' ? null : JSON.parse(text)) as Answer<Data>['body'];
    return { status: answer.status, headers: answer.headers, body: parsed };
  }

  /** The data of an answer that must be fine. */
  async data<Data = unknown>(method: string, path: string, body?: unknown): Promise<Data> {
    const { status, body: answer } = await this.call<Data>(method, path, body);
    assert.equal(status, 200, JSON.stringify(answer));
    return answer.data;
  }

  /** The id of a new session. */
  async newSession(taskName?: string): Promise<string> {
    return newSession(this, taskName);
  }
}
