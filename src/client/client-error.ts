import type { ApiErrorName } from '../api/codes.ts';
import type { Wording } from '../language/wording.ts';

/**
 * Why something could not be done, in one stable word: what the service answers
 * (`src/api/codes.ts`), or, when it did not come to that,
 * `unreachable` nothing was sent, since no connection came about; `lost` the connection broke, and
 * whether the request arrived is open; `strangeAnswer` what came is not of the protocol;
 * `notOffered` this server has no such function; `nothingToExport` there is no film yet;
 * `exportFailed`, `exportCancelled` how an export ended; `brokenFilm` what was downloaded is no
 * whole film; `storage` the disk refused; `exists` something has that name already.
 */
export type ClientErrorReason =
  | ApiErrorName
  | 'unreachable'
  | 'lost'
  | 'strangeAnswer'
  | 'notOffered'
  | 'nothingToExport'
  | 'exportFailed'
  | 'exportCancelled'
  | 'brokenFilm'
  | 'storage'
  | 'exists';

/** The one error of the client, with words that say what to do. */
export class ClientError extends Error {
  readonly reason: ClientErrorReason;
  /** What was wrong and what to do, for the person. No token and no id of a session stands in it. */
  readonly wording: Wording;
  /** The protocol's code, where the server gave one. */
  readonly code: number | null;
  /** The HTTP status, where there was an answer. */
  readonly status: number | null;
  /** Where an account with credits is made or filled up; only with `outOfCredits`. */
  readonly link: string | null;
  /** How long the server asks to wait. */
  readonly retryAfterMs: number | null;
  /** How large a file may be, as far as the server says; only with `fileTooLarge`. */
  readonly limitBytes: number | null;

  constructor(
    reason: ClientErrorReason,
    wording: Wording,
    facts: {
      readonly code?: number | null;
      readonly status?: number | null;
      readonly link?: string | null;
      readonly retryAfterMs?: number | null;
      readonly limitBytes?: number | null;
      readonly cause?: unknown;
    } = {},
  ) {
    super(wording.en, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = 'ClientError';
    this.reason = reason;
    this.wording = wording;
    this.code = facts.code ?? null;
    this.status = facts.status ?? null;
    this.link = facts.link ?? null;
    this.retryAfterMs = facts.retryAfterMs ?? null;
    this.limitBytes = facts.limitBytes ?? null;
  }
}

/** Whether it is an error of the client for one of these reasons. */
export function failedBy(
  error: unknown,
  ...reasons: readonly ClientErrorReason[]
): error is ClientError {
  return error instanceof ClientError && reasons.includes(error.reason);
}
