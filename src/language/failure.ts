import type { Wording } from './wording.ts';

/**
 * What went wrong, in one stable word: `input` the person gave something that cannot work,
 * `unreadable` a file is broken or of an unknown kind, `storage` the disk refused, `cancelled`
 * the person stopped it, `internal` Kinora itself is at fault.
 */
export type FailureCode = 'input' | 'unreadable' | 'storage' | 'cancelled' | 'internal';

/** The one error class for a world that fails. A refused edit is not a failure but a value. */
export class Failure extends Error {
  readonly code: FailureCode;
  /** What was wrong and what to do, for the person. */
  readonly wording: Wording;

  constructor(code: FailureCode, wording: Wording, cause?: unknown) {
    super(wording.en, cause === undefined ? undefined : { cause });
    this.name = 'Failure';
    this.code = code;
    this.wording = wording;
  }
}
