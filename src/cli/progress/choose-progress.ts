import type { Language } from '../../language/wording.ts';
import { barProgress } from './bar-progress.ts';
import { plainProgress } from './plain-progress.ts';
import { silentProgress, type ProgressView } from './progress.ts';

/** A bar on a terminal, plain lines anywhere else. */
export function chooseProgress(options: {
  readonly stream: NodeJS.WriteStream;
  readonly environment: NodeJS.ProcessEnv;
  readonly language: Language;
  readonly quiet: boolean;
}): ProgressView {
  const { stream, environment, language, quiet } = options;
  if (quiet) return silentProgress;
  const canMove = stream.isTTY && environment['TERM'] !== 'dumb' && !environment['CI'];
  return canMove ? barProgress(stream, language) : plainProgress(stream, language);
}
