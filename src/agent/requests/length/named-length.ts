import type { Work } from '../../work.ts';
import { filmSeconds } from './tell-length.ts';

/** The length of the film in seconds that the message names ("the same": as before it), or null. */
export function namedLength({ asked, project }: Work): number | null {
  const wishes = asked.filter(({ kind }) => kind === 'set-length');
  const seconds = wishes
    .map((request) => request['seconds'])
    .findLast((value) => typeof value === 'number');
  if (seconds !== undefined) return seconds;
  const isSame = wishes.some((request) => request['factor'] === 1);
  return isSame && project.timeline !== null ? filmSeconds(project.timeline) : null;
}
