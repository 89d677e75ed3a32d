import { createHmac, timingSafeEqual } from 'node:crypto';

const lifeMs = 24 * 3_600_000;

/**
 * Links by which an anonymous user registers: `/register?bind=<user id>&proof=…`. The id is no
 * secret, so the proof, which is given to nobody but the holder of the user's token, shows that
 * the holder passed the link on. It works for a day, and only as long as the user is anonymous.
 */
export class RegistrationLinks {
  readonly #key: Buffer;
  readonly #publicUrl: () => string;

  constructor(key: Buffer, publicUrl: () => string) {
    this.#key = key;
    this.#publicUrl = publicUrl;
  }

  url(userId: string): string {
    const expiresAtMs = Date.now() + lifeMs;
    const proof = `${expiresAtMs}.${this.#sign(userId, expiresAtMs).toString('base64url')}`;
    return `${this.#publicUrl()}/register?${new URLSearchParams({ bind: userId, proof }).toString()}`;
  }

  isProof(userId: string, proof: string): boolean {
    const [, expiry = '', signature = ''] = /^(\d{1,15})\.([\w-]+)$/.exec(proof) ?? [];
    const given = Buffer.from(signature, 'base64url');
    const expected = this.#sign(userId, Number(expiry));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
    return Number(expiry) > Date.now();
  }

  #sign(userId: string, expiresAtMs: number): Buffer {
    return createHmac('sha256', this.#key).update(`${expiresAtMs}:${userId}`).digest();
  }
}
