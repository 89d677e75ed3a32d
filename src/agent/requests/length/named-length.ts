import type { Work } from '../../work.ts';

/** The length of the film in seconds that the message names; null where it names none. */
export function namedLength({ asked }: Work): number | null {
  const seconds = asked
    .filter(({ kind }) => kind === 'set-length')
    .map((request) => request['seconds'])
    .findLast((value) => typeof value === 'number');
  return seconds ?? null;
}
