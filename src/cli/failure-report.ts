import { inspect, styleText } from 'node:util';
import { Failure } from '../language/failure.ts';
import { wording, type Language } from '../language/wording.ts';

/** 0 is the film made. Stopped by a signal, the program ends as shells expect: 128 and its number. */
export const exitCodes = {
  input: 2,
  unreadable: 2,
  storage: 1,
  cancelled: 130,
  internal: 1,
} as const satisfies Record<Failure['code'], number>;

/** Whatever was thrown, as a failure with a sentence for the person. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
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

/** What `--json` writes in place of a result. */
export function failureJson({ code, wording }: Failure, language: Language): object {
  return { ok: false, error: { code, message: wording[language] } };
}

/** One sentence for the person; with KINORA_DEBUG also where it came from. */
export function writeFailure(
  failure: Failure,
  to: {
    readonly language: Language;
    readonly stderr: NodeJS.WriteStream;
    readonly environment: NodeJS.ProcessEnv;
  },
): void {
  const { language, stderr, environment } = to;
  const mark = styleText('red', '✗', { stream: stderr });
  stderr.write(`${mark} ${failure.wording[language]}\n`);
  if (environment['KINORA_DEBUG']) stderr.write(`${inspect(failure)}\n`);
}
