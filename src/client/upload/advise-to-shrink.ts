import { wording, type Wording } from '../../language/wording.ts';
import { ClientError } from '../client-error.ts';

/** A refusal with how to get a smaller copy behind it, where the file was too large. */
export function adviseToShrink(error: ClientError, how: Wording): ClientError {
  if (error.reason !== 'fileTooLarge') return error;
  const { code, status, limitBytes } = error;
  const { en, zh } = error.wording;
  return new ClientError('fileTooLarge', wording(`${en} ${how.en}`, `${zh}${how.zh}`), {
    code,
    status,
    limitBytes,
    cause: error,
  });
}
