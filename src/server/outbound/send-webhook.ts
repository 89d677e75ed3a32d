import { Webhook as Signer } from 'standardwebhooks';
import type { Dispatcher } from 'undici';
import { openGuardedAgent } from './guarded-agent.ts';
import { headerText } from './header-text.ts';
import {
  connectionRefusal,
  httpStatus,
  isOutboundRefusal,
  type OutboundRefusal,
} from './outbound-refusal.ts';
import type { Guard } from './reachable-addresses.ts';
import { readRetryAfter } from './retry-after.ts';
import { readTarget } from './target-url.ts';
import { userAgent } from './user-agent.ts';

export interface Webhook extends Guard {
  readonly url: string;
  /** As `newWebhookSecret` makes it. */
  readonly secret: string;
  /** The same for every attempt at one event, by which the receiver knows it again. Holds no dot. */
  readonly id: string;
  /** What happened, for example `render.completed`. */
  readonly event: string;
  readonly payload: object;
  readonly occurredAtMs: number;
  /** 15 seconds by default. */
  readonly timeoutMs?: number;
  readonly signal: AbortSignal;
}

/** `gone`: the receiver wants no more of them, or its address can never work. */
export type WebhookOutcome =
  | { readonly kind: 'delivered'; readonly statusCode: number }
  | { readonly kind: 'retry'; readonly refusal: OutboundRefusal; readonly retryAfterMs?: number }
  | { readonly kind: 'gone'; readonly refusal: OutboundRefusal };

/**
 * Sends one event, signed, once, as Standard Webhooks 1.0.0 says. Only a status of 200 to 299
 * counts as delivered; redirects are not followed. Throws the signal's reason when it is aborted.
 */
export async function sendWebhook(webhook: Webhook): Promise<WebhookOutcome> {
  const target = readTarget(webhook.url);
  if (isOutboundRefusal(target)) return { kind: 'gone', refusal: target };
  const { timeoutMs = 15_000 } = webhook;
  const signal = AbortSignal.any([webhook.signal, AbortSignal.timeout(timeoutMs)]);
  const agent = openGuardedAgent({ ...webhook, idleTimeoutMs: timeoutMs, signal });
  const request = signedRequest(target, webhook);
  try {
    const response = await agent.request({ ...request, signal });
    // Its status says all; a receiver that is still writing should get to the end of a short text.
    await response.body.dump({ limit: 4096, signal }).catch(() => {});
    return outcomeOf(target, response);
  } catch (error) {
    webhook.signal.throwIfAborted();
    return { kind: 'retry', refusal: connectionRefusal(target.host, error, signal) };
  } finally {
    await agent.destroy();
  }
}

/** The signature is over the time of the attempt, which receivers hold against their clocks. */
function signedRequest(target: URL, webhook: Webhook): Dispatcher.RequestOptions {
  const { id, event: type, occurredAtMs, payload: data } = webhook;
  const body = JSON.stringify({ type, timestamp: new Date(occurredAtMs).toISOString(), data });
  const now = new Date();
  return {
    origin: target.origin,
    path: `${target.pathname}${target.search}`,
    method: 'POST',
    headers: {
      'user-agent': userAgent,
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Signer(webhook.secret).sign(id, now, body),
    },
    body,
  };
}

function outcomeOf(target: URL, { statusCode, headers }: Dispatcher.ResponseData): WebhookOutcome {
  if (statusCode >= 200 && statusCode < 300) return { kind: 'delivered', statusCode };
  const refusal = httpStatus(target.host, statusCode);
  if (statusCode === 410) return { kind: 'gone', refusal };
  const retryAfterMs = readRetryAfter(headerText(headers['retry-after']), Date.now());
  return { kind: 'retry', refusal, ...(retryAfterMs === null ? {} : { retryAfterMs }) };
}
