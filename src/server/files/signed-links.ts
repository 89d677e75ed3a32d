import { createHmac, timingSafeEqual } from 'node:crypto';
import { Recent } from '../recent.ts';

const hourMs = 3_600_000;
/** 0.6 kB each. The state of a session of 200 photos has 400, which take 10 ms to sign. */
const keptLinks = 10_000;

/**
 * Links to blobs for clients that send no headers, such as a player: whoever has one can read that
 * one file until it expires, and nothing else. They are signed with a key of this server.
 */
export class SignedLinks {
  readonly #key: Buffer;
  readonly #publicUrl: () => string;
  readonly #recent = new Recent<string>(keptLinks);

  constructor(key: Buffer, publicUrl: () => string) {
    this.#key = key;
    this.#publicUrl = publicUrl;
  }

  /**
   * Works for `lifeMs`, a day by default, and up to an hour longer: within an hour the link is the
   * same, so that clients and caches know what they have already.
   */
  url(blobKey: string, name: string, lifeMs: number = 24 * hourMs): string {
    const expiresAtMs = Math.ceil((Date.now() + lifeMs) / hourMs) * hourMs;
    return this.#recent.get(`${expiresAtMs}\n${blobKey}\n${name}`, () => {
      const claim = Buffer.from(`${expiresAtMs}:${blobKey}`).toString('base64url');
      const signature = this.#sign(claim, name).toString('base64url');
      return `${this.#publicUrl()}/files/${claim}.${signature}/${encodeURIComponent(name)}`;
    });
  }

  /** The blob of a link, and whether it has expired; null when the link is none of ours. */
  open(signed: string, name: string): { blobKey: string; hasExpired: boolean } | null {
    const [claim = '', signature = ''] = signed.split('.');
    const expected = this.#sign(claim, name);
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    const [, expiresAtMs = '', blobKey = ''] =
      /^(\d+):(.*)$/.exec(Buffer.from(claim, 'base64url').toString()) ?? [];
    return { blobKey, hasExpired: Number(expiresAtMs) <= Date.now() };
  }

  #sign(claim: string, name: string): Buffer {
    return createHmac('sha256', this.#key).update(`${claim}/${name}`).digest();
  }
}
