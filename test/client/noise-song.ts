import { randomBytes } from 'node:crypto';
import { wavHeader } from '../wav-header.ts';

/** A song of about so many bytes, another one each time. */
export function noiseSong(sizeBytes: number): Blob {
  const dataBytes = 4 * Math.floor(sizeBytes / 4);
  return new Blob([new Uint8Array(wavHeader(dataBytes)), new Uint8Array(randomBytes(dataBytes))]);
}
