/** What the service answered, with a body of JSON. */
export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly code: number; readonly message: string; readonly data: Data };
}

/** Calls the service; a body that is an object goes as JSON. */
export async function call<Data>(
  method: string,
  url: string,
  {
    headers = {},
    body,
  }: { readonly headers?: Record<string, string>; readonly body?: object } = {},
): Promise<Answer<Data>> {
  const answer = await fetch(url, {
    method,
    headers: { ...headers, ...(body && { 'Content-Type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Answer<Data>['body'],
  };
}
