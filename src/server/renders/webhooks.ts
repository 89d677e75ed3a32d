import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { RenderFields } from '../../api/render.ts';
import type { Language } from '../../language/wording.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import type { Job, Queue } from '../../storage/queue.ts';
import type { Json } from '../../timeline/timeline.ts';
import type { SignedLinks } from '../files/signed-links.ts';
import { sendWebhook } from '../outbound/send-webhook.ts';
import { webhookDelayMs } from '../outbound/webhook-delay.ts';
import { newWebhookSecret } from '../outbound/webhook-secret.ts';
import type { Work, WorkResult } from './job-runner.ts';
import { renderFields } from './render-fields.ts';
import type { Render } from './render.ts';

export const webhookJob = 'webhook';

/** Tells clients that a render has ended, signed with a secret of its user, until they hear it. */
export class Webhooks {
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** Made when it is asked for first. */
  async secret(userId: string): Promise<string> {
    return this.#needs.database.transaction(async (transaction) => {
      await transaction.run(
        'INSERT INTO webhook_secrets (user_id, secret) VALUES ($1, $2) ON CONFLICT (user_id) DO NOTHING',
        userId,
        newWebhookSecret(),
      );
      const row = await transaction.first<{ secret: string }>(
        'SELECT secret FROM webhook_secrets WHERE user_id = $1',
        userId,
      );
      return row!.secret;
    });
  }

  /** A new secret in place of the one before, which signs nothing any more. */
  async rotateSecret(userId: string): Promise<string> {
    const secret = newWebhookSecret();
    await this.#needs.database.transaction(async (transaction) =>
      transaction.run(
        `INSERT INTO webhook_secrets (user_id, secret) VALUES ($1, $2)
         ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret`,
        userId,
        secret,
      ),
    );
    return secret;
  }

  /** As part of the transaction that ends the render: from then on it will be told. */
  async add(
    transaction: Transaction,
    render: { readonly userId: string; readonly id: string },
    happened: Omit<Happened, 'renderId'>,
  ): Promise<void> {
    const { userId, id: renderId } = render;
    const payload: Happened = { renderId, ...happened };
    const id = `msg_${randomUUID()}`;
    await this.#needs.queue.add(transaction, {
      id,
      kind: webhookJob,
      userId,
      payload: payload as unknown as Json,
    });
  }

  /** Sends one that waits. */
  async deliver(work: Work): Promise<WorkResult> {
    const { job, signal } = work;
    const { database, find, allowLoopback, log } = this.#needs;
    const end = async (): Promise<WorkResult> => {
      await database.transaction(async (transaction) => work.end(transaction));
      return 'ended';
    };
    const { renderId, event, occurredAtMs } = happenedOf(job);
    const render = await find(job.userId, renderId);
    // Its session was deleted meanwhile.
    if (render === null || render.webhookUrl === null) return end();
    const outcome = await sendWebhook({
      url: render.webhookUrl,
      secret: await this.secret(job.userId),
      id: job.id,
      event,
      payload: await this.#describe(render),
      occurredAtMs,
      allowLoopback,
      signal,
    });
    if (outcome.kind === 'delivered') return end();
    const retryAfterMs = outcome.kind === 'retry' ? outcome.retryAfterMs : undefined;
    const delayMs = outcome.kind === 'gone' ? null : webhookDelayMs(job.attempts, retryAfterMs);
    const { wording, cause } = outcome.refusal;
    log.info({ job: job.id, err: cause, delayMs }, `webhook not delivered: ${wording.en}`);
    return delayMs === null ? end() : { retryAtMs: Date.now() + delayMs };
  }

  /** As its user is answered who asks for it. */
  async #describe(render: Render): Promise<RenderFields> {
    const { database, links } = this.#needs;
    const user = await database.first<{ language: Language | null }>(
      'SELECT language FROM users WHERE id = $1',
      render.userId,
    );
    return renderFields(render, { links, language: user?.language ?? 'en' });
  }
}

interface Needs {
  readonly database: Database;
  readonly queue: Queue;
  readonly find: (userId: string, renderId: string) => Promise<Render | null>;
  readonly links: SignedLinks;
  readonly allowLoopback: boolean;
  readonly log: FastifyBaseLogger;
}

interface Happened {
  readonly renderId: string;
  /** For example `render.completed`. */
  readonly event: string;
  readonly occurredAtMs: number;
}

function happenedOf({ payload }: Job): Happened {
  return payload as unknown as Happened;
}
