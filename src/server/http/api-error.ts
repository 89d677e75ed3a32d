import type { ApiErrorKind } from '../../api/codes.ts';
import type { Wording } from '../../language/wording.ts';

/** A request that is answered with an error; the error handler of the app writes it. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  /** What was wrong and what to do, where it can be said better than for the whole kind. */
  readonly wording: Wording;
  /** Of the answer, for example Retry-After. */
  readonly headers: Readonly<Record<string, string>>;
  /** Beside the message in the body, for programs: a link, a path in the draft. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(
    kind: ApiErrorKind,
    more: {
      readonly wording?: Wording;
      readonly headers?: Readonly<Record<string, string>>;
      readonly facts?: Readonly<Record<string, unknown>>;
      readonly cause?: unknown;
    } = {},
  ) {
    const text = more.wording ?? kind.wording;
    super(text.en, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'ApiError';
    this.kind = kind;
    this.wording = text;
    this.headers = more.headers ?? {};
    this.facts = more.facts ?? {};
  }
}
