import { wording, type Wording } from '../../language/wording.ts';
import { safeText } from '../client/safe-text.ts';

/** What a project is called; clients of the protocol call all of theirs “project”. */
export function projectName(taskName: string | null): Wording {
  const name = safeText(taskName ?? '').trim();
  return name === '' || name === 'project' ? untitled : wording(name, name);
}

const untitled = wording('(no name)', '（未命名）');
