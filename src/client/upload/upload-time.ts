import type { Connection } from '../connection/connection.ts';

/** Slower lines than this are given up. */
const slowestBytesPerSecond = 20_000;

/** How long an upload of so many bytes may take, with the server's look into the files. */
export function uploadTimeMs({ patience }: Connection, sizeBytes: number): number {
  return 3 * patience.answerMs + (sizeBytes / slowestBytesPerSecond) * 1000;
}
