import { wording, type Wording } from '../../language/wording.ts';
import { safeText } from '../client/safe-text.ts';

/** The name that a project was given; null of those that clients of the protocol call “project”, as all of theirs. */
export function projectName(taskName: string | null): string | null {
  const name = safeText(taskName ?? '').trim();
  return name === '' || name === 'project' ? null : name;
}

/** The same for people, who are shown something in any case. */
export function projectLabel(taskName: string | null): Wording {
  const name = projectName(taskName);
  return name === null ? untitled : wording(name, name);
}

export const untitled = wording('(no name)', '（未命名）');
