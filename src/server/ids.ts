import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';

/** `nmv_usr_` and 256 random bits: what clients of the protocol expect a token to look like. */
export function newToken(): string {
  return `nmv_usr_${randomBytes(32).toString('base64url')}`;
}

/** An anonymous user's stays when they register. */
export function newUserId(prefix: 'anon' | 'user' | 'local'): string {
  return `${prefix}_${randomBytes(8).toString('hex')}`;
}

/** What a link to a project carries; it is no token. */
export function newClaimToken(): string {
  return `clm_${randomBytes(32).toString('base64url')}`;
}

export function newTaskId(): string {
  return `task_${randomBytes(12).toString('hex')}`;
}

/** 19 decimal digits, as a text: it would not survive as a number in JavaScript. */
export function newSessionId(): string {
  const high = randomInt(1_000_000_000, 9_000_000_000);
  const low = randomInt(0, 1_000_000_000);
  return `${high}${String(low).padStart(9, '0')}`;
}

export function newRenderId(): string {
  return `render_${randomBytes(12).toString('hex')}`;
}

export function newInvocationId(): string {
  return `e-${randomUUID()}`;
}

/** What is kept of a secret. Secrets are 256 random bits, so one round is enough. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
