import type { ApiErrorKind } from '../../api/codes.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { Problem } from '../../timeline/problem.ts';

/** A request that is answered with an error; the error handler of the app writes it. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  /** What was wrong and what to do, where it can be said better than for the whole kind. */
  readonly wording: Wording;
  /** Of the answer, for example Retry-After. */
  readonly headers: Readonly<Record<string, string>>;
  /** Beside the message in the body, for programs: a link, for example. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** What is wrong in what was sent, each with its place; the first is the message. */
  readonly problems: readonly Problem[];

  constructor(
    kind: ApiErrorKind,
    more: {
      readonly wording?: Wording;
      readonly headers?: Readonly<Record<string, string>>;
      readonly facts?: Readonly<Record<string, unknown>>;
      readonly problems?: readonly Problem[];
      readonly cause?: unknown;
    } = {},
  ) {
    const problems = more.problems ?? [];
    const text = more.wording ?? (problems[0] ? placed(problems[0]) : kind.wording);
    super(text.en, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'ApiError';
    this.kind = kind;
    this.wording = text;
    this.headers = more.headers ?? {};
    this.facts = more.facts ?? {};
    this.problems = problems;
  }
}

function placed({ path, wording: { en, zh } }: Problem): Wording {
  return path === '' ? wording(en, zh) : wording(`${path}: ${en}`, `${path}：${zh}`);
}
