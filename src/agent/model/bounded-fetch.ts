/** One answer with everything around it; the longest sensible ones have some hundred kilobytes. */
export const answerLimitBytes = 4_000_000;

/**
 * `fetch` for answers of a model: a longer one breaks off with an error, and a redirect is one,
 * because the key would travel along.
 */
export async function boundedFetch(
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  const answer = await fetch(input, { ...init, redirect: 'error' });
  if (answer.body === null) return answer;
  const { status, statusText, headers } = answer;
  return new Response(answer.body.pipeThrough(limitBytes()), { status, statusText, headers });
}

function limitBytes(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let receivedBytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      receivedBytes += chunk.byteLength;
      if (receivedBytes <= answerLimitBytes) controller.enqueue(chunk);
      else controller.error(new Error(`The answer is longer than ${answerLimitBytes} bytes`));
    },
  });
}
