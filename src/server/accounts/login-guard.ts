import { apiErrors } from '../../api/codes.ts';
import { ApiError } from '../http/api-error.ts';
import { networkOf } from '../http/network-of.ts';
import { Quota } from '../quota.ts';

const quarterMs = 15 * 60_000;

/** Makes guessing passwords slow: for one e-mail address, and from one place. */
export class LoginGuard {
  readonly #ofEmail = new Quota(10, quarterMs);
  readonly #fromAddress = new Quota(30, quarterMs);

  /** Counts a login that is about to be tried. Throws ApiError when there were too many. */
  begin(email: string, address: string): void {
    for (const { isAllowed, resetMs } of [
      this.#ofEmail.take(email),
      this.#fromAddress.take(networkOf(address)),
    ])
      if (!isAllowed)
        throw new ApiError(apiErrors.rateLimited, {
          headers: { 'Retry-After': String(Math.ceil(resetMs / 1000)) },
        });
  }

  /** One that succeeded was no guess. */
  succeeded(email: string): void {
    this.#ofEmail.forget(email);
  }
}
