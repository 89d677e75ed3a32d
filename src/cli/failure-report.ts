import { inspect, styleText } from 'node:util';
import { ClientError, type ClientErrorReason } from '../client/client-error.ts';
import { Failure } from '../language/failure.ts';
import { wording, type Language } from '../language/wording.ts';
import { safeText } from './client/safe-text.ts';

/** What a person is told: a failing world, or what a service refused or could not do. */
export type Reportable = Failure | ClientError;

/** 0 is the film made. Stopped by a signal, the program ends as shells expect: 128 and its number. */
const exitCodes = {
  input: 2,
  unreadable: 2,
  storage: 1,
  cancelled: 130,
  internal: 1,
} as const satisfies Record<Failure['code'], number>;

/** Refusals that the person mends by asking for something else. */
const mistakes: readonly ClientErrorReason[] = [
  'badRequest',
  'unsupportedType',
  'fileTooLarge',
  'nothingToExport',
  'notOffered',
];

export function exitCodeOf(failure: Reportable): number {
  if (failure instanceof Failure) return exitCodes[failure.code];
  return mistakes.includes(failure.reason) ? 2 : 1;
}

/** Whatever was thrown, as a failure with a sentence for the person. */
export function asFailure(error: unknown): Reportable {
  if (error instanceof Failure || error instanceof ClientError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Failure('storage', diskFull, error);
  const reason = error instanceof Error ? error.message : String(error);
  return new Failure(
    'internal',
    wording(
      `Kinora made a mistake: ${reason}. Please report it, with KINORA_DEBUG=1 set and what you called.`,
      `Kinora 内部出错：${reason}。请设置 KINORA_DEBUG=1 重试，并附上命令反馈给我们。`,
    ),
    error,
  );
}

/** A mistake in how the program was called. */
export function wrongUse(en: string, zh: string): Failure {
  return new Failure('input', wording(en, zh));
}

const diskFull = wording(
  'The disk is full. Free some space and start again: finished parts of the film are kept.',
  '磁盘已满。请腾出空间后重试：已完成的部分会保留。',
);

/** What `--json` writes in place of a result; of a service also what is behind its refusal. */
export function failureJson(failure: Reportable, language: Language): object {
  const message = safeText(failure.wording[language]);
  if (failure instanceof Failure) return { ok: false, error: { code: failure.code, message } };
  const { reason, code: protocolCode, link, retryAfterMs } = failure;
  const retryAfterSeconds = retryAfterMs === null ? null : Math.ceil(retryAfterMs / 1000);
  return { ok: false, error: { code: reason, message, protocolCode, link, retryAfterSeconds } };
}

/** One sentence for the person; with KINORA_DEBUG also where it came from. */
export function writeFailure(
  failure: Reportable,
  to: {
    readonly language: Language;
    readonly stderr: NodeJS.WriteStream;
    readonly environment: NodeJS.ProcessEnv;
  },
): void {
  const { language, stderr, environment } = to;
  const mark = styleText('red', '✗', { stream: stderr });
  stderr.write(`${mark} ${safeText(failure.wording[language])}\n`);
  if (environment['KINORA_DEBUG']) stderr.write(`${inspect(failure)}\n`);
}
