import { createHash } from 'node:crypto';
import { readFrames } from './read-film.ts';

/** One hash per decoded frame of a film: films with equal lists look the same. */
export async function hashFrames(path: string): Promise<string[]> {
  const hashes: string[] = [];
  await readFrames(path, (i420) => {
    hashes.push(createHash('sha256').update(i420).digest('hex').slice(0, 16));
  });
  return hashes;
}
